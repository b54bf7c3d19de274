package costscape.cli.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import costscape.OneIn;
import costscape.cli.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The words, tables and marks of {@code sweep --prove}. */
class SweepProofTest {
  @TempDir private Path folder;

  private Session sweep(String... arguments) {
    return Session.line("sweep --out " + folder, arguments);
  }

  private JsonObject proved(String... arguments) {
    List<String> all = new ArrayList<>(List.of("--json", "--prove"));
    all.addAll(List.of(arguments));
    return sweep(all.toArray(String[]::new)).done().json().getAsJsonObject("proved");
  }

  /** Six digits of a range's end would speak of another range. */
  @Test
  void theRangeIsToldToItsLastDigit() {
    Session session =
        sweep("--vary=w1_0_0=-100.0000001:123.4567891:101", "--prove", "--format=none").done();
    assertTrue(
        session
            .out()
            .contains("proved: exactly 1 minimum and 0 maxima on [-100.0000001, 123.4567891]"),
        session.out());
  }

  @Test
  void theLinesBracketsAreWrittenAsTheyAre() throws IOException {
    JsonObject proved = proved("--vary=w1_0_0=-100:100:101", "--format=none", "--name=line");
    assertEquals(1, proved.get("minima").getAsInt());
    assertEquals(0, proved.get("maxima").getAsInt());
    assertEquals(0, proved.get("undecided").getAsDouble());
    JsonArray bracket =
        proved.getAsJsonArray("points").get(0).getAsJsonObject().getAsJsonArray("w1_0_0");
    List<String> lines = Files.readAllLines(folder.resolve("line-proof.csv"));
    assertEquals("kind,from,to,cost_from,cost_to", lines.get(0));
    assertEquals(2, lines.size());
    assertTrue(
        lines.get(1).startsWith("minimum,%s,%s,".formatted(bracket.get(0), bracket.get(1))),
        lines.get(1));
  }

  /** A relu unit that no row wakes up leaves the cost flat over a whole triangle. */
  @Tag("long")
  @OneIn(2)
  @Test
  void whatIsUndecidedIsSaidAndDrawn() throws IOException {
    String[] plane = {
      "--activation=relu", "--at=random:3", "--vary=w1_0_0=-5:5:41", "--vary=b1_0=-5:5:41"
    };
    List<String> withName = new ArrayList<>(List.of(plane));
    withName.add("--name=plain");
    sweep(withName.toArray(String[]::new)).done();
    withName.set(withName.size() - 1, "--name=proved");
    withName.addAll(List.of("--prove", "--within=1"));
    Session session = sweep(withName.toArray(String[]::new)).done();
    assertTrue(session.out().contains("what is undecided may hold more"), session.out());
    assertTrue(session.out().contains("kink"), session.out());
    assertFalse(session.out().contains("exactly"), session.out());
    byte[] plain = Files.readAllBytes(folder.resolve("plain.png"));
    byte[] marked = Files.readAllBytes(folder.resolve("proved.png"));
    assertFalse(Arrays.equals(plain, marked));
    assertTrue(Files.readString(folder.resolve("proved-proof.csv")).contains("\nundecided,"));
  }

  /** On a kink there is a minimum, though no derivative that would be 0. */
  @Test
  void aMinimumOnAKinkIsProved() {
    Session session =
        sweep("--activation=relu", "--at=random:3", "--vary=w1_0_0=-5:5:11", "--prove").done();
    assertTrue(session.out().contains("proved: exactly 1 minimum and 0 maxima"), session.out());
  }

  @Test
  void aLossWithoutSecondDerivativesIsRefused() {
    sweep("--data=sine", "--cost=huber", "--vary=w1_0_0=-10:10:11", "--prove")
        .refused("second derivatives");
  }

  @Test
  void aSearchOfNoTimeLeavesEverythingUndecided() {
    JsonObject proved =
        proved("--vary=w1_0_0=-100:100:11", "--vary=w1_0_1=-100:100:11", "--within=1e-9");
    assertEquals(1, proved.get("undecided_share").getAsDouble());
    assertEquals(0, proved.get("minima").getAsInt());
  }
}
