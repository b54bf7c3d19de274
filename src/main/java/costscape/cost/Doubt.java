package costscape.cost;

import costscape.space.Vectors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A doubt about numbers from outside, those of an external cost and its gradient, around a point:
 * whatever is judged by them would rest on it.
 *
 * @param sentence what was seen, with both numbers, as a clause
 */
public record Doubt(Kind kind, String sentence) {
  /** Where the numbers do not go together. */
  public enum Kind {
    /** One point has two costs. */
    NOISE,
    /** The slope jumps. */
    KINK,
    /** The cost jumps. */
    STEP,
    /** The gradient told is not how the cost changes. */
    GRADIENT
  }

  /** Random directions, and axes beside them, along which a cost is looked at. */
  private static final int DIRECTIONS = 4;

  private static final int MOST_AXES = 8;

  /** The farthest step, in steps of the differences that stand in for second derivatives. */
  private static final double FARTHEST = 2;

  private static final int HALVINGS = 5;

  /** Curvatures that differ by a smaller share of the largest one agree. */
  private static final double SHARE = 0.1;

  private static final double ROUNDINGS = 64;

  /** Shares of a step that are almost the step itself, where noise alone is another number. */
  private static final double[] BESIDE = {0.99, 0.98, 0.97};

  /** How far beside the point a gradient is asked too, for at a minimum every one is small. */
  private static final double AWAY = 0.3;

  /** Shrinking steps at which a gradient is held against differences of the cost. */
  private static final double[] SHRINKING = {1, 0x1p-2, 0x1p-4, 0x1p-6};

  /** Shares by which the two may differ: of single precision, and of double. */
  private static final double ROUGH = 2e-2;

  private static final double FINE = 1e-3;

  /** How many roundings of the cost such a difference may carry. */
  private static final double SLOPE_ROUNDINGS = 16;

  /**
   * The first doubt about a cost around a point; empty where there is none.
   *
   * @param gradient as it is told; empty where it is a difference itself, or trusted
   * @param rounding ε, the relative rounding of the cost
   * @param step of differences that stand in for second derivatives
   * @param normal draws for the directions
   */
  static Optional<Doubt> of(
      CostFunction cost,
      Optional<Differences.GradientFunction> gradient,
      double rounding,
      double step,
      double[] theta,
      DoubleSupplier normal) {
    double[] twice = along(cost, theta, new double[theta.length], 0, 0);
    Optional<Doubt> noise = ofNoise(twice[0], twice[1]);
    if (noise.isPresent()) {
      return noise;
    }
    double here = twice[0];
    List<double[]> directions = new ArrayList<>();
    for (int k = 0; k < DIRECTIONS; k++) {
      directions.add(direction(theta, normal));
    }
    for (int k = 0; k < Math.min(theta.length, MOST_AXES); k++) {
      double[] axis = new double[theta.length];
      axis[k] = 1 + Math.abs(theta[k]);
      directions.add(axis);
    }
    for (double[] direction : directions) {
      Optional<Doubt> rough = rough(cost, here, rounding, step, theta, direction);
      if (rough.isPresent()) {
        return rough;
      }
    }
    return gradient.flatMap(told -> ofGradient(cost, told, rounding, theta, normal));
  }

  /** A doubt where one point that was asked for twice has two costs. */
  public static Optional<Doubt> ofNoise(double here, double again) {
    return Double.compare(here, again) == 0
        ? Optional.empty()
        : said(
            Kind.NOISE,
            "the cost of this point is %.6g, and %.6g when it is asked again",
            here,
            again);
  }

  /** The costs at some steps along a direction, asked for at once as far as a block goes. */
  private static double[] along(
      CostFunction cost, double[] theta, double[] direction, double... steps) {
    int n = theta.length;
    int block = Math.max(1, CostSource.BLOCK / n);
    double[] costs = new double[steps.length];
    for (int from = 0; from < steps.length; from += block) {
      int count = Math.min(block, steps.length - from);
      double[] points = new double[count * n];
      for (int k = 0; k < count; k++) {
        System.arraycopy(Vectors.moved(theta, steps[from + k], direction), 0, points, k * n, n);
      }
      double[] some = new double[count];
      cost.costs(points, some);
      System.arraycopy(some, 0, costs, from, count);
    }
    return costs;
  }

  /** Normally distributed, by the sizes of the parameters. */
  private static double[] direction(double[] theta, DoubleSupplier normal) {
    double[] direction = new double[theta.length];
    for (int k = 0; k < direction.length; k++) {
      direction[k] = (1 + Math.abs(theta[k])) * normal.getAsDouble();
    }
    return direction;
  }

