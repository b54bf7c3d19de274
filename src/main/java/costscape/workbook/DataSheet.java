package costscape.workbook;

import costscape.data.Dataset;
import costscape.workbook.cell.A1;
import costscape.workbook.cell.CellLook;
import costscape.workbook.cell.Columns;
import costscape.workbook.cell.Page;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddressList;

/** The data: a row each, to be changed as well. */
final class DataSheet {
  static final String SHEET = "Data";

  /** The column right of all others, in which an arrow points at what is no number. */
  static final String MARKS = "marks";

  private static final int WORDS = 1;
  private static final int LEAST_WIDTH = 12;
  private static final int MOST_WIDTH = 40;

  private final Dataset data;
  private final List<String> targets;
  private final Columns columns;

  /**
   * The sheet's row of the headings: below the title and the words of the classes, two at least.
   */
  private final int headings;

  /**
   * @param targets the names of the label, or of each number to predict
   */
  DataSheet(Dataset data, List<String> targets) {
    this.data = data;
    this.targets = targets;
    headings = WORDS + Math.max(2, data.classes().size());
    columns = new Columns(SHEET, headings + 1, 0, data.rows());
    columns.numbers("row", CellLook.HEADING, i -> i + 1);
    IntStream.range(0, data.features())
        .forEach(k -> columns.numbers("x" + k, CellLook.NAME, i -> data.feature(i, k)));
    IntStream.range(0, targets.size())
        .forEach(k -> columns.numbers(targets.get(k), CellLook.NAME, i -> target(i, k)));
    if (data.hasClasses()) {
      columns.numbers("class", CellLook.HEADING, data::label);
    }
    columns.numbers(MARKS, CellLook.TEXT, i -> 0);
  }

  /** The cells by name: {@code row}, {@code x0}, {@code y} and so on, {@link #MARKS}. */
  Columns columns() {
    return columns;
  }

  private double target(int row, int output) {
    return data.hasClasses() ? data.label(row) : data.numbers().number(row, output);
  }

  void write(Page page) {
    page.text(0, 0, "The data", CellLook.TITLE);
    headings(page);
    int numbers = data.features() + targets.size();
    int first = headings + 1;
    for (int i = 0; i < data.rows(); i++) {
      int row = first + i;
      page.number(row, 0, i + 1);
      String cells = A1.range(row, 1, row, numbers);
      AllWell.mark(page, row, columns.column(MARKS), cells, numbers);
      for (int k = 0; k < data.features(); k++) {
        page.number(row, 1 + k, data.feature(i, k), CellLook.INPUT);
      }
      for (int k = 0; k < targets.size(); k++) {
        page.number(row, columns.column(targets.get(k)), target(i, k), CellLook.INPUT);
      }
      if (data.hasClasses()) {
        classOf(page, i);
      }
    }
    int last = first + data.rows() - 1;
    int free = data.hasClasses() ? data.features() : numbers;
    page.between(new CellRangeAddressList(first, last, 1, free), "-1000000", "1000000");
    if (data.hasClasses()) {
      page.whole(first, last, columns.column("y"), data.classes().size() - 1);
    }
    page.freezeHeadings(first, 1).print(1, false);
  }

  private void classOf(Page page, int i) {
    List<String> classes = data.classes();
    String label = columns.at(i, "y");
    String word =
        classes.size() == 2
            ? "IF(%s=1,%s,%s)".formatted(label, A1.fixed(WORDS + 1, 1), A1.fixed(WORDS, 1))
            : "INDEX(%s,%s+1)".formatted(A1.down(1, WORDS, WORDS + classes.size() - 1), label);
    String value = classes.get(data.label(i));
    page.formula(headings + 1 + i, columns.column("class"), word, value, CellLook.TEXT);
  }

  private void headings(Page page) {
    List<String> classes = data.classes();
    for (int label = 0; label < classes.size(); label++) {
      page.text(WORDS + label, 0, "label %d is".formatted(label))
          .text(WORDS + label, 1, classes.get(label), CellLook.NAME);
    }
    page.heading(headings, 0, "row").widths(0, LEAST_WIDTH);
    for (int k = 0; k < data.features(); k++) {
      named(page, 1 + k, data.featureNames().get(k));
    }
    if (!data.hasClasses()) {
      for (int k = 0; k < targets.size(); k++) {
        named(page, columns.column(targets.get(k)), data.targets().names().get(k));
      }
      return;
    }
    double widest = classes.stream().mapToDouble(DataSheet::width).max().orElseThrow();
    int label = columns.column("y");
    page.heading(headings, label, "label").widths(label, LEAST_WIDTH);
    page.heading(headings, label + 1, "class").widths(label + 1, widest);
  }

  private void named(Page page, int column, String name) {
    page.text(headings, column, name, CellLook.NAME).widths(column, width(name));
  }

  private static double width(String text) {
    return Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, text.length() + 2));
  }

  /**
   * The text beside "all well?": yes, or the first thing that went wrong. A cell in which a text
   * looks like a number is named, for a spreadsheet program computes with it as if it were 0.
   */
  static final class AllWell {
    /** Points at a cell left of it. */
    private static final String ARROW = "←";

    private static final String TOO_LARGE = "The numbers grew too large: take a smaller rate.";
    private static final String HIGHER =
        "The cost is higher at the end than at the start: take a smaller rate.";

    /** A condition under which all is not well, and the formula of what is said then. */
    private record Fault(String condition, String words) {}

    private final List<Fault> faults = new ArrayList<>();

    /** Marks some cells on their right: with an arrow where one of them holds no number. */
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
      faults.add(new Fault("NOT(ISNUMBER(%s))".formatted(end), quoted(TOO_LARGE)));
      faults.add(new Fault("%s>%s".formatted(end, start), quoted(HIGHER)));
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
        return TOO_LARGE;
      }
      return end > start ? HIGHER : "yes";
    }

    private static String quoted(String words) {
      return '"' + words + '"';
    }
  }
}
