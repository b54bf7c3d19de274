package costscape.store.table;

import costscape.network.ParameterLayout;
import costscape.space.ParameterVector;
import costscape.store.file.InputException;
import costscape.store.file.NearMiss;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A point from a file: {@code *.csv} with columns {@code name,value} and a row for every parameter,
 * or {@code *.json} with weights as scikit-learn or Keras keep them.
 */
public final class PointFiles {
  private PointFiles() {}

  /** Whether a file name has the ending of a point file. */
  public static boolean isPointFile(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".csv") || lower.endsWith(".json");
  }

  /**
   * Reads a point.
   *
   * @throws InputException if the file does not hold a point of a network of this layout
   */
  public static ParameterVector read(Path file, ParameterLayout layout) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".json")
        ? WeightsJson.read(file, layout)
        : csv(file, layout);
  }

  private static ParameterVector csv(Path file, ParameterLayout layout) {
    double[] theta = new double[layout.size()];
    boolean[] given = new boolean[theta.length];
    CsvInput.read(
        file,
        new CsvInput.Rows() {
          @Override
          public void header(List<String> names) {
            if (!names.equals(List.of("name", "value"))) {
              throw InputException.at(
                  file, 1, "the columns name,value were expected, not " + String.join(",", names));
            }
          }

          @Override
          public void row(CsvInput.Row row) {
            int parameter = layout.parameterNames().indexOf(row.text(0));
            if (parameter < 0) {
              throw row.error(unknown(row.text(0), layout));
            }
            if (given[parameter]) {
              throw row.error("a second value for " + row.text(0));
            }
            theta[parameter] = row.number(1);
            given[parameter] = true;
          }
        });
    for (int k = 0; k < theta.length; k++) {
      if (!given[k]) {
        throw InputException.in(file, "no value for " + layout.name(k));
      }
    }
    return ParameterVector.of(theta);
  }

  /** The message about a parameter name that the network does not have. */
  public static String unknown(String name, ParameterLayout layout) {
    List<String> names = layout.parameterNames();
    String hint = NearMiss.hint(name, names);
    return "no parameter %s%s"
        .formatted(
            name,
            hint.isEmpty()
                ? "; a %s network has %s to %s"
                    .formatted(layout.shape(), names.get(0), names.get(names.size() - 1))
                : hint);
  }
}
