package costscape.cli.option;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.OneIn;
import costscape.cli.PngPixels;
import costscape.cli.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Heights and colours of lines are the user's in every chart of lines, and refused elsewhere. */
class LineOptionsTest {
  private static final String LINE = "sweep --vary w1_0_0=-9:9:9";
  private static final int LIME = 0x00FF00;

  @TempDir private Path folder;

  private Session run(String line, String... more) {
    List<String> words = new ArrayList<>(List.of(line.split(" ")));
    words.addAll(List.of("--out", folder.toString(), "--name", "p", "--quiet"));
    words.addAll(List.of("--size", "700x525"));
    words.addAll(List.of(more));
    return Session.run(words.toArray(String[]::new));
  }

  private int[] picture(String line, String... more) throws IOException {
    Session session = run(line, more);
    assertEquals(0, session.exitCode(), session.err());
    return PngPixels.of(folder.resolve("p.png"));
  }

  private static int count(int[] picture, int rgb) {
    return (int) Arrays.stream(picture).filter(pixel -> pixel == rgb).count();
  }

  @OneIn(5)
  @ParameterizedTest
  @ValueSource(
      strings = {
        LINE,
        LINE + " --hold-out 0.25",
        LINE + " --quantity largest_eigenvalue",
        LINE + " --hold-out 0.25 --quantity gap",
        LINE + " --overlay l2=0|0.1",
        LINE + " --panel l2=0|0.1",
        LINE + " --vary b1_0=-9:9:3 --view line",
        LINE + " --vary b1_0=-9:9:3 --view line --panel l2=0|0.1",
        "trace --steps 20",
        "trace --steps 20 --hold-out 0.25",
        "trace --steps 20 --panel rate=0.1|1"
      })
  void everyChartOfLinesHonoursThem(String line) throws IOException {
    String[] colours = {"--line-colours", "lime"};
    assertTrue(count(picture(line, colours), LIME) > 50, line);
    assertEquals(0, count(picture(line), LIME), line);
    boolean hasLegend = run(line, "--legend=none").exitCode() == 0;
    String[] beyond = {"--line-colours", "lime", "--ylim=100000:100001"};
    String bare = hasLegend ? line + " --legend=none" : line;
    assertEquals(0, count(picture(bare, beyond), LIME), line);
  }

  @Test
  void theAxisReachesJustSoFar() throws IOException {
    assertEquals(0, run(LINE, "--ylim=-2:8", "--format=svg").exitCode());
    String svg = Files.readString(folder.resolve("p.svg"));
    assertTrue(svg.contains(">−2<") && svg.contains(">8<"), "both ends are ticks");
    assertFalse(svg.contains(">9<") || svg.contains(">−3<"), "and none lies beyond");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "sweep --vary w1_0_0=-9:9:9 --vary b1_0=0:1:3 --ylim=0:1; are for charts of lines",
        "sweep --vary w1_0_0=-9:9:9 --vary b1_0=0:1:3 --line-colours=red; are for charts of lines",
        "trace --vary w1_0_0=-9:9:9 --vary b1_0=0:1:3 --ylim=0:1; are for charts of lines",
        "sweep --vary w1_0_0=-9:9:9 --ylim=1:0; LO:HI was expected",
        "sweep --vary w1_0_0=-9:9:9 --ylim=1; LO:HI was expected",
        "sweep --vary w1_0_0=-9:9:9 --ylim=0:1 --range=0:2; leave out one of them",
        "sweep --vary w1_0_0=-9:9:9 --ylim=0:1 --scale=log; on a log scale both numbers are above"
            + " 0",
        "sweep --vary w1_0_0=-9:9:9 --line-colours=bleu; did you mean blue?",
        "sweep --vary w1_0_0=-9:9:9 --line-colours=red,#12345; a colour was expected",
        "sweep --vary w1_0_0=-9:9:9 --panel=l2=0|1 --share=none --ylim=0:1; leave out one of them",
        "sweep --vary w1_0_0=-9:9:9 --vary b1_0=0:1:3 --panel=l2=0|1 --ylim=0:1; for charts of"
            + " lines",
        "basins --ylim=0:1; no option \"--ylim\""
      })
  void elsewhereTheyAreRefused(String line, String message) {
    Session session = run(line.strip());
    assertEquals(2, session.exitCode(), session.out());
    assertTrue(session.err().contains(message.strip()), session.err());
    assertFalse(Files.exists(folder.resolve("p.png")));
  }
}
