package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.cli.report.Summary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What commands print for a person: whole words, singular and plural right, times in two digits.
 */
class SummaryWordsTest {
  @TempDir private Path folder;

  private String run(String line) {
    Session session = Session.run((line + " --quiet --out " + folder).split(" "));
    assertEquals(0, session.exitCode(), session.err());
    return session.out();
  }

  private static void assertSays(String printed, String pattern) {
    assertTrue(printed.lines().anyMatch(line -> line.matches(pattern)), pattern + "\n" + printed);
  }

  @Test
  void timesHaveTwoDigitsThatCount() {
    assertEquals("0.078", Summary.seconds(0.0784359));
    assertEquals("1.4", Summary.seconds(1.42267));
    assertEquals("10", Summary.seconds(9.97));
    assertEquals("16", Summary.seconds(15.714));
    assertEquals("1,235", Summary.seconds(1234.6));
    assertEquals("none failed", Summary.failed(0));
    assertEquals("1,200 failed", Summary.failed(1200));
  }

  @Test
  void aPlaneNamesItsSmallestCostAndPlace() {
    String printed = run("sweep --vary w1_0_0=-9:9:40 --vary b1_0=-5:5:40 --format none");
    assertSays(printed, "cells +1,600 in [0-9.]+ s, none failed");
    assertSays(printed, "smallest \\S+ nats at w1_0_0 = \\S+, b1_0 = \\S+");
  }

  @Test
  void framesSayWhereTheyAre() {
    String frames = "frames --vary w1_0_0=-9:9:5 --vary b1_0=-5:5:5 --along b2_0=-1:1:";
    Path first = folder.resolve("frames/frame-0000.png");
    assertSays(run(frames + 3), "in +" + first + " to frame-0002\\.png");
    assertSays(run(frames + 2), "in +" + first + " to frame-0001\\.png");
  }

  @Tag("long")
  @Test
  void aListOfPlacesExplainsItsWords() {
    String printed =
        run("minima --data trap --l2 0.01 --starts 20 --saddle-starts 4 --format none");
    assertSays(printed, "starts +20 in [0-9.]+ s, all settled");
    assertSays(printed, ".* saddle +index 1 .* the ways? down leads? to .*");
    assertSays(printed, "index: how many directions lead down from a place");
    assertSays(printed, "free: a hidden unit is dead there, .* training can leave");
    assertFalse(printed.contains("falls to"), printed);
  }

  @Test
  void aMapSaysFromHowManyCellsTrainingDoesNotEnd() {
    String map = "basins --l2 0.01 --vary w1_0_0=-9:9:3 --vary b1_0=-9:9:3 --format none --steps ";
    assertSays(run(map + 20), "gd, rate 1: training did not settle from 9 cells");
    assertSays(run(map + 20), " +Of \\d+ such cells trained .*");
    assertSays(run(map + 20000), "gd, rate 1: training settled from every cell");
  }

  @Test
  void aLineWithoutAMinimumHasNone() {
    String line = "sweep --format none --vary w1_0_0=";
    assertSays(run(line + "-1:1:2"), "minima +no local minimum found along this line; .*");
    assertSays(run(line + "-100:100:99"), "minima +1 local minimum found along this line; .*");
  }

  @Test
  void endsAreCountedInWords() throws IOException {
    String starts = "trace --data trap --l2 0.01 --optimizer lbfgs --start random:1:4";
    String two =
        starts + " --start random:2:4 --format svg --vary w1_0_0=-9:9:5 --vary b1_0=-9:9:5";
    run(two);
    assertDrawn("2 runs, none classifies every row; verdicts: 2 minima.");
    assertSays(run(two + " --steps 1"), " +random:2:4: moving, cost \\S+ after 1 step");
    assertDrawn("verdicts: 2 moving.");
    run(
        "trace --optimizer momentum,adam --format svg --vary w1_0_0=-9:9:5 --vary"
            + " b1_0=-9:9:5");
    assertDrawn("2 runs, all classify every row; verdicts: 2 valleys.");
  }

  /** Whether a caption has a sentence, which may run over several lines. */
  private void assertDrawn(String sentence) throws IOException {
    String picture = Files.readString(folder.resolve("trace.svg"));
    String text = picture.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    assertTrue(text.contains(sentence), text);
  }

  @Test
  void aSearchWhoseOnlyStartDidNotSettleSaysSo() {
    String printed = run("minima --data trap --starts 1 --format svg");
    assertSays(
        printed, "No start settled, so that nothing is known of how many places there are\\.");
  }
}
