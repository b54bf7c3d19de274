package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.OneIn;
import costscape.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is on the command line, it is answered: in 10 s and 512 MB, by exit code 0, 1 or 2, with
 * one line where it fails. {@code -Dcostscape.lines=N} tries N lines, {@code -Dcostscape.line=SEED}
 * says which comes first.
 */
@Tag("long")
class RandomLinesTest {
  private static final int FEW = 60;

  @TempDir private Path folder;

  @OneIn(2)
  @Test
  void everyLineIsAnswered() throws IOException, InterruptedException {
    int lines = Integer.getInteger("costscape.lines", FEW);
    int first = Integer.getInteger("costscape.line", 0);
    LineRuns runs = new LineRuns(folder, LineRuns.Kind.RANDOM);
    List<Long> numbers = Part.of(lines).mapToObj(k -> (long) first + k).toList();
    runs.all(numbers);
    if (lines != FEW) {
      System.out.printf("%d lines: %s%n", lines, runs.verdicts());
    }
    assertEquals(List.of(), runs.wrong(), Part::again);
    boolean met = runs.verdicts().keySet().containsAll(List.of("EXIT0", "EXIT2"));
    assertTrue(met || numbers.size() < FEW, runs.verdicts().toString());
  }
}
