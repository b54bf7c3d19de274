package costscape.store.table;

import costscape.data.Dataset;
import costscape.data.Labels;
import costscape.data.Numbers;
import costscape.data.Targets;
import costscape.store.file.InputException;
import costscape.store.text.CsvInput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The rows that a picture shows, {@code <features>,<class or numbers>}: a class by its number, from
 * 0. What a network predicts for them may stand in columns behind these.
 */
public final class RowsCsv {
  private RowsCsv() {}

  /**
   * Writes rows: their features, their class or their numbers, and the same as predicted.
   *
   * @param classes the name for the column of their classes
   * @param predicted class or numbers, targets × rows; empty where nothing is predicted
   */
  public static void write(Dataset rows, String classes, double[][] predicted, OutputStream out)
      throws IOException {
    List<String> header = new ArrayList<>(rows.featureNames());
    List<String> told = rows.hasClasses() ? List.of(classes) : rows.targets().names();
    header.addAll(told);
    told.stream().limit(predicted.length).forEach(name -> header.add("predicted_" + name));
    TableWriter table = TableWriter.to(out, header);
    for (int row = 0; row < rows.rows(); row++) {
      for (int feature = 0; feature < rows.features(); feature++) {
        table.repeated(rows.feature(row, feature));
      }
      if (rows.hasClasses()) {
        table.integer(rows.label(row));
      } else {
        for (int output = 0; output < rows.numbers().outputs(); output++) {
          table.number(rows.numbers().number(row, output));
        }
      }
      for (double[] one : predicted) {
        if (rows.hasClasses()) {
          table.integer((int) one[row]);
        } else {
          table.number(one[row]);
        }
      }
      table.endRow();
    }
    table.flush();
  }

  /**
   * Reads rows.
   *
   * @param name of the data
   * @param features how many there are
   * @param targets how many classes or numbers a row has; all columns that are left where nobody
   *     says
   * @param classes their words, or none where numbers are predicted
   */
  public static Dataset read(
      Path file, String name, int features, Optional<Integer> targets, List<String> classes) {
    List<String> header = new ArrayList<>();
    List<double[]> rows = new ArrayList<>();
    CsvInput.read(
        file,
        header::addAll,
        row -> {
          double[] values = new double[header.size()];
          Arrays.setAll(values, row::number);
          rows.add(values);
        });
    int told = targets.orElse(header.size() - features);
    if (features < 1 || told < 1 || header.size() < features + told || rows.isEmpty()) {
      throw InputException.in(file, "is not the table of the recorded rows");
    }
    double[][] columns = new double[header.size()][];
    Arrays.setAll(columns, k -> rows.stream().mapToDouble(row -> row[k]).toArray());
    double[][] own = Arrays.copyOfRange(columns, features, features + told);
    Targets known =
        classes.isEmpty()
            ? Numbers.of(header.subList(features, features + told), own)
            : Labels.of(classes, Arrays.stream(own[0]).mapToInt(v -> (int) v).toArray());
    return Dataset.taking(
        name, header.subList(0, features), Arrays.copyOf(columns, features), known);
  }
}
