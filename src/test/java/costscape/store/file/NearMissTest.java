package costscape.store.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A mistyped word finds the one that was meant; a word of a stranger's file costs no time. */
class NearMissTest {
  /** A hundred times what it takes; comparing letter by letter took a minute. */
  private static final long NANOSECONDS = 1_000_000_000L;

  @Test
  void aSlipOfTheFingerIsFound() {
    assertEquals(Optional.of("moons"), NearMiss.of("mooons", List.of("xor", "moons")));
    assertEquals(Optional.empty(), NearMiss.of("petal", List.of("xor", "moons")));
  }

  @Test
  void wordsOfFortyThousandLettersAreComparedWithNothing() {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    String word = "a".repeat(40_000);
    List<String> names = List.of(word + "b", word + "c", "a");
    assertEquals(Optional.empty(), NearMiss.of(word, names));
    assertEquals(Optional.of("a"), NearMiss.of("A", names));
    long taken = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    assertTrue(taken < NANOSECONDS, taken + " ns");
  }
}
