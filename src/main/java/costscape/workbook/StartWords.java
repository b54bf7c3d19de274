package costscape.workbook;

import costscape.cost.NetworkCost;
import costscape.cost.Rounding;
import costscape.words.WrappedText;
import costscape.workbook.cell.Page;
import costscape.workbook.formula.DescentColumns;
import costscape.workbook.formula.ParameterWords;
import costscape.workbook.formula.StepColumns;
import costscape.workbook.formula.WorkingColumns;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** On the first sheet, right of the numbers: what is where, and what to try. */
record StartWords(Page page, NetworkCost cost, int steps, String command, Rounding rounding) {
  private static final int LETTERS_A_LINE = 84;

  void write(int top, int column) {
    int row = sheets(top, column);
    row = experiments(row + 2, column);
    row = title(row + 2, column, "Made by");
    row = lines(row, column + 1, command);
    if (!rounding.isNone()) {
      lines(row + 1, column + 1, rounded());
    }
  }

  /** Writes a table of the sheets, and says which row is its last. */
  private int sheets(int top, int column) {
    int row = top;
    page.heading(row, column, "Sheet").heading(row, column + 1, "what it shows");
    for (Map.Entry<String, String> sheet : sheets().entrySet()) {
      row++;
      page.text(row, column, sheet.getKey()).text(row, column + 1, sheet.getValue());
    }
    return row;
  }

  private int experiments(int top, int column) {
    int row = title(top, column, "Try this");
    int number = 0;
    for (String experiment : experiments()) {
      page.text(row + 1, column, ++number + ".");
      row = lines(row, column + 1, experiment);
    }
    return row;
  }

  private int title(int row, int column, String words) {
    page.heading(row, column, words).heading(row, column + 1, "");
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
    return "Parameters are large here: how far rounding has changed the costs of steps is not"
        + " known.";
  }

  private Map<String, String> sheets() {
    Map<String, String> sheets = new LinkedHashMap<>();
    sheets.put(StartSheet.SHEET, "the settings and the start, to be changed");
    sheets.put(DataSheet.SHEET, "the rows that the network learns, to be changed as well");
    sheets.put(StepColumns.SHEET, "a step unfolded: every row forwards and backwards, every sum");
    sheets.put(DescentColumns.SHEET, "all steps: parameters, cost, gradient, a row a step");
    sheets.put(LandscapeSheet.SHEET, "the cost over two parameters, as a map in colours");
    sheets.put(
        ChartSheet.SHEET,
        (hasFit() ? "cost, parameters, path and fitted curve" : "cost, parameters, path"));
    sheets.put(
        WorkingColumns.SHEET,
        "what %s adds up: every data row at every step".formatted(DescentColumns.SHEET));
    sheets.put(
        LandscapeWorking.SHEET,
        "what %s adds up: every data row at every cell".formatted(LandscapeSheet.SHEET));
    sheets.put(ChartData.SHEET, "what the charts draw");
    return sheets;
  }

  private boolean hasFit() {
    return cost.dataset().features() == 1;
  }

  private List<String> experiments() {
    String data = DataSheet.SHEET;
    return List.of(
        ("On the sheet %s click %s of any row. Which cells does its formula read? Follow them back"
                + " to x.")
            .formatted(StepColumns.SHEET, answer()),
        ("Multiply rate by 10, then by 100. Does the cost still fall at every step? Look at the"
                + " sheet %s, where it is drawn.")
            .formatted(ChartSheet.SHEET),
        String.format(
            Locale.ROOT, "Divide rate by 10. How far does training come in %,d steps?", steps),
        "Set all start values to 0. Which parameters stay equal for ever, and why?",
        "Change one start value a little, then a lot. Does training end at the same cost?",
        cost.dataset().hasClasses()
            ? "Change one label on the sheet %s. What becomes of the cost at the end?"
                .formatted(data)
            : "Change one number to predict on the sheet %s. What becomes of the cost at the end?"
                .formatted(data),
        "Set l2_penalty to 1. Which parameters shrink, and what does that cost?");
  }

  private String answer() {
    return switch (cost.network().output().link()) {
      case LOGISTIC -> "p";
      case SOFTMAX -> "p0";
      case IDENTITY -> ParameterWords.symbol("z", cost.network().layout().layers(), 0);
    };
  }
}
