package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import costscape.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --hidden none} is logistic regression, whose cost is convex. */
class NoHiddenLayerTest {
  @TempDir private Path folder;

  /** The article's rows, penalty 0.01: Newton's method by hand in NumPy's extended precision. */
  @Test
  void theOneMinimumIsWhereNewtonsMethodEnds() throws IOException {
    assertEquals(0, run("minima --hidden none --l2 0.01 --starts 30").exitCode());
    Table minima = Table.read(folder.resolve("minima.csv"));
    assertEquals(1, minima.rows());
    assertEquals(-0.053379922848272923, minima.number(0, "w1_0_0"), 1e-12);
    assertEquals(-0.693579036268033672, minima.number(0, "b1_0"), 1e-12);
    assertEquals(0.636195420921265973, minima.number(0, "cost"), 1e-14);
    assertEquals(0.21901805, minima.number(0, "smallest_eigenvalue"), 1e-8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sweep --vary w1_0_0=-5:5:11 --vary b1_0=-5:5:11 --prove",
        "trace --data iris --steps 20 --panel l2=0|0.1",
        "basins --vary w1_0_0=-5:5:5 --vary b1_0=-5:5:5",
        "atlas --data moons",
        "network --data iris --at zeros",
        "fit --data moons --at zeros"
      })
  void everyCommandTakesIt(String line) {
    Session session = run(line + " --hidden none");
    assertEquals(0, session.exitCode(), session.err());
  }

  @Test
  void weightsWithoutAHiddenLayerAreReadWithAndWithoutIt() throws IOException {
    Path weights = folder.resolve("logistic.json");
    Files.writeString(weights, "{\"coefs_\": [[[-0.5]]], \"intercepts_\": [[0.25]]}");
    String line = "inspect --json --at " + weights;
    String cost = cost(Session.run(line.split(" ")));
    assertEquals(cost, cost(Session.run((line + " --hidden none").split(" "))));
    Session other = Session.run((line + " --hidden 2").split(" "));
    assertEquals(2, other.exitCode());
    assertTrue(other.err().contains("fits --hidden none"), other.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"3,x", "2,,3", "None", "1.5"})
  void whatIsNoListOfWidthsIsRefusedWithWhatWouldDo(String text) {
    Session session = Session.run("inspect", "--hidden", text);
    assertEquals(2, session.exitCode());
    assertTrue(session.err().contains("such as 8,4, or none for no hidden layer"), session.err());
    assertTrue(session.err().contains("'" + text + "'"), session.err());
  }

  private Session run(String line) {
    return Session.run((line + " --out " + folder).split(" "));
  }

  private static String cost(Session session) {
    assertEquals(0, session.exitCode(), session.err());
    return JsonParser.parseString(session.out()).getAsJsonObject().get("cost").getAsString();
  }
}
