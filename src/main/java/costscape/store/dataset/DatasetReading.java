package costscape.store.dataset;

import costscape.data.Dataset;
import costscape.data.Targets;
import costscape.store.dataset.DatasetFiles.Columns;
import costscape.store.file.InputException;
import costscape.store.file.NearMiss;
import costscape.store.file.Remedy;
import costscape.store.text.CsvInput;
import costscape.store.text.NumberColumn;
import costscape.store.text.PointKinds;
import costscape.store.text.TableRow;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Collects the features and the targets of a table, row by row. */
class DatasetReading implements CsvInput.Rows {
  /** A table of fewer rows may count them in a feature. */
  private static final int FEWEST = 10;

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

  /** The columns of the targets. */
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
        : "; %2$s %1$s if it holds the classes, %3$s %1$s to leave it out"
            .formatted(InputException.shown(column), Remedy.TARGET.option(), Remedy.DROP.option());
  }

  /** Takes the targets of a row that misses no value. */
  void addTargets(TableRow row, List<Integer> columns) {
    targets.add(row, columns);
  }

  /** The targets of all rows. */
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

  /** Says where the first feature counts the rows, as an index with a name does. */
  void hintAtCounter() {
    NumberColumn first = columns.get(0);
    boolean isIndex = featureColumns.get(0) == 0 && columns.size() > 1 && rows >= FEWEST;
    if (isIndex && chosen.features().isEmpty() && first.counts()) {
      String name = InputException.shown(features.get(0));
      chosen
          .notices()
          .accept(
              "%s: column %s counts the rows and is taken for a feature; --drop %s leaves it out"
                  .formatted(source, name, name));
    }
  }
}
