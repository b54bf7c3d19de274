package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableGroup;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each check of the doctor finds the one fault that is planted, and accuses no plane that is as it
 * is said to be. Every plane is the table of a sweep, which the faults are planted in.
 */
@TestInstance(Lifecycle.PER_CLASS)
class DoctorCommandTest {
  private static final String[] NETWORK = {"--data=moons", "--hidden=6", "--at=random:3"};
  private static final String[] RANDOM = {"--vary=random:1", "--vary=random:2"};

  /** α's steps are of one length and β's of another, so that no two conventions are one. */
  private static final String LONG = "random:1=-1:0.5:7";

  private static final String SHORT = "random:2=-0.25:1:6";

  @TempDir private static Path folder;

  /** The rows α, β, cost of the same axes both ways, and of different ones. */
  private List<double[]> square = List.of();

  private List<double[]> oblong = List.of();

  @BeforeAll
  void sweeps() throws IOException {
    square = swept("square", "random:1=-1:1:9", "random:2=-1:1:9");
    oblong = swept("oblong", LONG, SHORT);
  }

  private static List<double[]> swept(String name, String x, String y) throws IOException {
    run("sweep", NETWORK, "--vary=" + x, "--vary=" + y, "--out=" + folder.resolve(name), "--quiet")
        .done();
    return Files.readAllLines(folder.resolve(name).resolve("sweep.csv")).stream()
        .skip(1)
        .map(row -> Arrays.stream(row.split(",")).mapToDouble(Double::parseDouble).toArray())
        .toList();
  }

  private static Session run(String command, String[] network, String... more) {
    return Session.run(
        Stream.of(Stream.of(command), Arrays.stream(network), Arrays.stream(more))
            .flatMap(words -> words)
            .toArray(String[]::new));
  }

  /** The findings of a file, by their names. */
  private static JsonObject findings(Path file, String[] directions, String... more) {
    List<String> words = new ArrayList<>(List.of(file.toString(), "--json"));
    words.addAll(List.of(directions));
    words.addAll(List.of(more));
    Session doctor = run("doctor", NETWORK, words.toArray(String[]::new)).done();
    JsonObject all = new JsonObject();
    for (JsonElement one : doctor.json().getAsJsonArray("findings")) {
      assertEquals(Set.of("name", "level", "what", "why", "do"), one.getAsJsonObject().keySet());
      all.add(one.getAsJsonObject().get("name").getAsString(), one);
    }
    return all;
  }

  private static String text(JsonObject findings, String name, String key) {
    return findings.getAsJsonObject(name).get(key).getAsString();
  }

  private static void assertFinding(String level, String words, JsonObject findings, String name) {
    String what = text(findings, name, "what");
    assertEquals(level, text(findings, name, "level"), what);
    assertTrue(what.contains(words), what);
    assertEquals(level.equals("fine"), text(findings, name, "do").isEmpty());
    String source = ".*\\(.*(github\\.com/|arXiv:|documentation|Shannon).*\\).*";
    assertEquals(!level.equals("fine"), text(findings, name, "why").matches(source), name);
  }

  private Path table(String name, List<double[]> rows, UnaryOperator<double[]> change)
      throws IOException {
    List<String> lines = new ArrayList<>(List.of("x,y,cost"));
    for (double[] row : rows) {
      double[] changed = change.apply(row.clone());
      lines.add("%s,%s,%s".formatted(changed[0], changed[1], changed[2]));
    }
    return Files.write(folder.resolve(name + ".csv"), lines);
  }

