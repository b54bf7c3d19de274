package costscape.words;

/** What stands within a picture: titles of axes and of colour bars, and the words of legends. */
public enum PictureWords implements Phrase {
  DATA("Data", "Daten"),
  LANDSCAPE("Landscape", "Landschaft"),
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
  RANDOM_DIRECTION("random direction %s", "Zufallsrichtung %s"),
  FROM_TO("from %s to %s", "von %s nach %s"),
  THE_POINT("the point", "der Punkt"),
  DIRECTION_OF("direction of %s", "Richtung aus %s"),
  LEARNING_RATE("learning rate %s", "Lernrate %s"),
  COST_NAMED("%s cost", "Kosten %s"),
  ONE_HIDDEN_UNIT("%s hidden unit", "%s verdeckte Einheit"),
  HIDDEN_UNITS("%s hidden units", "%s verdeckte Einheiten"),
  HIDDEN_LAYERS("hidden layers of %s units", "verdeckte Schichten mit %s Einheiten"),
  PENALTY_IS("penalty λ = %s", "Strafe λ = %s"),

  SMALLEST_CELL("smallest cell", "kleinste Zelle"),
  SMALLEST_COST("smallest cost", "kleinste Kosten"),
  SMALLEST_OF_EACH("smallest cost of each", "je die kleinsten Kosten"),
  SMALLEST_OF("smallest, %s", "am kleinsten, %s"),
  CONSTANT("constant: cost %s everywhere", "konstant: überall Kosten %s"),
  ANOTHER_MINIMUM("another minimum of the line", "ein weiteres Minimum der Linie"),
  OTHER_MINIMA("other minima of the line", "weitere Minima der Linie"),
  FLOOR(
      "floor: cost %s; the smallest cell costs %s",
      "Boden: Kosten %s; die kleinste Zelle kostet %s"),
  FAILED("failed: hatched, no height is known", "fehlgeschlagen: schraffiert, ohne bekannte Höhe"),
  PATH("path", "Weg"),
  START("start", "Start"),
  END("end", "Ende"),
  NOW("now", "jetzt"),
  OFF_THE_SURFACE("off the surface", "abseits der Fläche"),
  STEP("step", "Schritt"),
  STEP_PLUS_ONE("step + 1", "Schritt + 1"),
  STEP_NUMBER("step %d", "Schritt %d"),
  STEP_AND_COST("step %d, cost %s", "Schritt %d, Kosten %s"),
  COST_OF_RUN("%s: cost %s", "%s: Kosten %s"),
  ENDED_AT(", ended at step %d", ", beendet bei Schritt %d"),
  OUTSIDE(", outside the picture", ", außerhalb des Bildes"),
  RUN_START("start %s", "Start %s"),
  PARAMETERS("parameters", "Parameter"),

  TRAINED_ON("trained on", "trainiert"),
  HELD_OUT("held out", "zurückgehalten"),
  SMALLEST_HELD_OUT("smallest held out", "am kleinsten, zurückgehalten"),
  ROWS_HELD_OUT("rows held out", "zurückgehaltene Zeilen"),
  DASHED_HELD_OUT("dashed: rows held out", "gestrichelt: zurückgehaltene Zeilen"),
  DASHED_SAME_START(
      "dashed: the same start, rows held out",
      "gestrichelt: derselbe Start, zurückgehaltene Zeilen"),
  DASHED_SAME_RUN(
      "dashed: the same run, rows held out", "gestrichelt: derselbe Lauf, zurückgehaltene Zeilen"),
  ALL_ROWS("all rows", "alle Zeilen"),
  BATCH("batch", "Stapel"),
  TRAINED_ON_ROWS("trained on: %s", "trainiert: %s"),
  ALL_OF_THE_ROWS("all %s", "alle %s"),
  HELD_OUT_ROWS("held out: %s", "zurückgehalten: %s"),
  BATCH_OF("batch of %s", "Stapel: %s"),
  ONE_ROW("1 row", "1 Zeile"),
  ROWS("%,d rows", "%,d Zeilen"),
  GAP_HELD_OUT("held-out cost − training cost", "Kosten zurückgehalten − trainiert"),
  GAP_BATCH("batch's cost − cost of all rows", "Kosten des Stapels − Kosten aller Zeilen"),
  DISTANCE("distance %s", "Abstand %s"),
  STRAIGHT("straight between the ends", "gerade zwischen den Enden"),
  BARRIER("barrier: %s above the dashed line", "Barriere: %s über der gestrichelten Linie"),

