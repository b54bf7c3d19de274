package costscape.store.dataset;

import costscape.data.Dataset;
import costscape.data.Labels;
import costscape.data.RowKind;
import costscape.data.Targets;
import costscape.number.NumberText;
import costscape.store.dataset.ColumnPartFile.ColumnRow;
import costscape.store.dataset.DatasetFiles.Columns;
import costscape.store.file.InputException;
import costscape.store.file.InputFile;
import costscape.store.text.CsvInput;
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
final class HeldOutRows extends DatasetReading {
  private final RowKind like;
  private final List<String> target;
  private int[] labels = new int[16];
  private int count;

  private HeldOutRows(Path file, RowKind like, List<String> target, Columns chosen) {
    super(file.toString(), List.of(), !like.hasClasses(), chosen);
    this.like = like;
    this.target = target;
  }

  /** Reads rows that have the columns of those that train; what does not fit is refused. */
  static Dataset read(Path file, RowKind like, List<String> target, Columns chosen) {
    HeldOutRows reading = new HeldOutRows(file, like, target, chosen);
    CsvInput.read(file, reading);
    return reading.dataset(String.valueOf(file.getFileName()));
  }

  static Dataset readColumns(Path file, RowKind like, List<String> target, Columns chosen) {
    HeldOutRows reading = new HeldOutRows(file, like, target, chosen);
    return InputFile.reading(
        file,
        () -> {
          try (ColumnFiles.Table table = ColumnFiles.table(file.toString())) {
            reading.takeAll(table);
          }
          return reading.dataset(String.valueOf(file.getFileName()));
        });
  }

  private void takeAll(ColumnFiles.Table table) throws IOException {
    header(table.names());
    ColumnKinds kinds = kinds();
    ColumnFiles.Cursor cursor = table.cursor(kinds.numbers(), kinds.words(), 0, table.rows());
    ColumnRow row = new ColumnRow(source, table.names(), kinds.words(), cursor, 0);
    for (long k = 0; k < table.rows(); k++) {
      row.next();
      row(row);
    }
  }

  @Override
  List<Integer> targetColumns(List<String> names) {
    chosen.sayIndex(source, names);
    like.features().forEach(feature -> column(feature, names));
    if (like.hasClasses()) {
      return List.of(classColumn(names));
    }
    List<Integer> numbers =
        like.targetNames().stream().map(number -> column(number, names)).toList();
    refuseOthers(names, like.targetNames());
    return numbers;
  }

  @Override
  List<Integer> featureColumns(List<String> names, List<Integer> targets) {
    return like.features().stream().map(names::indexOf).toList();
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
  private int classColumn(List<String> names) {
    List<String> others = others(names);
    if (others.isEmpty()) {
      throw InputException.at(
          source,
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
    return names.indexOf(label);
  }

  @Override
  InputException noColumn(String name, List<String> names) {
    return InputException.at(
        source,
        1,
        "no column %s, which the rows of %s have"
            .formatted(InputException.quoted(name), like.name()));
  }

  private void refuse(String name) {
    throw InputException.at(
        source,
        1,
        "column %s is none of %s: the same columns were expected"
            .formatted(InputException.quoted(name), like.name()));
  }

  @Override
  String hint(String column) {
    return "";
  }

  @Override
  void hintAtCounter() {} // it was said of the rows that train

  @Override
  void addTargets(TableRow row, List<Integer> columns) {
    if (like.hasClasses()) {
      labels = count == labels.length ? Arrays.copyOf(labels, 2 * count) : labels;
      labels[count++] = label(row, row.text(columns.get(0)));
    } else {
      super.addTargets(row, columns);
    }
  }

  @Override
  Targets targets() {
    return like.hasClasses()
        ? Labels.of(like.classes(), Arrays.copyOf(labels, count)).from(targets.names().get(0))
        : super.targets();
  }

  private int label(TableRow row, String text) {
    List<String> classes = like.classes();
    int exact = classes.indexOf(text);
    int label = exact >= 0 ? exact : classes.indexOf(asNumber(text));
    if (label < 0) {
      throw row.error(
          "label %s is none of the classes of %s: %s",
          InputException.quoted(text), like.name(), listed(classes));
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
}