  /** A plane of equal axes and one of different axes, drawn by each of six conventions. */
  @ParameterizedTest
  @CsvSource({
    "square, right, fine, 20 cells recomputed",
    "square, transposed, doubt, as transposed (its axes are exchanged)",
    "square, x mirrored, doubt, as x mirrored (its values have the other sign)",
    "square, y mirrored, doubt, as y mirrored (its values have the other sign)",
    "square, scaled, doubt, 'as scaled (1 along x is 2, and 1 along y is 0.4 of its direction)'",
    "square, other, fault, no convention of axes that was tried explains it",
    "oblong, right, fine, 20 cells recomputed",
    "oblong, transposed, doubt, as transposed (its axes are exchanged)",
    "oblong, x mirrored, doubt, as x mirrored (its values have the other sign)",
    "oblong, y mirrored, doubt, as y mirrored (its values have the other sign)",
    "oblong, scaled, doubt, 'as scaled (1 along x is 2, and 1 along y is 0.4 of its direction)'",
    "oblong, other, fault, no convention of axes that was tried explains it"
  })
  void theConventionOfAxesIsNamed(String plane, String convention, String level, String words)
      throws IOException {
    UnaryOperator<double[]> change =
        row ->
            switch (convention) {
              case "transposed" -> new double[] {row[1], row[0], row[2]};
              case "x mirrored" -> new double[] {-row[0], row[1], row[2]};
              case "y mirrored" -> new double[] {row[0], -row[1], row[2]};
              case "scaled" -> new double[] {row[0] / 2, row[1] / 0.4, row[2]};
              case "other" -> new double[] {row[0], row[1], row[2] + 0.01 * row[0]};
              default -> row;
            };
    Path file =
        table(plane + "-" + convention.charAt(0), plane.equals("square") ? square : oblong, change);
    assertFinding(level, words, findings(file, RANDOM), "cells");
  }

  /** float32 has seven digits; neither these nor a bowl that is the same both ways are accused. */
  @Test
  void singlePrecisionAndOurOwnFilesAreFine() throws IOException {
    Path single = table("single", square, row -> new double[] {row[0], row[1], (float) row[2]});
    assertFinding("fine", "20 cells", findings(single, RANDOM), "cells");
    for (String ending : List.of("csv", "png", "json")) {
      Path own = folder.resolve("square/sweep." + ending);
      JsonObject findings = findings(own, new String[0]);
      assertFinding("fine", "20 cells", findings, "cells");
      assertFinding("fine", "90.0°", findings, "orthogonal");
      assertFinding("fine", "normalised per neuron, its bias counted", findings, "norms");
    }
  }

  /** The record beside a table says where the point lies; a table that was changed has none. */
  @ParameterizedTest
  @ValueSource(strings = {"csv", "npy"})
  void theRecordBesideATableIsRead(String format) throws IOException {
    Path out = folder.resolve("recorded-" + format);
    run(
        "sweep",
        NETWORK,
        "--vary=w1_0_0=-3:3:12",
        "--vary=b1_0=-3:3:13",
        "--table=" + format,
        "--quiet",
        "--out=" + out);
    Path table = out.resolve("sweep." + format);
    Session doctor = Session.run("doctor", table, "--json").done();
    assertTrue(doctor.out().contains("\"centre\""), doctor.out());
    assertTrue(doctor.out().contains("the point costs"), doctor.out());
    if (format.equals("csv")) {
      Files.writeString(table, Files.readString(table).replaceFirst("(?s)(.*),.*", "$1,1.5\n"));
      Session changed = Session.run("doctor", table, "--json").done();
      assertTrue(!changed.out().contains("\"centre\""), changed.out());
    }
  }

