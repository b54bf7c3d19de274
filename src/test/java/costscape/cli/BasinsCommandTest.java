package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Basin maps as a user asks for them. */
class BasinsCommandTest {
  @TempDir private Path folder;

  /** A setting that no chosen rule has is not passed over, as in trace. */
  @Test
  void aSettingThatNoRuleHasIsRefused() {
    String plane = "basins --vary w1_0_0=-9:9:2 --vary b1_0=-9:9:2 --out " + folder;
    Session refused = Session.line(plane + " --optimizer gd --momentum 0.9");
    assertEquals(2, refused.exitCode(), refused.out());
    assertEquals("costscape: gd has no momentum; it has rate", refused.err().strip());
    Session twice = Session.line(plane + " --optimizer gd,gd");
    assertEquals(2, twice.exitCode(), twice.out());
    assertEquals("costscape: --optimizer or --rate says the same twice", twice.err().strip());
    Session.line(plane + " --optimizer gd,momentum --momentum 0.9 --l2 0.1").done();
  }

  @Test
  void theTableNamesTheEndsOfTheListBesideIt() throws IOException {
    JsonObject summary =
        Session.line(
                "basins --json --out "
                    + folder
                    + " --data trap --l2 0.01 --at zeros --set w2_0_0=1,w2_1_0=-1,b1_0=1,b1_1=0.5"
                    + " --vary w1_0_0=-10:10:5 --vary w1_0_1=-8:8:4 --steps 2000")
            .done()
            .json();
    assertEquals(20, summary.get("cells").getAsInt());
    List<String> rows = Files.readAllLines(folder.resolve("basins.csv"));
    assertEquals("w1_0_0,w1_0_1,minimum,cost,steps", rows.get(0));
    assertEquals(21, rows.size());
    assertTrue(rows.get(1).startsWith("-10,-8,") && rows.get(4).startsWith("-10,8,"));
    Set<String> reached =
        rows.stream()
            .skip(1)
            .map(row -> row.split(",")[2])
            .filter(id -> !id.equals("-1"))
            .collect(Collectors.toSet());
    Set<String> listed =
        Files.readAllLines(folder.resolve("basins-minima.csv")).stream()
            .skip(1)
            .map(row -> row.split(",")[0])
            .collect(Collectors.toSet());
    assertEquals(listed, reached);
    assertEquals(listed.size(), summary.get("minima").getAsInt());
    long unsettled = rows.stream().filter(row -> row.contains(",-1,")).count();
    assertEquals(unsettled, summary.get("unsettled").getAsInt());
    assertTrue(Files.size(folder.resolve("basins.png")) > 0);
  }

  /** The cost where training was stopped on its way down a valley is not where it ends. */
  @Test
  void theSummarySaysWhereAnUnboundedEndFallsTo() {
    Session session =
        Session.line(
            "basins --out "
                + folder
                + " --format none --vary w1_0_0=-10:0:3 --vary b1_0=0:4:3 --steps 50");
    assertTrue(session.out().contains("no minimum: falls for ever towards 0"), session.out());
  }

  @Test
  void twoRatesAreMappedSideBySide() throws IOException {
    Session.line(
            "basins --out "
                + folder
                + " --data trap --l2 0.01 --rate 0.5,2 --at zeros --vary w1_0_0=1:2:2"
                + " --vary w2_0_0=1:2:2 --steps 50")
        .done();
    assertEquals(5, Files.readAllLines(folder.resolve("basins-2.csv")).size());
  }

  /** The plane goes through three minima of all parameters, and a third of it leads to each. */
  @Test
  void withinAPlaneThroughThreeMinimaEachEndIsOneOfThem() throws IOException {
    String plane = "--vary between:trap_2=-0.24:1.46:9 --vary between:trap_3=-0.44:1.47:9";
    String line = "basins --mode plane --data trap --l2 0.01 --at trap_1 --rate 2 --json --out ";
    Session.line(line + folder + " " + plane).done();
    List<String> ends = Files.readAllLines(folder.resolve("basins-minima.csv"));
    assertEquals(4, ends.size());
    double[] costs = {0.3803, 0.4434, 0.4565};
    for (int k = 0; k < costs.length; k++) {
      String[] end = ends.get(k + 1).split(",");
      assertEquals("minimum", end[1]);
      assertEquals(costs[k], Double.parseDouble(end[3]), 5e-5);
      assertTrue(Double.parseDouble(end[4]) < 1e-12, "the slope over all parameters: " + end[4]);
      assertTrue(Double.parseDouble(end[8]) > 0.3, "its share of the cells: " + end[8]);
    }
    Session again =
        Session.run("again", folder.resolve("basins.png") + "", "--json", "--name=anew");
    assertTrue(again.out().contains("\"mode\": \"plane\""), again.out() + again.err());
  }
}
