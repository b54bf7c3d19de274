package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.OneIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who starts hours of work reads so in the first seconds, though standard error is no terminal. */
class AnnouncedWorkTest {
  private static final String PLANE =
      "sweep --data moons --hidden 64,64 --vary w1_0_0=-5:5:4000 --vary w1_0_1=-5:5:4000"
          + " --table none --threads 1 --save-after 1 --out ";

  private static final Duration LONGEST = Duration.ofSeconds(60);

  @TempDir private Path folder;

  private ChildProcess start(String out, String... more) throws IOException {
    List<String> arguments = new ArrayList<>(Arrays.asList((PLANE + out).split(" ")));
    arguments.addAll(List.of(more));
    return ChildProcess.start(folder, List.of(), arguments);
  }

  @Tag("long")
  @OneIn(2)
  @Test
  void longWorkSaysHowLongItTakesAndThatItMayBeStopped() throws Exception {
    ChildProcess child = start("out");
    await("it says nothing", () -> !child.isRunning() || child.output().endsWith("\n"));
    child.kill();
    assertTrue(
        child
            .output()
            .matches(
                "costscape: about \\d+ (min|h) for 16,000,000 cells on 1 thread; saved as it"
                    + " goes: after Ctrl-C the same command goes on from there\n"),
        child.output());
  }

  /**
   * The quiet one is left alone until it has saved more than the other one had when that spoke: by
   * then it would have spoken too.
   */
  @Tag("long")
  @OneIn(2)
  @Test
  void aQuietOneSaysNothing() throws Exception {
    ChildProcess quiet = start("quiet", "--quiet");
    ChildProcess child = start("out");
    await("it says nothing", () -> !child.isRunning() || child.output().endsWith("\n"));
    long saved = Math.max(1, saved("out"));
    child.kill();
    await("the quiet one saves nothing", () -> !quiet.isRunning() || saved("quiet") >= saved);
    assertTrue(quiet.isRunning(), quiet.output());
    quiet.kill();
    assertEquals("", quiet.output());
  }

  private static void await(String otherwise, Callable<Boolean> happens) throws Exception {
    Instant end = Instant.now().plus(LONGEST);
    while (!happens.call()) {
      assertTrue(Instant.now().isBefore(end), otherwise);
      Thread.sleep(50);
    }
  }

  /** Bytes of unfinished work. */
  private long saved(String out) throws IOException {
    Path output = folder.resolve(out);
    if (Files.notExists(output)) {
      return 0;
    }
    long bytes = 0;
    try (Stream<Path> files = Files.list(output)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".unfinished")).toList()) {
        bytes += Files.size(file);
      }
    }
    return bytes;
  }
}
