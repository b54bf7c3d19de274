package costscape.number;

import java.math.BigInteger;

/** 10^e to 126 bits, rounded up, and the logarithms that go with it, for |e| ≤ 324. */
final class PowersOfTen {
  private static final int SMALLEST = -292;
  private static final int LARGEST = 324;
  private static final int BITS = 126;

  /** Numbers from 1e-47 to 1e79 need no power beyond; all powers take Java 8 ms as it starts. */
  private static final int NEAR = 64;

  private static final long[] NEAR_TABLE = table(-NEAR, NEAR);

  private PowersOfTen() {}

  /** All powers, made once a number asks for a far one. */
  private static final class All {
    static final long[] TABLE = table(SMALLEST, LARGEST);

    private All() {}
  }

  static long high(int e) {
    return isNear(e) ? NEAR_TABLE[2 * (e + NEAR)] : All.TABLE[2 * (e - SMALLEST)];
  }

  static long low(int e) {
    return isNear(e) ? NEAR_TABLE[2 * (e + NEAR) + 1] : All.TABLE[2 * (e - SMALLEST) + 1];
  }

  private static boolean isNear(int e) {
    return e >= -NEAR && e <= NEAR;
  }

  /** ⌊log₁₀ 2^q⌋, or ⌊log₁₀ ¾·2^q⌋ for the narrow interval below a power of two. */
  static int floorLog10OfPowerOf2(int q, boolean threeQuarters) {
    return (int) ((q * 661_971_961_083L - (threeQuarters ? 274_743_187_321L : 0)) >> 41);
  }

  /** ⌊log₂ 10^e⌋. */
  static int floorLog2OfPowerOf10(int e) {
    return (int) ((e * 913_124_641_741L) >> 38);
  }

  /** The high and the low 63 bits of ⌊10^e·2^−r⌋ + 1 by turns, where r leaves 126 bits. */
  private static long[] table(int smallest, int largest) {
    long[] table = new long[2 * (largest - smallest + 1)];
    BigInteger power = BigInteger.ONE;
    for (int e = 0; e <= largest; e++) {
      int r = floorLog2OfPowerOf10(e) - BITS + 1;
      put(table, e - smallest, power.shiftRight(r));
      if (e > 0 && -e >= smallest) {
        int shift = BITS - 1 - floorLog2OfPowerOf10(-e);
        put(table, -e - smallest, BigInteger.ONE.shiftLeft(shift).divide(power));
      }
      power = power.multiply(BigInteger.TEN);
    }
    return table;
  }

  private static void put(long[] table, int k, BigInteger floor) {
    BigInteger g = floor.add(BigInteger.ONE);
    table[2 * k] = g.shiftRight(63).longValue();
    table[2 * k + 1] = g.longValue() & Long.MAX_VALUE;
  }
}
