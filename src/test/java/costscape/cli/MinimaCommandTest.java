package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import costscape.critical.local.Digits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The catalogue as a user asks for it: tables, summary, what is refused. */
class MinimaCommandTest {
  @TempDir private Path folder;

  private JsonObject minima(String... arguments) {
    return Session.line("minima --json --out " + folder, arguments).done().json();
  }

  @Test
  void theTrapsTableRisesAndHoldsItsFourMinima() throws IOException {
    JsonObject summary = minima("--data=trap", "--l2=0.01", "--starts=40", "--saddle-starts=12");
    assertEquals(4, summary.get("minima").getAsInt());
    assertEquals(40, summary.get("starts").getAsInt());
    assertEquals(0.38026369641531, summary.get("best_cost").getAsDouble(), 1e-13);
    assertTrue(summary.get("saddles").getAsInt() >= 5);
    List<String> lines = Files.readAllLines(folder.resolve("minima.csv"));
    assertEquals(
        "id,kind,index,cost,gradient_norm,smallest_eigenvalue,largest_eigenvalue,hits,share,"
            + "w1_0_0,w1_0_1,b1_0,b1_1,w2_0_0,w2_1_0,b2_0,orbit_size,falls_to,note",
        lines.get(0));
    double before = Double.NEGATIVE_INFINITY;
    double share = 0;
    for (int k = 1; k < lines.size(); k++) {
      String[] cells = lines.get(k).split(",", -1);
      assertEquals(String.valueOf(k), cells[0]);
      assertTrue(Double.parseDouble(cells[3]) >= before, lines.get(k));
      before = Double.parseDouble(cells[3]);
      share += Double.parseDouble(cells[8]);
    }
    assertEquals(1, share, 1e-12);
    assertTrue(Files.size(folder.resolve("minima.png")) > 0);
    List<String> passes = Files.readAllLines(folder.resolve("minima-passes.csv"));
    assertEquals("from,to,via,cost,barrier_from,barrier_to,found", passes.get(0));
    Set<String> ways = Set.of("start", "saddle search", "climb", "chain", "way down");
    for (String pass : passes.subList(1, passes.size())) {
      assertTrue(ways.contains(pass.split(",")[6]), pass);
    }
    assertEquals(passes.size() - 1, summary.get("passes").getAsJsonArray().size());
  }

  /** Good and Turing: what one start alone reached, of all starts. */
  @Test
  void whatTheStartsLeaveUnseenIsEstimated() throws IOException {
    String[] search = {"--data=trap", "--l2=0.01", "--starts=15", "--saddle-starts=0"};
    JsonObject summary = minima(search);
    int once = 0;
    for (JsonElement entry : summary.get("catalogue").getAsJsonArray()) {
      once += entry.getAsJsonObject().get("hits").getAsInt() == 1 ? 1 : 0;
    }
    assertTrue(once > 0, "the deepest minimum is that rare");
    assertEquals(once / 15.0, summary.get("unseen_share").getAsDouble());
    List<String> line = new ArrayList<>(List.of("minima", "--format=none", "--out=" + folder));
    line.addAll(List.of(search));
    Session session = Session.run(line);
    String sentence =
        "The list may be incomplete: an estimated %s %% of starts lead elsewhere."
            .formatted(Digits.significant(100 * once / 15.0, 2));
    assertTrue(session.out().contains(sentence), session.out());
  }

  @Test
  void withoutAPenaltyTheSummarySaysThereIsNoMinimum() {
    JsonObject summary = minima("--starts", "20", "--saddle-starts", "0");
    assertEquals(0, summary.get("minima").getAsInt());
    assertTrue(summary.get("unbounded").getAsInt() > 0);
    JsonObject lowest = summary.get("catalogue").getAsJsonArray().get(0).getAsJsonObject();
    assertEquals("unbounded", lowest.get("kind").getAsString());
    assertTrue(lowest.get("note").getAsString().contains("falls for ever towards 0"));
  }

  /** Rows in conflict leave a floor, and what falls for ever above it lies below its last digit. */
  @Test
  void aFallThatAFloorHidesIsNoPlace() throws IOException {
    Path rows = Files.writeString(folder.resolve("rows.csv"), "x,y\n0,0\n0,1\n1,0\n");
    JsonObject summary =
        minima("--data=" + rows, "--hidden=none", "--starts=12", "--saddle-starts=12");
    assertEquals(0, summary.get("minima").getAsInt());
    assertEquals(0, summary.get("degenerate").getAsInt());
    assertEquals(0, summary.get("unsettled").getAsInt());
    assertEquals(1, summary.get("catalogue").getAsJsonArray().size());
  }

  @Test
  void anyNumberOfThreadsFindsTheSame() throws IOException {
    String[] arguments = {"--hidden", "1", "--l2", "0.1", "--starts", "6"};
    for (String threads : List.of("1", "2")) {
      String[] all = Arrays.copyOf(arguments, arguments.length + 4);
      all[arguments.length] = "--threads";
      all[arguments.length + 1] = threads;
      all[arguments.length + 2] = "--name";
      all[arguments.length + 3] = "on" + threads;
      minima(all);
    }
    assertEquals(-1L, Files.mismatch(folder.resolve("on1.csv"), folder.resolve("on2.csv")));
  }

  @ParameterizedTest
  @CsvSource({"--starts, 0", "--starts, -1", "--scale, 0", "--scale, -4", "--saddle-starts, -1"})
  void whatIsNoSearchIsRefused(String option, String value) {
    Session.run("minima", option, value, "--out", folder).refused(option);
  }
}
