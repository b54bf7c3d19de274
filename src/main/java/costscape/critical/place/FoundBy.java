package costscape.critical.place;

import costscape.words.CatalogueWords;

/** The part of a search that found a place first. */
public enum FoundBy {
  /** A start of the search for ends, by training. */
  START("start", CatalogueWords.BY_START),
  /** A start of the search for saddles. */
  SADDLE_SEARCH("saddle search", CatalogueWords.BY_SADDLE_SEARCH),
  /** A climb from an end along one of its softest directions. */
  CLIMB("climb", CatalogueWords.BY_CLIMB),
  /** The top of a chain of states between two ends. */
  CHAIN("chain", CatalogueWords.BY_CHAIN),
  /** A way down from a pass. */
  WAY_DOWN("way down", CatalogueWords.BY_WAY_DOWN),
  /** A list that was read and does not say more. */
  LIST("list", CatalogueWords.BY_LIST);

  private final String word;
  private final CatalogueWords phrase;

  FoundBy(String word, CatalogueWords phrase) {
    this.word = word;
    this.phrase = phrase;
  }

  /** The word in files. */
  public String word() {
    return word;
  }

  /** Such as: a way down from a pass. */
  public String phrase() {
    return phrase.say();
  }
}
