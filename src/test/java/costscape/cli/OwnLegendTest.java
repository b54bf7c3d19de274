package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A legend has names and nothing else, and the user may choose them. */
class OwnLegendTest {
  private static final String RACE = "trace --optimizer gd,momentum --steps 30";
  private static final String PLANE = " --vary w1_0_0=-9:9:9 --vary b1_0=-9:9:9";

  @TempDir private Path folder;

  private Session run(String line, String... more) {
    List<String> words = new ArrayList<>(List.of(line.split(" ")));
    words.addAll(List.of("--out", folder.toString(), "--name", "p", "--quiet"));
    words.addAll(List.of(more));
    return Session.run(words.toArray(String[]::new));
  }

  private List<String> drawn(String line, String... more) throws IOException {
    List<String> words = new ArrayList<>(List.of(more));
    words.addAll(List.of("--format", "svg", "--replace"));
    Session session = run(line, words.toArray(String[]::new));
    assertEquals(0, session.exitCode(), session.err());
    return SvgWords.in(folder.resolve("p.svg"));
  }

  @Test
  void runsAreNamedAndTheirEndsStandInTheCaption() throws IOException {
    for (String line : List.of(RACE, RACE + PLANE)) {
      List<String> drawn = drawn(line);
      assertTrue(drawn.containsAll(List.of("gd", "momentum")), drawn.toString());
      assertFalse(drawn.stream().anyMatch(text -> text.contains("cost 0.")), drawn.toString());
      String caption = run(line, "--format", "svg").out().replaceAll("\\s+", " ");
      assertTrue(caption.contains(" gd: moving, cost 0."), caption);
    }
    assertTrue(drawn(RACE + PLANE).contains("smallest cell"), "the star");
    String caption = run(RACE + PLANE, "--format", "svg").out().replaceAll("\\s+", " ");
    assertTrue(caption.matches(".*The smallest cell costs [0-9.]+, at w1_0_0 = .*"), caption);
  }

  @Test
  void theUserNamesLinesAndColours() throws IOException {
    List<String> lines = drawn(RACE, "--labels", "Plain|With momentum");
    assertTrue(lines.containsAll(List.of("Plain", "With momentum")), lines.toString());
    assertFalse(lines.contains("gd"), lines.toString());
    List<String> plane = drawn(RACE + PLANE, "--labels", "A|B", "--clabel", "how bad it is");
    assertTrue(plane.containsAll(List.of("A", "B", "how bad it is")), plane.toString());
    assertFalse(plane.contains("mean cross-entropy (nats)"), plane.toString());
    List<String> surface = drawn("sweep" + PLANE, "--view", "surface", "--clabel", "how bad");
    assertTrue(surface.contains("how bad"), surface.toString());
  }

  @Test
  void whatAPictureLacksIsRefused() {
    Session three = run(RACE, "--labels", "A|B|C");
    assertEquals(2, three.exitCode());
    assertTrue(three.err().contains("names 2 lines, and here are 3 names"), three.err());
    Session bar = run(RACE, "--clabel", "cost");
    assertEquals(2, bar.exitCode());
    assertTrue(bar.err().contains("--clabel"), bar.err());
  }
}
