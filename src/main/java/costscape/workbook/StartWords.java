package costscape.workbook;

import costscape.cost.NetworkCost;
import costscape.workbook.cell.CellLook;
import costscape.workbook.cell.Page;
import costscape.workbook.formula.ParameterWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** On the first sheet, right of the numbers: what is where, and what to try. */
final class StartWords {
  private static final int LETTERS_A_LINE = 84;

  private final NetworkCost cost;
  private final int steps;
  private final String command;

  StartWords(NetworkCost cost, int steps, String command) {
    this.cost = cost;
    this.steps = steps;
    this.command = command;
  }

  void write(Page page, int top, int column) {
    int row = top;
    page.text(row, column, "Sheet", CellLook.HEADING)
        .text(row, column + 1, "what it shows", CellLook.HEADING);
    for (String[] line : sheets()) {
      row++;
      page.text(row, column, line[0], CellLook.TEXT).text(row, column + 1, line[1], CellLook.TEXT);
    }
    row += 2;
    page.text(row, column, "Try this", CellLook.HEADING)
        .text(row, column + 1, "", CellLook.HEADING);
    int number = 0;
    for (String line : experiments()) {
      for (String part : lines(line)) {
        row++;
        page.text(row, column + 1, part, CellLook.TEXT);
        if (part.equals(lines(line).get(0))) {
          page.text(row, column, ++number + ".", CellLook.TEXT);
        }
      }
    }
    row += 2;
    page.text(row, column, "Made by", CellLook.HEADING).text(row, column + 1, "", CellLook.HEADING);
    for (String part : lines(command)) {
      row++;
      page.text(row, column + 1, part, CellLook.TEXT);
    }
  }

  private List<String[]> sheets() {
    return List.of(
        new String[] {"Start here", "the settings and the start, to be changed"},
        new String[] {"Data", "the rows that the network learns, to be changed as well"},
        new String[] {"One step", "a step unfolded: every row forwards and backwards, every sum"},
        new String[] {"Descent", "all steps: parameters, cost, gradient, a row a step"},
        new String[] {"Landscape", "the cost over two parameters, as a map in colours"},
        new String[] {"Charts", "cost, parameters, path" + (hasFit() ? " and fitted curve" : "")},
        new String[] {"Working", "what Descent adds up: every data row at every step"},
        new String[] {"Landscape working", "what Landscape adds up: every data row at every cell"},
        new String[] {"Chart data", "what the charts draw"});
  }

  private boolean hasFit() {
    return cost.dataset().features() == 1;
  }

  private List<String> experiments() {
    List<String> some = new ArrayList<>();
    some.add(
        "On the sheet One step click %s of any row. Which cells does its formula read? Follow them"
                .formatted(answer())
            + " back to x.");
    some.add(
        "Multiply rate by 10, then by 100. Does the cost still fall at every step? Look at the"
            + " sheet Charts, where it is drawn.");
    some.add(
        String.format(
            Locale.ROOT, "Divide rate by 10. How far does training come in %,d steps?", steps));
    some.add("Set all start values to 0. Which parameters stay equal for ever, and why?");
    some.add("Change one start value a little, then a lot. Does training end at the same cost?");
    some.add(
        "Change one %s on the sheet Data. What becomes of the cost at the end?"
            .formatted(cost.dataset().hasClasses() ? "label" : "number to predict"));
    some.add("Set l2_penalty to 1. Which parameters shrink, and what does that cost?");
    return some;
  }

  /** The column of the network's answer. */
  private String answer() {
    return switch (cost.network().output().link()) {
      case LOGISTIC -> "p";
      case SOFTMAX -> "p0";
      case IDENTITY -> ParameterWords.symbol("z", cost.network().layout().layers(), 0);
    };
  }

  /** A text in lines that fit the column. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > LETTERS_A_LINE) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
