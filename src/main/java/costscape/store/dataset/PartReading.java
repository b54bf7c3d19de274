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
    Filling filling = begin(source);
    CsvInput.read(source, header + lines, linesBefore, filling.rows());
    return filling.taken();
  }

  /** A stretch that rows are about to fill. */
  Filling begin(String source) {
    return new Filling(source);
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

  /**
   * Rows that stand one behind the other in a file.
   *
   * @param columns the features, features × rows
   * @param numbers the numbers to predict, targets × rows
   * @param notices what the user should know
   * @param missing rows that were left out
   */
  record Stretch(
      List<String> features,
      List<String> targets,
      double[][] columns,
      double[][] numbers,
      LabelColumn labels,
      List<String> notices,
      PointKinds points,
      int rows,
      int missing) {}

  /** Takes the names of the columns and then the rows of a stretch. */
  final class Filling implements DatasetCsv.TargetColumns {
    private final Set<String> notices = new LinkedHashSet<>();
    private final LabelColumn labels = new LabelColumn();
    private final List<NumberColumn> numbers = new ArrayList<>();
    private final DatasetReading rows;
    private List<String> names = List.of();

    private Filling(String source) {
      Columns columns = new Columns(features, dropped, skipsMissing, notices::add);
      rows = new DatasetReading(source, targets, this, columns);
    }

    DatasetReading rows() {
      return rows;
    }

    Stretch taken() {
      return new Stretch(
          rows.features(),
          names,
          rows.stretch(),
          numbers.stream().map(NumberColumn::toArray).toArray(double[][]::new),
          labels,
          List.copyOf(notices),
          rows.points(),
          rows.rows(),
          rows.missing());
    }

    @Override
    public void header(List<String> columns) {
      names = List.copyOf(columns);
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
  }
}
