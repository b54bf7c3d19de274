package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import costscape.cost.LogisticLoss;
import costscape.cost.NetworkCost;
import costscape.critical.local.Eigendecomposition;
import costscape.data.Datasets;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.space.SymmetricMatrix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One point as other programs read it. */
class InspectCommandTest {
  /** The reference's own tolerance of the cost at the article's point. */
  private static final double COST_TOLERANCE = 1e-18;

  @Test
  void theArticlesPointHasTheReferenceValues() {
    JsonObject json = Session.run("inspect", "--json", "--set", "w1_0_0=-23.25").done().json();
    assertEquals(1.0151854720166273e-5, json.get("cost").getAsDouble(), COST_TOLERANCE);
    assertEquals(1, json.get("accuracy").getAsDouble());
    assertEquals(7, json.get("gradient").getAsJsonArray().size());
    assertEquals(7, json.get("hessian_eigenvalues").getAsJsonArray().size());
    assertEquals(-52.89, json.get("parameters").getAsJsonObject().get("w2_1_0").getAsDouble());
  }

  private static JsonObject json(String... more) {
    return Session.line("inspect --json", more).done().json();
  }

  /** The cost falls as the fourth power: at −0.3 in all but b2_0 = 0.213 it is 0.692808. */
  /** Every product there is infinite or no number. */
  @Test
  void aPointBeyondTheNumbersIsAnswered() {
    Session session =
        Session.run("inspect", "--activation=softplus", "--hidden=2", "--at=random:1:1e308").done();
    assertTrue(session.out().contains("verdict      diverged"), session.out());
  }

  @Test
  void xorAtZerosIsNoMinimum() {
    JsonObject zeros = json("--data", "xor", "--at", "zeros");
    assertEquals("saddle", zeros.get("verdict").getAsString());
    assertEquals(8, zeros.getAsJsonObject("evidence").get("flat_directions").getAsInt());
  }

  /** The oracle's M1 to four digits: 3e-4 away from 50. */
  @Test
  void aRoundedMinimumIsNearOneAndSaysHowNear() {
    JsonObject near =
        json(
            ("--l2 0.01"
                    + " --set"
                    + " w1_0_0=5.777,w1_0_1=7.284,b1_0=-3.719,b1_1=4.41,w2_0_0=-8.264,w2_1_0=8.458,b2_0=-4.561")
                .split(" "));
    assertEquals("minimum", near.get("verdict").getAsString());
    assertTrue(near.get("why").getAsString().contains("near a minimum"));
    assertEquals(7e-4, near.get("distance").getAsDouble(), 1e-4);
    assertEquals(0.17745381525853223 + near.get("gain").getAsDouble(), cost(near), 1e-12);
  }

  private static double cost(JsonObject json) {
    return json.get("cost").getAsDouble();
  }

  @Test
  void ofHundredsOfParametersItSaysWhatTheVerdictRestsOn() {
    JsonObject large = json("--data", "moons", "--hidden", "16,16,16");
    assertFalse(large.has("gradient"));
    assertFalse(large.has("hessian_eigenvalues"));
    String basis = large.getAsJsonObject("evidence").get("rests_on").getAsString();
    assertTrue(basis.startsWith("smallest of 609 eigenvalues -"), basis);
    JsonObject evidence = large.getAsJsonObject("evidence");
    assertTrue(evidence.get("index_at_least").getAsInt() > 0);
    assertFalse(large.has("index") || evidence.has("index") || evidence.has("flat_directions"));
    Session session = Session.run("inspect", "--data", "moons", "--hidden", "16,16,16");
    assertTrue(
        session.out().matches("(?s).*; at least \\d+ directions bend down.*"), session.out());
  }

  /**
   * 136 parameters: the verdict takes products, but the file lists all eigenvalues and counts them.
   */
  @Test
  void whereAllEigenvaluesAreListedTheyAreCounted() {
    JsonObject listed = json("--hidden", "45", "--at", "random:1");
    int down = 0;
    for (JsonElement value : listed.getAsJsonArray("hessian_eigenvalues")) {
      down += value.getAsDouble() < -1e-12 ? 1 : 0;
    }
    assertEquals(down, listed.get("index").getAsInt());
    assertEquals(down, listed.getAsJsonObject("evidence").get("index").getAsInt());
    assertTrue(listed.getAsJsonObject("evidence").has("flat_directions"));
    assertTrue(down > 0);
  }

