package costscape.critical.place;

/** The part of a search that found a place first. */
public enum Found {
  /** A start of the search for ends, by training. */
  START("start"),
  /** A start of the search for saddles. */
  SADDLE_SEARCH("saddle search"),
  /** A climb from an end along one of its softest directions. */
  CLIMB("climb"),
  /** The top of a chain of states between two ends. */
  CHAIN("chain"),
  /** A way down from a pass. */
  WAY_DOWN("way down");

  private final String word;

  Found(String word) {
    this.word = word;
  }

  /** The word in files and summaries. */
  public String word() {
    return word;
  }
}
