package costscape.workbook;

import costscape.workbook.cell.CellLook;
import costscape.workbook.cell.Page;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What stands beside "all well?": yes, or the first thing that went wrong. A cell in which a text
 * looks like a number is named, for a spreadsheet program computes with it as if it were 0.
 */
final class AllWell {
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
