package costscape.render.scale;

import costscape.lanes.Scalar;
import java.util.List;

/** How a value becomes a place between two ends. */
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
  /** By the logarithm; 0 and below lie infinitely far down. */
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

  /** By how much of their size ends differ where their logarithms no longer tell them apart. */
  private static final double CLOSE = 1e-9;

  /** Whether a logarithm is straight between two ends, to the digits that it has there. */
  private static boolean areClose(double from, double to) {
    return to - from <= CLOSE * from;
  }

  /** 0 at one end, 1 at the other, beyond them outside. */
  public abstract double fraction(double value, double from, double to);

  /** The inverse of {@link #fraction}. */
  public abstract double value(double fraction, double from, double to);

  /** Round values between the ends, about as many as asked for at most. */
  public abstract List<Tick> ticks(double from, double to, int most);
}
