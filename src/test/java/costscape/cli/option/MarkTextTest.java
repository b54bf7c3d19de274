package costscape.cli.option;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.store.file.InputException;
import java.lang.management.ManagementFactory;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mark is read from its beginning on, in a time that grows with its length. */
class MarkTextTest {
  /** A hundred times what it takes; the square of the length took three seconds and more. */
  private static final long NANOSECONDS = 500_000_000L;

  @Test
  void valuesAndTextAreTakenApart() {
    MarkText mark = MarkText.parse("w1_0_0=3, w1_0_1=-2:start: here, a=b");
    assertEquals(Map.of("w1_0_0", 3.0, "w1_0_1", -2.0), mark.values());
    assertEquals("start: here, a=b", mark.label());
  }

  @ParameterizedTest
  @ValueSource(strings = {"z", ",", "=", "a=1,", ":"})
  void aHundredThousandSignsAreRefusedAtOnce(String sign) {
    String text = sign.repeat(100_000);
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    assertThrows(InputException.class, () -> MarkText.parse(text));
    long taken = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    assertTrue(taken < NANOSECONDS, taken + " ns");
  }
}
