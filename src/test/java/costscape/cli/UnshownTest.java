package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.OneIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a picture cannot show is refused before the work: whatever lay there before lies there
 * still. The words of an axis take room at the usual size too.
 */
class UnshownTest {
  private static final String PLANE = " --vary w1_0_0=-1:1:5 --vary b2_0=0:1:4";

  @TempDir private Path folder;

  static Stream<Arguments> matrix() {
    String eye = "--azimuth and --elevation turn a surface";
    String levels = "--levels cuts contour lines";
    String words = "x".repeat(600);
    String room = "leave no room for the plot";
    String trace = "trace --start random:1 --steps 60";
    return Stream.of(
        Arguments.of(trace + " --elevation 7.8", eye),
        Arguments.of(trace + PLANE + " --elevation 7.8", eye),
        Arguments.of(trace + " --azimuth 10", eye),
        Arguments.of(trace + " --levels 1,2", levels),
        Arguments.of("sweep --vary b2_0=0:1:5 --elevation 7", eye),
        Arguments.of("sweep" + PLANE + " --azimuth 7", eye),
        Arguments.of("sweep" + PLANE + " --levels 1,2", levels),
        Arguments.of(
            "basins --l2 0.01 --vary w1_0_0=-1:1:2 --vary b2_0=0:1:2 --labels a",
            "--labels names the lines"),
        Arguments.of("fit --xlabel " + words, room),
        Arguments.of("minima --starts 2 --labels a", "--labels names the lines"));
  }

  /** A plane that training only spans at its end has every part that it will have. */
  @OneIn(3)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "--mode pca --view contour --levels 0.5,0.6",
        "--mode pca --view surface --elevation 60",
        "--mode pca --optimizer gd,adam --equal --legend below",
        "--mode pca --no-star --xlabel first",
      })
  void whatThePathsOwnPlaneCanShowIsDrawn(String options) {
    String line = "trace --start random:1 --steps 60 --out " + folder + " " + options;
    Session session = Session.run(line.split(" "));
    assertEquals(0, session.exitCode(), session.err());
  }

  @ParameterizedTest(name = "[{index}]") // some words are very long
  @MethodSource("matrix")
  void isRefusedBeforeTheWork(String line, String why) throws IOException {
    String command = line.substring(0, line.indexOf(' '));
    for (String ending : List.of(".csv", ".json", ".png")) {
      Files.writeString(folder.resolve(command + ending), "old");
    }
    Untouched before = Untouched.now(folder);
    for (String size : List.of("1200x800", "600x480")) {
      List<String> words = new ArrayList<>(List.of(line.split(" ")));
      words.addAll(List.of("--size", size, "--replace", "--out", folder.toString()));
      Session session = Session.run(words.toArray(String[]::new));
      assertEquals(2, session.exitCode(), session.toString());
      assertTrue(session.err().contains(why), session.err());
      before.check(line);
    }
  }
}
