package costscape.store.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.data.Dataset;
import costscape.data.Datasets;
import costscape.store.file.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A record says what made a result and is read back to run it again. */
class RunRecordTest {
  private static final List<String> COMMAND = List.of("sweep", "--data", "x.csv", "--title=\"é\"");

  @TempDir private Path folder;

  @Test
  void commandAndInputsComeBack() throws IOException {
    Path input = Files.writeString(folder.resolve("x.csv"), "abc");
    RunRecord record = RunRecord.of(COMMAND, List.of(input));
    RecordedRun run = RecordedRun.parse("x.png", record.inside("a/x.png"));
    assertEquals(COMMAND, run.command());
    // the SHA-256 of "abc" in FIPS 180-2, appendix B.1
    assertEquals(
        Map.of(input, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        run.inputs());
    run.checkUnchanged(input, "");
    Files.writeString(input, "abd");
    assertTrue(
        assertThrows(InputException.class, () -> run.checkUnchanged(input, ""))
            .getMessage()
            .startsWith(input + ": has changed since the recorded run"));
    Files.delete(input);
    assertEquals(
        input + ": no such file; the recorded run read it",
        assertThrows(InputException.class, () -> run.checkUnchanged(input, "")).getMessage());
  }

  @Test
  void anInputThatCannotBeReadIsNamedToWhoeverAsks() {
    Path gone = folder.resolve("gone.csv");
    RunRecord record = RunRecord.of(COMMAND, List.of(gone));
    String message = gone + ": no such file";
    assertEquals(message, assertThrows(InputException.class, record::run).getMessage());
    assertEquals(
        message, assertThrows(InputException.class, () -> record.inside("x.png")).getMessage());
  }

  @Test
  void onlyTheFileBesideHasATime() throws IOException {
    RunRecord record = RunRecord.of(COMMAND, List.of()).with(Datasets.ARTICLE.dataset());
    assertFalse(record.inside("x.png").contains("finished"));
    String beside =
        record.beside(
            "x.json",
            Map.of("x.csv", "ab12"),
            Duration.ofMillis(1500),
            Instant.parse("2026-01-02T03:04:05.6Z"));
    assertTrue(
        beside.contains("\"seconds\": 1.5,\n  \"finished\": \"2026-01-02T03:04:05Z\""), beside);
    assertTrue(beside.contains("\"rows\": 12"), beside);
    assertEquals(
        COMMAND, RecordedRun.read(Files.writeString(folder.resolve("x.json"), beside)).command());
  }

  /** {@code printf 'x,label\n-2.5,1\n3,0\n' | sha256sum}. */
  @Test
  void aDatasetsFingerprintIsThatOfItsTable() {
    Dataset data =
        Dataset.of(
            "any",
            List.of("x"),
            List.of("no", "yes"),
            new double[][] {{-2.5, 3}},
            new byte[] {1, 0});
    assertEquals(
        "a02b3ae69bac8fe97458d090fa66bfa13fc6b5a9d0699d978da1a8a6dadeabff", Fingerprint.of(data));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7",
        "{}",
        "{\"command\": [], \"inputs\": {}, \"file\": \"x\"}",
        "{\"command\": [1], \"inputs\": {}, \"file\": \"x\"}",
        "{\"command\": [\"sweep\"], \"inputs\": [], \"file\": \"x\"}",
        "{\"command\": [\"sweep\"], \"inputs\": {\"x.csv\": 1}, \"file\": \"x\"}",
        "{\"command\": [\"sweep\"], \"inputs\": {}}",
        "{\"command\": [\"sweep\"], \"inputs\": {}, \"file\": \"\\u0000\"}",
      })
  void whatIsNoRecordIsSaidToBeNone(String text) {
    assertEquals(
        "x.json: no run record of costscape",
        assertThrows(InputException.class, () -> RecordedRun.parse("x.json", text)).getMessage());
  }

  /** Whoever reads a record finds an option by its name, and what the map says is what is run. */
  @Test
  void theOptionsAreAMap() {
    List<String> command =
        List.of("lesson", "--format=svg", "saddle", "--vary=a=1", "--vary=b=2", "--json-free");
    String text = RunRecord.of(command, List.of()).inside("x.json");
    assertTrue(
        text.replaceAll("\\s+", "")
            .contains(
                "\"options\":{\"format\":\"svg\",\"vary\":[\"a=1\",\"b=2\"],\"json-free\":true}"),
        text);
    assertEquals(command, RecordedRun.parse("x", text).command());
    String other = text.replaceAll("\"format\": ?\"svg\"", "\"format\": \"pdf\"");
    assertEquals(
        List.of("lesson", "saddle", "--format=pdf", "--vary=a=1", "--vary=b=2", "--json-free"),
        RecordedRun.parse("x", other).command());
    String old = text.replaceAll("\"options\"", "\"other\"");
    assertEquals(command, RecordedRun.parse("x", old).command());
  }
}
