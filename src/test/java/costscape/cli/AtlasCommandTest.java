package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
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
    Session session =
        Session.run("atlas", "--range", "-2:2", "--at", "start", "--json", "--out", "" + folder);
    assertEquals(0, session.exitCode(), session.err());
    JsonObject summary = JsonParser.parseString(session.out()).getAsJsonObject();
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
    Session session = Session.run("atlas", "--hidden", "16", "--out", folder.toString());
    assertEquals(2, session.exitCode());
    assertTrue(session.err().contains("49 parameters"), session.err());
  }

  @Test
  void rangeAndSpanExcludeEachOther() {
    Session session = Session.run("atlas", "--range", "-1:1", "--span", "2");
    assertEquals(2, session.exitCode());
  }
}
