package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import costscape.cost.MeanError;
import costscape.cost.NetworkCost;
import costscape.data.Dataset;
import costscape.data.Datasets;
import costscape.data.RowDraws;
import costscape.data.Split;
import costscape.network.ActivationFunction;
import costscape.network.KnownPoint;
import costscape.network.Network;
import costscape.space.ParameterVector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows that do not train: what every command says of them is what they cost. */
class HoldOutTest {
  /** A sweep's promise, relative. */
  private static final double SWEEP_TOLERANCE = 1e-12;

  private static final Dataset ARTICLE = Datasets.ARTICLE.dataset();
  private static final Network NETWORK = Network.of(1, List.of(2), ActivationFunction.SIGMOID);
  private static final String[] PLANE = {"--vary", "w1_0_0=-9:9:7", "--vary", "b1_0=-5:5:5"};

  @TempDir private Path folder;

  private Session session(String command, String... more) {
    List<String> line = new ArrayList<>(List.of(command, "--quiet"));
    if (!command.equals("inspect")) {
      String name = command.equals("frames") ? "movie" : "run"; // beside the run that it shows
      line.addAll(List.of("--out", folder.toString(), "--name", name, "--size", "700x500"));
    }
    line.addAll(List.of(more));
    return Session.run(line);
  }

  private JsonObject json(String command, String... more) {
    List<String> line = new ArrayList<>(List.of(more));
    line.add("--json");
    return session(command, line.toArray(String[]::new)).done().json();
  }

  private static String[] plane(String... more) {
    List<String> line = new ArrayList<>(List.of(PLANE));
    line.addAll(List.of(more));
    return line.toArray(String[]::new);
  }

