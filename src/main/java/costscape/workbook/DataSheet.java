package costscape.workbook;

import costscape.data.Dataset;
import costscape.workbook.cell.A1;
import costscape.workbook.cell.Inputs;
import costscape.workbook.cell.Look;
import costscape.workbook.cell.Page;
import java.util.List;

/** The data: a row each, to be changed as well. */
final class DataSheet {
  static final String SHEET = "Data";
  private static final int WORDS = 1;
  private static final int HEADINGS = 3;
  private static final int FIRST = 4;
  private static final int LEAST_WIDTH = 12;
  private static final int MOST_WIDTH = 40;

  private final Dataset data;

  DataSheet(Dataset data) {
    this.data = data;
  }

  private static int row(int row) {
    return FIRST + row;
  }

  private int labels() {
    return 1 + data.features();
  }

  /** A feature of a row, for other sheets. */
  String feature(int row, int feature) {
    return SHEET + "!" + A1.fixed(row(row), 1 + feature);
  }

  String label(int row) {
    return SHEET + "!" + A1.fixed(row(row), labels());
  }

  String features(int feature) {
    return SHEET + "!" + A1.down(1 + feature, row(0), row(data.rows() - 1));
  }

  String allLabels() {
    return SHEET + "!" + A1.down(labels(), row(0), row(data.rows() - 1));
  }

  void write(Page page) {
    List<String> classes = data.classes();
    page.text(0, 0, "The data", Look.TITLE);
    page.text(WORDS, 0, "label 0 is", Look.TEXT).text(WORDS, 1, classes.get(0), Look.NAME);
    page.text(WORDS + 1, 0, "label 1 is", Look.TEXT).text(WORDS + 1, 1, classes.get(1), Look.NAME);
    headings(page);
    for (int i = 0; i < data.rows(); i++) {
      page.number(row(i), 0, i + 1, Look.NUMBER);
      for (int feature = 0; feature < data.features(); feature++) {
        page.number(row(i), 1 + feature, data.feature(i, feature), Look.INPUT);
      }
      page.number(row(i), labels(), data.label(i), Look.INPUT);
      String word =
          "IF(%s=1,%s,%s)"
              .formatted(A1.at(row(i), labels()), A1.fixed(WORDS + 1, 1), A1.fixed(WORDS, 1));
      page.formula(row(i), labels() + 1, word, classes.get(data.label(i)), Look.TEXT);
    }
    int last = row(data.rows() - 1);
    Inputs.area(page, row(0), last, 1, labels() - 1, "-1000000", "1000000");
    Inputs.whole(page, row(0), last, labels(), 1);
    page.freeze(FIRST, 1).print(1, false);
  }

  private void headings(Page page) {
    page.text(HEADINGS, 0, "row", Look.HEADING).widths(0, LEAST_WIDTH);
    for (int feature = 0; feature < data.features(); feature++) {
      String name = data.featureNames().get(feature);
      page.text(HEADINGS, 1 + feature, name, Look.NAME).widths(1 + feature, width(name));
    }
    page.text(HEADINGS, labels(), "label", Look.HEADING).widths(labels(), LEAST_WIDTH);
    page.text(HEADINGS, labels() + 1, "class", Look.HEADING)
        .widths(labels() + 1, Math.max(width(data.classes().get(0)), width(data.classes().get(1))));
  }

  private static double width(String text) {
    return Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, text.length() + 2));
  }
}
