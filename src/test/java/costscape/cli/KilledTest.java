package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonParser;
import costscape.OneIn;
import costscape.store.record.RecordedRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A run killed at any moment goes on where it was and ends in the bytes of an undisturbed one. */
@Tag("long")
class KilledTest {
  private static final long LITTLE_LATER = 50;

  /** Processor time from a child's first file on, of which it takes 0.2 s until its work begins. */
  private static final Duration UNDER_WAY = Duration.ofMillis(1500);

  /** Along each axis of the first grid. */
  private static final int FEWEST_POINTS = 150;

  /** The cells of the first grid 256 times: no machine is that much faster than this one. */
  private static final int MOST_DOUBLINGS = 4;

  /** Far longer than any child here takes to its first file: only a hang gets here. */
  private static final long LONGEST_NANOS = 100_000_000_000L;

  private static final List<String> QUICK = List.of("-XX:TieredStopAtLevel=1");

  @TempDir private Path folder;

  private static List<String> sweep(String out, int points) {
    return List.of(
        "sweep",
        "--data",
        "moons",
        "--hidden",
        "4",
        "--vary",
        "w1_0_0=-5:5:" + points,
        "--vary",
        "w1_0_1=-5:5:" + points,
        "--save-after",
        "0",
        "--size",
        "400x300",
        "--out",
        out);
  }

  private ChildProcess start(List<String> arguments) throws IOException {
    return ChildProcess.start(folder, QUICK, arguments);
  }

