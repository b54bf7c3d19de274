package costscape.run.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The cells of an ONNX graph are computed on a cluster, whose machines have nothing of the library
 * that computes graphs: it lies beside the program where this is asked.
 */
@Tag("packaged")
@Timeout(600)
class GraphOnClusterTest {
  private static final Path NETWORKS = Path.of("src/examples/networks").toAbsolutePath();

  private static final String PLANE =
      "sweep --model NETWORKS/lenet.onnx --data NETWORKS/digits.npz --vary random:1=-1:1:9"
          + " --vary random:2=-1:1:9 --biases freeze --size 600x480 --quiet";

  @TempDir private Path folder;

  /** The library's jar, which the tests have where Maven was asked for it. */
  private static Path runtime() throws Exception {
    try {
      ClassLoader own = GraphOnClusterTest.class.getClassLoader();
      Class<?> type = Class.forName("ai.onnxruntime.OrtEnvironment", false, own);
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (ClassNotFoundException e) {
      assumeTrue(false, "onnxruntime is not there: mvn -Ponnx adds it");
      throw e;
    }
  }

  private List<String> words(String out) {
    String line = PLANE.replace("NETWORKS", NETWORKS.toString()) + " --out ";
    return Stream.concat(Stream.of(line.strip().split(" ")), Stream.of(file(out))).toList();
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  @Test
  void theBytesAreThoseOfOneMachineAndEveryExecutorGetsTheRuntimeOnce() throws Exception {
    Path runtime = runtime();
    Path beside = Files.createDirectories(folder.resolve("beside"));
    Path program = Files.copy(StandaloneCluster.PROGRAM, beside.resolve("costscape.jar"));
    Files.copy(runtime, beside.resolve(runtime.getFileName()));
    Path work = Files.createDirectories(folder.resolve("cluster"));
    try (StandaloneCluster cluster = new StandaloneCluster(work)) {
      StandaloneCluster.Run there = cluster.submit(program, List.of(), words("there"));
      assertEquals(0, there.exitCode(), there.err());
      assertTrue(there.out().contains("executors on 1 machine"), there.out());
      StandaloneCluster.Run here = cluster.here(program, words("here"));
      assertEquals(0, here.exitCode(), here.err());
    }
    for (String name : List.of("sweep.csv", "sweep.png")) {
      Path one = folder.resolve("here").resolve(name);
      assertEquals(-1, Files.mismatch(one, folder.resolve("there").resolve(name)), name);
    }
    List<Path> sent = sent(work.resolve("work"), runtime.getFileName());
    assertEquals(sent.stream().map(Path::getParent).distinct().count(), sent.size());
    assertTrue(!sent.isEmpty(), "no executor has it");
  }

  /** The copies that executors have, each in its folder. */
  private static List<Path> sent(Path work, Path name) throws IOException {
    try (Stream<Path> files = Files.walk(work)) {
      return files.filter(file -> file.endsWith(name)).toList();
    }
  }
}
