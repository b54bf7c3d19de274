package costscape.cost;

import costscape.space.ParameterArrays;
import costscape.space.Vectors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * Holds a gradient that is told from outside against differences of the cost, array by array: along
 * a random direction in one array, the gradient times the direction is how fast the cost changes.
 * So the gradient of another cost, of a sum in place of a mean or of other targets is found out. It
 * is asked beside the base point, for at the end of a training every gradient is small.
 *
 * <p>Where the cost has kinks the difference errs with its step, so a smaller step may agree where
 * a larger one does not.
 */
public record GradientCheck(CostSource source, DoubleSupplier normal) {
  /**
   * The largest number of arrays with a direction each; where there are more, several share one.
   */
  private static final int MOST_DIRECTIONS = 32;

  private static final double AWAY = 0.3;
  private static final double SMALLEST = 0.01;
  private static final double[] SHRINKING = {1, 0x1p-2, 0x1p-4, 0x1p-6};

  /** Shares by which the two may differ: of single precision, and of double. */
  private static final double ROUGH = 2e-2;

  private static final double FINE = 1e-3;

  /** How many roundings of the cost a difference may carry. */
  private static final double ROUNDINGS = 16;

  /**
   * Where the two disagree.
   *
   * @param arrays in which the direction is
   * @param told the slope along it by the gradient
   * @param found the slope by differences of the cost
   */
  public record Discrepancy(String arrays, double told, double found) {}

  /** The first disagreement along directions of normal draws; empty where there is none. */
  public static Optional<Discrepancy> of(CostSource source, DoubleSupplier normal) {
    return new GradientCheck(source, normal).find();
  }

  private Optional<Discrepancy> find() {
    List<ParameterArrays.Part> arrays = source.arrays().arrays();
    double[] point = Vectors.moved(source.base(), AWAY, direction(arrays));
    double[] gradient = new double[point.length];
    source.gradients(point, new double[1], gradient);
    int many = (arrays.size() + MOST_DIRECTIONS - 1) / MOST_DIRECTIONS;
    for (int first = 0; first < arrays.size(); first += many) {
      List<ParameterArrays.Part> some =
          arrays.subList(first, Math.min(arrays.size(), first + many));
      double[] direction = direction(some);
      double told = Vectors.dot(gradient, direction);
      List<Double> found = new ArrayList<>();
      if (!agree(new AskedCost.Values(source), source.rounding(), point, direction, told, found)) {
        return Optional.of(new Discrepancy(names(some), told, found.get(1)));
      }
    }
    return Optional.empty();
  }

  private static String names(List<ParameterArrays.Part> arrays) {
    String first = arrays.get(0).name();
    return arrays.size() == 1 ? first : first + " to " + arrays.get(arrays.size() - 1).name();
  }

  /** Normally distributed, as large as each array's entries are. */
  private double[] direction(List<ParameterArrays.Part> arrays) {
    double[] base = source.base();
    double[] direction = new double[base.length];
    for (ParameterArrays.Part part : arrays) {
      double[] own = Arrays.copyOfRange(base, part.first(), part.first() + part.size());
      double size = Math.max(SMALLEST, Vectors.norm(own) / Math.sqrt(own.length));
      for (int k = 0; k < own.length; k++) {
        direction[part.first() + k] = size * normal.getAsDouble();
      }
    }
    return direction;
  }

  /** How much a cost changes, relative to a step, where the digits of its point are rounded. */
  private static double ofPoint(double[] point, double[] direction, double... costs) {
    double range = 0;
    for (double one : costs) {
      for (double other : costs) {
        range = Math.max(range, one - other);
      }
    }
    return range * (1 + Vectors.norm(point)) / Vectors.norm(direction);
  }

  /**
   * Returns whether a slope told agrees with differences of the cost at some step; adds those
   * found.
   */
  static boolean agree(
      CostFunction cost,
      double rounding,
      double[] point,
      double[] direction,
      double told,
      List<Double> found) {
    double share = rounding > CostSource.DOUBLE ? ROUGH : FINE;
    for (double shrinking : SHRINKING) {
      double h = shrinking * Math.pow(rounding, 0.2);
      double[] costs = new double[Differences.SHIFTS.length];
      double largest = 0;
      for (int s = 0; s < Differences.SHIFTS.length; s++) {
        costs[s] = cost.at(Vectors.moved(point, Differences.SHIFTS[s] * h, direction));
        largest = Math.max(largest, Math.abs(costs[s]));
      }
      double slope = Differences.slope(costs, 0, h);
      found.add(slope);
      double noise =
          ROUNDINGS * rounding * (largest / h + ofPoint(point, direction, costs) / h / h);
      double allowed = share * Math.max(Math.abs(told), Math.abs(slope)) + noise;
      if (Math.abs(told - slope) <= allowed) { // NaN agrees with nothing
        return true;
      }
    }
    return false;
  }
}
