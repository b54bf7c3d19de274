package costscape.store.dataset;

import costscape.store.dataset.DatasetFiles.Columns;
import costscape.store.file.InputException;
import costscape.store.text.CsvInput;
import costscape.store.text.NumberColumn;
import costscape.store.text.PointKinds;
import costscape.store.text.TableRow;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How the files of one table are read, as a value that other machines get too.
 *
 * @param targets names of the target columns; the last column if there are none
 * @param predictsNumbers whether the targets are numbers to predict, and not classes
 * @param features names of the columns that are features; all others if there are none
 * @param dropped names of columns that are neither
 * @param skipsMissing whether rows with missing values are left out, or refused
 */
public record PartReading(
    List<String> targets,
    boolean predictsNumbers,
    List<String> features,
    List<String> dropped,
    boolean skipsMissing)
    implements Serializable {
  public PartReading {
    targets = List.copyOf(targets);
    features = List.copyOf(features);
    dropped = List.copyOf(dropped);
  }

  /**
   * Reads some whole lines of a file.
   *
   * @param source what messages call the file
   * @param header the file's first lines, up to the names of its columns
   * @param lines some lines behind it
   * @param linesBefore lines between the two
   */
  Stretch read(String source, String header, String lines, long linesBefore) {
    Set<String> notices = new LinkedHashSet<>();
    Stretch stretch = stretch();
    DatasetReading reading = begin(source, stretch, notices);
    CsvInput.read(source, header + lines, linesBefore, reading);
    stretch.take(reading, notices);
    return stretch;
  }

  /** A stretch that rows are about to fill. */
  Stretch stretch() {
    return new Stretch(predictsNumbers);
  }

  /**
   * What takes the rows of a stretch, the names of the columns first.
   *
   * @param notices hear what the user should know
   */
  DatasetReading begin(String source, Stretch stretch, Set<String> notices) {
    Columns columns = new Columns(features, dropped, skipsMissing, notices::add);
    return new DatasetReading(source, targets, stretch, columns);
  }

  /** The columns that hold numbers and those that hold classes, once a header was taken. */
  ColumnKinds kinds(DatasetReading reading) {
    List<Integer> numbers = new ArrayList<>(reading.featureColumns());
    if (predictsNumbers) {
      numbers.addAll(reading.targetColumns());
    }
    return new ColumnKinds(numbers, predictsNumbers ? List.of() : reading.targetColumns());
  }

  /** Columns by what they hold. */
  record ColumnKinds(List<Integer> numbers, List<Integer> words) {}

  /** Rows that stand one behind the other in a file. */
  static final class Stretch implements DatasetCsv.TargetColumns {
    private final boolean predictsNumbers;
    private final LabelColumn labels = new LabelColumn();
    private final List<NumberColumn> numbers = new ArrayList<>();
    private List<String> targets = List.of();
    private List<String> features = List.of();
    private double[][] columns = new double[0][];
    private List<String> notices = List.of();
    private PointKinds points = new PointKinds();
    private int rows;
    private int missing;

    private Stretch(boolean predictsNumbers) {
      this.predictsNumbers = predictsNumbers;
    }

    void take(DatasetReading reading, Set<String> said) {
      columns = reading.stretch();
      features = reading.features();
      notices = List.copyOf(said);
      points = reading.points();
      rows = reading.rows();
      missing = reading.missing();
    }

    @Override
    public void header(List<String> names) {
      targets = List.copyOf(names);
      if (!predictsNumbers && names.size() > 1) {
        throw new InputException(
            "one column holds the classes, not %d: %s"
                .formatted(names.size(), String.join(", ", names)));
      }
      names.forEach(name -> numbers.add(new NumberColumn()));
    }

    @Override
    public void add(TableRow row, List<Integer> at) {
      for (int k = 0; k < at.size(); k++) {
        if (predictsNumbers) {
          numbers.get(k).add(row.number(at.get(k)));
        } else {
          labels.add(row, at.get(k));
        }
      }
    }

    @Override
    public costscape.data.Targets targets(String source) {
      throw new IllegalStateException("a stretch alone makes no targets");
    }

    List<String> features() {
      return features;
    }

    List<String> targets() {
      return targets;
    }

    /** The features, features × rows. */
    double[][] columns() {
      return columns;
    }

    double[][] numbers() {
      return numbers.stream().map(NumberColumn::toArray).toArray(double[][]::new);
    }

    LabelColumn labels() {
      return labels;
    }

    List<String> notices() {
      return notices;
    }

    PointKinds points() {
      return points;
    }

    int rows() {
      return rows;
    }

    int missing() {
      return missing;
    }
  }
}
