package costscape.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.cli.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A caption says what was done to the data and where the point is from, and nothing untrue. */
class CaptionTest {
  private static final List<String> PLANE =
      List.of("--vary", "w1_0_0=-9:9:9", "--vary", "b1_0=-9:9:9");

  @TempDir private Path folder;

  /** The text of the picture, its lines joined. */
  private String drawn(String command, List<String> axes, String... more) throws IOException {
    List<String> line = new ArrayList<>(List.of(command, "--replace", "--out", folder.toString()));
    line.addAll(axes);
    line.addAll(List.of("--format", "svg", "--name", "it", "--table", "none"));
    line.addAll(List.of("--caption", "full"));
    if (command.equals("trace") || command.equals("atlas")) {
      line.removeAll(List.of("--table", "none"));
    }
    line.addAll(List.of(more));
    Session session = Session.run(line.toArray(String[]::new));
    assertEquals(0, session.exitCode(), session.err());
    return Files.readString(folder.resolve("it.svg"))
        .replaceAll("(?s)<(metadata|title|desc|style)[ >].*?</\\1>", "")
        .replaceAll("<[^>]*>", " ")
        .replaceAll("\\s+", " ");
  }

  private String point() throws IOException {
    StringBuilder text = new StringBuilder("name,value\n");
    for (String name : "w1_0_0 w1_0_1 b1_0 b1_1 w2_0_0 w2_1_0 b2_0".split(" ")) {
      text.append(name).append(",0.5\n");
    }
    return Files.writeString(folder.resolve("fitted.csv"), text).toString();
  }

  @Test
  void scaledDataAreSaidToBe() throws IOException {
    assertTrue(
        drawn("sweep", PLANE, "--standardize").contains("article data, standardized, 1-2-1"));
    assertFalse(drawn("sweep", PLANE).contains("standardized"));
    String path = drawn("trace", List.of("--steps", "9"), "--standardize");
    assertTrue(path.contains("article data, standardized, 1-2-1"), path);
  }

  @Test
  void theFileOfThePointIsNamed() throws IOException {
    String sweep = drawn("sweep", PLANE, "--at", point());
    assertTrue(sweep.contains("The point is from fitted.csv."), sweep);
    String changed = drawn("sweep", PLANE, "--at", point(), "--set", "b2_0=2");
    assertTrue(changed.contains("The point is from fitted.csv with b (2) 0 =2."), changed);
    String atlas = drawn("atlas", List.of(), "--at", point());
    assertTrue(atlas.contains("The point is from fitted.csv."), atlas);
  }

  @Test
  void theFileOfAStartIsNamedAndNotAsThePlanesPoint() throws IOException {
    String path = drawn("trace", PLANE, "--steps", "9", "--start", point());
    assertTrue(path.contains(", from fitted.csv. Projected path"), path);
    assertFalse(path.contains("The point is from"), path);
    String through = drawn("trace", PLANE, "--steps", "9", "--at", point());
    assertTrue(through.contains("The point is from fitted.csv."), through);
  }

  @Test
  void whatPanelsDoNotShareIsLeftToTheirTitles() throws IOException {
    String kinds = drawn("sweep", PLANE, "--panel", "activation=sigmoid|tanh|relu");
    assertTrue(kinds.contains("article data, 1-2-1 network. Fixed: "), kinds);
    String penalties = drawn("sweep", PLANE, "--panel", "l2=0|0.01");
    assertTrue(penalties.contains("article data, 1-2-1 network, sigmoid. Fixed: "), penalties);
    String values = drawn("sweep", PLANE, "--panel", "set=b2_0=-20|b2_0=20");
    assertTrue(values.matches(".*, w \\(2\\) 1,0 = .52.89\\..*"), values);
    String widths = drawn("sweep", PLANE, "--panel", "hidden=2|3", "--at", "random:1");
    assertTrue(widths.contains("article data, sigmoid."), widths);
    String paths = drawn("trace", PLANE, "--steps", "9", "--panel", "activation=sigmoid|tanh");
    assertTrue(paths.contains("article data, 1-2-1 network. Each panel"), paths);
  }
}
