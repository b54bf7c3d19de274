package costscape.sweep;

import costscape.cost.AskedCost;
import costscape.cost.CostFunction;
import costscape.cost.CostSource;
import costscape.cost.DifferentiableCost;
import costscape.space.Slice;
import costscape.sweep.Rounds.Height;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

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
  /** A cost from elsewhere is taken for right to so many of its roundings: 2e-6 of single's. */
  private static final int ROUNDINGS = 16;

  /**
   * The barrier on a line that was swept. It is looked for at the cells, then between the
   * neighbours of the highest one; what is narrower than a cell may be missed.
   *
   * @param isBetween whether it is looked for between cells too, in some {@linkplain Rounds
   *     rounds}; no point of a cost from elsewhere is asked again
   * @return empty where the cells do not reach from 0 to 1 or some of them failed
   */
  public static Optional<Barrier> of(
      CostFunction cost, Slice line, CellLine curve, boolean isBetween) {
    if (!curve.axis().contains(0) || !curve.axis().contains(1) || curve.failed() > 0) {
      return Optional.empty();
    }
    UnaryOperator<double[]> asked =
        cost instanceof DifferentiableCost known
            ? known.along(line)::costs
            : alphas ->
                Arrays.stream(alphas).map(alpha -> cost.at(line.at(alpha).toArray())).toArray();
    NavigableMap<Double, Double> told = new TreeMap<>();
    for (int i = 0; i < curve.axis().points(); i++) {
      double alpha = curve.axis().at(i);
      if (alpha >= 0 && alpha <= 1) {
        told.put(alpha + 0.0, curve.at(i)); // −0 is another key
      }
    }
    NavigableSet<Double> ends = new TreeSet<>(List.of(0.0, 1.0));
    if (cost instanceof AskedCost) {
      ends.removeAll(told.keySet());
    }
    Rounds.ask(ends, told, asked);
    double from = cost(told, 0);
    double to = cost(told, 1);
    Height aboveChord = (at, here) -> here - chord(from, to, at);
    Height plain = (at, here) -> here;
    if (isBetween) {
      // at a top, heights within the root of their rounding are alike
      double within = Math.sqrt(rounding(cost)) * curve.axis().step();
      besideEnds(told, List.of(aboveChord, plain), asked);
      Rounds.run(
          List.of(
              known -> Rounds.aroundTop(known, aboveChord, within),
              known -> Rounds.aroundTop(known, plain, within)),
          told,
          asked);
    }
    double alpha = Rounds.top(told, aboveChord);
    double rise = aboveChord.of(alpha, cost(told, alpha));
    double height = rise > noise(cost, Math.max(Math.abs(from), Math.abs(to))) ? rise : 0;
    double highest = cost(told, Rounds.top(told, plain));
    double mean = from / 2 + to / 2;
    return Optional.of(new Barrier(height == 0 ? 0 : alpha, height, highest - mean, from, to));
  }

  /**
   * Where an end is highest, asks for the middles of the cells beside both ends: a hill beside an
   * end is seen by them or is narrower than half a cell.
   */
  private static void besideEnds(
      NavigableMap<Double, Double> told, List<Height> heights, UnaryOperator<double[]> asked) {
    List<Double> ends = List.of(0.0, 1.0);
    if (heights.stream().anyMatch(height -> ends.contains(Rounds.top(told, height)))) {
      NavigableSet<Double> middles =
          new TreeSet<>(List.of(told.higherKey(0.0) / 2, (told.lowerKey(1.0) + 1) / 2));
      middles.removeAll(told.keySet());
      Rounds.ask(middles, told, asked);
    }
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
}
