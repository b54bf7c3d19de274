package costscape.critical;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * No verdict on the end of a random run is contradicted. {@code -Dcostscape.verdicts=2000} tries
 * that many runs, {@code -Dcostscape.verdicts.first=1} from a seed on.
 */
class RandomRunsTest {
  private static final int RUNS = Integer.getInteger("costscape.verdicts", 40);
  private static final long FIRST = Long.getLong("costscape.verdicts.first", 1);

  @Test
  void noVerdictIsContradicted() {
    TreeMap<String, Integer> kinds = new TreeMap<>();
    List<String> contradicted = new ArrayList<>();
    LongStream.range(FIRST, FIRST + RUNS)
        .forEach(
            seed -> {
              RandomRun run = RandomRun.of(seed);
              kinds.merge(Refutation.kind(run), 1, Integer::sum);
              Refutation.of(run).ifPresent(contradicted::add);
            });
    System.out.println(RUNS + " runs: " + kinds + ", contradicted: " + contradicted.size());
    assertEquals(0, contradicted.size(), String.join("\n", contradicted));
  }
}
