package costscape;

import costscape.cost.NetworkCost;
import costscape.data.Dataset;
import costscape.data.Labels;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.space.Direction;
import costscape.space.ParameterVector;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/**
 * A 64-32-10 tanh network that scikit-learn trained on its 1,797 digits, with two directions.
 * {@code src/test/python/digits_landscape.py} wrote it.
 */
public final class DigitsNetwork {
  private static final int PIXELS = 64;

  private DigitsNetwork() {}

  public static NetworkCost cost() {
    List<String[]> rows = table("digits.csv.gz");
    double[][] columns = new double[PIXELS][rows.size()];
    int[] labels = new int[rows.size()];
    for (int row = 0; row < labels.length; row++) {
      for (int pixel = 0; pixel < PIXELS; pixel++) {
        columns[pixel][row] = Double.parseDouble(rows.get(row)[pixel]) / 16;
      }
      labels[row] = Integer.parseInt(rows.get(row)[PIXELS]);
    }
    List<String> pixels = IntStream.range(0, PIXELS).mapToObj(k -> "p" + k).toList();
    List<String> digits = IntStream.range(0, 10).mapToObj(Integer::toString).toList();
    Dataset data = Dataset.of("digits", pixels, columns, Labels.of(digits, labels));
    return NetworkCost.crossEntropy(Network.of(data, List.of(32), ActivationFunction.TANH), data);
  }

  public static ParameterVector weights() {
    return ParameterVector.of(parameters(1));
  }

  public static Direction first() {
    return Direction.of("d", parameters(2));
  }

  public static Direction second() {
    return Direction.of("e", parameters(3));
  }

  private static double[] parameters(int column) {
    return numbers("parameters.csv.gz", column);
  }

  /** One column of a table of this network. */
  public static double[] numbers(String file, int column) {
    return table(file).stream().mapToDouble(row -> Double.parseDouble(row[column])).toArray();
  }

  private static List<String[]> table(String file) {
    try (InputStream stored =
            Objects.requireNonNull(DigitsNetwork.class.getResourceAsStream("/digits/" + file));
        InputStream in = file.endsWith("gz") ? new GZIPInputStream(stored) : stored;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).map(line -> line.split(",", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
