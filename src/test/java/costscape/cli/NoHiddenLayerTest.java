package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    run("minima --hidden none --l2 0.01 --starts 30").done();
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
    run(line + " --hidden none").done();
  }

  @Test
  void weightsWithoutAHiddenLayerAreReadWithAndWithoutIt() throws IOException {
    Path weights = folder.resolve("logistic.json");
    Files.writeString(weights, "{\"coefs_\": [[[-0.5]]], \"intercepts_\": [[0.25]]}");
    String line = "inspect --json --at " + weights;
    String cost = cost(Session.line(line));
    assertEquals(cost, cost(Session.line(line + " --hidden none")));
    Session.line(line + " --hidden 2").refused("fits --hidden none");
  }

  @ParameterizedTest
  @ValueSource(strings = {"3,x", "2,,3", "None", "1.5"})
  void whatIsNoListOfWidthsIsRefusedWithWhatWouldDo(String text) {
    Session session =
        Session.run("inspect", "--hidden", text)
            .refused("such as 8,4, or none for no hidden layer");
    assertTrue(session.err().contains("'" + text + "'"), session.err());
  }

  private Session run(String line) {
    return Session.line(line + " --out " + folder);
  }

  private static String cost(Session session) {
    assertEquals(0, session.exitCode(), session.err());
    return session.json().get("cost").getAsString();
  }
}
