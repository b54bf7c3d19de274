package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import costscape.Article;
import costscape.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** trace as a user runs it: files, summary, messages. */
class TraceCommandTest {
  @TempDir private Path folder;

  private Session trace(String... more) {
    return Session.line("trace --size 700x500 --json --quiet --out " + folder, more);
  }

  private JsonObject summary(String... more) {
    return trace(more).done().json();
  }

  @Test
  void theOraclesTrajectoryIsWritten() throws IOException {
    Table oracle = Table.oracle("trajectories.csv");
    JsonObject second = summary("--start", t1(), "--gradient", "sum", "--every", "5000");
    assertEquals(
        oracle.number(14 - 1, "cost"),
        second.get("cost").getAsDouble(),
        oracle.number(14 - 1, "tol_cost"));
    List<String> rows = Files.readAllLines(folder.resolve("trace.csv"));
    String names = String.join(",", Article.NETWORK.layout().parameterNames());
    assertEquals("step," + names + ",cost,gradient_norm", rows.get(0));
    assertEquals(4, rows.size());
    assertTrue(rows.get(3).startsWith("10000,8.94865446"), rows.get(3));
    assertTrue(Files.size(folder.resolve("trace.png")) > 1000);
    assertEquals(10_000, second.get("steps").getAsInt());
    assertEquals(1, second.get("accuracy").getAsDouble());
    assertEquals("valley", second.get("verdict").getAsString());
    assertEquals(7, second.getAsJsonObject("parameters").size());
  }

  /** The run ends at 2e-162, where squares of slopes underflow, on its way to 0 at infinity. */
  @Test
  void lbfgsRunsDownAValleyAndNotOntoAPlateau() {
    JsonObject run = summary("--optimizer", "lbfgs", "--format", "none");
    assertEquals("valley", run.get("verdict").getAsString());
    assertTrue(run.get("gradient_norm").getAsDouble() > 0);
    assertFalse(run.get("why").getAsString().contains("0.67"));
    JsonObject evidence = run.getAsJsonObject("evidence");
    assertEquals(0, evidence.getAsJsonArray("constant_units").size());
    assertEquals(2, evidence.getAsJsonArray("saturated_units").size());
  }

  /** A minimum is not called the deepest while the land shows a lower place that no ball found. */
  @ParameterizedTest
  @CsvSource({
    "trap_c, 'stuck, cost 0.4434', 'deepest, cost 0.4434'",
    "trap_b, 'deepest, cost 0.3803', 'stuck, cost 0.3803'"
  })
  void aCardSaysNoMoreThanTheLandShows(String start, String said, String never) throws IOException {
    String plane = "--vary between:trap_2=-0.24:1.46:31 --vary between:trap_3=-0.44:1.47:31";
    String line = "--data trap --l2 0.01 --at trap_1 --mode plane --rate 2 --steps 600 " + plane;
    String more = " --view land --ylim 0.38:1.5 --format svg --start trap_d --start " + start;
    summary((line + more).split(" "));
    List<String> words = SvgWords.in(folder.resolve("trace.svg"));
    assertTrue(words.contains(said) && words.contains("stuck, cost 0.4565"), words.toString());
    assertFalse(words.contains(never), words.toString());
  }

  /** On a line through two minima training ends at the one on whose side it begins. */
  @ParameterizedTest
  @CsvSource({"trap_a, 0.3803", "trap_c, 0.4434"})
  void trainingStaysOnALineBetweenTwoMinima(String near, double cost) {
    String line = "--data trap --l2 0.01 --at trap_1 --mode plane --vary between:trap_2 --rate 2";
    String start = " --steps 600 --format none --start " + near;
    JsonObject run = summary((line + start).split(" "));
    assertEquals(cost, run.get("cost").getAsDouble(), 5e-5);
    assertEquals("between:trap_2", run.get("gradient_norm_over").getAsString());
    assertTrue(run.get("why").getAsString().contains("stayed within the line"), run.toString());
    Session drawn = Session.line("trace --view land " + line);
    assertTrue(drawn.err().contains("drawn as its cost, step by step"), drawn.err());
  }

  @Test
  void theMovieOfALandIsWrittenAgainWithItsPicture() throws IOException {
    String plane = "--vary w1_0_0=-3:3:11 --vary b1_0=-3:3:11 --view land --gif --steps 9";
    summary(plane.split(" "));
    String picture = folder.resolve("trace.png").toString();
    Session.run("again", picture, "--name", "anew", "--quiet").done();
    long more = Files.size(folder.resolve("anew.gif")) - Files.size(folder.resolve("trace.gif"));
    assertTrue(Math.abs(more) < 64, "the name in the record, and no more: " + more);
    Session.run("figure", picture, "--out", folder.resolve("a.png")).done();
  }

  @Test
  void aFeatureThatIsTheSameInAllRowsHasNoCurve() throws IOException {
    Path data = Files.writeString(folder.resolve("same.csv"), "x,y\n1,0\n1,1\n1,0\n");
    String plane = "--vary w1_0_0=-3:3:11 --vary b1_0=-3:3:11 --steps 9 --data ";
    assertEquals(9, summary((plane + data).split(" ")).get("steps").getAsInt());
  }

