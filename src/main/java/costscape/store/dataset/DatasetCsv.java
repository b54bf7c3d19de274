package costscape.store.dataset;

import costscape.data.Dataset;
import costscape.data.Numbers;
import costscape.data.Targets;
import costscape.store.dataset.DatasetFiles.Columns;
import costscape.store.file.InputException;
import costscape.store.text.CsvInput;
import costscape.store.text.NumberColumn;
import costscape.store.text.TableRow;
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

  /** As above, of some columns. */
  static Dataset read(Path file, Optional<String> target, Columns columns) {
    DatasetReading reading =
        new DatasetReading(file.toString(), target.stream().toList(), new ClassColumn(), columns);
    CsvInput.read(file, reading);
    return reading.dataset(String.valueOf(file.getFileName()));
  }

  /** As above, of some columns. */
  static Dataset readNumbers(Path file, List<String> targets, Columns columns) {
    DatasetReading reading =
        new DatasetReading(file.toString(), targets, new PredictedColumns(), columns);
    CsvInput.read(file, reading);
    return reading.dataset(String.valueOf(file.getFileName()));
  }

  /** As above, of some columns. */
  public static Dataset parse(String name, String text, Optional<String> target, Columns columns) {
    DatasetReading reading =
        new DatasetReading(name, target.stream().toList(), new ClassColumn(), columns);
    CsvInput.read(name, text, reading);
    return reading.dataset(name);
  }

  /** As above, of some columns. */
  public static Dataset parseNumbers(
      String name, String text, List<String> targets, Columns columns) {
    DatasetReading reading = new DatasetReading(name, targets, new PredictedColumns(), columns);
    CsvInput.read(name, text, reading);
    return reading.dataset(name);
  }

  /** Collects the target columns, row by row. */
  interface TargetColumns {
    void header(List<String> names);

    void add(TableRow row, List<Integer> columns);

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
    public void add(TableRow row, List<Integer> columns) {
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
      return labels.labels().from(name);
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
    public void add(TableRow row, List<Integer> at) {
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
}