  /**
   * Compares second differences R(h) = C(θ + hd) − 2 C(θ) + C(θ − hd) at halved steps. Where the
   * cost is smooth, R/h² settles as h shrinks; at a kink it doubles and at a step it is multiplied
   * by four, as it is by noise, which is another number at almost the same step.
   */
  private static Optional<Doubt> rough(
      CostFunction cost,
      double here,
      double rounding,
      double step,
      double[] theta,
      double... direction) {
    double[] second = new double[HALVINGS];
    double[] curvature = new double[HALVINGS];
    double most = Math.abs(here);
    double[] reach = new double[HALVINGS]; // how far costs are apart
    double[] steps = new double[2 * HALVINGS];
    for (int k = 0; k < HALVINGS; k++) {
      steps[2 * k] = FARTHEST * step / (1 << k);
      steps[2 * k + 1] = -steps[2 * k];
    }
    double[] costs = along(cost, theta, direction, steps);
    for (int k = 0; k < HALVINGS; k++) {
      double h = steps[2 * k];
      double up = costs[2 * k];
      double down = costs[2 * k + 1];
      most = Math.max(most, Math.max(Math.abs(up), Math.abs(down)));
      reach[k] = Math.max(Math.abs(up - here), Math.abs(down - here));
      second[k] = up - 2 * here + down;
      curvature[k] = second[k] / h / h;
    }
    for (int k = 2; k < HALVINGS; k++) {
      double at = FARTHEST * step / (1 << k);
      double before = Math.abs(curvature[k - 2] - curvature[k - 1]);
      double after = Math.abs(curvature[k - 1] - curvature[k]);
      double largest = Math.max(Math.abs(curvature[k - 1]), Math.abs(curvature[k]));
      double ofPoint = reach[k] / at * (1 + Vectors.norm(theta)) / Vectors.norm(direction);
      boolean isSeen = after * at * at > ROUNDINGS * rounding * (most + ofPoint);
      if (after > before && after > SHARE * largest && isSeen) {
        return Optional.of(named(cost, here, theta, 2 * at, second[k - 1], second[k], direction));
      }
    }
    return Optional.empty();
  }

  private static Doubt named(
      CostFunction cost,
      double here,
      double[] theta,
      double h,
      double wide,
      double narrow,
      double... direction) {
    double[] steps =
        Arrays.stream(BESIDE).flatMap(share -> DoubleStream.of(share * h, -share * h)).toArray();
    double[] beside = along(cost, theta, direction, steps);
    boolean isNoise =
        IntStream.range(0, BESIDE.length)
            .mapToDouble(k -> beside[2 * k] - 2 * here + beside[2 * k + 1])
            .anyMatch(
                almost ->
                    Math.abs(almost - wide) > 0.3 * Math.max(Math.abs(almost), Math.abs(wide)));
    boolean isKink = Math.abs(narrow) < 0.75 * Math.abs(wide);
    Kind kind = isNoise ? Kind.NOISE : isKink ? Kind.KINK : Kind.STEP;
    double length = h * Vectors.norm(direction);
    return said(
            kind,
            "%s is seen within %.2g of here: second differences of the cost are %.4g over %.2g"
                + " and %.4g over half of it",
            switch (kind) {
              case NOISE -> "noise";
              case KINK -> "a kink";
              default -> "a step";
            },
            length,
            wide,
            length,
            narrow)
        .orElseThrow();
  }

  private static Optional<Doubt> ofGradient(
      CostFunction cost,
      Differences.GradientFunction told,
      double rounding,
      double[] theta,
      DoubleSupplier normal) {
    for (double away : new double[] {0, AWAY}) {
      double[] point = away == 0 ? theta : Vectors.moved(theta, away, direction(theta, normal));
      double[] gradient = new double[theta.length];
      told.at(point, gradient);
      for (int k = 0; k < DIRECTIONS; k++) {
        double[] direction = direction(theta, normal);
        double slope = Vectors.dot(gradient, direction);
        List<Double> found = new ArrayList<>();
        if (!agree(cost, rounding, point, direction, slope, found)) {
          return said(
              Kind.GRADIENT,
              "along a random direction the gradient tells the slope %.4g, and differences of the"
                  + " cost tell %.4g; --trust-gradient insists",
              slope,
              found.get(1));
        }
      }
    }
    return Optional.empty();
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
   * found. Where the cost has kinks the difference errs with its step, so a smaller step may agree
   * where a larger one does not.
   */
  private static boolean agree(
      CostFunction cost,
      double rounding,
      double[] point,
      double[] direction,
      double told,
      List<Double> found) {
    double share = rounding > CostSource.DOUBLE ? ROUGH : FINE;
    for (double shrinking : SHRINKING) {
      double h = shrinking * Math.pow(rounding, 0.2);
      double[] steps = Arrays.stream(Differences.SHIFTS).map(shift -> shift * h).toArray();
      double[] costs = along(cost, point, direction, steps);
      double largest = Arrays.stream(costs).map(Math::abs).max().orElseThrow();
      double slope = Differences.slope(costs, 0, h);
      found.add(slope);
      double noise =
          SLOPE_ROUNDINGS * rounding * (largest / h + ofPoint(point, direction, costs) / h / h);
      double allowed = share * Math.max(Math.abs(told), Math.abs(slope)) + noise;
      if (Math.abs(told - slope) <= allowed) { // NaN agrees with nothing
        return true;
      }
    }
    return false;
  }

  private static Optional<Doubt> said(Kind kind, String format, Object... numbers) {
    return Optional.of(new Doubt(kind, String.format(Locale.ROOT, format, numbers)));
  }
}
