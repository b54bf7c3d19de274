package costscape.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Changes valid inputs a little, the same way for the same seed. */
final class Mutator {
  private static final int MOST_CHANGES = 4;
  private static final int MOST_COPIES = 200;

  /** Texts that tend to break parsers of numbers, tables, JSON and names. */
  private static final List<String> WORDS =
      List.of(
          "NaN",
          "Infinity",
          "-0",
          "1e999",
          "1e-999",
          "0x1p3",
          "9".repeat(400),
          "2147483648",
          "-1",
          "\"",
          "\"\"",
          ",",
          ",,",
          "\n",
          "\r\n",
          "\r",
          "\n\n",
          ";",
          "\t",
          "\0",
          "\uFEFF",
          "é",
          "𝔘",
          "[",
          "]",
          "{",
          "}",
          "[[",
          "\\u0000",
          "null",
          "true",
          ":",
          "=",
          "/",
          "..",
          "%s",
          "%n",
          "w1_0_0",
          "random:",
          "between:",
          "file:",
          "# ",
          " ",
          "1,0\n");

  private final Random random;

  Mutator(long seed) {
    random = new Random(seed);
  }

  byte[] mutate(byte[] valid) {
    byte[] changed = valid;
    int changes = 1 + random.nextInt(1 + random.nextInt(MOST_CHANGES));
    for (int k = 0; k < changes; k++) {
      changed = once(changed);
    }
    return changed;
  }

  private byte[] once(byte[] bytes) {
    int from = random.nextInt(bytes.length + 1);
    int to = Math.min(bytes.length, from + random.nextInt(1 + random.nextInt(20)));
    return switch (random.nextInt(8)) {
      case 0 -> replace(bytes, from, to, new byte[0]);
      case 1 -> replace(bytes, from, from, word());
      case 2 -> replace(bytes, from, to, word());
      case 3 -> replace(bytes, from, from, repeated(Arrays.copyOfRange(bytes, from, to)));
      case 4 -> Arrays.copyOf(bytes, from);
      case 5 -> flipped(bytes);
      case 6 -> otherDigit(bytes);
      default -> replace(bytes, from, from, Arrays.copyOfRange(bytes, 0, to)); // a splice
    };
  }

  private byte[] word() {
    return WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.UTF_8);
  }

  private byte[] repeated(byte[] bytes) {
    ByteArrayOutputStream many = new ByteArrayOutputStream();
    int copies = random.nextInt(MOST_COPIES);
    for (int k = 0; k < copies; k++) {
      many.writeBytes(bytes);
    }
    return many.toByteArray();
  }

  private byte[] otherDigit(byte[] bytes) {
    byte[] other = bytes.clone();
    for (int tries = 0; tries < bytes.length; tries++) {
      int at = random.nextInt(bytes.length);
      if (Character.isDigit(other[at])) {
        other[at] = (byte) ('0' + random.nextInt(10));
        return other;
      }
    }
    return other;
  }

  private byte[] flipped(byte[] bytes) {
    byte[] flipped = bytes.clone();
    if (bytes.length > 0) {
      flipped[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
    }
    return flipped;
  }

  private static byte[] replace(byte[] bytes, int from, int to, byte[] by) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, from);
    out.writeBytes(by);
    out.write(bytes, to, bytes.length - to);
    return out.toByteArray();
  }
}
