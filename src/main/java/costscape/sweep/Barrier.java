package costscape.sweep;

import costscape.cost.AskedCost;
import costscape.cost.CostFunction;
import costscape.cost.CostSource;
import costscape.cost.DifferentiableCost;
import costscape.space.Slice;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

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
  /** A place between cells is looked for no more exactly. */
  private static final double FINEST = 1e-10;

  /** A cost from elsewhere is taken for right to so many of its roundings: 2e-6 of single's. */
  private static final int ROUNDINGS = 16;

  private static final int EVALUATIONS = 1000;

  /**
   * The barrier on a line that was swept. It is looked for at the cells, then between the
   * neighbours of the highest one by Brent's method; what is narrower than a cell may be missed.
   *
   * @param isBetween whether it is looked for between cells too, at some 10 to 60 points, one after
   *     the other; no point of a cost from elsewhere is asked again
   * @return empty where the cells do not reach from 0 to 1 or some of them failed
   */
  public static Optional<Barrier> of(
      CostFunction cost, Slice line, CellLine curve, boolean isBetween) {
    if (!curve.axis().contains(0) || !curve.axis().contains(1) || curve.failed() > 0) {
      return Optional.empty();
    }
    boolean isAsked = cost instanceof AskedCost;
    DoubleUnaryOperator asked =
        cost instanceof DifferentiableCost known
            ? known.along(line)::cost
            : alpha -> cost.at(line.at(alpha).toArray());
    NavigableMap<Double, Double> told = new TreeMap<>();
    for (int i = 0; i < curve.axis().points(); i++) {
      double alpha = curve.axis().at(i);
      if (alpha >= 0 && alpha <= 1) {
        told.put(alpha + 0.0, curve.at(i)); // −0 is another key
      }
    }
    for (double end : new double[] {0, 1}) {
      told.compute(
          end, (at, cell) -> isAsked && cell != null ? cell : (Double) asked.applyAsDouble(at));
    }
    double from = cost(told, 0);
    double to = cost(told, 1);
    // at a top, heights within the root of their rounding are alike
    double within = isBetween ? Math.sqrt(rounding(cost)) * curve.axis().step() : 1;
    double alpha = highest(told, at -> chord(from, to, at), asked, within);
    double rise = cost(told, alpha) - chord(from, to, alpha);
    double height = rise > noise(cost, Math.max(Math.abs(from), Math.abs(to))) ? rise : 0;
    double highest = cost(told, highest(told, any -> 0, asked, within));
    double mean = from / 2 + to / 2;
    return Optional.of(new Barrier(height == 0 ? 0 : alpha, height, highest - mean, from, to));
  }

  private static double cost(Map<Double, Double> told, double alpha) {
    return Objects.requireNonNull(told.get(alpha));
  }

  private static double rounding(CostFunction cost) {
    return cost instanceof AskedCost asked ? asked.source().rounding() : CostSource.DOUBLE;
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

  /**
   * Where cost less chord is largest between 0 and 1, at a place whose cost is told or, where these
   * are farther apart than asked for, between its neighbours. Where that is an end, the middles of
   * the cells beside both ends are asked too: a hill beside an end is seen by them or is narrower
   * than half a cell.
   */
  private static double highest(
      NavigableMap<Double, Double> told,
      DoubleUnaryOperator chord,
      DoubleUnaryOperator asked,
      double within) {
    double at = highest(told, chord);
    double first = told.higherKey(0.0);
    if ((at == 0 || at == 1) && first > 4 * within) {
      told.computeIfAbsent(first / 2, asked::applyAsDouble);
      told.computeIfAbsent((told.lowerKey(1.0) + 1) / 2, asked::applyAsDouble);
      at = highest(told, chord);
    }
    double left = at > 0 ? told.lowerKey(at) : at;
    double right = at < 1 ? told.higherKey(at) : at;
    if (left < at && at < right && right - left > 4 * within) {
      new BrentOptimizer(FINEST, within)
          .optimize(
              new UnivariateObjectiveFunction(
                  alpha ->
                      told.computeIfAbsent(alpha, asked::applyAsDouble)
                          - chord.applyAsDouble(alpha)),
              GoalType.MAXIMIZE,
              new SearchInterval(left, right, at),
              new MaxEval(EVALUATIONS));
    }
    return highest(told, chord);
  }

  private static double highest(NavigableMap<Double, Double> told, DoubleUnaryOperator chord) {
    double best = Double.NEGATIVE_INFINITY;
    double at = 0;
    for (Map.Entry<Double, Double> one : told.entrySet()) {
      double height = one.getValue() - chord.applyAsDouble(one.getKey());
      if (height > best) {
        best = height;
        at = one.getKey();
      }
    }
    return at;
  }
}