  private static List<double[]> bounded(JsonObject json) {
    List<double[]> found = new ArrayList<>();
    for (JsonElement each : json.getAsJsonArray("eigenvalues")) {
      JsonObject one = each.getAsJsonObject();
      found.add(new double[] {one.get("value").getAsDouble(), one.get("within").getAsDouble()});
    }
    return found;
  }

  /** From the Hessian itself, and above 300 parameters by products with it. */
  @Tag("long")
  @Test
  void theLargestEigenvaluesAndTheTraceComeWithTheirBounds() {
    for (List<Integer> hidden : List.of(List.of(8, 8), List.of(17, 14))) {
      String widths = hidden.toString().replaceAll("[\\[\\] ]", "");
      JsonObject found =
          json("--data", "xor", "--hidden", widths, "--at", "random:1", "--eigenvalues", "3");
      Network network = Network.of(Datasets.XOR.dataset(), hidden, ActivationFunction.SIGMOID);
      NetworkCost cost =
          NetworkCost.of(network, Datasets.XOR.dataset(), LogisticLoss.CROSS_ENTROPY, 0);
      double[] all = Eigendecomposition.of(cost.hessian(parameters(found))).eigenvalues();
      List<double[]> largest = bounded(found);
      assertEquals(3, largest.size());
      for (int k = 0; k < 3; k++) {
        assertEquals(all[all.length - 1 - k], largest.get(k)[0], largest.get(k)[1] + 1e-12);
        assertTrue(largest.get(k)[1] < 1e-6 * all[all.length - 1]);
      }
      JsonObject trace = found.getAsJsonObject("hessian_trace");
      double within = trace.get("within").getAsDouble();
      assertEquals(Arrays.stream(all).sum(), trace.get("value").getAsDouble(), 4 * within + 1e-10);
      assertEquals(all.length > 300, within > 1e-6, "an estimate above 300 parameters");
      assertLayers(cost, found, widths);
    }
    for (String line :
        List.of("--layer 1", "--eigenvalues 1 --layer 3", "--eigenvalues 4 --layer 2")) {
      assertEquals(2, Session.run(("inspect " + line).split(" ")).exitCode(), line);
    }
    Session none = Session.run("inspect", "--eigenvalues", "8");
    assertEquals(2, none.exitCode());
    assertEquals("costscape: --eigenvalues is 1 to 7 for 7 parameters, not 8", none.err().strip());
  }

  /** The traces of the layers' blocks, and the eigenvalues of one, against the dense Hessian. */
  private void assertLayers(NetworkCost cost, JsonObject found, String widths) {
    SymmetricMatrix hessian = cost.hessian(parameters(found));
    JsonArray layers = found.getAsJsonArray("layers");
    assertEquals(3, layers.size());
    for (int layer = 1; layer <= 3; layer++) {
      int[] places = cost.network().layout().ofLayer(layer);
      JsonObject row = layers.get(layer - 1).getAsJsonObject();
      assertEquals(places.length, row.get("parameters").getAsInt());
      JsonObject trace = row.getAsJsonObject("trace");
      double exact = Arrays.stream(places).mapToDouble(k -> hessian.at(k, k)).sum();
      double within = trace.get("within").getAsDouble();
      assertEquals(exact, trace.get("value").getAsDouble(), 4 * within + 1e-10);
      JsonObject block =
          json(
              "--data",
              "xor",
              "--hidden",
              widths,
              "--at",
              "random:1",
              "--eigenvalues",
              "3",
              "--layer",
              String.valueOf(layer));
      assertEquals(layer, block.get("layer").getAsInt());
      double[] all = Eigendecomposition.of(hessian.part(places)).eigenvalues();
      List<double[]> largest = bounded(block);
      for (int k = 0; k < 3; k++) {
        assertEquals(all[all.length - 1 - k], largest.get(k)[0], largest.get(k)[1] + 1e-10);
      }
      JsonObject its = block.getAsJsonObject("hessian_trace");
      double error = its.get("within").getAsDouble();
      assertEquals(exact, its.get("value").getAsDouble(), 4 * error + 1e-10);
    }
  }

  /** More than 100 parameters, some of them large: bounds of derivatives would take too long. */
  @Test
  void numbersWhoseDigitsNobodyKnowsAreSaidToBeAbout() {
    String out = Session.run("inspect", "--data=iris", "--hidden=15", "--at=random:1:1e6").out();
    assertTrue(out.contains("eigenvalues  123, from about "), out);
    assertTrue(Pattern.compile("(?m)^w\\d_\\d+_\\d+ +\\S+ +about ").matcher(out).find(), out);
    assertTrue(out.contains("slope over all parameters about "), out);
  }

