package costscape.workbook;

import costscape.cost.NetworkCost;
import costscape.cost.Rounding;
import costscape.words.Phrase;
import costscape.words.WorkbookWords;
import costscape.words.WrappedText;
import costscape.workbook.cell.Page;
import costscape.workbook.formula.DescentColumns;
import costscape.workbook.formula.ParameterWords;
import costscape.workbook.formula.StepColumns;
import costscape.workbook.formula.WorkingColumns;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** On the first sheet, right of the numbers: what is where, and what to try. */
record StartWords(Page page, NetworkCost cost, int steps, String command, Rounding rounding) {
  private static final int LETTERS_A_LINE = 84;

  void write(int top, int column) {
    int row = sheets(top, column);
    row = experiments(row + 2, column);
    row = title(row + 2, column, WorkbookWords.MADE_BY);
    row = lines(row, column + 1, command);
    if (!rounding.isNone()) {
      lines(row + 1, column + 1, rounded());
    }
  }

  /** Writes a table of the sheets, and says which row is its last. */
  private int sheets(int top, int column) {
    int row = top;
    page.heading(row, column, WorkbookWords.SHEET)
        .heading(row, column + 1, WorkbookWords.WHAT_IT_SHOWS);
    for (Map.Entry<Phrase, String> sheet : sheets().entrySet()) {
      row++;
      page.text(row, column, sheet.getKey().say()).text(row, column + 1, sheet.getValue());
    }
    return row;
  }

  private int experiments(int top, int column) {
    int row = title(top, column, WorkbookWords.TRY_THIS);
    int number = 0;
    for (String experiment : experiments()) {
      page.text(row + 1, column, ++number + ".");
      row = lines(row, column + 1, experiment);
    }
    return row;
  }

  private int title(int row, int column, WorkbookWords words) {
    page.heading(row, column, words.say()).heading(row, column + 1, "");
    return row;
  }

  /** Writes a text below a row, and says which row its last line is in. */
  private int lines(int above, int column, String text) {
    int row = above;
    for (String line : WrappedText.lines(text, LETTERS_A_LINE)) {
      row++;
      page.text(row, column, line);
    }
    return row;
  }

  /** Cells show more digits than are true. */
  private String rounded() {
    return WorkbookWords.COSTS_OFF_UNKNOWN.say();
  }

  private Map<Phrase, String> sheets() {
    Map<Phrase, String> sheets = new LinkedHashMap<>();
    sheets.put(StartSheet.SHEET, WorkbookWords.OF_START.say());
    sheets.put(DataSheet.SHEET, WorkbookWords.OF_DATA.say());
    sheets.put(StepColumns.SHEET, WorkbookWords.OF_ONE_STEP.say());
    sheets.put(DescentColumns.SHEET, WorkbookWords.OF_DESCENT.say());
    sheets.put(LandscapeSheet.SHEET, WorkbookWords.OF_LANDSCAPE.say());
    sheets.put(
        ChartSheet.SHEET,
        (hasFit() ? WorkbookWords.OF_CHARTS_AND_FIT : WorkbookWords.OF_CHARTS).say());
    sheets.put(WorkingColumns.SHEET, WorkbookWords.OF_WORKING.say(DescentColumns.SHEET.say()));
    sheets.put(
        LandscapeWorking.SHEET, WorkbookWords.OF_LANDSCAPE_WORKING.say(LandscapeSheet.SHEET.say()));
    sheets.put(ChartData.SHEET, WorkbookWords.OF_CHART_DATA.say());
    return sheets;
  }

  private boolean hasFit() {
    return cost.dataset().features() == 1;
  }

  private List<String> experiments() {
    String data = DataSheet.SHEET.say();
    return List.of(
        WorkbookWords.FOLLOW_THE_ANSWER.say(StepColumns.SHEET.say(), answer()),
        WorkbookWords.MULTIPLY_RATE.say(ChartSheet.SHEET.say()),
        WorkbookWords.DIVIDE_RATE.say(steps),
        WorkbookWords.ALL_ZERO.say(),
        WorkbookWords.CHANGE_A_START.say(),
        cost.dataset().hasClasses()
            ? WorkbookWords.CHANGE_A_LABEL.say(data)
            : WorkbookWords.CHANGE_A_TARGET.say(data),
        WorkbookWords.SET_PENALTY.say());
  }

  private String answer() {
    return switch (cost.network().output().link()) {
      case LOGISTIC -> "p";
      case SOFTMAX -> "p0";
      case IDENTITY -> ParameterWords.symbol("z", cost.network().layout().layers(), 0);
    };
  }
}
