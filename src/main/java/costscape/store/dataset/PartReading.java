package costscape.store.dataset;

import costscape.store.dataset.DatasetFiles.Columns;
import costscape.store.text.CsvInput;
import costscape.store.text.PointKinds;
import java.io.Serializable;
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
 * @param absent words that stand for a missing value, beside the usual ones
 */
public record PartReading(
    List<String> targets,
    boolean predictsNumbers,
    List<String> features,
    List<String> dropped,
    boolean skipsMissing,
    List<String> absent)
    implements Serializable {
  public PartReading {
    targets = List.copyOf(targets);
    features = List.copyOf(features);
    dropped = List.copyOf(dropped);
    absent = List.copyOf(absent);
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
    Set<String> notices = new LinkedHashSet<>();
    Columns columns = new Columns(features, dropped, skipsMissing, absent, notices::add, List.of());
    return new Filling(new DatasetReading(source, targets, predictsNumbers, columns), notices);
  }

  /** Takes the names of the columns and then the rows of a stretch. */
  record Filling(DatasetReading rows, Set<String> notices) {
    Stretch taken() {
      return rows.stretch(List.copyOf(notices));
    }
  }

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
}
