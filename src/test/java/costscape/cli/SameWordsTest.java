package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import costscape.OneIn;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What one command accepts for an axis or a path, every command accepts that has such an option.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameWordsTest {
  @TempDir private static Path folder;

  @BeforeAll
  void train() {
    run("trace", "--steps=40", "--name=run");
    run("trace", "--steps=40", "--optimizer=gd,adam", "--name=runs");
  }

  private void run(String command, String... options) {
    List<String> line = new ArrayList<>(List.of(command, "--size=500x400"));
    line.add("--out=" + folder);
    line.addAll(List.of(options));
    Session session = Session.run(line.toArray(String[]::new));
    assertEquals(0, session.exitCode(), line + "\n" + session.err());
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  /** The columns are two axes of a plane, and whether the plane needs a path. */
  @OneIn(3)
  @ParameterizedTest
  @CsvSource({
    "w1_0_0=-1:1:3, b1_0=-1:1:3, false",
    "random:1=-1:1:3, random:2=-1:1:3, false",
    "hessian:1=-1:1:3, hessian:2=-1:1:3, false",
    "between:zeros=-1:1:3, between:random:9=-1:1:3, false",
    "pca=-1:1:3, pca=-1:1:3, true"
  })
  void axes(String first, String second, boolean isOfPath) {
    String[] plane = {"--vary=" + first, "--vary=" + second, "--at=" + file("run.csv")};
    List<String> path = isOfPath ? List.of("--trace=" + file("run.csv")) : List.of();
    run("sweep", with(plane, path.toArray(String[]::new)));
    run("basins", with(plane, with(path.toArray(String[]::new), "--l2=0.01")));
    run("frames", with(plane, "--trace=" + file("run.csv"), "--frames=2"));
    if (!isOfPath) {
      run("trace", with(plane, "--steps=5"));
    }
  }

  /** A plane that the path itself spans needs no range, for the path has one. */
  @OneIn(3)
  @ParameterizedTest
  @CsvSource({"sweep, run", "frames, run", "trace, ''", "sweep, runs", "frames, runs"})
  void thePlaneOfAPath(String command, String path) {
    List<String> line = new ArrayList<>(List.of("--vary=pca", "--vary=pca"));
    if (command.equals("frames")) {
      line.add("--frames=2");
    }
    if (path.isEmpty()) {
      line.add("--steps=5");
    } else {
      line.add("--trace=" + file(path + ".csv"));
    }
    run(command, line.toArray(String[]::new));
  }

  private static String[] with(String[] first, String... more) {
    List<String> line = new ArrayList<>(List.of(first));
    line.addAll(List.of(more));
    return line.toArray(String[]::new);
  }
}
