package costscape.cli.option;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import costscape.cli.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The evidence names the distance to the lowest minimum known, whichever image of it is near. */
class EvidenceOptionsTest {
  /** Coordinates of the written minimum are exact; its image is formed by a few sums. */
  private static final double ROUNDING = 1e-12;

  @TempDir private Path folder;

  private JsonObject evidence(String... more) {
    return Session.line("inspect --json --l2 0.01", more).done().json().getAsJsonObject("evidence");
  }

  @Test
  void anImageOfTheMinimumIsNoDistanceAway() throws IOException {
    Session.run("minima", "--l2", "0.01", "--starts", "30", "--out", folder).done();
    Path table = folder.resolve("minima.csv");
    String[] row = Files.readAllLines(table).get(1).split(",");
    String swapped = // units in the other order
        "w1_0_0=%s,w1_0_1=%s,b1_0=%s,b1_1=%s,w2_0_0=%s,w2_1_0=%s,b2_0=%s"
            .formatted(row[10], row[9], row[12], row[11], row[14], row[13], row[15]);
    JsonObject evidence = evidence("--set", swapped, "--minima", table.toString());
    assertEquals(0, evidence.get("distance_to_best").getAsDouble(), ROUNDING);
    assertTrue(
        evidence("--at", "zeros", "--minima", table.toString())
                .get("distance_to_best")
                .getAsDouble()
            > 5);
    Session plain = Session.run("inspect", "--l2", "0.01", "--at", "zeros", "--minima", table);
    assertTrue(
        plain
            .out()
            .matches(
                "(?s).*the lowest known minimum \\(cost 0\\.\\d+\\) is [\\d.]+ away in parameter"
                    + " space.*"),
        plain.out());
  }

  @Test
  void deadAndDuplicateUnitsAreNamed() {
    JsonObject equal = evidence("--at", "zeros", "--set", "w1_0_0=3,w1_0_1=3");
    assertEquals("[\"1_1\"]", equal.get("duplicate_units").toString());
    assertEquals(2, evidence("--at", "zeros").get("dead_units").getAsJsonArray().size());
  }

  @Test
  void anotherTableIsNoCatalogue() throws IOException {
    Path file = folder.resolve("other.csv");
    Files.writeString(file, "a,b\n1,2\n");
    Session.run("inspect", "--minima", file).refused("other.csv:1: no catalogue");
  }
}
