package costscape.store.dataset;

import costscape.data.Dataset;
import costscape.data.Labels;
import costscape.data.Numbers;
import costscape.data.Targets;
import costscape.store.dataset.DatasetFiles.Columns;
import costscape.store.file.InputException;
import costscape.store.file.NearMiss;
import costscape.store.file.Remedy;
import costscape.store.file.SafeText;
import costscape.store.text.CsvInput;
import costscape.store.text.NumberColumn;
import costscape.store.text.PointKinds;
import costscape.store.text.TableRow;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Collects the features and the targets of a table, row by row, into primitive columns. The last
 * column, or the columns named, holds the targets.
 */
class DatasetReading implements CsvInput.Rows {
  /** A table of fewer rows may count them in a feature. */
  private static final int FEWEST = 10;

  /** Names of columns that hold a number of the row. */
  private static final Pattern NUMBERED =
      Pattern.compile("(?i)(.*[\\s_-])?(id|nr|no|index|idx|key)\\.?|#|.*[a-z]I[Dd]");

  final String source;
  private final List<String> named;
  private final boolean predictsNumbers;
  final TargetColumns targets;
  final Columns chosen;
  private final List<NumberColumn> columns = new ArrayList<>();
  private final List<String> features = new ArrayList<>();
  private final List<Integer> featureColumns = new ArrayList<>();
  private List<Integer> targetColumns = List.of();
  private final PointKinds points = new PointKinds();
  private final Gaps gaps;
  private final UnaryOperator<String> hint = this::hint;
  private int rows;

  /**
   * @param source what messages call the table
   * @param named names of the target columns; the last column if there are none
   */
  DatasetReading(String source, List<String> named, boolean predictsNumbers, Columns chosen) {
    this.source = source;
    this.named = named;
    this.predictsNumbers = predictsNumbers;
    this.targets = new TargetColumns(predictsNumbers);
    this.chosen = chosen;
    this.gaps = new Gaps(source, chosen);
  }

  @Override
  public boolean areForeign() {
    return true;
  }

  @Override
  public void coding(String name) {
    chosen.sayCoding(source, name);
  }

  @Override
  public void decimalComma(String number) {
    points.takesComma(number);
    chosen.sayComma(source, number);
  }

  @Override
  public void pointedThousands(String number) {
    points.takesPoint(number);
  }

  @Override
  public void header(List<String> names) {
    targetColumns = targetColumns(names);
    for (int column : featureColumns(names, targetColumns)) {
      features.add(names.get(column));
      featureColumns.add(column);
      columns.add(new NumberColumn());
    }
    if (features.isEmpty()) {
      throw noFeatures(names);
    }
    targets.header(targetColumns.stream().map(names::get).toList());
  }

  List<Integer> targetColumns(List<String> names) {
    chosen.dropped().forEach(name -> column(name, names));
    if (!named.isEmpty()) {
      return named.stream().map(name -> column(name, names)).distinct().toList();
    }
    int last = names.size() - 1;
    while (last > 0 && chosen.dropped().contains(names.get(last))) {
      last--;
    }
    return List.of(last);
  }

  /** The columns named, or all but the targets, those dropped and an index without a name. */
  List<Integer> featureColumns(List<String> names, List<Integer> targets) {
    Set<Integer> taken = new LinkedHashSet<>();
    Stream<String> wanted =
        chosen.features().isEmpty() ? names.stream() : chosen.features().stream();
    wanted.map(name -> column(name, names)).forEach(taken::add);
    taken.removeAll(targets);
    chosen.dropped().forEach(name -> taken.remove(column(name, names)));
    if (Columns.isIndex(names.get(0)) && taken.remove(0)) {
      chosen.sayIndex(source, names);
    }
    return List.copyOf(taken);
  }

  final int column(String name, List<String> names) {
    int column = names.indexOf(name);
    if (column < 0) {
      throw noColumn(name, names);
    }
    return column;
  }

  private InputException noFeatures(List<String> names) {
    return InputException.at(
        source,
        1,
        names.size() == 1
            ? "one column %s; features and a label were expected"
                .formatted(InputException.quoted(names.get(0)))
            : "no column is left for features beside the targets");
  }

  InputException noColumn(String name, List<String> names) {
    String hint = NearMiss.hint(name, names);
    return InputException.at(
        source,
        1,
        "no column %s%s"
            .formatted(
                InputException.quoted(name),
                hint.isEmpty() ? "; there are " + listed(names) : hint));
  }

  /** The first of some names. */
  static String listed(List<String> names) {
    int shown = Math.min(10, names.size());
    return String.join(", ", names.subList(0, shown)) + (shown < names.size() ? ", …" : "");
  }

  @Override
  public void row(TableRow row) {
    if (gaps.isIn(row, featureColumns, targetColumns)) {
      return;
    }
    for (int feature = 0; feature < columns.size(); feature++) {
      int column = featureColumns.get(feature);
      columns.get(feature).add(row.number(column, hint));
    }
    addTargets(row, targetColumns);
    rows++;
  }

  String hint(String column) {
    return columns.size() == 1
        ? ""
        : "; %2$s %1$s if it holds the classes, %3$s %1$s to leave it out; %4$s"
            .formatted(
                SafeText.typed(column),
                Remedy.TARGET.option(),
                Remedy.DROP.option(),
                Remedy.MISSING.option());
  }

  /** Takes the targets of a row that misses no value. */
  void addTargets(TableRow row, List<Integer> columns) {
    targets.add(row, columns);
  }

  Targets targets() {
    return targets.targets(source);
  }

