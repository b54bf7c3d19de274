package costscape.cli.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import costscape.Article;
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

/** Sweeps along directions that are no single parameters. */
class DirectionsTest {
  /** The error of a cost near 1e-5 at logits of 50: two roundings of each. */
  private static final double SAME = 1e-12;

  private static final double ORTHOGONAL = 1e-12;

  @TempDir private Path folder;

  private JsonObject run(String command, String... arguments) {
    return Session.line(command + " --json", arguments).done().json();
  }

  private JsonObject sweep(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--out", folder.toString(), "--format", "none"));
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

  /** In the cell of w1_0_0 = −1 the parameter is −1, whatever the other axis does. */
  @ParameterizedTest
  @CsvSource({"random:1=0:1:2", "hessian:1=0:1:2", "between:sklearn=0:1:2", "pca:1=0:1:2"})
  void anAxisNamedAfterAParameterIsThatParameter(String direction) throws IOException {
    run("trace", "--start", "start", "--steps", "300", "--every", "10", "--out", "" + folder);
    String name = direction.substring(0, direction.indexOf('='));
    for (boolean before : new boolean[] {true, false}) {
      List<String> line = new ArrayList<>(List.of("--at", "start"));
      List<String> parameter = List.of("--vary", "w1_0_0=-1:3:2");
      line.addAll(before ? List.of("--vary", direction) : parameter);
      line.addAll(before ? parameter : List.of("--vary", direction));
      line.addAll(
          direction.startsWith("pca") ? List.of("--trace", folder + "/trace.csv") : List.of());
      JsonObject summary = sweep(line.toArray(String[]::new)).getAsJsonObject("directions");
      assertEquals(0, summary.get("cosine").getAsDouble(), direction);
      JsonObject record = record();
      double[] through = numbers(record.getAsJsonArray("through"));
      double[] along = numbers(record.getAsJsonObject("direction_vectors").getAsJsonArray(name));
      assertEquals(0, along[0], direction);
      through[0] = -1;
      for (int k = 1; k < along.length; k++) {
        through[k] += along[k];
      }
      double cost = Article.cost().at(through);
      assertEquals(cost, costs()[before ? 2 : 1], SAME * cost, direction);
    }
  }

  private static double[] numbers(JsonArray array) {
    return array.asList().stream().mapToDouble(JsonElement::getAsDouble).toArray();
  }

  private JsonObject record() throws IOException {
    return JsonParser.parseString(Files.readString(folder.resolve("sweep.json"))).getAsJsonObject();
  }

  /** The guide: the second one is orthogonal to the first, of whatever family. */
  @Test
  void directionsOfTwoFamiliesAreOrthogonalToo() throws IOException {
    for (String second : List.of("hessian:1", "between:sklearn", "random:5")) {
      JsonObject summary =
          sweep("--at", "start", "--vary", "random:2=-1:1:3", "--vary", second + "=-1:1:3");
      JsonObject directions = summary.getAsJsonObject("directions");
      assertEquals(0, directions.get("cosine").getAsDouble(), ORTHOGONAL, second);
    }
    sweep("--at", "start", "--vary", "hessian:1=-1:1:3", "--vary", "w1_0_0=-1:1:3");
    String said = record().getAsJsonObject("directions").get("hessian:1").getAsString();
    assertTrue(said.contains("without its part along w1_0_0"), said);
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
    Session.run("sweep", "--at", "start", "--vary", axis, "--out", folder).refused(message);
  }

  /** The middle cell of every plane through a point is that point: training goes to one end. */
  @Test
  void theCentreOfABasinMapIsThePoint() throws IOException {
    String[] first = {
      "w1_0_0=-2:0:3", "random:1=-1:1:3", "hessian:1=-1:1:3", "between:sklearn=-1:1:3"
    };
    String[] second = {"w1_0_1=8:10:3", "random:2=-1:1:3", "hessian:-1=-1:1:3", "random:7=-2:2:3"};
    String expected = "";
    for (int k = 0; k < first.length; k++) {
      JsonObject summary =
          run(
              "basins",
              "--at",
              "start",
              "--l2",
              "0.5",
              "--rate",
              "0.5",
              "--steps",
              "3000",
              "--vary",
              first[k],
              "--vary",
              second[k],
              "--size",
              "700x560",
              "--out",
              "" + folder);
      String[] centre = Files.readAllLines(folder.resolve("basins.csv")).get(5).split(",");
      String found = centre[2] + " after " + centre[4];
      expected = k == 0 ? found : expected;
      assertEquals(expected, found, first[k]);
      assertEquals(k > 0, summary.has("directions"), first[k]);
    }
  }

  @Test
  void aMovieGoesAlongDirectionsAndSaysHowTheyLie() throws IOException {
    JsonObject directions =
        frames("--vary random:1=-1:1:9 --vary random:2=-1:1:9 --along random:3=-1:1:2".split(" "))
            .getAsJsonObject("directions");
    assertEquals(0, directions.get("cosine").getAsDouble(), ORTHOGONAL);
    assertEquals(2, directions.getAsJsonArray("cosines_along").size());
    JsonObject between =
        frames("--vary", "w1_0_0=-9:9:9", "--vary", "b1_0=-9:9:9", "--along", "between:sklearn");
    assertEquals(100, between.get("frames").getAsInt());
    JsonObject hessian =
        frames("--vary", "hessian=-1:1:9", "--vary", "hessian=-1:1:9", "--along", "hessian=-1:1:2");
    assertTrue(hessian.getAsJsonObject("directions").has("hessian:3"), hessian.toString());
    for (JsonElement cosine :
        hessian.getAsJsonObject("directions").getAsJsonArray("cosines_along")) {
      assertEquals(0, cosine.getAsDouble(), ORTHOGONAL);
    }
  }

  @Test
  void aMovieTakesTheDirectionsOfAPath() {
    run("trace", "--start", "start", "--steps", "50", "--out", "" + folder);
    String path = "" + folder.resolve("trace.csv");
    JsonObject along =
        frames("--vary", "pca", "--vary", "pca", "--along", "b2_0=-1:1:2", "--trace", path);
    assertTrue(along.getAsJsonObject("directions").has("pca:2"), along.toString());
    JsonObject training =
        frames(
            ("--vary random:1=-1:1:9 --vary random:2=-1:1:9 --trace " + path + " --frames 3")
                .split(" "));
    assertEquals(3, training.get("frames").getAsInt());
    assertTrue(training.getAsJsonObject("directions").has("random:2"), training.toString());
  }

  private JsonObject frames(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--at", "start", "--out", folder.toString(), "--size", "700x560"));
    return run("frames", all.toArray(String[]::new));
  }

  /** 403 parameters: no Hessian is formed, and the axis says how far its eigenvalue may be off. */
  @Test
  void ofALargeNetworkTheOutermostEigenvectorsAreLanczos() throws IOException {
    String[] network = {"--data", "iris", "--hidden", "50", "--at", "random:1:0.3"};
    for (String k : new String[] {"1", "-2"}) {
      List<String> line = new ArrayList<>(List.of(network));
      line.addAll(List.of("--vary", "hessian:" + k + "=-1e-3:1e-3:3"));
      sweep(line.toArray(String[]::new));
      String said = record().getAsJsonObject("directions").get("hessian:" + k).getAsString();
      assertTrue(said.contains("\u00b1") && said.contains("by Lanczos"), said);
      double value = Double.parseDouble(said.replaceAll(".*eigenvalue (\\S+) .*", "$1"));
      double[] costs =
          Files.readAllLines(folder.resolve("sweep.csv")).stream()
              .skip(1)
              .mapToDouble(row -> Double.parseDouble(row.split(",")[1]))
              .toArray();
      double bend = (costs[0] - 2 * costs[1] + costs[2]) / 1e-6;
      assertEquals(value, bend, 1e-5 * Math.abs(value) + 1e-7, said);
    }
  }
}
