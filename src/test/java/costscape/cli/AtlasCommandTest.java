package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import costscape.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An atlas has every slice, each where its axes say. */
class AtlasCommandTest {
  @TempDir private Path folder;

  @Test
  void sevenParametersHaveSevenLinesAndTwentyOnePlanes() throws IOException {
    JsonObject summary =
        Session.run("atlas", "--range", "-2:2", "--at", "start", "--json", "--out", folder)
            .done()
            .json();
    assertEquals(7, summary.get("curves").getAsInt());
    assertEquals(21, summary.get("pairs").getAsInt());
    List<String> rows = Files.readAllLines(folder.resolve("atlas.csv"));
    assertEquals(summary.get("cells").getAsInt() + 1, rows.size());
    assertTrue(Files.size(folder.resolve("atlas.png")) > 0);
    List<String> cell =
        rows.stream()
            .filter(row -> row.startsWith("w1_0_1,-2,w2_1_0,2,"))
            .map(row -> row.substring(row.lastIndexOf(',') + 1))
            .toList();
    double expected = Article.cost().at(new double[] {-1, -2, -1, 5, 0.5, 2, 0});
    assertEquals(1, cell.size());
    assertEquals(expected, Double.parseDouble(cell.get(0)), 1e-12 * expected);
  }

  @Test
  void tooManyParametersAreRefusedWithTheirNumber() {
    Session.run("atlas", "--hidden", "16", "--out", folder).refused("49 parameters");
  }

  /** Three of 51 parameters: their lines and planes are those of a sweep through the same point. */
  @Test
  void someParametersOfALargeNetworkHaveAnAtlasToo() throws IOException {
    String network = " --data xor --hidden 10 --at random:4 --quiet --format png --out " + folder;
    JsonObject summary =
        Session.line("atlas --only b1_3,w2_7_0,w1_1_2 --span 2 --json" + network).done().json();
    assertEquals(3, summary.get("curves").getAsInt());
    assertEquals(3, summary.get("pairs").getAsInt());
    List<String> plane =
        Files.readAllLines(folder.resolve("atlas.csv")).stream()
            .filter(row -> row.matches("b1_3,[^,]*,w1_1_2,.*"))
            .toList();
    String first = axis(plane, 1);
    String second = axis(plane, 3);
    Session.line("sweep --vary b1_3=%s:101 --vary w1_1_2=%s:101".formatted(first, second) + network)
        .done();
    List<String> swept = Files.readAllLines(folder.resolve("sweep.csv"));
    for (int cell = 0; cell < plane.size(); cell++) {
      String[] row = plane.get(cell).split(",");
      assertEquals(row[1] + "," + row[3] + "," + row[4], swept.get(cell + 1));
    }
    assertEquals(101 * 101, plane.size());
  }

  /** From the first row to the last. */
  private static String axis(List<String> rows, int column) {
    return rows.get(0).split(",")[column] + ":" + rows.get(rows.size() - 1).split(",")[column];
  }

  @Test
  void aPathIsDrawnInTheChosenPanels() throws IOException {
    String out = " --quiet --out " + folder;
    Session.line("trace --data xor --hidden 10 --steps 5 --verdict none" + out).done();
    Session.line("atlas --data xor --only b1_9,w2_7_0 --trace %s/trace.csv".formatted(folder) + out)
        .done();
  }

  @Test
  void aWrongChoiceOfParametersIsNamed() {
    for (String only : List.of("b1_0", "b1_0,b1_0", "b1_0,nothing")) {
      Session session = Session.run("atlas", "--only", only, "--out", folder);
      assertEquals(2, session.exitCode(), only);
      assertTrue(session.err().contains(only.replaceFirst(".*,n", "n")), session.err());
    }
  }
}
