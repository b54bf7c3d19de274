package costscape.store.dataset;

import costscape.data.Dataset;
import costscape.data.Labels;
import costscape.data.RowKind;
import costscape.data.Targets;
import costscape.number.NumberText;
import costscape.store.array.ArrayFile;
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
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/**
 * A dataset from a file, told by its content: a table in CSV, or arrays in NumPy's {@code .npz} or
 * {@code .npy}; each may be packed by gzip.
 */
public final class DatasetFiles {
  private DatasetFiles() {}

  /**
   * An array of rows that a network is given.
   *
   * @param name of the input that it is given to
   * @param sides of one row; −1 where a length is open
   */
  public record RowArray(String name, List<Long> sides) {
    public RowArray {
      sides = List.copyOf(sides);
    }
  }

  /**
   * Which columns and rows of a table are read.
   *
   * @param features names of the columns that are features; all that are no targets, if it is empty
   * @param dropped names of columns that are neither
   * @param skipsMissing whether rows with missing values are left out, or refused
   * @param absent words that stand for a missing value, beside the usual ones
   * @param notices hears one line about what was left out without being asked for by name
   * @param arrays what the rows are in a file of arrays; X where nothing is said
   */
  public record Columns(
      List<String> features,
      List<String> dropped,
      boolean skipsMissing,
      List<String> absent,
      Consumer<String> notices,
      List<RowArray> arrays) {
    /** The columns of a table, or of arrays with the usual names. */
    public Columns(
        List<String> features,
        List<String> dropped,
        boolean skipsMissing,
        Consumer<String> notices) {
      this(features, dropped, skipsMissing, List.of(), notices, List.of());
    }

    public Columns with(List<RowArray> others) {
      return new Columns(features, dropped, skipsMissing, absent, notices, others);
    }

    boolean isMissing(String text) {
      return absent.contains(text.strip());
    }

    /** All columns, and no row with missing values. */
    public static final Columns ALL = new Columns(List.of(), List.of(), false, notice -> {});

    /** The name that pandas gives a column without a name as it reads it. */
    private static final String UNNAMED = "Unnamed: 0";

    public Columns {
      features = List.copyOf(features);
      dropped = List.copyOf(dropped);
      absent = List.copyOf(absent);
      arrays = List.copyOf(arrays);
    }

    /** Returns whether a column is an index that was given no name. */
    static boolean isIndex(String name) {
      return name.isBlank() || name.equals(UNNAMED);
    }

    /** Says that a first column without a name is left out, where there is one. */
    void sayIndex(String source, List<String> names) {
      if (isIndex(names.get(0))) {
        notices.accept(
            names.get(0).isBlank()
                ? "%s: the first column has no name, as an index: left out".formatted(source)
                : "%s: the first column is called \"%s\", as an index: left out"
                    .formatted(source, UNNAMED));
      }
    }

    /** Says how the letters of a table are kept. */
    void sayCoding(String source, String name) {
      notices.accept(
          "%s: its letters are read as %s, for they are not UTF-8".formatted(source, name));
    }

    /** Says that commas stand for decimal points. */
    void sayComma(String source, String number) {
      notices.accept(
          "%s: a comma is taken for the decimal point, as in %s".formatted(source, number));
    }
  }

  /** Reads rows whose target is a class; all other columns are features. */
  public static Dataset read(Path file, Optional<String> target) {
    return read(file, target, Columns.ALL);
  }

  /** Reads rows whose targets are numbers to predict; all other columns are features. */
  public static Dataset readNumbers(Path file, List<String> targets) {
    return readNumbers(file, targets, Columns.ALL);
  }

  /**
   * Reads rows whose target is a class.
   *
   * @param target the column or array of the classes; the last column or {@code y} if none is given
   * @param columns the features, where not all other columns are
   * @throws InputException naming line, column and value of whatever is wrong
   */
  public static Dataset read(Path file, Optional<String> target, Columns columns) {
    if (ArrayFile.format(file).isText()) {
      return table(file, target.stream().toList(), false, columns);
    }
    refuseNames(file, columns);
    return DatasetArrays.in(file, target, columns.arrays()).classes();
  }

  /**
   * Reads rows whose targets are numbers to predict.
   *
   * @param targets the columns of the numbers, or one array
   * @param columns the features, where not all other columns are
   * @throws InputException naming line, column and value of whatever is wrong
   */
  public static Dataset readNumbers(Path file, List<String> targets, Columns columns) {
    if (ArrayFile.format(file).isText()) {
      return table(file, targets, true, columns);
    }
    refuseNames(file, columns);
    if (targets.size() > 1) {
      throw InputException.in(
          file, "one array holds the targets, not %s".formatted(String.join(", ", targets)));
    }
    return DatasetArrays.in(file, targets.stream().findFirst(), columns.arrays()).numbers();
  }

  /**
   * Reads more rows of a dataset that is known.
   *
   * @param like what the rows that train have in common
   * @param target the columns that were named as their targets
   * @param columns the columns and rows that were read of their table
   * @throws InputException naming whatever does not fit them
   */
  public static Dataset readMore(Path file, RowKind like, List<String> target, Columns columns) {
    return switch (ArrayFile.format(file).holds()) {
      case TABLE, LISTS -> HeldOutRows.read(file, like, target, columns);
      case COLUMNS -> HeldOutRows.readColumns(file, like, target, columns);
      case ARRAYS -> DatasetArrays.in(file, Optional.empty(), columns.arrays()).like(like);
    };
  }

  private static Dataset table(
      Path file, List<String> targets, boolean predictsNumbers, Columns columns) {
    DatasetReading reading = new DatasetReading(file.toString(), targets, predictsNumbers, columns);
    CsvInput.read(file, reading);
    return reading.dataset(String.valueOf(file.getFileName()));
  }

  /** Reads a table from text that is already in memory. */
  public static Dataset parse(
      String name, String text, List<String> targets, boolean predictsNumbers, Columns columns) {
    DatasetReading reading = new DatasetReading(name, targets, predictsNumbers, columns);
    CsvInput.read(name, text, reading);
    return reading.dataset(name);
  }

  private static void refuseNames(Path file, Columns columns) {
    if (!columns.features().isEmpty() || !columns.dropped().isEmpty()) {
      throw InputException.in(file, "arrays have no names of columns to choose by");
    }
  }

  /**
   * More rows of a dataset that is known, from a table of its own: the same features by name, in
   * any order, and targets of the same kind. A class is known by the words of the dataset. What was
   * left out of the dataset's own table may be in this one too, and is left out.
   */
  private static final class HeldOutRows extends DatasetReading {
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
}
