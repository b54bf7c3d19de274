package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.cli.report.Summary;
import java.nio.file.Path;
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

  @Test
  void aListOfPlacesExplainsItsWords() {
    String printed = run("minima --data trap --l2 0.01 --starts 20 --format none");
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
}