  private List<double[]> table(String name) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve(name));
    return lines.subList(1, lines.size()).stream().map(HoldOutTest::numbers).toList();
  }

  private static double[] numbers(String line) {
    return List.of(line.split(",")).stream().mapToDouble(Double::parseDouble).toArray();
  }

  private String header(String name) throws IOException {
    return Files.readAllLines(folder.resolve(name)).get(0);
  }

  private static Split split(double share, long seed) {
    return Split.holdingOut(ARTICLE, RowDraws.heldOut(ARTICLE, share, new Well19937c(seed)));
  }

  private static double at(NetworkCost cost, double... cell) {
    ParameterVector theta = KnownPoint.ARTICLE.point(NETWORK.layout());
    int second = NETWORK.layout().index("b1_0");
    return cost.at(theta.with(0, cell[0]).with(second, cell[1]).toArray());
  }

  @Test
  void bothTablesHoldTheCostsOfTheirOwnRows() throws IOException {
    JsonObject json = json("sweep", plane("--hold-out", "0.34", "--seed", "3"));
    NetworkCost training = NetworkCost.crossEntropy(NETWORK, split(0.34, 3).training());
    NetworkCost other = NetworkCost.crossEntropy(NETWORK, split(0.34, 3).other());
    List<double[]> main = table("run.csv");
    List<double[]> beside = table("run-held-out.csv");
    assertEquals("w1_0_0,b1_0,cost", header("run.csv"));
    assertEquals("w1_0_0,b1_0,cost", header("run-held-out.csv"));
    assertEquals(35, main.size());
    double[] smallest = main.get(0);
    double[] smallestBeside = beside.get(0);
    for (int cell = 0; cell < main.size(); cell++) {
      double expected = at(training, main.get(cell));
      assertEquals(expected, main.get(cell)[2], SWEEP_TOLERANCE * expected);
      expected = at(other, beside.get(cell));
      assertEquals(expected, beside.get(cell)[2], SWEEP_TOLERANCE * expected);
      smallest = main.get(cell)[2] < smallest[2] ? main.get(cell) : smallest;
      smallestBeside = beside.get(cell)[2] < smallestBeside[2] ? beside.get(cell) : smallestBeside;
    }
    JsonObject held = json.getAsJsonObject("held_out");
    assertEquals(4, held.get("rows").getAsInt());
    assertEquals(smallestBeside[2], held.getAsJsonObject("minimum").get("cost").getAsDouble());
    assertEquals(smallest[0], json.getAsJsonObject("minimum").get("w1_0_0").getAsDouble());
    assertEquals(
        Math.hypot(smallest[0] - smallestBeside[0], smallest[1] - smallestBeside[1]),
        held.get("distance").getAsDouble(),
        1e-12);
    assertTrue(Files.exists(folder.resolve("run.png")));
  }

  @Test
  void theGapIsTheDifferenceOfBothTablesBitForBit() throws IOException {
    for (String rows : new String[] {"--hold-out=0.34", "--rows=0,3,7", "--batch-of=5"}) {
      session("sweep", plane(rows)).done();
      List<double[]> main = table("run.csv");
      boolean isBatch = !rows.startsWith("--hold-out");
      String other = isBatch ? "run-batch.csv" : "run-held-out.csv";
      List<double[]> beside = table(other);
      Files.delete(folder.resolve(other)); // no record lists it once the gap has replaced the run
      session("sweep", plane(rows, "--quantity=gap")).done();
      assertEquals("w1_0_0,b1_0,gap", header("run.csv"));
      List<double[]> gap = table("run.csv");
      for (int cell = 0; cell < gap.size(); cell++) {
        assertEquals(beside.get(cell)[2] - main.get(cell)[2], gap.get(cell)[2], rows);
      }
    }
  }

  private byte[] bytes(String name) {
    try {
      return Files.readAllBytes(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void alongALineBothCurvesHaveATable() throws IOException {
    JsonObject json = json("sweep", "--vary", "w1_0_0=-9:9:7", "--hold-out=0.34", "--seed=3");
    NetworkCost other = NetworkCost.crossEntropy(NETWORK, split(0.34, 3).other());
    ParameterVector theta = KnownPoint.ARTICLE.point(NETWORK.layout());
    for (double[] cell : table("run-held-out.csv")) {
      double expected = other.at(theta.with(0, cell[0]).toArray());
      assertEquals(expected, cell[1], SWEEP_TOLERANCE * expected);
    }
    assertTrue(json.has("local_minima"));
    assertTrue(json.getAsJsonObject("held_out").has("distance"));
  }

  @Test
  void trainingRecordsTheRowsHeldOutAtEveryStep() throws IOException {
    JsonObject json =
        json("trace", "--hold-out=0.34", "--seed=3", "--rate=1", "--steps=100", "--every=7");
    NetworkCost training = NetworkCost.crossEntropy(NETWORK, split(0.34, 3).training());
    NetworkCost other = NetworkCost.crossEntropy(NETWORK, split(0.34, 3).other());
    assertTrue(
        header("run.csv").endsWith("b2_0,cost,gradient_norm,held_out_cost,held_out_accuracy"));
    double smallest = Double.POSITIVE_INFINITY;
    double step = 0;
    for (double[] row : table("run.csv")) {
      double[] theta = Arrays.copyOfRange(row, 1, 8);
      assertEquals(training.at(theta), row[8], SWEEP_TOLERANCE);
      assertEquals(other.at(theta), row[10]);
      assertEquals(other.accuracy(theta), row[11]);
      step = row[10] < smallest ? row[0] : step;
      smallest = Math.min(smallest, row[10]);
    }
    JsonObject found = json.getAsJsonObject("held_out").getAsJsonObject("smallest");
    assertEquals(smallest, found.get("cost").getAsDouble());
    assertEquals(step, found.get("step").getAsDouble());
    assertNotEquals(100, step);
  }

  @Test
  void theMovieShowsBothCurvesAndRefusesOtherRows() {
    String[] held = {"--hold-out=0.34", "--seed=3"};
    session("trace", "--steps=40", held[0], held[1], "--rate=1").done();
    String path = folder.resolve("run.csv").toString();
    String[] movie = {"--trace", path, "--panels=cost", "--frames=3"};
    List<String> line = new ArrayList<>(List.of(movie));
    session("frames", line.toArray(String[]::new))
        .refused("--hold-out and --seed of the command trace");
    line.addAll(List.of(held));
    session("frames", line.toArray(String[]::new)).done();
    assertTrue(Files.exists(folder.resolve("movie/frame-0002.png")));
  }

  @Test
  void manyStartsSayWhatTheirEndsCostHeldOut() throws IOException {
    session("trace", "--starts=3", "--steps=20", "--hold-out=0.34", "--seed=3").done();
    NetworkCost other = NetworkCost.crossEntropy(NETWORK, split(0.34, 3).other());
    List<String> lines = Files.readAllLines(folder.resolve("run.csv"));
    assertTrue(lines.get(0).endsWith("gradient_norm,held_out_cost,held_out_accuracy"));
    for (String line : lines.subList(1, 4)) {
      String[] cells = line.split(",");
      double[] theta = new double[7];
      for (int k = 0; k < 7; k++) {
        theta[k] = Double.parseDouble(cells[5 + k]);
      }
      assertEquals(other.at(theta), Double.parseDouble(cells[14]));
    }
  }

  @ParameterizedTest
  @CsvSource({"minima, run.csv, --starts=3", "basins, run-minima.csv, --vary=w1_0_0=-2:2:3"})
  void everyEndHasItsCostHeldOut(String command, String table, String option) throws IOException {
    List<String> line =
        new ArrayList<>(List.of("--data=sine", "--activation=tanh", "--l2=0.1", option));
    line.addAll(List.of("--hold-out=0.25", "--at=random:1"));
    line.addAll(
        command.equals("basins")
            ? List.of("--vary=w1_0_1=-2:2:3", "--optimizer=lbfgs", "--steps=2000")
            : List.of("--saddle-starts=0"));
    Session session = session(command, line.toArray(String[]::new)).done();
    assertTrue(session.out().contains("  held out 0."), session.out());
    Dataset sine = Datasets.SINE.dataset();
    int[] drawn = RowDraws.heldOut(sine, 0.25, new Well19937c(1L));
    Dataset rows = Split.holdingOut(sine, drawn).other();
    Network network = Network.of(rows, List.of(2), ActivationFunction.TANH);
    double l2 = 0.1 * rows.rows() / (sine.rows() - rows.rows()); // the very penalty of the others
    NetworkCost other = NetworkCost.of(network, rows, MeanError.MEAN_SQUARED_ERROR, l2);
    assertTrue(header(table).endsWith(",note,held_out_cost"), header(table));
    List<String> lines = Files.readAllLines(folder.resolve(table));
    assertTrue(lines.size() > 1);
    for (String row : lines.subList(1, lines.size())) {
      String[] cells = row.split(",", -1);
      double[] theta = Stream.of(cells).skip(9).limit(7).mapToDouble(Double::valueOf).toArray();
      assertEquals(other.at(theta), Double.parseDouble(cells[cells.length - 1]), 1e-15);
    }
    JsonObject record = JsonParser.parseString(text("run.json")).getAsJsonObject();
    List<Integer> listed = new ArrayList<>();
    record
        .getAsJsonObject("held_out")
        .getAsJsonArray("row_numbers")
        .forEach(number -> listed.add(number.getAsInt()));
    assertEquals(IntStream.of(drawn).boxed().toList(), listed);
  }

  private String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  @Test
  void aFileOfRowsHeldOutIsRepeatedByAgain() throws IOException {
    Path held = folder.resolve("held.csv");
    Files.writeString(held, "y,x\n1,0.2\n0,-0.7\n");
    session("sweep", plane("--hold-out", held.toString())).done();
    byte[] table = bytes("run-held-out.csv");
    Files.delete(folder.resolve("run-held-out.csv"));
    Session.run("again", folder.resolve("run.json")).done();
    assertArrayEquals(table, bytes("run-held-out.csv"));
    Files.writeString(held, "y,x\n0,0.2\n0,-0.7\n");
    assertEquals(2, Session.run("again", folder.resolve("run.json")).exitCode());
    Files.writeString(held, "y,x\n1,0.2\n2,-0.7\n");
    session("sweep", plane("--hold-out", held.toString()))
        .refused("held.csv:3: label \"2\" is none of");
  }

  @Test
  void numbersToPredictHaveASurfaceBeside() throws IOException {
    session("sweep", "--data=sine", "--hold-out=0.25", "--vary=w2_0_0=-2:2:5", "--vary=b2_0=-1:1:5")
        .done();
    assertEquals(25, table("run-held-out.csv").size());
  }
}