  @Test
  void theVerdictCanBeLeftOut() {
    JsonObject run = summary("--steps", "3", "--verdict", "none", "--format", "none");
    assertFalse(run.has("verdict"));
    assertFalse(run.has("evidence"));
    assertEquals(3, run.get("steps").getAsInt());
  }

  /** The plane below a path is the sweep through the point that it is drawn through. */
  @Test
  void theCellsBelowAPathAreThoseOfASweep() throws IOException {
    String[] plane = {"--vary", "w1_0_0=-30:5:7", "--vary", "b1_0=-25:15:6", "--at", "sklearn"};
    summary(with(plane, "--mode", "frozen", "--steps", "9"));
    String[] sweep = with(plane, "--out", folder.toString(), "--name", "cells");
    Session.run(with(new String[] {"sweep"}, sweep)).done();
    assertEquals(
        Files.readString(folder.resolve("cells.csv")),
        Files.readString(folder.resolve("trace-cells.csv")));
  }

  private String t1() throws IOException {
    Path start = folder.resolve("t1.csv");
    Files.writeString(
        start,
        "name,value\nw1_0_0,0.4\nw1_0_1,0.8\nb1_0,0\nb1_1,0\nw2_0_0,0.3\nw2_1_0,0.6\nb2_0,0\n");
    return start.toString();
  }

  @Test
  void frozenPathLiesOnTheSurfaceAndShadowTellsHowFarItIs() {
    String[] plane = {"--vary", "w1_0_0=-10:10:9", "--vary", "b1_1=-10:10:9", "--steps", "50"};
    JsonObject frozen = summary(with(plane, "--mode", "frozen"));
    assertEquals(0, frozen.get("largest_distance").getAsDouble());
    assertEquals(frozen.get("cost").getAsDouble(), frozen.get("slice_cost").getAsDouble(), 1e-12);
    String why = frozen.get("why").getAsString();
    assertTrue(
        why.contains(
            "; of all parameters only w1_0_0, b1_1 moved, and the gradient norm over these alone is "),
        why);
    String slope = why.substring(why.lastIndexOf(' ') + 1);
    double norm = frozen.get("gradient_norm").getAsDouble();
    assertEquals(norm, Double.parseDouble(slope), 1e-2 * norm);
    JsonObject shadow = summary(plane);
    assertEquals("shadow", shadow.get("mode").getAsString());
    assertTrue(shadow.get("largest_distance").getAsDouble() > 0.01);
    JsonObject own = summary("--mode", "pca", "--steps", "50");
    double sum = 0;
    for (var share : own.getAsJsonArray("shares")) {
      sum += share.getAsDouble();
    }
    assertEquals(1, sum, 1e-12);
  }

  /** The point that caption and record name is the one that the plane goes through. */
  @Test
  void theSmallestCellCostsWhatItsPointDoes() throws IOException {
    JsonObject frozen =
        summary("--mode frozen --vary w1_0_0=-30:5:8 --vary b1_0=-25:15:9 --steps 5".split(" "));
    String caption = frozen.get("caption").getAsString();
    assertTrue(caption.contains("Fixed: w1_0_1 = 9, b1_1 = 5, w2_0_0 = 0.5"), caption);
    String[] smallest =
        Files.readAllLines(folder.resolve("trace-cells.csv")).stream()
            .skip(1)
            .map(line -> line.split(","))
            .min(Comparator.comparingDouble(cell -> Double.parseDouble(cell[2])))
            .orElseThrow();
    String at = "w1_0_0=%s,b1_0=%s".formatted(smallest[0], smallest[1]);
    String point = Session.run("inspect", "--at", "start", "--set", at, "--json").out();
    double cost = JsonParser.parseString(point).getAsJsonObject().get("cost").getAsDouble();
    assertEquals(cost, Double.parseDouble(smallest[2]), 1e-12);
    JsonObject record =
        JsonParser.parseString(Files.readString(folder.resolve("trace.json"))).getAsJsonObject();
    assertEquals(9, record.getAsJsonObject("point").get("w1_0_1").getAsDouble());
  }

  @Test
  void onlyTheNamedParametersTrain() {
    JsonObject parameters =
        summary("--train", "b2_0,w2_0_0", "--steps", "5").getAsJsonObject("parameters");
    assertEquals(-1, parameters.get("w1_0_0").getAsDouble());
    assertTrue(parameters.get("b2_0").getAsDouble() != 0);
  }

  @Test
  void manyStartsAreOneTableTheSameOnAnyNumberOfThreads() throws IOException {
    String[] many = {"--starts", "12", "--optimizer", "adam", "--steps", "300", "--batch", "4"};
    JsonObject one = summary(with(many, "--threads", "1"));
    String table = Files.readString(folder.resolve("trace.csv"));
    summary(with(many, "--threads", "3"));
    assertEquals(table, Files.readString(folder.resolve("trace.csv")));
    assertEquals(13, Files.readAllLines(folder.resolve("trace.csv")).size());
    assertEquals(12, one.get("starts").getAsInt());
  }

