package costscape.words;

/** How far long work is, and what the work is, as it stands behind a time: for 400 cells. */
public enum ProgressWords implements Phrase {
  MORE_STEPS("more steps"),
  EIGENVALUES("eigenvalues"),
  SPECTRUM("spectrum"),
  VERDICT("verdict"),
  TABLE("table"),
  PATH("path"),
  PROOF("proof"),

  CELLS("%,d cells"),
  SOME_CELLS("some cells"),
  STARTS("%,d starts"),
  RUNS("%,d runs"),
  CHECKPOINTS("%,d checkpoints"),
  PRODUCTS("%,d products with the Hessian"),
  MOST_PRODUCTS("%,d products with the Hessian at most"),
  VERDICTS("%,d verdicts"),
  LINE_MINIMA("%,d minima of the line to polish"),
  BOXES("a proof by %,d boxes at most"),
  PLACES("the proofs of %,d places"),
  THE_TABLE("the table"),
  THE_LANDSCAPE("the landscape"),
  COSTS_OF_FRAMES("the costs of %,d frames"),
  PICTURES("%,d pictures"),
  PART("%s (part %d of %d)"),
  PART_OF_FRAMES("this part of the frames"),
  PART_OF_GALLERY("this part of the gallery"),
  PART_OF_LESSON("this part of the lesson"),
  SEARCH("a search from %,d starts"),

  ON_THREAD("about %s for %s on 1 thread"),
  ON_THREADS("about %s for %s on %d threads"),
  ON_CORE("about %s for %s on 1 core"),
  ON_CORES("about %s for %s on %d cores"),
  SAVED("%s; saved as it goes: after Ctrl-C the same command goes on from there"),
  MORE("now about %s more for %s, of which %d %% is done"),
  DAYS("%d days"),
  LEFT(", %s left");

  private final Said said;

  ProgressWords(String english) {
    said = new Said(english, english);
  }

  @Override
  public Said said() {
    return said;
  }
}
