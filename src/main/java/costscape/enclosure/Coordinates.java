package costscape.enclosure;

import costscape.interval.Interval;
import costscape.space.Direction;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * θ as a function of some coordinates t: θₖ = oₖ + Σⱼ tⱼuⱼₖ, in exact real numbers. The origin's
 * and the directions' entries are doubles or, where they are not known exactly, intervals.
 * Immutable.
 */
public final class Coordinates implements Serializable {
  private static final long serialVersionUID = 1;

  private final Interval[] origin;
  private final Interval[][] directions; // coordinate by parameter

  private Coordinates(Interval[] origin, Interval[][] directions) {
    this.origin = origin;
    this.directions = directions;
  }

  /** The line or plane of a slice. */
  public static Coordinates of(Slice slice) {
    return along(
        slice.origin().toArray(),
        slice.directions().stream().map(Direction::toArray).toArray(double[][]::new));
  }

  /** Some parameters, the others fixed at a point. */
  public static Coordinates of(ParameterVector at, List<Integer> free) {
    Interval[] origin = exact(at.toArray());
    Interval[][] directions = new Interval[free.size()][];
    for (int j = 0; j < directions.length; j++) {
      double[] unit = new double[origin.length];
      unit[free.get(j)] = 1;
      directions[j] = exact(unit);
      origin[free.get(j)] = Interval.of(0);
    }
    return new Coordinates(origin, directions);
  }

  /** All parameters: t is θ. */
  public static Coordinates all(int dimension) {
    return of(ParameterVector.zeros(dimension), IntStream.range(0, dimension).boxed().toList());
  }

  /** From a point along any directions. */
  static Coordinates along(double[] origin, double[][] directions) {
    return new Coordinates(
        exact(origin),
        Arrays.stream(directions).map(Coordinates::exact).toArray(Interval[][]::new));
  }

  /**
   * The same, with differences of two parameters behind the parameters, as if they were some too.
   *
   * @param pairs what is taken away from what: from, less
   */
  Coordinates withDifferences(List<int[]> pairs) {
    Interval[][] more = new Interval[directions.length][];
    for (int j = 0; j < more.length; j++) {
      more[j] = withDifferences(directions[j], pairs);
    }
    return new Coordinates(withDifferences(origin, pairs), more);
  }

  private static Interval[] withDifferences(Interval[] values, List<int[]> pairs) {
    Interval[] all = Arrays.copyOf(values, values.length + pairs.size());
    for (int k = 0; k < pairs.size(); k++) {
      all[values.length + k] = values[pairs.get(k)[0]].minus(values[pairs.get(k)[1]]);
    }
    return all;
  }

  private static Interval[] exact(double[] values) {
    return Arrays.stream(values).mapToObj(Interval::of).toArray(Interval[]::new);
  }

  /** The number of coordinates. */
  int dimension() {
    return directions.length;
  }

  /** The number of parameters. */
  int parameters() {
    return origin.length;
  }

  Interval origin(int parameter) {
    return origin[parameter];
  }

  Interval direction(int coordinate, int parameter) {
    return directions[coordinate][parameter];
  }

  /** The coordinates that a parameter depends on. */
  int[] moves(int parameter) {
    int[] moves = new int[directions.length];
    int count = 0;
    for (int j = 0; j < moves.length; j++) {
      Interval entry = directions[j][parameter];
      if (entry.low() != 0 || entry.high() != 0) {
        moves[count++] = j;
      }
    }
    return Arrays.copyOf(moves, count);
  }
}
