package costscape.cli.facts;

/**
 * The parts of a run that change with an option's value. Records, panels, curves on one chart, the
 * gallery and {@code again} decide by it what to do with the option.
 */
public enum Changes {
  /** The option changes the computation: every panel and every curve has a value of its own. */
  RESULT(true, false),
  /** How one of several panels is drawn or its table is written: curves on one chart share it. */
  PART(true, false),
  /**
   * Which panels or curves there are, and how they are arranged: none of them has such an option.
   */
  VARIANTS(true, false),
  /** How a whole picture looks: the recipes of the gallery take it over. */
  LOOK(true, true),
  /** Which files there are and what they are called. */
  FILES(true, true),
  /** Where files go, and when earlier ones are replaced or gone on from. */
  PLACE(false, true),
  /** How the program runs and what it prints. */
  RUN(false, false);

  private final boolean recorded;
  private final boolean aboutFiles;

  Changes(boolean recorded, boolean aboutFiles) {
    this.recorded = recorded;
    this.aboutFiles = aboutFiles;
  }

  /** Returns whether records hold the option: it decides the bytes or the names of the files. */
  public boolean isRecorded() {
    return recorded;
  }

  /**
   * Returns whether the option is about the files that a command writes, and not what is computed.
   */
  public boolean isAboutFiles() {
    return aboutFiles;
  }
}
