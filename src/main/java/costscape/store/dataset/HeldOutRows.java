package costscape.store.dataset;

import costscape.data.Dataset;
import costscape.data.Labels;
import costscape.data.Numbers;
import costscape.data.RowKind;
import costscape.data.Targets;
import costscape.store.dataset.DatasetFiles.Columns;
import costscape.store.file.InputException;
import costscape.store.file.InputFile;
import costscape.store.text.CsvInput;
import costscape.store.text.NumberColumn;
import costscape.store.text.NumberText;
import costscape.store.text.TableRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * More rows of a dataset that is known, from a table of its own: the same features by name, in any
 * order, and targets of the same kind. A class is known by the words of the dataset. What was left
 * out of the dataset's own table may be in this one too, and is left out.
 */
final class HeldOutRows implements CsvInput.Rows {
  private final Path file;
  private final RowKind like;
  private final List<String> target;
  private final Columns chosen;
  private final Gaps gaps;
  private final List<NumberColumn> features = new ArrayList<>();
  private final List<NumberColumn> numbers = new ArrayList<>();
  private final List<Integer> featureColumns = new ArrayList<>();
  private final List<Integer> targetColumns = new ArrayList<>();
  private int[] labels = new int[16];
  private String className = "";
  private int rows;

  private HeldOutRows(Path file, RowKind like, List<String> target, Columns chosen) {
    this.file = file;
    this.like = like;
    this.target = target;
    this.chosen = chosen;
    this.gaps = new Gaps(file.toString(), chosen);
  }

  /**
   * Reads rows that have the columns of those that train.
   *
   * @param like what the rows that train have in common
   * @param target the columns that were named as their targets
   * @param chosen the columns and rows that were read of their table
   * @throws InputException naming line, column and value of whatever does not fit them
   */
  static Dataset read(Path file, RowKind like, List<String> target, Columns chosen) {
    HeldOutRows reading = new HeldOutRows(file, like, target, chosen);
    CsvInput.read(file, reading);
    return reading.dataset();
  }

  /** As above, from a file of columns. */
  static Dataset readColumns(Path file, RowKind like, List<String> target, Columns chosen) {
    HeldOutRows reading = new HeldOutRows(file, like, target, chosen);
    return InputFile.reading(
        file,
        () -> {
          try (ColumnFiles.Table table = ColumnFiles.table(file.toString())) {
            reading.takeAll(table);
          }
          return reading.dataset();
        });
  }

  private void takeAll(ColumnFiles.Table table) throws IOException {
    header(table.names());
    List<Integer> asNumbers = new ArrayList<>(featureColumns);
    if (!like.hasClasses()) {
      asNumbers.addAll(targetColumns);
    }
    List<Integer> asWords = like.hasClasses() ? targetColumns : List.of();
    ColumnFiles.Cursor cursor = table.cursor(asNumbers, asWords, 0, table.rows());
    ColumnRow row = new ColumnRow(file.toString(), table.names(), asWords, cursor, 0);
    for (long k = 0; k < table.rows(); k++) {
      row.next();
      row(row);
    }
  }

  @Override
  public boolean areForeign() {
    return true;
  }

  @Override
  public void coding(String name) {
    chosen.sayCoding(file.toString(), name);
  }

  @Override
  public void decimalComma(String number) {
    chosen.sayComma(file.toString(), number);
  }

  @Override
  public void header(List<String> names) {
    chosen.sayIndex(file.toString(), names);
    for (String feature : like.features()) {
      featureColumns.add(column(feature, names));
      features.add(new NumberColumn());
    }
    if (like.hasClasses()) {
      classColumn(names);
      return;
    }
    for (String number : like.targetNames()) {
      targetColumns.add(column(number, names));
      numbers.add(new NumberColumn());
    }
    refuseOthers(names, like.targetNames());
  }

  /** The columns that are no features and that the dataset's own reading did not leave out. */
  private List<String> others(List<String> names) {
    List<String> others = new ArrayList<>(names);
    others.removeAll(like.features());
    others.removeAll(chosen.dropped());
    others.removeIf(Columns::isIndex);
    return others;
  }

  /** Where features were named, all other columns are left out beside the targets. */
  private void refuseOthers(List<String> names, List<String> targets) {
    List<String> others = others(names);
    others.removeAll(targets);
    if (chosen.features().isEmpty() && !others.isEmpty()) {
      refuse(others.get(0));
    }
  }

  /**
   * The column named; else the only one that is no feature, whatever it is called; else the last.
   */
  private void classColumn(List<String> names) {
    List<String> others = others(names);
    if (others.isEmpty()) {
      throw InputException.at(
          file,
          1,
          "all columns are features of %s; its classes were expected beside them"
              .formatted(like.name()));
    }
    boolean isNamed = others.containsAll(target) && !target.isEmpty();
    boolean isOne = others.size() == 1 || (!chosen.features().isEmpty() && target.isEmpty());
    if (!isNamed && !isOne && !chosen.features().isEmpty()) {
      column(target.get(0), names); // says that it is missing
    }
    if (!isNamed && !isOne) {
      refuse(others.get(0));
    }
    String label = isNamed ? target.get(0) : others.get(others.size() - 1);
    refuseOthers(names, List.of(label));
    targetColumns.add(names.indexOf(label));
    className = label;
  }

  private int column(String name, List<String> names) {
    int column = names.indexOf(name);
    if (column < 0) {
      throw InputException.at(
          file,
          1,
          "no column %s, which the rows of %s have"
              .formatted(InputException.quoted(name), like.name()));
    }
    return column;
  }

  private void refuse(String name) {
    throw InputException.at(
        file,
        1,
        "column %s is none of %s: the same columns were expected"
            .formatted(InputException.quoted(name), like.name()));
  }

  @Override
  public void row(TableRow row) {
    if (gaps.isIn(row, featureColumns, targetColumns)) {
      return;
    }
    for (int k = 0; k < features.size(); k++) {
      features.get(k).add(row.number(featureColumns.get(k)));
    }
    for (int k = 0; k < numbers.size(); k++) {
      numbers.get(k).add(row.number(targetColumns.get(k)));
    }
    if (like.hasClasses()) {
      labels = rows == labels.length ? Arrays.copyOf(labels, 2 * rows) : labels;
      labels[rows] = label(row);
    }
    rows++;
  }

  private int label(TableRow row) {
    String text = row.text(targetColumns.get(0));
    List<String> classes = like.classes();
    int exact = classes.indexOf(text);
    int label = exact >= 0 ? exact : classes.indexOf(asNumber(text));
    if (label < 0) {
      throw row.error(
          "label %s is none of the classes of %s: %s",
          InputException.quoted(text), like.name(), DatasetReading.listed(classes));
    }
    return label;
  }

  /** 1.0 is another spelling of the class 1. */
  private static String asNumber(String text) {
    OptionalDouble value = NumberText.parse(text);
    if (value.isEmpty()) {
      return text;
    }
    return value.getAsDouble() == 0 ? "0" : NumberText.of(value.getAsDouble());
  }

  private Dataset dataset() {
    gaps.check(rows);
    Targets targets =
        like.hasClasses()
            ? Labels.of(like.classes(), Arrays.copyOf(labels, rows)).from(className)
            : Numbers.of(like.targetNames(), NumberColumn.taken(numbers));
    return Dataset.taking(
        String.valueOf(file.getFileName()), like.features(), NumberColumn.taken(features), targets);
  }
}
