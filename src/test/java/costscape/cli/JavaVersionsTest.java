package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import costscape.OneIn;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tables have the same bytes on every Java. Another one is looked for beside the one that runs; it
 * can be named by {@code -Dcostscape.other.java=/path/to/jdk}.
 */
@Tag("long")
class JavaVersionsTest {
  private static final String OTHER = "costscape.other.java";

  private static final List<String> LINES =
      List.of(
          "minima --data trap --l2 0.01 --starts 10 --format none",
          "minima --name tanh --data xor --l2 0.01 --activation tanh --starts 6 --format none",
          "sweep --vary w1_0_0=-100:100:41 --vary b1_0=-90:100:11 --scale log --format none",
          "sweep --name wide --data moons --hidden 4,3 --activation tanh"
              + " --vary random:1=-1:1:5 --vary random:2=-1:1:5 --format none",
          "trace --data trap --optimizer adam --steps 100 --format none",
          "trace --name lbfgs --data spirals --hidden 4 --activation tanh --optimizer lbfgs"
              + " --steps 40 --format none",
          "basins --data trap --l2 0.01 --at zeros --set w2_0_0=1,w2_1_0=-1"
              + " --vary w1_0_0=-9:9:3 --vary w1_0_1=-8:9:3 --format none",
          "inspect --json --data moons --hidden 3 --activation tanh");

  @TempDir private Path folder;

  /** Runs the lines in a folder, and keeps there what they print. */
  static final class Lines {
    private Lines() {}

    public static void main(String[] arguments) throws IOException {
      runAll(Path.of(arguments[0]));
    }

    static void runAll(Path out) throws IOException {
      Files.createDirectories(out);
      for (int k = 0; k < LINES.size(); k++) {
        List<String> words = new ArrayList<>(List.of(LINES.get(k).split(" ")));
        boolean writes = !words.get(0).equals("inspect");
        words.addAll(writes ? List.of("--quiet", "--out", out.toString()) : List.of());
        Session session = Session.run(words.toArray(String[]::new));
        Files.writeString(out.resolve(k + ".err"), session.err());
        Files.writeString(out.resolve(k + ".txt"), writes ? "" : session.out());
      }
    }
  }

  @OneIn(2)
  @Test
  void tablesHaveEqualBytes() throws IOException, InterruptedException {
    Optional<Path> other = other();
    assumeTrue(other.isPresent(), "no Java of another version beside " + home());
    Lines.runAll(folder.resolve("own"));
    Process process =
        new ProcessBuilder(
                other.get().resolve("bin/java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                classPath(),
                Lines.class.getName(),
                folder.resolve("other").toString())
            .inheritIO()
            .start();
    assertEquals(0, process.waitFor());
    Map<String, byte[]> own = SmallRun.files(folder.resolve("own"));
    Map<String, byte[]> others = SmallRun.files(folder.resolve("other"));
    assertEquals(own.keySet(), others.keySet());
    own.keySet().removeIf(name -> name.endsWith(".json")); // names the Java
    assertTrue(own.size() >= LINES.size() * 3, own.keySet().toString());
    own.forEach(
        (name, bytes) -> assertArrayEquals(bytes, others.get(name), name + " on " + other.get()));
  }

  private static Path home() {
    return Path.of(System.getProperty("java.home"));
  }

  private static Optional<Path> other() throws IOException {
    if (System.getProperty(OTHER) != null) {
      return Optional.of(Path.of(System.getProperty(OTHER)));
    }
    try (Stream<Path> installed = Files.list(home().toRealPath().getParent())) {
      return installed.filter(jdk -> version(jdk) > Runtime.version().feature()).findFirst();
    }
  }

  /** 0 where it is none that runs. */
  private static int version(Path jdk) {
    Properties release = new Properties();
    try (var in = Files.newBufferedReader(jdk.resolve("release"))) {
      release.load(in);
    } catch (IOException e) {
      return 0;
    }
    String feature = release.getProperty("JAVA_VERSION", "").replaceAll("^\"?(\\d*).*", "$1");
    boolean runs = Files.isExecutable(jdk.resolve("bin/java"));
    return runs && !feature.isEmpty() ? Integer.parseInt(feature) : 0;
  }

  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
