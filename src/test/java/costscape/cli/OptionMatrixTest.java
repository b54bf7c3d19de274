package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every option of every command times every extreme value is answered within two seconds of the
 * processor's time, unless work was asked for: by exit code 0 or 2, or 1 where it does not fit, in
 * one line, and with the files of before as they were.
 *
 * <p>By default each option meets one value. {@code -Dcostscape.options=all} tries the whole
 * matrix, which takes an hour of a processor, {@code -Dcostscape.options=10} a tenth of it, and
 * {@code -Dcostscape.options=3000-5999} the pairs of these numbers.
 */
@Tag("long")
class OptionMatrixTest {
  private static final String CHOSEN = System.getProperty("costscape.options", "");

  @TempDir private Path folder;

  private static List<Long> numbers() {
    if (CHOSEN.isEmpty()) {
      List<Long> few = OptionLine.few();
      return Part.of(few.size()).mapToObj(few::get).toList();
    }
    if (CHOSEN.contains("-")) {
      String[] ends = CHOSEN.split("-", 2);
      long last = Math.min(Long.parseLong(ends[1]), OptionLine.count() - 1);
      return LongStream.rangeClosed(Long.parseLong(ends[0]), last).boxed().toList();
    }
    int step = CHOSEN.equals("all") ? 1 : Integer.parseInt(CHOSEN);
    return LongStream.range(0, OptionLine.count()).filter(k -> k % step == 0).boxed().toList();
  }

  @Test
  @Timeout(value = 3, unit = TimeUnit.HOURS)
  void everyExtremeIsAnsweredSoon() throws IOException, InterruptedException {
    LineRuns runs = new LineRuns(folder);
    List<Long> numbers = numbers();
    runs.all(numbers);
    System.out.printf(
        "%,d of %,d pairs of an option and an extreme value: %s%n",
        numbers.size(), OptionLine.count(), runs.verdicts());
    assertEquals(List.of(), runs.wrong(), Part::again);
    assertTrue(!CHOSEN.isEmpty() || runs.verdicts().getOrDefault("EXIT2", 0) > 0);
  }
}
