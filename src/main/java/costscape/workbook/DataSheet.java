package costscape.workbook;

import costscape.data.Dataset;
import costscape.workbook.cell.A1;
import costscape.workbook.cell.CellLook;
import costscape.workbook.cell.Inputs;
import costscape.workbook.cell.Page;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The data: a row each, to be changed as well. */
record DataSheet(Dataset data) {
  static final String SHEET = "Data";
  private static final int WORDS = 1;
  private static final int LEAST_WIDTH = 12;
  private static final int MOST_WIDTH = 40;

  /** Below the title and the words of the classes; two rows are left for these at least. */
  private int headings() {
    return WORDS + Math.max(2, data.classes().size());
  }

  private int row(int row) {
    return headings() + 1 + row;
  }

  /** The column of the label, or of a number to predict. */
  private int target(int output) {
    return 1 + data.features() + output;
  }

  private int targets() {
    return data.hasClasses() ? 1 : data.numbers().outputs();
  }

  /** A feature of a row, for other sheets. */
  String feature(int row, int feature) {
    return A1.on(SHEET, A1.fixed(row(row), 1 + feature));
  }

  /** A row's label, or the number that an output is to predict. */
  String target(int row, int output) {
    return A1.on(SHEET, A1.fixed(row(row), target(output)));
  }

  String features(int feature) {
    return A1.on(SHEET, A1.down(1 + feature, row(0), row(data.rows() - 1)));
  }

  String allTargets(int output) {
    return A1.on(SHEET, A1.down(target(output), row(0), row(data.rows() - 1)));
  }

  /** The column right of all others, in which an arrow points at what is no number. */
  private int marks() {
    return target(targets()) + (data.hasClasses() ? 1 : 0);
  }

  /** All of {@link #marks}. */
  String allMarks() {
    return A1.on(SHEET, A1.down(marks(), row(0), row(data.rows() - 1)));
  }

  String allRows() {
    return A1.on(SHEET, A1.down(0, row(0), row(data.rows() - 1)));
  }

  void write(Page page) {
    page.text(0, 0, "The data", CellLook.TITLE);
    headings(page);
    for (int i = 0; i < data.rows(); i++) {
      page.number(row(i), 0, i + 1);
      String numbers = A1.range(row(i), 1, row(i), target(targets() - 1));
      AllWell.mark(page, row(i), marks(), numbers, data.features() + targets());
      for (int feature = 0; feature < data.features(); feature++) {
        page.number(row(i), 1 + feature, data.feature(i, feature), CellLook.INPUT);
      }
      if (data.hasClasses()) {
        label(page, i);
      } else {
        for (int output = 0; output < targets(); output++) {
          page.number(row(i), target(output), data.numbers().number(i, output), CellLook.INPUT);
        }
      }
    }
    int last = row(data.rows() - 1);
    int numbers = data.hasClasses() ? target(0) : target(targets());
    Inputs.area(page, row(0), last, 1, numbers - 1, "-1000000", "1000000");
    if (data.hasClasses()) {
      Inputs.whole(page, row(0), last, target(0), data.classes().size() - 1);
    }
    page.freezeHeadings(row(0), 1).print(1, false);
  }

  private void label(Page page, int i) {
    List<String> classes = data.classes();
    page.number(row(i), target(0), data.label(i), CellLook.INPUT);
    String label = A1.at(row(i), target(0));
    String word =
        classes.size() == 2
            ? "IF(%s=1,%s,%s)".formatted(label, A1.fixed(WORDS + 1, 1), A1.fixed(WORDS, 1))
            : "INDEX(%s,%s+1)".formatted(A1.down(1, WORDS, WORDS + classes.size() - 1), label);
    page.formula(row(i), target(0) + 1, word, classes.get(data.label(i)), CellLook.TEXT);
  }

  private void headings(Page page) {
    List<String> classes = data.classes();
    for (int label = 0; label < classes.size(); label++) {
      page.text(WORDS + label, 0, "label %d is".formatted(label))
          .text(WORDS + label, 1, classes.get(label), CellLook.NAME);
    }
    page.heading(headings(), 0, "row").widths(0, LEAST_WIDTH);
    for (int feature = 0; feature < data.features(); feature++) {
      String name = data.featureNames().get(feature);
      page.text(headings(), 1 + feature, name, CellLook.NAME).widths(1 + feature, width(name));
    }
    if (!data.hasClasses()) {
      for (int output = 0; output < targets(); output++) {
        String name = data.targets().names().get(output);
        page.text(headings(), target(output), name, CellLook.NAME)
            .widths(target(output), width(name));
      }
      return;
    }
    double widest = classes.stream().mapToDouble(DataSheet::width).max().orElseThrow();
    page.heading(headings(), target(0), "label").widths(target(0), LEAST_WIDTH);
    page.heading(headings(), target(0) + 1, "class").widths(target(0) + 1, widest);
  }

  private static double width(String text) {
    return Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, text.length() + 2));
  }

  /**
   * What stands beside "all well?": yes, or the first thing that went wrong. A cell in which a text
   * looks like a number is named, for a spreadsheet program computes with it as if it were 0.
   */
  static final class AllWell {
    /** Points at a cell left of it. */
    private static final String ARROW = "←";

    /** A condition under which all is not well, and the formula of what is said then. */
    private record Fault(String condition, String words) {}

    private final List<Fault> faults = new ArrayList<>();

    /** What stands right of some cells: an arrow where one of them holds no number. */
    static void mark(Page page, int row, int column, String cells, int count) {
      String formula = "IF(COUNT(%s)<%d,\"%s\",\"\")".formatted(cells, count, ARROW);
      page.formula(row, column, formula, "", CellLook.TEXT);
    }

    /**
     * Looks for an arrow, and names the cell that it points at.
     *
     * @param marks where arrows may stand, one below the other
     * @param before what is said before the name
     * @param names the names of the cells, in the same rows
     * @param after what is said behind the name
     */
    AllWell marked(String marks, String before, String names, String after) {
      String position = "MATCH(\"%s\",%s,0)".formatted(ARROW, marks);
      String name = "\"%s\"&INDEX(%s,%s)&\"%s\"".formatted(before, names, position, after);
      faults.add(
          new Fault(
              "ISNUMBER(%s)".formatted(position),
              name
                  + "&"
                  + quoted(
                      " is no number: write 0.5 or 0,5, whichever way your spreadsheet program"
                          + " does.")));
      return this;
    }

    AllWell cost(String start, String end) {
      faults.add(
          new Fault(
              "NOT(ISNUMBER(%s))".formatted(end),
              quoted("The numbers grew too large: take a smaller rate.")));
      faults.add(
          new Fault(
              "%s>%s".formatted(end, start),
              quoted("The cost is higher at the end than at the start: take a smaller rate.")));
      return this;
    }

    /** The formula of all that was asked, in this order. */
    String formula() {
      String formula = quoted("yes");
      List<Fault> backwards = new ArrayList<>(faults);
      Collections.reverse(backwards);
      for (Fault fault : backwards) {
        formula = "IF(%s,%s,%s)".formatted(fault.condition(), fault.words(), formula);
      }
      return formula;
    }

    /** The value of {@link #formula} in the workbook as it is written, in which all are numbers. */
    static String value(double start, double end) {
      if (!Double.isFinite(end)) {
        return "The numbers grew too large: take a smaller rate.";
      }
      return end > start
          ? "The cost is higher at the end than at the start: take a smaller rate."
          : "yes";
    }

    private static String quoted(String words) {
      return '"' + words + '"';
    }
  }
}