  /**
   * The rows that were read.
   *
   * @throws InputException where there are none, or some miss values that may not
   */
  Dataset dataset(String name) {
    gaps.check(rows);
    hintAtCounter();
    return Dataset.taking(name, features, NumberColumn.taken(columns), targets());
  }

  /** Columns by what they hold. */
  record ColumnKinds(List<Integer> numbers, List<Integer> words) {}

  /** The columns that hold numbers and those that hold classes, once a header was taken. */
  ColumnKinds kinds() {
    List<Integer> numbers = new ArrayList<>(featureColumns);
    if (predictsNumbers) {
      numbers.addAll(targetColumns);
    }
    return new ColumnKinds(numbers, predictsNumbers ? List.of() : targetColumns);
  }

  /**
   * The rows of a stretch; there may be none.
   *
   * @throws InputException where some rows miss values that may not
   */
  PartReading.Stretch stretch(List<String> notices) {
    gaps.refuse("");
    return new PartReading.Stretch(
        List.copyOf(features),
        targets.names(),
        NumberColumn.taken(columns),
        targets.numbers(),
        targets.labels(),
        notices,
        points,
        rows,
        gaps.missing());
  }

  /** Says which features count the rows, or number them by their name, as an index does. */
  void hintAtCounter() {
    if (columns.size() < 2 || rows < FEWEST || !chosen.features().isEmpty()) {
      return;
    }
    for (int k = 0; k < columns.size(); k++) {
      boolean counts = columns.get(k).counts();
      boolean isNamed = NUMBERED.matcher(features.get(k)).matches();
      if (counts || (isNamed && columns.get(k).isDistinct())) {
        String name = SafeText.typed(features.get(k));
        chosen
            .notices()
            .accept(
                "%s: column %s %s the rows and is taken for a feature; --drop %s leaves it out"
                    .formatted(source, name, counts ? "counts" : "numbers", name));
      }
    }
  }

  /** Collects the targets of a table row by row: classes of one column, or numbers to predict. */
  static final class TargetColumns {
    private final boolean predictsNumbers;
    private final LabelColumn labels = new LabelColumn();
    private final List<NumberColumn> numbers = new ArrayList<>();
    private List<String> names = List.of();

    TargetColumns(boolean predictsNumbers) {
      this.predictsNumbers = predictsNumbers;
    }

    void header(List<String> columns) {
      names = List.copyOf(columns);
      if (!predictsNumbers && names.size() > 1) {
        throw new InputException(
            "one column holds the classes, not %d: %s"
                .formatted(names.size(), String.join(", ", names)));
      }
      names.forEach(name -> numbers.add(new NumberColumn()));
    }

    void add(TableRow row, List<Integer> columns) {
      for (int k = 0; k < columns.size(); k++) {
        if (predictsNumbers) {
          numbers.get(k).add(row.number(columns.get(k)));
        } else {
          labels.add(row, columns.get(k));
        }
      }
    }

    List<String> names() {
      return names;
    }

    LabelColumn labels() {
      return labels;
    }

    /** The numbers to predict, targets × rows; the columns are empty from then on. */
    double[][] numbers() {
      return NumberColumn.taken(numbers);
    }

    /**
     * The targets of all rows read.
     *
     * @throws InputException if these rows do not make targets, such as rows of one class
     */
    Targets targets(String source) {
      if (predictsNumbers) {
        return Numbers.of(names, numbers());
      }
      List<String> classes = labels.classes();
      if (classes.size() < 2) {
        throw InputException.in(
            source,
            "every row has label %s in column %s; two classes or more were expected"
                .formatted(InputException.quoted(classes.get(0)), names.get(0)));
      }
      return Labels.of(classes, labels.labels(classes)).from(names.get(0));
    }
  }

  /** Counts the rows that miss values. */
  static final class Gaps {
    private final String source;
    private final Columns chosen;
    private int missing;
    private String place = "";
    private String first = "";

    Gaps(String source, Columns chosen) {
      this.source = source;
      this.chosen = chosen;
    }

    /** Returns whether a row misses a value in one of some columns; it is counted then. */
    boolean isIn(TableRow row, List<Integer> features, List<Integer> targets) {
      Optional<Integer> gap =
          Stream.concat(features.stream(), targets.stream())
              .filter(column -> row.isMissing(column) || chosen.isMissing(row.text(column)))
              .findFirst();
      gap.ifPresent(column -> note(row, column));
      return gap.isPresent();
    }

    private void note(TableRow row, int column) {
      if (missing == 0) {
        place = row.place();
        first = row.name(column) + " " + InputException.quoted(row.text(column));
      }
      missing++;
    }

    /** A line about rows that are left out. */
    static String leftOut(String source, long rows) {
      return rows == 1
          ? "%s: 1 row misses a value and is left out".formatted(source)
          : "%s: %d rows miss a value and are left out".formatted(source, rows);
    }

    int missing() {
      return missing;
    }

    /** Refuses rows that miss values where they may not be left out; a clause says how many. */
    void refuse(String count) {
      if (missing > 0 && !chosen.skipsMissing()) {
        throw InputException.in(
            place,
            "%s is a missing value%s; %s".formatted(first, count, Remedy.DROP_MISSING.option()));
      }
    }

    /**
     * Says how many rows were left out.
     *
     * @param rows that miss nothing
     * @throws InputException where there are none, or where rows that miss values are refused
     */
    void check(int rows) {
      refuse(missing == 1 ? ", which 1 row has" : ", which %d rows have".formatted(missing));
      if (missing > 0) {
        chosen.notices().accept(leftOut(source, missing));
      }
      if (rows == 0) {
        throw InputException.in(
            source, missing == 0 ? "a header and no rows" : "every row misses a value");
      }
    }
  }
}