  /** numpy's own order, a row of costs for each y, and one for each x where the shape says so. */
  @Test
  void numpysFilesAreRead() throws IOException {
    double[] x = oblong.stream().mapToDouble(row -> row[0]).distinct().toArray();
    double[] y = oblong.stream().mapToDouble(row -> row[1]).distinct().toArray();
    double[][] byX = new double[x.length][y.length];
    double[][] byY = new double[y.length][x.length];
    for (int k = 0; k < oblong.size(); k++) {
      byX[k / y.length][k % y.length] = oblong.get(k)[2];
      byY[k % y.length][k / y.length] = oblong.get(k)[2];
    }
    for (double[][] costs : List.of(byX, byY)) {
      Path file = folder.resolve("plane.npz");
      try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
        array(zip, "x", "(%d,)".formatted(x.length), x);
        array(zip, "y", "(%d,)".formatted(y.length), y);
        array(
            zip,
            "cost",
            "(%d, %d)".formatted(costs.length, costs[0].length),
            Arrays.stream(costs).flatMapToDouble(Arrays::stream).toArray());
      }
      assertFinding("fine", "20 cells", findings(file, RANDOM), "cells");
    }
  }

  private static void array(ZipOutputStream zip, String name, String shape, double[] values)
      throws IOException {
    String told = "{'descr': '<f8', 'fortran_order': False, 'shape': %s, }".formatted(shape);
    String header = told + " ".repeat(117 - told.length()) + "\n";
    ByteBuffer bytes = ByteBuffer.allocate(128 + 8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put((byte) 0x93).put("NUMPY".getBytes(StandardCharsets.US_ASCII)).put(new byte[] {1, 0});
    bytes.putShort((short) 118).put(header.getBytes(StandardCharsets.US_ASCII));
    Arrays.stream(values).forEach(bytes::putDouble);
    zip.putNextEntry(new ZipEntry(name + ".npy"));
    zip.write(bytes.array());
    zip.closeEntry();
  }

  /** A graph is asked again, and takes the statistics of its batch normalisation anew. */
  @Test
  void aGraphIsAskedAgain() throws IOException {
    String[] graph = {
      "--model=src/test/resources/onnx/resnet8.onnx", "--data=src/test/resources/onnx/digits.npz"
    };
    Path out = folder.resolve("graph");
    run(
            "sweep",
            graph,
            "--vary=random:1=-1:1:3",
            "--vary=random:2=-1:1:3",
            "--quiet",
            "--out=" + out)
        .done();
    Session doctor = run("doctor", graph, out.resolve("sweep.csv").toString()).done();
    assertTrue(doctor.out().contains("fine   cells"), doctor.out());
    assertTrue(doctor.out().contains("fine   statistics"), doctor.out());
    assertTrue(doctor.out().contains("fine   typical"), doctor.out());
  }

  /** Other seeds cost 49 evaluations each, and are left out where nobody asks for them. */
  @Test
  void otherSeedsAreAsManyAsAreAskedFor() throws IOException {
    Path file = table("seeds", square, row -> row);
    assertFinding("fine", "among 3 planes", findings(file, RANDOM, "--seeds=3"), "typical");
    assertTrue(!findings(file, RANDOM, "--seeds=0").has("typical"));
    run("doctor", NETWORK, file.toString(), "--seeds=-1").refused("--seeds is 0 or more, not -1");
  }

  @Test
  void aPageAndAPictureAreDrawn() throws IOException {
    Path file = table("drawn", square, row -> row[0] == 1 && row[1] == 1 ? none(row) : row);
    for (String name : List.of("page.html", "page.png")) {
      run("doctor", NETWORK, file.toString(), RANDOM[0], RANDOM[1], "--out=" + folder.resolve(name))
          .done();
      assertTrue(Files.size(folder.resolve(name)) > 10_000, name);
    }
    String page = Files.readString(folder.resolve("page.html"));
    assertTrue(page.startsWith("<!doctype html>") && page.contains("have no cost"), "the findings");
    Session.run("doctor", file, "--out=page.pdf").refused("ends in .html or .png");
  }

  private static double[] none(double... row) {
    return new double[] {row[0], row[1], Double.NaN};
  }

  /** Another data set, another point, another activation: the origin's cost tells it too. */
  @ParameterizedTest
  @ValueSource(strings = {"--data=spirals", "--at=random:4", "--activation=relu"})
  void anotherNetworkIsAFault(String other) throws IOException {
    Path file = table("own", square, row -> row);
    Session doctor =
        run(
            "doctor",
            Arrays.stream(NETWORK)
                .filter(word -> !word.startsWith(other.substring(0, 5)))
                .toArray(String[]::new),
            file.toString(),
            RANDOM[0],
            RANDOM[1],
            other);
    assertTrue(doctor.out().contains("fault  cells"), doctor.out() + doctor.err());
    assertTrue(
        doctor.out().replaceAll("\\s+", " ").contains("so it is not the directions alone"),
        doctor.out());
  }

  /** The parameters of the point, in the order of θ: w1 (2 × 6), b1 (6), w2 (6 × 1), b2 (1). */
  private static Map<String, Double> point() {
    Map<String, Double> point = new LinkedHashMap<>();
    JsonParser.parseString(run("inspect", NETWORK, "--json").out())
        .getAsJsonObject()
        .getAsJsonObject("parameters")
        .entrySet()
        .forEach(one -> point.put(one.getKey(), one.getValue().getAsDouble()));
    return point;
  }

  /** The name of the filter that a weight is in: the neuron that it leads to. */
  private static String filter(String name) {
    return name.replaceFirst("w(\\d+)_\\d+_", "$1.");
  }

  private static String layer(String name) {
    return name.substring(1, 2);
  }

  private static double norm(Map<String, Double> vector, Predicate<String> part) {
    return Math.sqrt(
        vector.entrySet().stream()
            .filter(one -> part.test(one.getKey()))
            .mapToDouble(one -> one.getValue() * one.getValue())
            .sum());
  }

  /** A random direction made in one way. */
  private static Map<String, Double> made(String way, int seed) {
    Map<String, Double> theta = point();
    Random random = new Random(seed);
    Map<String, Double> drawn = new LinkedHashMap<>();
    theta.keySet().forEach(name -> drawn.put(name, random.nextGaussian()));
    Map<String, Double> direction = new LinkedHashMap<>();
    for (String name : theta.keySet()) {
      boolean isBias = name.startsWith("b");
      Function<String, String> group =
          way.startsWith("layer") ? DoctorCommandTest::layer : DoctorCommandTest::filter;
      Predicate<String> own =
          other -> !other.startsWith("b") && group.apply(other).equals(group.apply(name));
      double scaled = drawn.get(name) * norm(theta, own) / norm(drawn, own);
      direction.put(
          name,
          switch (way) {
            case "filter, biases zeroed", "layer, biases zeroed" -> isBias ? 0 : scaled;
            case "filter, biases kept" -> isBias ? theta.get(name) : scaled;
            case "half a filter" -> isBias ? 0 : scaled / 2;
            case "gaussian" -> drawn.get(name);
            case "one neuron" -> name.endsWith("_1") ? drawn.get(name) : 0;
            default -> throw new IllegalArgumentException(way);
          });
    }
    return direction;
  }

  private static Path file(String name, Map<String, Double> direction) throws IOException {
    List<String> lines = new ArrayList<>(List.of("name,value"));
    direction.forEach((parameter, value) -> lines.add(parameter + "," + value));
    return Files.write(folder.resolve(name + ".csv"), lines);
  }

  private JsonObject along(Map<String, Double> u, Map<String, Double> v) throws IOException {
    return findings(
        table("along", square, row -> row),
        new String[] {"--vary=file:" + file("u", u), "--vary=file:" + file("v", v)});
  }

  @ParameterizedTest
  @CsvSource({
    "'filter, biases zeroed', fine, normalised per neuron over its weights; biases stay",
    "'filter, biases kept', fine, normalised per neuron over its weights; a bias moves by the bias",
    "'layer, biases zeroed', fine, normalised per layer over its weights; biases stay",
    "half a filter, doubt, 'normalised per neuron over its weights; biases stay, times 0.5'",
    "gaussian, doubt, 'entries like a Gaussian''s, not normalised'",
    "one neuron, doubt, none of the published ways"
  })
  void theWayOfNormalisingIsMeasured(String way, String level, String words) throws IOException {
    assertFinding(level, words, along(made(way, 1), made(way, 2)), "norms");
  }

  @Test
  void directionsOfTwoWaysAreDoubted() throws IOException {
    JsonObject findings = along(made("filter, biases zeroed", 1), made("layer, biases zeroed", 2));
    assertFinding("doubt", "per layer", findings, "norms");
    assertTrue(text(findings, "norms", "do").contains("in the same way"));
  }

  /** cos 45° is a doubt; twice the same direction is a fault; what sweep makes is a right angle. */
  @Test
  void theAngleIsMeasured() throws IOException {
    Map<String, Double> u = new LinkedHashMap<>();
    Map<String, Double> v = new LinkedHashMap<>();
    Map<String, Double> twice = new LinkedHashMap<>();
    for (String name : point().keySet()) {
      u.put(name, name.equals("w1_0_0") ? 1.0 : 0);
      v.put(name, name.equals("w1_0_0") || name.equals("w1_0_1") ? 3.0 : 0);
      twice.put(name, name.equals("w1_0_0") ? 2.0 : 0);
    }
    assertFinding("doubt", "0.707107: 45.0°", along(u, v), "orthogonal");
    assertFinding("fault", "cosine between the directions 1: 0.0°", along(u, twice), "orthogonal");
  }

  /** Two files are taken as they are, so a plane that a tool drew along them is recognised. */
  @Test
  void lossLandscapesOwnFilesAreRead() throws IOException {
    Map<String, Double> u = made("filter, biases zeroed", 1);
    Map<String, Double> v = made("filter, biases zeroed", 2);
    double[] x = {-1, 0, 1};
    double[] y = {-0.5, 0, 0.25, 1};
    double[][] costs = new double[y.length][x.length]; // a row for each y, as meshgrid has them
    for (int j = 0; j < y.length; j++) {
      for (int i = 0; i < x.length; i++) {
        Map<String, Double> at = point();
        for (String name : u.keySet()) {
          at.merge(name, x[i] * u.get(name) + y[j] * v.get(name), Double::sum);
        }
        String[] there = {NETWORK[0], NETWORK[1], "--at=" + file("at", at)};
        costs[j][i] =
            JsonParser.parseString(run("inspect", there, "--json", "--verdict=none").out())
                .getAsJsonObject()
                .get("cost")
                .getAsDouble();
      }
    }
    costs[3][2] = -1; // never computed
    Path surface = folder.resolve("surface.h5");
    try (WritableHdfFile hdf = HdfFile.write(surface)) {
      hdf.putDataset("xcoordinates", x);
      hdf.putDataset("ycoordinates", y);
      hdf.putDataset("train_loss", costs);
    }
    Path directions = folder.resolve("directions.h5");
    try (WritableHdfFile hdf = HdfFile.write(directions)) {
      put(hdf.putGroup("xdirection"), u);
      put(hdf.putGroup("ydirection"), v);
    }
    JsonObject findings = findings(surface, new String[] {"--directions=" + directions});
    assertFinding("fine", "11 cells recomputed", findings, "cells");
    assertFinding("fine", "per neuron over its weights; biases stay", findings, "norms");
  }

  /** The arrays of a direction as PyTorch has them: to × from. */
  private static void put(WritableGroup group, Map<String, Double> direction) {
    double[][] first = new double[6][2];
    double[][] second = new double[1][6];
    for (int unit = 0; unit < 6; unit++) {
      first[unit][0] = direction.get("w1_0_" + unit);
      first[unit][1] = direction.get("w1_1_" + unit);
      second[0][unit] = direction.get("w2_%d_0".formatted(unit));
    }
    group.putDataset("0", first);
    group.putDataset("1", new double[6]);
    group.putDataset("2", second);
    group.putDataset("3", new double[1]);
  }

  /** A training of two parameters lies in their plane; one of all does not lie in a random one. */
  @Test
  void aPathFarFromItsPlaneIsDoubted() throws IOException {
    String[] data = {NETWORK[0], NETWORK[1]};
    String[] axes = {"--vary=w1_0_0=-3:3:7", "--vary=w2_0_0=-3:3:7"};
    String[] start = {"--start=random:3", "--steps=50", "--quiet"};
    Path inside = folder.resolve("inside");
    run(
        "trace",
        data,
        Stream.of(axes, start, new String[] {"--mode=frozen", "--out=" + inside})
            .flatMap(Arrays::stream)
            .toArray(String[]::new));
    run("sweep", NETWORK, axes[0], axes[1], "--quiet", "--out=" + inside);
    JsonObject fine =
        findings(
            inside.resolve("sweep.csv"), new String[0], "--trace=" + inside.resolve("trace.csv"));
    assertFinding("fine", "20 cells", fine, "cells");
    assertFinding("fine", "lies outside the plane", fine, "path");

    Path all = folder.resolve("all");
    run(
        "trace",
        data,
        Stream.of(start, new String[] {"--out=" + all})
            .flatMap(Arrays::stream)
            .toArray(String[]::new));
    JsonObject doubted =
        findings(
            table("random", square, row -> row), RANDOM, "--trace=" + all.resolve("trace.csv"));
    assertFinding("doubt", "lies outside the plane", doubted, "path");
    String why = text(doubted, "path", "why");
    assertTrue(why.contains("the path that is drawn is projected onto the plane"), why);
  }

  @Test
  void whatCannotBeComparedIsRefused() throws IOException {
    Path file = table("refused", square, row -> row);
    Session.run("doctor", file, "--hidden=3").refused("for --hidden: name it by --model FILE");
    Session one = run("doctor", NETWORK, file.toString(), "--vary=random:1");
    assertTrue(one.err().contains("two directions of the plane were expected"), one.err());
    Session range =
        run("doctor", NETWORK, file.toString(), "--vary=random:1=-1:1", "--vary=random:2");
    assertTrue(range.err().contains("the name alone was expected, random:1"), range.err());
    Path other = Files.writeString(folder.resolve("line.csv"), "x,cost\n0,1\n1,2\n");
    Session line = run("doctor", NETWORK, other.toString(), RANDOM[0], RANDOM[1]);
    assertTrue(line.err().contains("three columns were expected"), line.err());
  }
}