  private List<Path> files(String out, String ending) throws IOException {
    Path in = folder.resolve(out);
    if (Files.notExists(in)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(in)) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .filter(file -> !file.getFileName().toString().matches("[.]costscape.*(lock|run)"))
          .toList();
    }
  }

  /** The kinds of table that a plane is swept into. */
  private enum Table {
    CSV,
    NPY;

    private String ending() {
      return name().toLowerCase(Locale.ROOT);
    }

    private ChildProcess start(Path folder, String out, int points) throws IOException {
      List<String> arguments = new ArrayList<>(sweep(out, points));
      arguments.addAll(List.of("--table", ending()));
      return ChildProcess.start(folder, QUICK, arguments);
    }
  }

  /**
   * Kills a sweep once it has saved half of its cells, whole blocks of them; a grid that it
   * finished before was too small.
   */
  private int killedSweep(Table table) throws Exception {
    int points = FEWEST_POINTS;
    for (int doubling = 0; doubling <= MOST_DOUBLINGS; doubling++) {
      long half = (long) points * points * Double.BYTES / 2;
      ChildProcess child = table.start(folder, "killed", points);
      long end = System.nanoTime() + LONGEST_NANOS;
      while (stillRunning(child, end)) {
        List<Path> saved = files("killed", ".unfinished");
        if (!saved.isEmpty() && Files.size(saved.get(0)) > half) {
          child.kill();
        } else {
          Thread.sleep(1);
        }
      }
      if (!files("killed", ".unfinished").isEmpty()) {
        return points;
      }
      points *= 2;
    }
    throw new AssertionError("every grid was finished before it could be killed, up to " + points);
  }

  /** Ends a child that hangs, and fails. */
  private static boolean stillRunning(ChildProcess child, long end) throws Exception {
    if (child.isRunning() && System.nanoTime() > end) {
      child.kill();
      throw new AssertionError("the run hangs: " + child.output());
    }
    return child.isRunning();
  }

  @OneIn(2)
  @ParameterizedTest
  @EnumSource(Table.class)
  void aKilledSweepGoesOn(Table table) throws Exception {
    int points = killedSweep(table);
    assertEquals(List.of(), files("killed", "sweep." + table.ending()));
    ChildProcess resumed = table.start(folder, "killed", points);
    assertEquals(0, resumed.exitCode(), resumed.output());
    assertTrue(resumed.output().contains("blocks were done before"), resumed.output());
    ChildProcess undisturbed = table.start(folder, "whole", points);
    assertEquals(0, undisturbed.exitCode(), undisturbed.output());
    for (String name : List.of("sweep." + table.ending(), "sweep.png")) {
      assertArrayEquals(
          Files.readAllBytes(folder.resolve("whole").resolve(name)),
          Files.readAllBytes(folder.resolve("killed").resolve(name)),
          name);
    }
    assertEquals(List.of(), files("killed", ".unfinished"));
  }

  /** Killed as it writes its first file, or a little later. */
  @OneIn(4)
  @ParameterizedTest
  @EnumSource(value = SmallRun.class, mode = EnumSource.Mode.EXCLUDE, names = "EXPLORE")
  void noFileIsEverHalfAndTheNextRunIsAsGood(SmallRun command) throws Exception {
    Path good = folder.resolve("good");
    assertEquals(0, command.run(good).exitCode());
    Path out = folder.resolve("out");
    ChildProcess child = start(command.arguments(out));
    long end = System.nanoTime() + LONGEST_NANOS;
    while (stillRunning(child, end) && files("out", "").isEmpty()) {
      Thread.sleep(1);
    }
    Thread.sleep(command.ordinal() % 2 * LITTLE_LATER);
    child.kill();
    assertWhole(SmallRun.files(good), SmallRun.files(out));
    assertEquals(0, command.run(out).exitCode());
    assertWhole(SmallRun.files(good), SmallRun.files(out));
    assertEquals(SmallRun.files(good).keySet(), SmallRun.files(out).keySet());
  }

  /** A run record has a time in it; the others have the same bytes or are not there yet. */
  private static void assertWhole(Map<String, byte[]> good, Map<String, byte[]> found) {
    found.forEach(
        (name, bytes) -> {
          if (name.endsWith(".model.json")) {
            String model = new String(bytes, StandardCharsets.UTF_8); // with its command
            assertTrue(JsonParser.parseString(model).isJsonObject());
          } else if (name.endsWith(".json")) {
            RecordedRun.parse(name, new String(bytes, StandardCharsets.UTF_8));
          } else if (!name.contains(".costscape")) {
            assertArrayEquals(good.get(name), bytes, name);
          }
        });
  }

  /** Waits until a child is in the midst of its work, however busy the machine is. */
  private static void awaitWork(ChildProcess child, long end) throws Exception {
    Duration until = child.processorTime().plus(UNDER_WAY);
    while (stillRunning(child, end) && child.processorTime().compareTo(until) < 0) {
      Thread.sleep(10);
    }
  }

  @OneIn(2)
  @Test
  void anInterruptedRunSaysSoByItsExitCodeAndLeavesNoHalfFile() throws Exception {
    Optional<List<String>> by = ChildProcess.hearingInterrupts();
    assumeTrue(by.isPresent(), "interrupts are ignored here");
    List<String> endless = new ArrayList<>(sweep("stopped", 4000));
    endless.set(endless.indexOf("--save-after") + 1, "1000000");
    ChildProcess child = ChildProcess.start(by.get(), folder, QUICK, endless);
    long end = System.nanoTime() + LONGEST_NANOS;
    while (stillRunning(child, end) && Files.notExists(folder.resolve("stopped"))) {
      Thread.sleep(10);
    }
    awaitWork(child, end);
    child.interrupt();
    assertEquals(130, child.exitCode(), child.output());
    assertEquals(List.of(), files("stopped", ""));
    assertEquals(
        "costscape: stopped; nothing of this work is saved, and the same command begins it anew\n",
        child.output());
  }

  @OneIn(2)
  @Test
  void anInterruptedRunSaysThatItsWorkIsSaved() throws Exception {
    Optional<List<String>> by = ChildProcess.hearingInterrupts();
    assumeTrue(by.isPresent(), "interrupts are ignored here");
    ChildProcess child = ChildProcess.start(by.get(), folder, QUICK, sweep("saved", 4000));
    long end = System.nanoTime() + LONGEST_NANOS;
    while (stillRunning(child, end) && files("saved", ".unfinished").isEmpty()) {
      Thread.sleep(10);
    }
    awaitWork(child, end);
    child.interrupt();
    assertEquals(130, child.exitCode(), child.output());
    assertEquals(1, files("saved", ".unfinished").size());
    assertTrue(
        child
            .output()
            .endsWith(
                "stopped; what was finished is saved, and the same command goes on from there\n"),
        child.output());
  }
}
