package costscape.render.scale;

import costscape.lanes.Scalar;
import java.util.List;

/** The rule by which a value becomes a place between two ends. */
public enum Scale {
  LINEAR,
  /** Places by the logarithm. A value of 0 or below lies infinitely far down. */
  LOG;

  private static final double HAIR = 1e-3;

  /** Below this relative difference the logarithms of two ends do not tell them apart. */
  private static final double CLOSE = 1e-9;

  /** Whether the logarithm between two ends is a straight line, to all its digits. */
  private static boolean areClose(double from, double to) {
    return to - from <= CLOSE * from;
  }

  /**
   * The place of a value: 0 at {@code from}, 1 at {@code to}, below 0 or above 1 beyond the ends.
   */
  public double fraction(double value, double from, double to) {
    if (this == LINEAR || (value > 0 && areClose(from, to))) {
      return (value - from) / (to - from);
    }
    return value > 0
        ? (Scalar.log(value) - Scalar.log(from)) / (Scalar.log(to) - Scalar.log(from))
        : value <= 0 ? Double.NEGATIVE_INFINITY : Double.NaN;
  }

  /** The inverse of {@link #fraction}. */
  public double value(double fraction, double from, double to) {
    return this == LINEAR || areClose(from, to)
        ? from + fraction * (to - from)
        : Scalar.exp(Scalar.log(from) + fraction * (Scalar.log(to) - Scalar.log(from)));
  }

  /** Round values between the ends, about {@code most} of them at most. */
  public List<Tick> ticks(double from, double to, int most) {
    return this == LINEAR ? Ticks.linear(from, to, most) : Ticks.logarithmic(from, to, most);
  }

  /**
   * Round values of a cost. A linear scale that starts a hair above 0, as most costs do, has its 0
   * there: a thousandth of the scale is no pixel.
   */
  public List<Tick> costTicks(double from, double to, int most) {
    boolean atZero = this == LINEAR && from > 0 && from <= HAIR * to;
    return ticks(atZero ? 0 : from, to, most);
  }
}
