package costscape.critical.place;

/** The part of a search that found a place first. */
public enum FoundBy {
  /** A start of the search for ends, by training. */
  START("start", "a start"),
  /** A start of the search for saddles. */
  SADDLE_SEARCH("saddle search", "a search for saddles"),
  /** A climb from an end along one of its softest directions. */
  CLIMB("climb", "a climb"),
  /** The top of a chain of states between two ends. */
  CHAIN("chain", "a chain of states"),
  /** A way down from a pass. */
  WAY_DOWN("way down", "a way down from a pass"),
  /** A list that was read and does not say more. */
  LIST("list", "a list that was read");

  private final String word;
  private final String phrase;

  FoundBy(String word, String phrase) {
    this.word = word;
    this.phrase = phrase;
  }

  /** The word in files. */
  public String word() {
    return word;
  }

  /** Such as: a way down from a pass. */
  public String phrase() {
    return phrase;
  }
}
