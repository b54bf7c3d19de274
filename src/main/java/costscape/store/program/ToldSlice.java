package costscape.store.program;

import costscape.space.Direction;
import costscape.space.Slice;
import java.util.Arrays;
import java.util.Optional;

/**
 * A slice as a program is told it: the origin and the directions as one array, after which the
 * coordinates of a point are enough. The program forms (origin + α · first) + β · second, entry by
 * entry, and each operation rounds; that is how {@link Slice} does it.
 *
 * @param numbers the origin, then each direction
 */
record ToldSlice(Slice slice, double[] numbers) {
  /** Of fewer parameters, a program takes longer to form a point than to read it. */
  static final int LEAST_PARAMETERS = 64;

  /**
   * The slice; empty where points are told whole. An entry −0 of the origin stays what it is where
   * one parameter alone varies, while 0 times that direction added to it would make it 0.
   */
  static Optional<ToldSlice> of(Slice slice) {
    int n = slice.origin().dimension();
    double[] origin = slice.origin().toArray();
    if (n < LEAST_PARAMETERS || holdsNegativeZero(origin)) {
      return Optional.empty();
    }
    double[] numbers = new double[Math.multiplyExact(1 + slice.dimension(), n)];
    System.arraycopy(origin, 0, numbers, 0, n);
    int at = n;
    for (Direction direction : slice.directions()) {
      System.arraycopy(direction.toArray(), 0, numbers, at, n);
      at += n;
    }
    return Optional.of(new ToldSlice(slice, numbers));
  }

  private static boolean holdsNegativeZero(double... numbers) {
    long bits = Double.doubleToRawLongBits(-0.0);
    return Arrays.stream(numbers).anyMatch(number -> Double.doubleToRawLongBits(number) == bits);
  }

  /** Whether it is this very slice. */
  boolean isOf(Slice other) {
    return slice == other;
  }

  int dimension() {
    return slice.dimension();
  }
}
