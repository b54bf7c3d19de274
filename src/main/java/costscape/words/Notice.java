package costscape.words;

/** A line on standard error: a note beside the results, or why there are none. */
public final class Notice {
  /** How each such line begins: in a script's log it has to say which program wrote it. */
  public static final String PREFIX = "costscape: ";

  private Notice() {}
}
