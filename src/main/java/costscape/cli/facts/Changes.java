package costscape.cli.facts;

/**
 * The parts of a run that change with an option's value. Records, panels, curves on one chart, the
 * gallery and {@code again} decide by it what to do with the option.
 */
public enum Changes {
  /** The option changes the computation: every panel and every curve has a value of its own. */
  RESULT,
  /** How one of several panels is drawn or its table is written: curves on one chart share it. */
  PART,
  /**
   * Which panels or curves there are, and how they are arranged: none of them has such an option.
   */
  VARIANTS,
  /** How a whole picture looks: the recipes of the gallery take it over. */
  LOOK,
  /** Which files there are and what they are called. */
  FILES,
  /** Where files go, and when earlier ones are replaced or gone on from. */
  PLACE,
  /** How the program runs and what it prints. */
  RUN;

  /** Returns whether records hold the option: it decides the bytes or the names of the files. */
  public boolean isRecorded() {
    return switch (this) {
      case RESULT, PART, VARIANTS, LOOK, FILES -> true;
      case PLACE, RUN -> false;
    };
  }

  /**
   * Returns whether the option is about the files that a command writes, and not what is computed.
   */
  public boolean isAboutFiles() {
    return switch (this) {
      case LOOK, FILES, PLACE -> true;
      case RESULT, PART, VARIANTS, RUN -> false;
    };
  }
}
