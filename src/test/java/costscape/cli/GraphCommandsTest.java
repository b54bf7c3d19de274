package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import costscape.store.onnx.OnnxRuntime;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands on networks that are graphs; what they cost is in costs.json, by PyTorch. */
class GraphCommandsTest {
  private static final Path GRAPHS = Path.of("src", "test", "resources", "onnx");

  @TempDir private Path folder;

  @BeforeEach
  void hasRuntime() {
    assumeTrue(OnnxRuntime.isThere(), "onnxruntime is not there: mvn -Ponnx adds it");
  }

  private Session run(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    if (!words[0].equals("inspect")) {
      all.addAll(List.of("--out", folder.toString()));
    }
    return Session.run(all);
  }

  private static String file(String name) {
    return GRAPHS.resolve(name).toString();
  }

  private Session lenet(String command, String... more) {
    List<String> words =
        new ArrayList<>(
            List.of(command, "--model", file("lenet.onnx"), "--data", file("digits.npz")));
    words.addAll(List.of(more));
    return run(words.toArray(String[]::new));
  }

  @Test
  void inspectSaysCostAccuracyAndArrays() {
    Session ran = lenet("inspect").done();
    assertTrue(ran.out().contains("cost         0.03958"), ran.out());
    assertTrue(ran.out().contains("298 of 300 rows right"), ran.out());
    assertTrue(ran.out().contains("conv2.weight  12×6×3×3"), ran.out());
    assertTrue(ran.out().contains("1,282 parameters in 8 arrays"), ran.out());
  }

  @Test
  void betweenTwoTrainingsABarrierIsSaid() throws IOException {
    Session ran =
        lenet("sweep", "--vary=between:" + file("lenet-later.onnx") + "=0:1:11", "--format=svg")
            .done();
    assertTrue(ran.out().contains("the point at 0: cost 0.03958"), ran.out());
    assertTrue(ran.out().contains("barrier  0 at 0:"), ran.out()); // convex but for its rounding
    String picture = Files.readString(folder.resolve("sweep.svg"));
    assertTrue(picture.contains("from lenet to lenet-later"), "the axis names both networks");
  }

  /**
   * A cost there is not what the other network costs, so a path of such files has not its costs.
   */
  @Test
  void runningStatisticsThatAnotherFileKeepsAreSaidToBeLeft() throws IOException {
    byte[] bytes = Files.readAllBytes(GRAPHS.resolve("resnet8.onnx"));
    String letters = new String(bytes, StandardCharsets.ISO_8859_1);
    for (String name : List.of("fc.biasJ", "bn.running_meanJ")) { // J: count and bytes follow
      bytes[letters.indexOf(name) + name.length() + 1] ^= 1;
    }
    Path other = Files.write(folder.resolve("other.onnx"), bytes);
    String line = "its running statistics are used at every point, and other.onnx keeps others";
    for (String more : List.of("", "--batch-statistics", "--parameters=*")) {
      Session ran =
          run(Stream.of(
                      "sweep",
                      "--model=" + file("resnet8.onnx"),
                      "--data=" + file("digits.npz"),
                      "--vary=between:" + other + "=0:1:2",
                      more)
                  .filter(word -> !word.isEmpty())
                  .toArray(String[]::new))
              .done();
      assertEquals(more.isEmpty(), ran.out().contains(line), ran.out());
      assertEquals(!more.isEmpty(), ran.out().contains("barrier  "), ran.out());
    }
  }

  @Test
  void checkpointsAreAPathWhoseTableIsReadAgain() throws IOException {
    Path epochs = Files.createDirectory(folder.resolve("epochs"));
    Files.copy(GRAPHS.resolve("lenet.onnx"), epochs.resolve("epoch-1.onnx"));
    Files.copy(GRAPHS.resolve("lenet-later.onnx"), epochs.resolve("epoch-2.onnx"));
    Session ran = lenet("trace", "--from=" + epochs.resolve("*.onnx"), "--hold-out=0.2").done();
    assertTrue(ran.out().contains("held out   cost"), ran.out());
    assertTrue(ran.out().contains("verdict    none"), ran.out());
    String table = folder.resolve("trace.csv").toString();
    Session again =
        lenet("sweep", "--vary=pca:1=0:1:3", "--trace=" + table, "--vary=random=-1:1:3");
    assertTrue(again.exitCode() == 0 || again.err().contains("a line"), again.err());
  }

  @Test
  void whatNeedsSlopesIsRefusedInOneLine() {
    String graph = file("lenet.onnx");
    assertEquals(
        "costscape: minima needs gradients, which an ONNX graph does not tell; a program that"
            + " asks torch or JAX tells them, --program",
        lenet("minima").err().strip());
    assertEquals(
        "costscape: training needs gradients, which an ONNX graph does not tell; a program that"
            + " asks torch or JAX tells them, --program",
        lenet("trace").err().strip());
    assertTrue(lenet("sweep", "--vary=hessian:1=-1:1:3").err().contains("needs gradients"));
    assertTrue(lenet("inspect", "--spectrum").err().contains("needs gradients"));
    assertTrue(run("sweep", "--model", graph, "--vary=random=-1:1:3").err().contains("needs rows"));
  }

  @Test
  void answersThatAreNotWhatTheyAreTakenForAreRefused() {
    for (String kind : List.of("probabilities", "log_probabilities")) {
      Session ran =
          lenet("inspect", "--answers=" + kind)
              .refused("are no " + kind.replace('_', ' ') + "; --answers");
      assertEquals(1, ran.err().lines().count(), ran.err());
    }
  }

  @Test
  void tablesOfSinglePrecisionClaimNoMoreDigits() throws IOException {
    lenet("sweep", "--vary=random:1=-1:1:5").done();
    for (String row : Files.readAllLines(folder.resolve("sweep.csv")).subList(1, 6)) {
      String cost = row.split(",", -1)[1];
      assertTrue(cost.replace(".", "").replaceFirst("^0+", "").length() <= 8, row);
    }
  }
}
