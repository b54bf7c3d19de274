package costscape.sweep;

import costscape.cost.AskedCost;
import costscape.cost.CostFunction;
import costscape.cost.DifferentiableCost;
import costscape.space.Slice;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * The barrier between the two ends of a line, at α = 0 and α = 1.
 *
 * @param alpha where the cost lies highest above the straight line between the costs of the ends
 * @param height how high it lies there: max over α of C(α) − ((1 − α) C(0) + α C(1)), in the unit
 *     of the cost (Entezari, Sedghi, Saukh and Neyshabur 2022, arXiv:2110.06296, definition 1). It
 *     is 0 or more, and 0 where the cost exceeds that line nowhere, or by no more than rounding
 * @param aboveMean the highest cost less the mean of both ends' costs (Frankle, Dziugaite, Roy and
 *     Carbin 2020, arXiv:1912.05671, section 2)
 * @param from C(0)
 * @param to C(1)
 */
public record Barrier(double alpha, double height, double aboveMean, double from, double to) {
  /** Each golden section leaves 0.618 of the interval: 1e-10 of two cells. */
  private static final int SECTIONS = 48;

  /** A cost from elsewhere is taken for right to so many of its roundings: 2e-6 of single's. */
  private static final int ROUNDINGS = 16;

  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  /**
   * The barrier on a line that was swept. It is looked for at the cells, then between the
   * neighbours of the highest one; what is narrower than a cell may be missed.
   *
   * @return empty where the cells do not reach from 0 to 1 or some of them failed
   */
  public static Optional<Barrier> of(CostFunction cost, Slice line, CellLine curve) {
    if (!curve.axis().contains(0) || !curve.axis().contains(1) || curve.failed() > 0) {
      return Optional.empty();
    }
    DoubleUnaryOperator along =
        cost instanceof DifferentiableCost known
            ? known.along(line)::cost
            : alpha -> cost.at(line.at(alpha).toArray());
    double from = along.applyAsDouble(0);
    double to = along.applyAsDouble(1);
    DoubleUnaryOperator chord = alpha -> chord(from, to, alpha);
    DoubleUnaryOperator above = alpha -> along.applyAsDouble(alpha) - chord.applyAsDouble(alpha);
    double alpha = highest(curve, chord, above);
    double rise = above.applyAsDouble(alpha);
    double height = rise > noise(cost, Math.max(Math.abs(from), Math.abs(to))) ? rise : 0;
    double top = highest(curve, any -> 0, along);
    double highest = Math.max(Math.max(from, to), along.applyAsDouble(top));
    double mean = from / 2 + to / 2;
    return Optional.of(new Barrier(height == 0 ? 0 : alpha, height, highest - mean, from, to));
  }

  /**
   * Returns what rounding alone may make of costs from elsewhere, such as those of single
   * precision.
   */
  private static double noise(CostFunction cost, double size) {
    return cost instanceof AskedCost asked ? ROUNDINGS * asked.source().rounding() * size : 0;
  }

  /** The height of the straight line, exact at both ends and where they are level. */
  private static double chord(double from, double to, double alpha) {
    return alpha < 0.5 ? from + alpha * (to - from) : to - (1 - alpha) * (to - from);
  }

  /** The height of the straight line between the ends. */
  public double chord(double at) {
    return chord(from, to, at);
  }

  /** Where cost less chord is largest between 0 and 1. */
  private static double highest(
      CellLine curve, DoubleUnaryOperator chord, DoubleUnaryOperator above) {
    double best = Double.NEGATIVE_INFINITY;
    double at = 0;
    for (int i = 0; i < curve.axis().points(); i++) {
      double alpha = curve.axis().at(i);
      double height = curve.at(i) - chord.applyAsDouble(alpha);
      if (alpha >= 0 && alpha <= 1 && height > best) {
        best = height;
        at = alpha;
      }
    }
    double step = curve.axis().step();
    double refined = refined(above, Math.max(0, at - step), Math.min(1, at + step));
    return above.applyAsDouble(refined) > above.applyAsDouble(at) ? refined : at;
  }

  private static double refined(DoubleUnaryOperator above, double left, double right) {
    double a = left;
    double b = right;
    for (int k = 0; k < SECTIONS; k++) {
      double inner = b - GOLDEN * (b - a);
      double outer = a + GOLDEN * (b - a);
      if (above.applyAsDouble(inner) >= above.applyAsDouble(outer)) {
        b = outer;
      } else {
        a = inner;
      }
    }
    return (a + b) / 2;
  }
}
