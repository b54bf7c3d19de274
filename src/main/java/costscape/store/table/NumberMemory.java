package costscape.store.table;

import costscape.number.NumberText;
import java.util.Arrays;

/**
 * The texts of the numbers written last: grey levels and counts come again and again, and a text
 * takes some times as long to make as to copy.
 */
final class NumberMemory {
  private static final int BITS = 10;
  private static final int SHIFT = Long.SIZE - BITS;

  /** 2⁶⁴ by the golden ratio, odd: neighbouring numbers get places far apart (Knuth). */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final long[] numbers = new long[1 << BITS];
  private final byte[][] texts = new byte[1 << BITS][0]; // no number has an empty text

  /** As {@link NumberText#write}. */
  int write(double number, byte[] into, int at) {
    long bits = Double.doubleToRawLongBits(number);
    int place = (int) ((bits * SPREAD) >>> SHIFT);
    byte[] known = texts[place];
    if (known.length > 0 && numbers[place] == bits) {
      System.arraycopy(known, 0, into, at, known.length);
      return at + known.length;
    }
    int end = NumberText.write(number, into, at);
    numbers[place] = bits;
    texts[place] = Arrays.copyOfRange(into, at, end);
    return end;
  }
}
