package costscape.store.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import costscape.number.NumberText;
import costscape.store.table.TableWriter.NumberMemory;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NumberMemoryTest {
  /** Grey levels that come again, others that take their places, and zeros of both signs. */
  @Test
  void everyNumberHasItsOwnText() {
    NumberMemory memory = new NumberMemory();
    Random random = new Random(2);
    byte[] into = new byte[3 + NumberText.MAX_LENGTH];
    for (int k = 0; k < 20_000; k++) {
      double number =
          switch (k % 4) {
            case 0 -> random.nextInt(256) / 255.0;
            case 1 -> random.nextGaussian();
            case 2 -> -0.0;
            default -> 0.0;
          };
      int end = memory.write(number, into, 3);
      assertEquals(NumberText.of(number), new String(into, 3, end - 3, StandardCharsets.US_ASCII));
    }
  }
}
