package costscape.store.dataset;

import costscape.data.Dataset;
import costscape.store.dataset.DatasetFiles.Columns;
import costscape.store.text.CsvInput;
import java.nio.file.Path;
import java.util.List;

/**
 * A dataset from a CSV file with a header row and numeric feature columns. The last column, or the
 * columns named, holds the targets: classes (whole numbers or words) or numbers to predict. The
 * file is read once, into primitive columns.
 */
public final class DatasetCsv {
  private DatasetCsv() {}

  static Dataset read(Path file, List<String> targets, boolean predictsNumbers, Columns columns) {
    DatasetReading reading = new DatasetReading(file.toString(), targets, predictsNumbers, columns);
    CsvInput.read(file, reading);
    return reading.dataset(String.valueOf(file.getFileName()));
  }

  /** The same of text that is already in memory. */
  public static Dataset parse(
      String name, String text, List<String> targets, boolean predictsNumbers, Columns columns) {
    DatasetReading reading = new DatasetReading(name, targets, predictsNumbers, columns);
    CsvInput.read(name, text, reading);
    return reading.dataset(name);
  }
}
