package costscape.browser;

/** The upper half of a double: its sign, its exponent and the first 20 bits behind the point. */
final class Halves {
  private Halves() {}

  static int high(double x) {
    return (int) (Double.doubleToRawLongBits(x) >> 32);
  }

  /** A number with another upper half. */
  static double withHigh(double x, int high) {
    return Double.longBitsToDouble(
        ((long) high << 32) | (Double.doubleToRawLongBits(x) & 0xFFFFFFFFL));
  }
}