  @Test
  void aPatternIsNoPoint() {
    Session session = Session.run("inspect", "--at", "epochs/*.npz");
    assertEquals(2, session.exitCode());
    assertEquals(
        "costscape: \"epochs/*.npz\" names several files, and a point is in one; trace --from takes"
            + " them all as a path",
        session.err().strip());
  }

  private static double[] parameters(JsonObject json) {
    return json.getAsJsonObject("parameters").entrySet().stream()
        .mapToDouble(entry -> entry.getValue().getAsDouble())
        .toArray();
  }

  /** Four rows on a line and one off it: the line is the only best one. */
  @Test
  void aKinkOfAbsoluteErrorsIsOne(@TempDir Path folder) throws IOException {
    Path rows = folder.resolve("rows.csv");
    Files.writeString(rows, "x,y\n0,0\n1,1\n2,2\n3,3\n4,9\n");
    List<String> line = List.of("--data", rows.toString(), "--target", "y", "--hidden", "none");
    List<String> more = new ArrayList<>(line);
    more.addAll(List.of("--cost", "mean_absolute_error", "--at", "zeros", "--set", "w1_0_0=1"));
    JsonObject kink = json(more.toArray(String[]::new));
    assertEquals("kink", kink.get("verdict").getAsString());
    assertEquals(
        "this point is on a kink: 4 absolute errors are 0, so that the cost bends sharply and has"
            + " no derivative; the cost rises at once in every direction: a minimum on the kink;"
            + " without a hidden layer the cost is convex, so that no point anywhere is lower",
        kink.get("why").getAsString());
    assertFalse(kink.getAsJsonObject("evidence").has("flat_directions"), "no Hessian on a kink");
  }

  @Test
  void aSpectrumIsATableAPictureAndASummaryOfTheSameBitsOnAnyThreads(@TempDir Path folder)
      throws IOException {
    String[] line = {
      "--data=iris", "--hidden=5", "--at=random:1", "--spectrum", "--probes=4", "--out=" + folder
    };
    JsonObject spectrum = json(with(line, "--threads=1", "--name=one")).getAsJsonObject("spectrum");
    JsonObject more = json(with(line, "--threads=3", "--name=more"));
    assertEquals(spectrum, more.getAsJsonObject("spectrum"));
    List<String> rows = Files.readAllLines(folder.resolve("one-spectrum.csv"));
    assertEquals(rows, Files.readAllLines(folder.resolve("more-spectrum.csv")));
    assertEquals("eigenvalue,density", rows.get(0));
    double integral = 0;
    double before = Double.NaN;
    for (String row : rows.subList(1, rows.size())) {
      String[] cells = row.split(",");
      double value = Double.parseDouble(cells[0]);
      integral += Double.isNaN(before) ? 0 : (value - before) * Double.parseDouble(cells[1]);
      before = value;
    }
    assertEquals(1, integral, 1e-4); // the tails beyond four widths hold 6e-5
    var all = more.getAsJsonArray("hessian_eigenvalues");
    assertEquals(all.get(0).getAsDouble(), spectrum.get("smallest").getAsDouble(), 1e-9);
    double largest = all.get(all.size() - 1).getAsDouble();
    assertEquals(largest, spectrum.get("largest").getAsDouble(), 1e-9);
    assertTrue(Files.size(folder.resolve("one-spectrum.png")) > 0);
    assertTrue(Files.readString(folder.resolve("one.json")).contains("probes"));
  }

  private static String[] with(String[] line, String... more) {
    List<String> all = new ArrayList<>(List.of(line));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  /** 500 products with the Hessian would be told of on standard error. */
  @Test
  void withoutAVerdictOnlyThePointIsEvaluated() {
    String[] line = {"inspect", "--data", "moons", "--hidden", "31", "--json", "--threads", "1"};
    JsonObject judged = json("--data", "moons", "--hidden", "31", "--threads", "1");
    List<String> more = new ArrayList<>(List.of(line));
    more.addAll(List.of("--verdict", "none"));
    Session session = Session.run(more);
    JsonObject point = session.json();
    assertFalse(point.has("verdict") || point.has("why") || point.has("evidence"));
    assertEquals(judged.get("cost"), point.get("cost"));
    JsonElement norm = judged.getAsJsonObject("evidence").get("gradient_norm");
    assertEquals(norm, point.get("gradient_norm"));
    assertEquals("", session.err());
  }
}