  NOT_CURVED_DOWN(
      "convex: no direction curves down", "konvex: keine Richtung krümmt sich nach unten"),
  SOME_CURVED_DOWN("some direction curves down", "eine Richtung krümmt sich nach unten"),
  CONVEX("convex", "konvex"),
  ONE_CURVED_DOWN("1 direction curves down", "1 Richtung krümmt sich nach unten"),
  DIRECTIONS("%d directions", "%d Richtungen"),
  INDEX("index: directions that curve down", "Index: Richtungen mit Krümmung nach unten"),
  SMALLEST_EIGENVALUE("smallest Hessian eigenvalue", "kleinster Eigenwert der Hesse-Matrix"),
  LARGEST_EIGENVALUE("largest Hessian eigenvalue", "größter Eigenwert der Hesse-Matrix"),
  CONVEX_OR_NOT("convex (1) or not (0)", "konvex (1) oder nicht (0)"),
  EIGENVALUE("Hessian eigenvalue", "Eigenwert der Hesse-Matrix"),
  DENSITY("density of eigenvalues", "Dichte der Eigenwerte"),
  ESTIMATED_DENSITY("estimated density", "geschätzte Dichte"),
  EIGENVALUES_THEMSELVES("the %d eigenvalues themselves", "die %d Eigenwerte selbst"),
  UNDECIDED_LINE("undecided: %s %% of the line", "offen: %s %% der Linie"),
  UNDECIDED_AREA("undecided: %s %% of the area", "offen: %s %% der Fläche"),
  MINIMUM("minimum", "Minimum"),
  MINIMA("minima", "Minima"),
  SADDLE("saddle", "Sattel"),
  SADDLES("saddles", "Sättel"),
  MAXIMUM("maximum", "Maximum"),
  MAXIMA("maxima", "Maxima"),

  BOUNDARY("boundary", "Grenze"),
  CLASS("class", "Klasse"),
  CLASS_OF("class %s", "Klasse %s"),
  MORE_CLASSES("and %d more classes", "und %d weitere Klassen"),
  ROWS_OF("rows: %s", "Zeilen: %s"),
  ROW_IN_COLOUR("row, in the colour of its number", "Zeile, in der Farbe ihrer Zahl"),
  HIDDEN_UNIT("hidden unit %d", "verdeckte Einheit %d"),
  INPUT("input", "Eingabe"),
  OUTPUT("output", "Ausgabe"),
  HIDDEN_LAYER("hidden layer", "verdeckte Schicht"),
  HIDDEN_LAYER_OF("hidden layer %d", "verdeckte Schicht %d"),
  PROBABILITY_OF("probability of %s", "Wahrscheinlichkeit von %s"),
  PROBABILITY_OF_CLASS("probability of class %s", "Wahrscheinlichkeit der Klasse %s"),
  ACTIVATION("activation", "Aktivierung"),
  PROBABILITY_ACTIVATION("probability, activation", "Wahrscheinlichkeit, Aktivierung"),
  PALER("paler: less probable", "blasser: weniger wahrscheinlich"),
  NETWORK("network: %s", "Netz: %s"),
  WEIGHT_ABOVE("weight above 0", "Gewicht über 0"),
  WEIGHT_BELOW("weight below 0", "Gewicht unter 0"),
  WIDER("the larger in size, the wider", "je größer der Betrag, desto breiter"),

  AFTER_STEPS("after %s to %s steps", "nach %s bis %s Schritten"),
  ENDS("The ends are %s.", "Die Enden sind %s."),
  MORE_ENDS("and %d more", "und %d weitere"),
  STEPS_FROM_TO("%s to %s steps", "%s bis %s Schritte"),
  NOT_SETTLED("not settled: %s", "nicht zur Ruhe gekommen: %s"),
  UNSETTLED("not settled", "kein Ende"),
  NO_MINIMUM("no minimum, falls to %s", "kein Minimum, fällt bis %s"),
  DEAD_UNIT("dead unit, cost %s", "tote Einheit, Kosten %s"),
  FLAT("flat, cost %s", "flach, Kosten %s"),
  COST_IS("cost %s", "Kosten %s"),
  HELD_OUT_COST(" (held out %s)", " (zurückgehalten %s)"),
  TRAINING_BY("Training by %s", "Training durch %s"),
  NO_END("no end of training was found", "kein Ende des Trainings wurde gefunden"),
  END_AND_SHARE(
      "end of training: its number and share of the starts",
      "Ende des Trainings: seine Nummer und sein Anteil an den Starts"),
  SAME_END_HELD_OUT("the same end, rows held out", "dasselbe Ende, zurückgehaltene Zeilen"),
  LOWEST_PASS("lowest pass found", "tiefster gefundener Pass"),
  NO_PASS("no pass found", "kein Pass gefunden"),
  FLAT_MINIMUM("flat minimum", "flaches Minimum"),
  LEAKING(
      "dead hidden unit: training can leave without climbing",
      "tote verdeckte Einheit: das Training kann ohne Anstieg weg"),
  FALLS_FOR_EVER("no minimum: falls for ever", "kein Minimum: fällt für immer");

  private final String english;
  private final String german;

  PictureWords(String english, String german) {
    this.english = english;
    this.german = german;
  }

  @Override
  public String english() {
    return english;
  }

  @Override
  public String german() {
    return german;
  }
}
