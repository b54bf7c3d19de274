package costscape.store.table;

import costscape.data.Dataset;
import costscape.data.Numbers;
import costscape.data.Targets;
import costscape.store.file.InputException;
import costscape.store.file.NearMiss;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A dataset from a CSV file with a header row and numeric feature columns. The last column, or the
 * columns named, holds the targets: classes (whole numbers or words) or numbers to predict. The
 * file is read once, into primitive columns.
 */
public final class DatasetCsv {
  private DatasetCsv() {}

  /**
   * Reads rows whose target is a class.
   *
   * @param target the classes' column; the last column if none is given
   * @throws InputException naming line, column and value of whatever is wrong
   */
  public static Dataset read(Path file, Optional<String> target) {
    Reading reading = new Reading(file.toString(), target.stream().toList(), new ClassColumn());
    CsvInput.read(file, reading);
    return reading.dataset(String.valueOf(file.getFileName()));
  }

  /**
   * Reads rows whose targets are numbers to predict.
   *
   * @param targets the numbers' columns; the last column if none is given
   * @throws InputException naming line, column and value of whatever is wrong
   */
  public static Dataset readNumbers(Path file, List<String> targets) {
    Reading reading = new Reading(file.toString(), targets, new PredictedColumns());
    CsvInput.read(file, reading);
    return reading.dataset(String.valueOf(file.getFileName()));
  }

  /** Reads text that is already in memory; messages and the dataset use the name given. */
  public static Dataset parse(String name, String text, Optional<String> target) {
    Reading reading = new Reading(name, target.stream().toList(), new ClassColumn());
    CsvInput.read(name, text, reading);
    return reading.dataset(name);
  }

  /** Reads text whose targets are numbers to predict, as {@link #readNumbers} reads a file. */
  public static Dataset parseNumbers(String name, String text, List<String> targets) {
    Reading reading = new Reading(name, targets, new PredictedColumns());
    CsvInput.read(name, text, reading);
    return reading.dataset(name);
  }

  /** Collects the target columns, row by row. */
  private interface TargetColumns {
    void header(List<String> names);

    void add(CsvInput.Row row, List<Integer> columns);

    /**
     * The targets of all rows read.
     *
     * @throws InputException if these rows do not make targets, such as rows of one class
     */
    Targets targets(String source);
  }

  private static final class ClassColumn implements TargetColumns {
    private final LabelColumn labels = new LabelColumn();
    private String name = "";

    @Override
    public void header(List<String> names) {
      name = names.get(0);
      if (names.size() > 1) {
        throw new InputException(
            "one column holds the classes, not %d: %s"
                .formatted(names.size(), String.join(", ", names)));
      }
    }

    @Override
    public void add(CsvInput.Row row, List<Integer> columns) {
      labels.add(row, columns.get(0));
    }

    @Override
    public Targets targets(String source) {
      if (labels.classes().size() < 2) {
        throw InputException.in(
            source,
            "every row has label %s in column %s; two classes or more were expected"
                .formatted(InputException.quoted(labels.classes().get(0)), name));
      }
      return labels.labels();
    }
  }

  private static final class PredictedColumns implements TargetColumns {
    private final List<NumberColumn> columns = new ArrayList<>();
    private List<String> names = List.of();

    @Override
    public void header(List<String> names) {
      this.names = names;
      names.forEach(name -> columns.add(new NumberColumn()));
    }

    @Override
    public void add(CsvInput.Row row, List<Integer> at) {
      for (int k = 0; k < at.size(); k++) {
        columns.get(k).add(row.number(at.get(k)));
      }
    }

    @Override
    public Targets targets(String source) {
      return Numbers.of(
          names, columns.stream().map(NumberColumn::toArray).toArray(double[][]::new));
    }
  }

  private static final class Reading implements CsvInput.Rows {
    private final String source;
    private final List<String> named;
    private final TargetColumns targets;
    private final List<NumberColumn> columns = new ArrayList<>();
    private final List<String> features = new ArrayList<>();
    private final List<Integer> featureColumns = new ArrayList<>();
    private List<Integer> targetColumns = List.of();
    private int rows;

    Reading(String source, List<String> named, TargetColumns targets) {
      this.source = source;
      this.named = named;
      this.targets = targets;
    }

    @Override
    public void header(List<String> names) {
      targetColumns =
          named.isEmpty()
              ? List.of(names.size() - 1)
              : named.stream().map(name -> column(name, names)).distinct().toList();
      for (int column = 0; column < names.size(); column++) {
        if (!targetColumns.contains(column)) {
          features.add(names.get(column));
          featureColumns.add(column);
          columns.add(new NumberColumn());
        }
      }
      if (features.isEmpty()) {
        throw noFeatures(names);
      }
      targets.header(targetColumns.stream().map(names::get).toList());
    }

    private int column(String name, List<String> names) {
      int column = names.indexOf(name);
      if (column < 0) {
        throw noColumn(name, names);
      }
      return column;
    }

    private InputException noFeatures(List<String> names) {
      String separator = names.get(0).matches(".*[;\t].*") ? " separated by commas" : "";
      return InputException.at(
          source,
          1,
          names.size() == 1
              ? "one column %s; features and a label%s were expected"
                  .formatted(InputException.quoted(names.get(0)), separator)
              : "all columns are targets; features were expected beside them");
    }

    private InputException noColumn(String name, List<String> names) {
      String hint = NearMiss.hint(name, names);
      return InputException.at(
          source,
          1,
          "no column %s%s"
              .formatted(
                  InputException.quoted(name),
                  hint.isEmpty() ? "; there are " + listed(names) : hint));
    }

    private static String listed(List<String> names) {
      int shown = Math.min(10, names.size());
      return String.join(", ", names.subList(0, shown)) + (shown < names.size() ? ", …" : "");
    }

    @Override
    public void row(CsvInput.Row row) {
      for (int feature = 0; feature < columns.size(); feature++) {
        columns.get(feature).add(row.number(featureColumns.get(feature)));
      }
      targets.add(row, targetColumns);
      rows++;
    }

    Dataset dataset(String name) {
      if (rows == 0) {
        throw InputException.in(source, "a header and no rows");
      }
      return Dataset.taking(name, features, NumberColumn.taken(columns), targets.targets(source));
    }
  }
}
