package costscape.cli.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import costscape.cli.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two or three networks on one line or plane. */
class ConnectionTest {
  /** Networks of three hidden units that training on the moons found: w₁ by input, b₁, w₂, b₂. */
  private static final String TANH =
      "-3.24 3.49 4.01 2.85 -3.13 2.99 4.08 2.49 -2.54 -6.39 6.49 -6.28 -0.01";

  private static final String SIGMOID =
      "-0.34 0.69 -0.5 2.08 -3.67 2.49 0.3 2.73 0.87 -4.36 6.23 -3.83 0.42";
  private static final String RELU =
      "-1.41 -0.23 2.29 1.95 0.07 0.76 2.76 -0.29 -0.04 -2.73 0.96 -1.58 9.21";

  private static final int[] STAY = {0, 1, 2};
  private static final int[] PLUS = {1, 1, 1};

  @TempDir private Path folder;

  /** A file of the network whose units stand in another order and have other signs. */
  private String file(String name, String weights, int[] order, int[] signs) throws IOException {
    String[] w = weights.split(" ");
    StringBuilder rows = new StringBuilder("name,value\n");
    for (int place = 0; place < 3; place++) {
      int unit = order[place];
      int sign = signs[place];
      for (int from = 0; from < 2; from++) {
        row(rows, "w1_%d_%d".formatted(from, place), sign, w[3 * from + unit]);
      }
      row(rows, "b1_" + place, sign, w[6 + unit]);
      row(rows, "w2_%d_0".formatted(place), sign, w[9 + unit]);
    }
    row(rows, "b2_0", 1, w[12]);
    return Files.writeString(folder.resolve(name), rows).toString();
  }

  private static void row(StringBuilder rows, String name, int sign, String value) {
    rows.append("%s,%s\n".formatted(name, sign * Double.parseDouble(value)));
  }

  private Session run(String... arguments) {
    String line = "sweep --data=moons --hidden=3 --size=700x560 --format=svg --out " + folder;
    return Session.line(line, arguments);
  }

  private JsonObject sweep(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--json");
    return run(all.toArray(String[]::new)).done().json();
  }

  private List<String> rows() throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve("sweep.csv"));
    return lines.subList(1, lines.size());
  }

  private static double last(String row) {
    return Double.parseDouble(row.substring(row.lastIndexOf(',') + 1));
  }

  private String picture() throws IOException {
    return Files.readString(folder.resolve("sweep.svg"))
        .replaceAll("<[^>]*>", " ")
        .replaceAll("\\s+", " ");
  }

  /** The same network in another order, for tanh with signs turned: one point, and no hill. */
  @ParameterizedTest
  @CsvSource({"sigmoid, " + SIGMOID, "tanh, " + TANH, "relu, " + RELU})
  void aNetworkAndItsReorderedCopyHaveNoBarrier(String activation, String weights)
      throws IOException {
    int s = activation.equals("tanh") ? -1 : 1;
    String at = file("a.csv", weights, STAY, PLUS);
    String copy = file("b.csv", weights, new int[] {1, 2, 0}, new int[] {s, 1, s});
    String[] line = {"--activation", activation, "--at", at, "--vary", "between:" + copy};
    double apart = sweep(line).getAsJsonObject("barrier").get("height").getAsDouble();
    assertTrue(apart > 0.01, "without matching there is a hill: " + apart);
    List<String> matching = new ArrayList<>(List.of(line));
    matching.add("--permute");
    JsonObject barrier = sweep(matching.toArray(String[]::new)).getAsJsonObject("barrier");
    assertEquals(0, barrier.get("height").getAsDouble());
    assertEquals(0, barrier.get("above_mean").getAsDouble());
    assertEquals(apart, barrier.get("height_unmatched").getAsDouble());
    assertEquals(1, rows().stream().mapToDouble(ConnectionTest::last).distinct().count());
    assertTrue(picture().contains("weight matching, Ainsworth et al. 2023"), picture());
  }

  @Test
  void theBarrierIsTheHighestCostAboveTheStraightLine() throws IOException {
    String at = file("a.csv", SIGMOID, STAY, PLUS);
    String other = file("b.csv", SIGMOID, new int[] {1, 2, 0}, PLUS);
    JsonObject summary =
        sweep("--at", at, "--l2=0.5", "--vary", "between:" + other + "=-0.5:1.5:2001");
    double from = cost(summary, 0);
    double to = cost(summary, 1);
    double highest = Double.NEGATIVE_INFINITY;
    for (String row : rows()) {
      double alpha = Double.parseDouble(row.substring(0, row.lastIndexOf(',')));
      if (alpha >= 0 && alpha <= 1) {
        highest = Math.max(highest, last(row) - (1 - alpha) * from - alpha * to);
      }
    }
    double height = summary.getAsJsonObject("barrier").get("height").getAsDouble();
    assertTrue(height > 0.001, "there is one");
    assertEquals(highest, height, 1e-5 * height); // the cells are 0.001 apart
    assertTrue(height >= highest - 1e-15, "it is looked for between the cells too");
    assertTrue(picture().contains("barrier: "), picture());
  }

  private static double cost(JsonObject summary, int network) {
    return network(summary, network).get("cost").getAsDouble();
  }

  private static JsonObject network(JsonObject summary, int network) {
    return summary.getAsJsonArray("networks").get(network).getAsJsonObject();
  }

  /** The plane through three networks shows all three, where they are. */
  @Test
  void aPlaneThroughThreeNetworksMarksThem() throws IOException {
    String at = file("a.csv", TANH, STAY, PLUS);
    String second = file("b.csv", SIGMOID, STAY, PLUS);
    String third = file("c.csv", RELU, new int[] {1, 2, 0}, PLUS);
    JsonObject summary =
        sweep("--at", at, "--vary", "between:" + second, "--vary", "between:" + third);
    assertTrue(picture().contains("the point b.csv c.csv"), picture());
    assertEquals(1, network(summary, 1).getAsJsonArray("place").get(0).getAsDouble());
    for (int k = 0; k < 3; k++) {
      JsonArray place = network(summary, k).getAsJsonArray("place");
      double alpha = place.get(0).getAsDouble();
      double beta = place.get(1).getAsDouble();
      String u = "between:%s=%s:%s:2".formatted(second, alpha, alpha + 1);
      String v = "between:%s=%s:%s:2".formatted(third, beta, beta + 1);
      sweep("--at", at, "--vary", u, "--vary", v);
      assertEquals(cost(summary, k), last(rows().get(0)), 1e-12, "network " + k);
    }
  }
}
