package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import costscape.OneIn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A helper's plane has, to the last bit, the costs that its language computes by itself. */
class ProgramHelpersTest {
  private static final Path EXAMPLES = Path.of("src/examples/program").toAbsolutePath();
  private static final Path HERE = Path.of("src/test/resources/costscape/program").toAbsolutePath();

  /** An exact product carries some roundings; eigenvalues are 2 at the most. */
  private static final double PRODUCTS = 1e-9;

  /** Asked once for all tests: to load PyTorch takes seconds. */
  private static final Map<String, Optional<String>> PYTHONS = new HashMap<>();

  @TempDir private Path folder;

  /** Returns what a command prints; empty where there is no such command or it fails. */
  private static Optional<String> printed(String... words) throws InterruptedException {
    try {
      ProcessBuilder builder = new ProcessBuilder(words);
      builder.environment().put("PYTHONPATH", EXAMPLES.toString());
      Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
      process.getOutputStream().close();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0 ? Optional.of(text.strip()) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // there is none here
    }
  }

  /** A Python that has a module; the test is skipped where none has. */
  private static String python(String module) throws InterruptedException {
    if (!PYTHONS.containsKey(module)) {
      PYTHONS.put(module, pythonWith(module));
    }
    assumeTrue(
        PYTHONS.get(module).isPresent(), "no python3 with numpy and " + module + " is installed");
    return PYTHONS.get(module).orElseThrow();
  }

  private static Optional<String> pythonWith(String module) throws InterruptedException {
    for (String python : List.of("/usr/bin/python3", "python3")) {
      if (printed(python, "-c", "import numpy, " + module).isPresent()) {
        return Optional.of(python);
      }
    }
    return Optional.empty();
  }

  private static void needs(String... words) throws InterruptedException {
    assumeTrue(printed(words).isPresent(), words[0] + " is not installed");
  }

  private String run(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.add("--out=" + folder);
    return Session.succeeding(all);
  }

  /** How many cells of a plane of thirds and sevenths differ from a language's own values. */
  private void assertOwnValues(String program, String... comparison) throws InterruptedException {
    String[] plane = {"--vary=x_0=-2:2:7", "--vary=x_1=-1:3:8", "--format=none"};
    run("sweep", "--program=" + program, plane[0], plane[1], plane[2]);
    List<String> words = new ArrayList<>(List.of(comparison));
    int last = words.size() - 1;
    words.set(last, words.get(last).replace("TABLE", folder.resolve("sweep.csv").toString()));
    assertEquals(Optional.of("56 0"), printed(words.toArray(String[]::new)));
  }

  @Test
  void ofPython() throws InterruptedException {
    String python = python("json");
    assertOwnValues(
        python + " " + EXAMPLES.resolve("rosenbrock.py"),
        python,
        "-c",
        """
        import csv, numpy as np
        rows = [[np.float64(v) for v in r] for r in list(csv.reader(open('TABLE')))[1:]]
        wrong = [r for r in rows if r[2] != (1 - r[0]) ** 2 + 100 * (r[1] - r[0] * r[0]) ** 2]
        print(len(rows), len(wrong))
        """);
  }

  @Tag("long")
  @Test
  void ofR() throws InterruptedException {
    needs("Rscript", "--version");
    assertOwnValues(
        "Rscript " + EXAMPLES.resolve("rosenbrock.R"),
        "Rscript",
        "-e",
        "t <- read.csv('TABLE'); v <- (1 - t$x_0)^2 + 100 * (t$x_1 - t$x_0^2)^2;"
            + " cat(nrow(t), sum(v != t$cost))");
  }

  @Tag("long")
  @Test
  void ofOctave() throws InterruptedException {
    needs("octave-cli", "--version");
    assertOwnValues(
        "octave-cli --quiet " + EXAMPLES.resolve("rosenbrock.m"),
        "octave-cli",
        "--quiet",
        "--eval",
        "t = dlmread('TABLE', ',', 1, 0);"
            + " v = (1 - t(:, 1)).^2 + 100 * (t(:, 2) - t(:, 1).^2).^2;"
            + " printf('%d %d', rows(t), sum(v != t(:, 3)))");
  }

