package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A network that is read otherwise than it was trained is noticed by the cost that it should have.
 */
class ExpectedCostTest {
  @TempDir private Path folder;

  /** The article's point costs 1.0151854720166273e-5; single precision keeps some five digits. */
  @ParameterizedTest
  @ValueSource(strings = {"0.00001", "1.02e-5", "1.01519E-05", "0.0000101518547", "1.015187e-5"})
  void theDigitsThatAreGivenAreCompared(String cost) {
    Session.run("inspect", "--set", "w1_0_0=-23.25", "--expect-cost", cost).done();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.00002", "1.03e-5", "1.0153e-5", "-1.0152e-5"})
  void anotherCostEndsTheCommandBeforeItsWork(String cost) throws IOException {
    Path out = folder.resolve("out");
    Session session =
        Session.line(
            "sweep --vary=w1_0_0=-30:30:9 --set=w1_0_0=-23.25 --expect-cost="
                + cost
                + " --out="
                + out);
    assertEquals(2, session.exitCode());
    assertTrue(
        session
            .err()
            .matches(
                "costscape: the point costs 1\\.01519e-05 nats, and --expect-cost [-0-9.]+ was given:"
                    + " the network or its rows are not read as they were trained; look at .*\\R"),
        session.err());
    assertTrue(Files.notExists(out) || isEmpty(out));
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  @Test
  void whatIsNoNumberAndACommandWithoutAPointAreNamed() {
    assertEquals(
        "costscape: --expect-cost: a number such as 0.198 was expected, not \"low\"",
        Session.run("inspect", "--expect-cost", "low").err().strip());
    assertEquals(
        "costscape: --expect-cost: spreadsheet looks from no point",
        Session.run("spreadsheet", "--expect-cost", "1", "--out", folder).err().strip());
  }
}
