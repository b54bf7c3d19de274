package costscape.critical;

import costscape.cost.LogisticLoss;
import costscape.cost.NetworkCost;
import costscape.data.Datasets;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The oracle's stationary points of the 1-2-1 network on the article's rows with penalty 0.01. */
public record StationaryOracle(Map<String, String> cells) {
  private static final Path FILE = Path.of("src/test/resources/oracle/stationary_points.csv");

  public static List<StationaryOracle> rows() {
    try {
      List<String> lines = Files.readAllLines(FILE);
      String[] header = lines.get(0).split(",");
      List<StationaryOracle> rows = new ArrayList<>();
      for (String line : lines.subList(1, lines.size())) {
        String[] values = line.split(",", -1);
        Map<String, String> cells = new HashMap<>();
        for (int k = 0; k < header.length; k++) {
          cells.put(header[k], values[k]);
        }
        rows.add(new StationaryOracle(cells));
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static NetworkCost cost() {
    Network network = Network.of(1, List.of(2), ActivationFunction.SIGMOID);
    return NetworkCost.of(network, Datasets.ARTICLE.dataset(), LogisticLoss.CROSS_ENTROPY, 0.01);
  }

  public String label() {
    return cells.get("label");
  }

  public double number(String column) {
    return Double.parseDouble(cells.get(column));
  }

  public int integer(String column) {
    return Integer.parseInt(cells.get(column));
  }

  public double[] theta() {
    return cost().network().layout().parameterNames().stream().mapToDouble(this::number).toArray();
  }

  public double[] eigenvalues() {
    double[] eigenvalues = new double[7];
    for (int k = 0; k < 7; k++) {
      eigenvalues[k] = number("eig_" + (k + 1));
    }
    return eigenvalues;
  }
}
