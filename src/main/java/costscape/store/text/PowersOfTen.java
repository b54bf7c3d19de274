package costscape.store.text;

import java.math.BigInteger;

/** 10^e to 126 bits, rounded up, and the logarithms that go with it, for |e| ≤ 324. */
final class PowersOfTen {
  private static final int SMALLEST = -292;
  private static final int LARGEST = 324;
  private static final int BITS = 126;

  /** The high and the low 63 bits of ⌊10^e·2^−r⌋ + 1 by turns, where r leaves 126 bits. */
  private static final long[] TABLE = table();

  private PowersOfTen() {}

  static long high(int e) {
    return TABLE[2 * (e - SMALLEST)];
  }

  static long low(int e) {
    return TABLE[2 * (e - SMALLEST) + 1];
  }

  /** ⌊log₁₀ 2^q⌋, or ⌊log₁₀ ¾·2^q⌋ for the narrow interval below a power of two. */
  static int floorLog10OfPowerOf2(int q, boolean threeQuarters) {
    return (int) ((q * 661_971_961_083L - (threeQuarters ? 274_743_187_321L : 0)) >> 41);
  }

  /** ⌊log₂ 10^e⌋. */
  static int floorLog2OfPowerOf10(int e) {
    return (int) ((e * 913_124_641_741L) >> 38);
  }

  private static long[] table() {
    long[] table = new long[2 * (LARGEST - SMALLEST + 1)];
    BigInteger power = BigInteger.ONE;
    for (int e = 0; e <= LARGEST; e++) {
      int r = floorLog2OfPowerOf10(e) - BITS + 1;
      put(table, e, power.shiftRight(r));
      if (e > 0 && -e >= SMALLEST) {
        int shift = BITS - 1 - floorLog2OfPowerOf10(-e);
        put(table, -e, BigInteger.ONE.shiftLeft(shift).divide(power));
      }
      power = power.multiply(BigInteger.TEN);
    }
    return table;
  }

  private static void put(long[] table, int e, BigInteger floor) {
    BigInteger g = floor.add(BigInteger.ONE);
    table[2 * (e - SMALLEST)] = g.shiftRight(63).longValue();
    table[2 * (e - SMALLEST) + 1] = g.longValue() & Long.MAX_VALUE;
  }
}
