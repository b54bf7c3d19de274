package costscape.words;

/** How far long work is, and what the work is, as it stands behind a time: for 400 cells. */
public enum ProgressWords implements Phrase {
  MORE_STEPS("more steps", "mehr Schritte"),
  EIGENVALUES("eigenvalues", "Eigenwerte"),
  SPECTRUM("spectrum", "Spektrum"),
  VERDICT("verdict", "Urteil"),
  TABLE("table", "Tabelle"),
  PATH("path", "Weg"),
  PROOF("proof", "Beweis"),

  CELLS("%,d cells", "%,d Zellen"),
  SOME_CELLS("some cells", "einige Zellen"),
  STARTS("%,d starts", "%,d Starts"),
  RUNS("%,d runs", "%,d Läufe"),
  CHECKPOINTS("%,d checkpoints", "%,d Zwischenstände"),
  PRODUCTS("%,d products with the Hessian", "%,d Produkte mit der Hesse-Matrix"),
  MOST_PRODUCTS(
      "%,d products with the Hessian at most", "höchstens %,d Produkte mit der Hesse-Matrix"),
  VERDICTS("%,d verdicts", "%,d Urteile"),
  LINE_MINIMA("%,d minima of the line to polish", "%,d zu verfeinernde Minima der Linie"),
  BOXES("a proof by %,d boxes at most", "einen Beweis mit höchstens %,d Kästen"),
  PLACES("the proofs of %,d places", "die Beweise von %,d Stellen"),
  THE_TABLE("the table", "die Tabelle"),
  THE_LANDSCAPE("the landscape", "die Landschaft"),
  COSTS_OF_FRAMES("the costs of %,d frames", "die Kosten von %,d Bildern"),
  PICTURES("%,d pictures", "%,d Bilder"),
  PART("%s (part %d of %d)", "%s (Teil %d von %d)"),
  PART_OF_FRAMES("this part of the frames", "diesen Teil der Bilder"),
  PART_OF_GALLERY("this part of the gallery", "diesen Teil der Galerie"),
  PART_OF_LESSON("this part of the lesson", "diesen Teil der Lektion"),
  SEARCH("a search from %,d starts", "eine Suche mit %,d Starts"),

  ON_THREAD("about %s for %s on 1 thread", "etwa %s für %s mit 1 Thread"),
  ON_THREADS("about %s for %s on %d threads", "etwa %s für %s mit %d Threads"),
  ON_CORE("about %s for %s on 1 core", "etwa %s für %s mit 1 Kern"),
  ON_CORES("about %s for %s on %d cores", "etwa %s für %s mit %d Kernen"),
  SAVED(
      "%s; saved as it goes: after Ctrl-C the same command goes on from there",
      "%s; wird laufend gesichert: nach Strg+C macht derselbe Befehl dort weiter"),
  MORE(
      "now about %s more for %s, of which %d %% is done",
      "jetzt noch etwa %s für %s, davon sind %d %% getan"),
  DAYS("%d days", "%d Tage"),
  LEFT(", %s left", ", noch %s");

  private final Said said;

  ProgressWords(String english, String german) {
    said = new Said(english, german);
  }

  @Override
  public Said said() {
    return said;
  }
}
