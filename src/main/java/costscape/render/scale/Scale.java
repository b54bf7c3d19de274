package costscape.render.scale;

import costscape.lanes.Scalar;
import java.util.List;

/** The rule by which a value becomes a place between two ends. */
public enum Scale {
  LINEAR {
    @Override
    public double fraction(double value, double from, double to) {
      return (value - from) / (to - from);
    }

    @Override
    public double value(double fraction, double from, double to) {
      return from + fraction * (to - from);
    }

    @Override
    public List<Tick> ticks(double from, double to, int most) {
      return Ticks.linear(from, to, most);
    }
  },
  /** Places by the logarithm. A value of 0 or below lies infinitely far down. */
  LOG {
    @Override
    public double fraction(double value, double from, double to) {
      if (value > 0 && areClose(from, to)) {
        return LINEAR.fraction(value, from, to);
      }
      return value > 0
          ? (Scalar.log(value) - Scalar.log(from)) / (Scalar.log(to) - Scalar.log(from))
          : value <= 0 ? Double.NEGATIVE_INFINITY : Double.NaN;
    }

    @Override
    public double value(double fraction, double from, double to) {
      if (areClose(from, to)) {
        return LINEAR.value(fraction, from, to);
      }
      return Scalar.exp(Scalar.log(from) + fraction * (Scalar.log(to) - Scalar.log(from)));
    }

    @Override
    public List<Tick> ticks(double from, double to, int most) {
      return Ticks.logarithmic(from, to, most);
    }
  };

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
  public abstract double fraction(double value, double from, double to);

  /** The inverse of {@link #fraction}. */
  public abstract double value(double fraction, double from, double to);

  /** Round values between the ends, about {@code most} of them at most. */
  public abstract List<Tick> ticks(double from, double to, int most);

  /**
   * Round values of a cost. A linear scale that starts a hair above 0, as most costs do, has its 0
   * there: a thousandth of the scale is no pixel.
   */
  public List<Tick> costTicks(double from, double to, int most) {
    boolean atZero = this == LINEAR && from > 0 && from <= HAIR * to;
    return ticks(atZero ? 0 : from, to, most);
  }
}
