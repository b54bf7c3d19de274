package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who starts hours of work reads so in the first seconds, though standard error is no terminal. */
class AnnouncedWorkTest {
  private static final String PLANE =
      "sweep --data moons --hidden 4,4 --vary w1_0_0=-5:5:10000 --vary w1_0_1=-5:5:10000"
          + " --table none --threads 2 --save-after 1 --out ";

  @TempDir private Path folder;

  private ChildProcess start(String out, String... more) throws IOException {
    List<String> arguments = new ArrayList<>(Arrays.asList((PLANE + out).split(" ")));
    arguments.addAll(List.of(more));
    return ChildProcess.start(folder, List.of(), arguments);
  }

  @Test
  void longWorkSaysHowLongItTakesAndThatItMayBeStopped() throws Exception {
    ChildProcess quiet = start("quiet", "--quiet");
    ChildProcess child = start("out");
    while (child.isRunning() && !child.output().endsWith("\n")) {
      Thread.sleep(50);
    }
    child.kill();
    quiet.kill();
    assertTrue(
        child
            .output()
            .matches(
                "costscape: about \\d+ (min|h) for 100,000,000 cells on 2 threads; saved as it"
                    + " goes: after Ctrl-C the same command goes on from there\n"),
        child.output());
    assertEquals("", quiet.output());
  }
}