  /** The command that starts a cost of every bit, in a folder of its own with its helper. */
  private String bits(String name, String command, String helper, boolean slices)
      throws IOException {
    Path own = Files.createDirectories(folder.resolve(slices ? "coordinates" : "whole"));
    String text = Files.readString(EXAMPLES.resolve(helper));
    Pattern announced = Pattern.compile("(slices[\\\\\"]*: ?)[Tt]rue");
    assertTrue(announced.matcher(text).find(), helper);
    String changed = slices ? text : announced.matcher(text).replaceFirst("$1false");
    Files.writeString(
        own.resolve(helper),
        name.endsWith(".py") ? changed.replace(": false", ": False") : changed);
    Files.copy(HERE.resolve(name), own.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    return "--program=sh -c 'tee %s | %s %s'"
        .formatted(own.resolve("questions"), command, own.resolve(name));
  }

  private String questions(String form) throws IOException {
    return Files.readString(folder.resolve(form).resolve("questions"), StandardCharsets.ISO_8859_1);
  }

  /** Points that a helper forms are, to the last bit, those that it is told whole. */
  private void assertSamePoints(String name, String command, String helper, String... slices)
      throws IOException {
    for (String slice : slices) {
      String along = slice + " --threads=1"; // a second process would write the same file
      List<String> words = new ArrayList<>(List.of(("sweep --format=none " + along).split(" ")));
      words.add(bits(name, command, helper, false));
      run(words.toArray(String[]::new));
      String whole = Files.readString(folder.resolve("sweep.csv"));
      assertFalse(questions("whole").contains("coordinates"));
      words.set(words.size() - 1, bits(name, command, helper, true));
      run(words.toArray(String[]::new));
      assertEquals(whole, Files.readString(folder.resolve("sweep.csv")), slice);
      assertTrue(questions("coordinates").contains("{\"coordinates\":"), slice);
    }
  }

  @Tag("long")
  @Test
  void pythonFormsTheSamePoints() throws Exception {
    String python = python("json");
    assertSamePoints(
        "bits.py",
        python,
        "costscape_program.py",
        "--vary=random:1=-1:2:300 --vary=random:2=-1:1:6",
        "--vary=x_0_1_2=-1:1:5 --vary=random:2=-1:1:4",
        "--vary=x_2_3_4=-1:1:5 --vary=y_0=-1:1:3");
  }

  /** Gradients of the program lead to the minimum at (1, 1), where the cost is 0. */
  @Test
  void gradientsTrainAndJudge() throws InterruptedException {
    String program = "--program=" + python("json") + " " + EXAMPLES.resolve("rosenbrock.py");
    String traced = run("trace", program, "--optimizer=lbfgs", "--format=none");
    assertTrue(traced.contains("verdict    minimum"), traced);
    String places = run("minima", program, "--starts=5", "--saddle-starts=0", "--format=none");
    assertTrue(places.contains("reached by 5 of 5 starts"), places);
  }

  /** The doctor asks a program again. */
  @Test
  void theDoctorAsksAProgram() throws InterruptedException {
    String program = "--program=" + python("json") + " " + EXAMPLES.resolve("rosenbrock.py");
    run("sweep", program, "--vary=x_0=-2:2:7", "--vary=x_1=-1:3:6", "--format=none");
    Session doctor = Session.run("doctor", folder.resolve("sweep.csv"), program).done();
    assertTrue(doctor.out().contains("fine   cells"), doctor.out());
    assertTrue(doctor.out().contains("20 cells recomputed"), doctor.out());
  }

  /** A record that a stranger may have written starts no program by itself. */
  @Test
  void againStartsNoProgram() throws InterruptedException {
    String program = "--program=" + python("json") + " " + EXAMPLES.resolve("rosenbrock.py");
    run("sweep", program, "--vary=x_0=-2:2:7", "--format=none");
    String record = folder.resolve("sweep.json").toString();
    Session refused = Session.run("again", record, "--allow-inputs");
    assertEquals(Failures.WRONG_INPUT, refused.exitCode());
    assertTrue(refused.err().contains("--allow-program starts it"), refused.err());
    String anew = run("again", record, "--allow-inputs", "--allow-program");
    assertTrue(anew.contains("was asked for"), anew);
  }

  /**
   * A record knows the weights that a program told by their file; again looks from these, though
   * the program tells others by now.
   */
  @Test
  void aRecordDoesNotGrowWithTheWeights() throws Exception {
    Path program =
        Files.writeString(
            folder.resolve("sum.py"),
            """
            import os, sys
            sys.path.insert(0, sys.argv[1])
            import costscape_program, numpy
            at = 10.0 if os.path.exists(__file__ + ".later") else 1.0
            costscape_program.serve(lambda arrays: float(arrays["w"].sum()),
                                    {"w": numpy.full((100, 200), at)})
            """);
    Path later = folder.resolve("sum.py.later");
    String command = "--program=%s %s %s".formatted(python("json"), program, EXAMPLES);
    run("sweep", command, "--vary=random=-1:1:3");
    assertTrue(Files.size(folder.resolve("sweep.json")) < 10_000);
    assertTrue(Files.size(folder.resolve("sweep.png")) < 100_000);
    byte[] costs = Files.readAllBytes(folder.resolve("sweep.csv"));
    Files.createFile(later);
    String record = folder.resolve("sweep.json").toString();
    run("again", record, "--allow-inputs", "--allow-program");
    assertArrayEquals(costs, Files.readAllBytes(folder.resolve("sweep.csv")));
    Files.delete(folder.resolve("sweep-weights.npz"));
    run("again", record, "--title=Sum", "--replace");
    String err = Session.run("again", record, "--allow-inputs", "--allow-program").err();
    assertTrue(err.contains("sweep-weights.npz, which keeps its weights"), err);
  }

  /**
   * Planes of two parameters, and once the line to another point, which all parameters go: every
   * program here loads PyTorch, which takes seconds.
   */
  @Tag("long")
  @OneIn(2)
  @ParameterizedTest
  @CsvSource({
    "resnet8.py, 0.weight_1_1_1_1, 6.bias_0",
    "gpt.py, token.weight_1_1, head.weight_0_0",
    "burgers.py, 0.weight_1_1, 4.bias_0"
  })
  void ofModules(String name, String first, String second) throws InterruptedException {
    String python = python("torch");
    Path module = (name.equals("burgers.py") ? EXAMPLES : HERE).resolve(name);
    String[] told = {python, HERE.resolve("told.py").toString(), module.toString()};
    String other = folder.resolve("other.npz").toString();
    String plane = folder.resolve("plane.csv").toString();
    String line = folder.resolve("line.csv").toString();
    // The helper lies in another folder than the program: Python is told where.
    String program =
        "--program=env PYTHONPATH=%s %s serve".formatted(EXAMPLES, String.join(" ", told));
    String alone = "--threads=1"; // one helper, for each takes seconds to load PyTorch
    String[] axes = {"--vary=" + first + "=-1:1:5", "--vary=" + second + "=-2:2:4"};
    run("sweep", program, alone, axes[0], axes[1], "--name=plane");
    if (!name.equals("resnet8.py")) {
      assertEquals(
          Optional.of("20 cells, 0 differ, 20 costs"),
          printed(told[0], told[1], told[2], "cells", plane, first, second));
      return;
    }
    printed(told[0], told[1], told[2], "other", other);
    run("sweep", program, alone, "--vary=between:" + other + "=0:1:6", "--name=line");
    assertEquals(
        Optional.of("20 cells, 0 differ, 20 costs\n6 cells, 0 differ, 6 costs"),
        printed(told[0], told[1], told[2], "cells", plane, first, second, line, other));
  }

  /** (x² − 1)² + 2.5 y² + 0.25 z², whose second derivatives at (±1, 0, 0) are 8, 5 and 0.5. */
  private static String wells() throws InterruptedException {
    return "--program=env PYTHONPATH=%s %s %s"
        .formatted(EXAMPLES, python("json"), HERE.resolve("wells.py"));
  }

  @Test
  void framesAskForEveryCellOnce() throws Exception {
    String along = "--along=x_2=0:1:3";
    String said = run("frames", wells(), "--vary=x_0=-2:2:7", "--vary=x_1=-1:1:5", along);
    // 3 frames of 35 cells, and the base point
    assertTrue(said.contains("was asked for 106 points"), said);
    assertTrue(Files.exists(folder.resolve("frames/frame-0002.png")));
  }

  @Test
  void theHessiansDirectionsSpectrumAndABarrierAreTheKnownOnes() throws Exception {
    String bare = "--format=none";
    String axes = run("sweep", wells(), "--vary=hessian=-1:1:5", "--vary=hessian=-1:1:5", bare);
    assertTrue(axes.contains("eigenvalue 8.00000") && axes.contains("eigenvalue 5.00000"), axes);
    String spectrum = run("inspect", wells(), "--spectrum");
    assertTrue(spectrum.matches("(?s).*spectrum     from (0.5|0.49999)\\S* ± .*"), spectrum);
    assertTrue(spectrum.matches("(?s).* to (8|7.99999)\\S* ± \\S*;.*"), spectrum);
    Path left = folder.resolve("left.csv");
    Files.writeString(left, "name,value\nx_0,-1\nx_1,0\nx_2,0\n");
    String barrier = run("sweep", wells(), "--vary=between:" + left + "=0:1:41", bare);
    assertTrue(barrier.contains("barrier  1 at 0.5"), barrier);
  }

  /** 41 cells, both ends among them, and the base point; with a verdict a few rounds more. */
  @Test
  void withoutAVerdictCellsAloneAreAskedFor() throws Exception {
    Path left = folder.resolve("left.csv");
    Files.writeString(left, "name,value\nx_0,-1\nx_1,0\nx_2,0\n");
    String[] line = {"sweep", wells(), "--vary=between:" + left + "=0:1:41", "--format=none"};
    String full = run(line);
    String none = run(line[0], line[1], line[2], line[3], "--verdict=none");
    assertTrue(none.contains("was asked for 42 points"), none);
    assertTrue(full.matches("(?s).*was asked for (4[3-9]|[5-9]\\d) points.*"), full);
  }

  /** The eigenvalues 1/(k + 1) + cos k, the smallest first. */
  private static double[] waves(int n) {
    return IntStream.range(0, n).mapToDouble(k -> 1.0 / (k + 1) + Math.cos(k)).sorted().toArray();
  }

  private JsonObject inspected(int n, String tellsProducts, String... more) throws Exception {
    List<String> words = new ArrayList<>(List.of("inspect", "--json", "--verdict=none"));
    words.add(
        "--program=env PYTHONPATH=%s %s %s %d %s"
            .formatted(EXAMPLES, python("json"), HERE.resolve("products.py"), n, tellsProducts));
    words.addAll(List.of(more));
    return Session.run(words).done().json();
  }

  /** How far the listed eigenvalues of 7 parameters are from the exact ones. */
  private double error(JsonObject found) {
    double[] exact = waves(7);
    JsonArray listed = found.getAsJsonArray("hessian_eigenvalues");
    assertEquals(exact.length, listed.size());
    return IntStream.range(0, exact.length)
        .mapToDouble(k -> Math.abs(listed.get(k).getAsDouble() - exact[k]))
        .max()
        .orElseThrow();
  }

  @Test
  void eigenvaluesAreThoseOfTheProductsThatAProgramTells() throws Exception {
    assertTrue(error(inspected(7, "yes")) < PRODUCTS);
    // differences of gradients step over the waves, so it is the products that count
    assertTrue(error(inspected(7, "no")) > 0.1);
  }

  /** Of more parameters than a matrix is made of, the largest eigenvalues by products alone. */
  @Test
  void theLargestEigenvaluesOfManyParametersAreThoseOfProducts() throws Exception {
    double[] exact = waves(400);
    JsonArray told = inspected(400, "yes", "--eigenvalues=1").getAsJsonArray("eigenvalues");
    double largest =
        told.asList().stream()
            .mapToDouble(one -> one.getAsJsonObject().get("value").getAsDouble())
            .max()
            .orElseThrow();
    assertEquals(exact[exact.length - 1], largest, PRODUCTS);
  }
}
