package costscape.cli.facts;

import costscape.words.Labelled;

/**
 * The commands in the order of the help, and what is asked about them before the class of one is
 * loaded: that takes longer than a small picture.
 */
public enum CommandName implements Labelled {
  SWEEP,
  TRACE,
  FRAMES,
  INSPECT(false, ""),
  MINIMA,
  BASINS,
  ATLAS,
  FIT,
  NETWORK,
  DATA,
  REPORT(true, "html"),
  LESSON,
  EXPLORE(false, "html"),
  SPREADSHEET(false, "xlsx"),
  GALLERY,
  AGAIN,
  FIGURE,
  DOCTOR,
  COMPLETION(false, ""),
  HELP(false, "");

  private final boolean draws;
  private final String page;

  CommandName() {
    this(true, "");
  }

  /**
   * @param draws whether it draws pictures, and does so nearly always
   * @param page the ending of the page or workbook that it writes, if it writes one
   */
  CommandName(boolean draws, String page) {
    this.draws = draws;
    this.page = page;
  }

  /** Returns whether a word of a line names a command that draws no picture, or hardly ever one. */
  public static boolean drawsNothing(String word) {
    return Labelled.named(word, values()).filter(command -> !command.draws).isPresent();
  }

  /** Returns whether a command writes a page or workbook of an ending. */
  public static boolean writesPage(String command, String ending) {
    return Labelled.named(command, values()).filter(one -> one.page.equals(ending)).isPresent();
  }
}
