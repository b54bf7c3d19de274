package costscape.words;

/** What stands within a picture: titles of axes and of colour bars, and the words of legends. */
public enum PictureWords implements Phrase {
  COST("cost", "Kosten"),
  COST_OF("cost (%s)", "Kosten (%s)"),
  IN_UNIT("%s (%s)", "%s (%s)"),
  AMOUNT("%s %s", "%s %s"),
  NATS("nats", "Nat"),
  CROSS_ENTROPY("mean cross-entropy", "mittlere Kreuzentropie"),
  HALF_SQUARED("mean half squared error", "mittlerer halber quadratischer Fehler"),
  SQUARED("mean squared error", "mittlerer quadratischer Fehler"),
  ABSOLUTE("mean absolute error", "mittlerer absoluter Fehler"),
  HUBER("mean Huber loss", "mittlerer Huber-Fehler"),
  OF_STANDARDIZED("%s of standardized targets", "%s standardisierter Ziele"),
  WEIGHTED("weighted %s", "gewichtete %s"),
  SMOOTHED("%s, labels smoothed by %s", "%s, Klassen geglättet um %s"),
  WITH_PENALTY("%s + penalty", "%s + Strafe"),
  WITH_OR_WITHOUT_PENALTY("%s (+ penalty)", "%s (+ Strafe)"),
  SHARPEST("sharpest direction (eigenvalue %s)", "stärkste Krümmung (Eigenwert %s)"),
  NEXT_SHARPEST("%s sharpest direction (eigenvalue %s)", "%s-stärkste Krümmung (Eigenwert %s)"),
  SMALLEST_CURVATURE("smallest curvature (eigenvalue %s)", "kleinste Krümmung (Eigenwert %s)"),
  NEXT_SMALLEST_CURVATURE(
      "%s smallest curvature (eigenvalue %s)", "%s-kleinste Krümmung (Eigenwert %s)"),
  PRINCIPAL("%s principal direction (%s %% of the path)", "%s Hauptrichtung (%s %% des Weges)"),
  PRINCIPAL_OF_PATHS(
      "%s principal direction (%s %% of the paths)", "%s Hauptrichtung (%s %% der Wege)"),
  MINIMUM("minimum", "Minimum"),
  SADDLE("saddle", "Sattel"),
  MAXIMUM("maximum", "Maximum"),
  NO_MINIMUM("no minimum, falls to %s", "kein Minimum, fällt bis %s"),
  DEAD_UNIT("dead unit, cost %s", "tote Einheit, Kosten %s"),
  FLAT("flat, cost %s", "flach, Kosten %s"),
  COST_IS("cost %s", "Kosten %s"),
  FLAT_MINIMUM("flat minimum", "flaches Minimum");

  private final Said said;

  PictureWords(String english, String german) {
    said = new Said(english, german);
  }

  @Override
  public Said said() {
    return said;
  }
}
