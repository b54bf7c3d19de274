package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sweeps along directions that are no single parameters. */
class DirectionsTest {
  /** Of a cost near 1e-5 at logits of 50: two roundings of each. */
  private static final double SAME = 1e-12;

  private static final double ORTHOGONAL = 1e-12;

  @TempDir private Path folder;

  private JsonObject run(String command, String... arguments) {
    List<String> all = new ArrayList<>(List.of(command, "--json"));
    all.addAll(List.of(arguments));
    Session session = Session.run(all.toArray(String[]::new));
    assertEquals(0, session.exitCode(), session.err());
    return JsonParser.parseString(session.out()).getAsJsonObject();
  }

  private JsonObject sweep(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--out", folder.toString(), "--format", "png", "--size", "300x200"));
    return run("sweep", all.toArray(String[]::new));
  }

  private double[] costs() throws IOException {
    return Files.readAllLines(folder.resolve("sweep.csv")).stream()
        .skip(1)
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(',') + 1)))
        .toArray();
  }

  private static void assertCost(double expected, double actual) {
    assertEquals(expected, actual, SAME * expected);
  }

  private double costAt(String point) {
    return run("inspect", "--at", point).get("cost").getAsDouble();
  }

  @Test
  void theCentreOfARandomPlaneIsThePointAndItsAxesAreOrthogonal() throws IOException {
    JsonObject summary =
        sweep("--at", "sklearn", "--vary", "random=-1:1:5", "--vary", "random=-1:1:7");
    assertCost(costAt("sklearn"), costs()[2 * 7 + 3]);
    JsonObject directions = summary.getAsJsonObject("directions");
    assertEquals(0, directions.get("cosine").getAsDouble(), ORTHOGONAL);
    assertTrue(directions.get("random:1").getAsString().contains("per neuron"));
    assertTrue(directions.has("random:2"));
    assertTrue(summary.getAsJsonObject("minimum").has("random:2"));
  }

  @Test
  void betweenTwoPointsTheEndsAreTheirCosts() throws IOException {
    sweep("--at", "sklearn", "--vary", "between:start=0:1:11");
    double[] costs = costs();
    assertCost(costAt("sklearn"), costs[0]);
    assertCost(costAt("start"), costs[10]);
  }

  /** C(θ₀ + hv) + C(θ₀ − hv) − 2C(θ₀) = h²λ + O(h⁴). */
  @Test
  void alongAnEigenvectorTheCostCurvesByItsEigenvalue() throws IOException {
    JsonArray eigenvalues =
        run("inspect", "--at", "start", "--l2", "0.5").getAsJsonArray("hessian_eigenvalues");
    for (int k : new int[] {1, -1}) {
      sweep("--at", "start", "--l2", "0.5", "--vary", "hessian:" + k + "=-0.001:0.001:3");
      double[] costs = costs();
      double curvature = (costs[0] + costs[2] - 2 * costs[1]) / 1e-6;
      double expected = eigenvalues.get(k == 1 ? 6 : 0).getAsDouble();
      assertEquals(expected, curvature, 1e-4 * Math.abs(expected) + 1e-8); // h² and 2⁻⁵³/h²
    }
  }

  @Test
  void thePlaneOfAPathHoldsItsPointsAndSaysHowMuchOfIt() throws IOException {
    run("trace", "--start", "start", "--steps", "300", "--every", "10", "--out", "" + folder);
    JsonObject summary =
        sweep("--vary", "pca=-1:1:5", "--vary", "pca", "--trace", "" + folder.resolve("trace.csv"));
    JsonObject directions = summary.getAsJsonObject("directions");
    assertEquals(0, directions.get("cosine").getAsDouble(), ORTHOGONAL);
    assertTrue(directions.get("pca:1").getAsString().contains("% of it"));
    assertEquals(5 * 201, summary.get("cells").getAsInt());
  }

  @Test
  void theRangeMayBeLeftOut() throws IOException {
    sweep("--at", "start", "--vary", "hessian", "--vary", "hessian:-1=0:1:3");
    List<String> lines = Files.readAllLines(folder.resolve("sweep.csv"));
    assertEquals("hessian:1,hessian:-1,cost", lines.get(0));
    assertTrue(lines.get(1).startsWith("-1,0,"), lines.get(1));
  }

  @Test
  void frozenBiasesGiveAnotherPlane() throws IOException {
    sweep("--at", "start", "--vary", "random:4=-1:1:9");
    double[] moving = costs();
    sweep("--at", "start", "--vary", "random:4=-1:1:9", "--biases", "freeze");
    assertTrue(Arrays.mismatch(moving, costs()) >= 0);
  }

  @ParameterizedTest
  @CsvSource({
    "random:x=-1:1, whole number",
    "hessian:8=-1:1, -7",
    "hessian:0=-1:1, largest",
    "between=0:1, between:POINT",
    "pca=0:1, --trace",
    "between:nowhere=0:1, nowhere",
    "between:start=0:1, very point",
    "rondom=0:1, rondom",
  })
  void whatIsNoDirectionIsNamed(String axis, String message) {
    Session session = Session.run("sweep", "--at", "start", "--vary", axis, "--out", "" + folder);
    assertEquals(2, session.exitCode());
    assertTrue(session.err().contains(message), session.err());
  }

  @Test
  void oneDirectionIsNoPlane() {
    Session session =
        Session.run("sweep", "--vary", "random:3", "--vary", "random:3", "--out", "" + folder);
    assertEquals(2, session.exitCode());
    assertTrue(session.err().contains("both axes vary random:3"), session.err());
  }
}