  @Test
  void divergenceIsAResultWithStepValueAndCause() {
    JsonObject summary = summary("--rate", "1e5", "--steps", "100");
    assertEquals("diverged", summary.get("verdict").getAsString());
    String because = summary.get("stopped_because").getAsString();
    assertTrue(because.contains("diverged at step "), because);
    assertTrue(because.contains("the learning rate 100000 is probably too large"), because);
  }

  private static String[] with(String[] some, String... more) {
    List<String> all = new ArrayList<>(List.of(some));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  /**
   * Along the way between the article's start and the point where scikit-learn ended, that point
   * lies at 1; sweep makes the same directions at the same point.
   */
  @Test
  void aPathIsProjectedOntoDirectionsAsSweepMakesThem() throws IOException {
    String[] plane = {
      "--at", "sklearn", "--vary", "between:start=-1:2:5", "--vary", "random:3=-1:1:5"
    };
    JsonObject run = summary(with(plane, "--steps", "20", "--start", "start"));
    assertEquals("shadow", run.get("mode").getAsString());
    assertTrue(run.get("largest_distance").getAsDouble() > 1e-3);
    JsonObject directions = run.getAsJsonObject("directions");
    List<String> line = new ArrayList<>(List.of("sweep", "--json", "--format", "none"));
    line.addAll(List.of("--out", folder.toString()));
    line.addAll(List.of(plane));
    JsonObject swept = Session.run(line).json();
    assertEquals(swept.getAsJsonObject("directions"), directions);
    assertEquals(vectors("sweep.json"), vectors("trace.json"));
  }

  private JsonObject vectors(String record) throws IOException {
    JsonObject vectors =
        JsonParser.parseString(Files.readString(folder.resolve(record)))
            .getAsJsonObject()
            .getAsJsonObject("direction_vectors");
    assertEquals(Set.of("between:start", "random:3"), vectors.keySet());
    return vectors;
  }

  /** The bound is 2/η at the rate of the step, and the same command writes the same bytes. */
  @Test
  void aScheduleMovesTheBound() throws IOException {
    String[] line = {"--steps", "8", "--sharpness", "1", "--rate", "0.5", "--schedule", "wsd:2:4"};
    JsonObject summary = summary(line);
    assertEquals("wsd:2:4", summary.get("schedule").getAsString());
    double[] factors = {0.5, 1, 1, 1, 1, 0.75, 0.5, 0.25, 0.25};
    Path table = folder.resolve("trace-sharpness.csv");
    List<String> rows = Files.readAllLines(table);
    for (int t = 0; t < factors.length; t++) {
      double bound = Double.parseDouble(rows.get(t + 1).split(",")[2]);
      assertEquals(2 / (0.5 * factors[t]), bound, 1e-12, "step " + t);
    }
    byte[] picture = Files.readAllBytes(folder.resolve("trace-sharpness.png"));
    String record = Files.readString(folder.resolve("trace.json"));
    assertTrue(record.contains("diverges on a quadratic at that step's rate"), record);
    assertEquals(0, trace(line).exitCode());
    assertEquals(rows, Files.readAllLines(table));
    assertArrayEquals(picture, Files.readAllBytes(folder.resolve("trace-sharpness.png")));
    Session refused = trace("--schedule", "cos");
    assertEquals(2, refused.exitCode());
    assertTrue(refused.err().contains("--schedule: constant, cosine, "), refused.err());
  }

  /** L-BFGS has no bound, and absolute errors no curvature. */
  @Test
  void theSharpnessHasATableAPictureAndRefusals() throws IOException {
    JsonObject found =
        summary("--steps", "20", "--sharpness", "8", "--batch", "4", "--rate", "0.1")
            .getAsJsonObject("sharpness");
    List<String> rows = Files.readAllLines(folder.resolve("trace-sharpness.csv"));
    assertEquals("step,sharpness,bound,batch_sharpness,layer_1,layer_2", rows.get(0));
    assertEquals(
        List.of("0", "8", "16", "20"),
        rows.stream().skip(1).map(row -> row.split(",")[0]).toList());
    assertEquals(20, found.get("bound").getAsDouble());
    assertEquals(4, found.get("measured").getAsInt());
    assertEquals(rows.get(4).split(",")[1], found.get("final").getAsString());
    assertTrue(Files.size(folder.resolve("trace-sharpness.png")) > 1000);
    summary("--steps", "4", "--sharpness", "--optimizer", "gd,lbfgs");
    List<String> runs = Files.readAllLines(folder.resolve("trace-sharpness.csv"));
    assertEquals("run,step,sharpness,bound,layer_1,layer_2", runs.get(0));
    assertEquals("", runs.get(runs.size() - 1).split(",")[3]);
    trace("--data", "sine", "--cost", "mean_absolute_error", "--sharpness", "--steps", "4")
        .refused("second derivatives");
    assertEquals(2, trace("--sharpness", "--starts", "3").exitCode());
    for (String every : List.of("0", "-4", "1.5")) {
      trace("--sharpness=" + every, "--steps", "4").refused("K being 1 or more, not " + every);
    }
  }
}
