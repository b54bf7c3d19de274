package costscape.critical.verdict;

import costscape.cost.NetworkCost;
import costscape.critical.local.Eigendecomposition;
import costscape.critical.local.Subgradients;
import costscape.critical.local.Subgradients.Zero;
import costscape.critical.verdict.KinkSearch.KinkMinimum;
import costscape.critical.verdict.Kinks.SignedErrors;
import costscape.network.ParameterLayout;
import costscape.number.RandomNumbers;
import costscape.space.SymmetricMatrix;
import costscape.space.Vectors;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * A kink where some absolute errors are 0 and the cost is smooth but for them. Its subgradients are
 * known in closed form, {@link Subgradients}: 0 inside them makes a minimum from which the cost
 * rises at once, 0 outside makes none. In between the kink itself is looked along: with the
 * multipliers sᵢ of the subgradient 0 the curvature along it is that of the Lagrange function, the
 * cost with the factor sᵢ in place of every error's sign (Nocedal, Wright: Numerical Optimization,
 * 2006, theorems 12.5 and 12.6).
 *
 * <p>Without a hidden layer the cost is convex, and a point is a global minimum where 0 is a
 * subgradient. Without a penalty the subgradients then are sums of features, so that exact
 * fractions decide.
 */
final class ErrorKink {
  /** The ways in which the kink is known. */
  enum Nature {
    /** The cost rises at once in every direction. */
    RISES_AT_ONCE,
    /** The cost rises in every direction, along the kink to second order. */
    RISES,
    /**
     * No direction leads down, and in some the cost keeps its value: known of convex costs only.
     */
    KEEPS,
    /** No direction leads down: known of convex costs only. */
    NEVER_FALLS,
    /** Every neighbour that was tried is higher. */
    ALL_HIGHER,
    /** No neighbour that was tried is lower. */
    NONE_LOWER,
    /** The cost falls from here. */
    FALLS,
    /** A silent unit switches here, and no way down was found by it. */
    OPEN;

    /** Returns whether this is a minimum, as far as is known. */
    boolean isMinimum() {
      return this != FALLS && this != OPEN;
    }
  }

  /** A search from a nearby point takes the errors below these shares of their size for 0. */
  private static final double[] GUESSES = {1e-10, 1e-8, 1e-6, 1e-4, 1e-3, 1e-2, 0.05};

  private static final int STEPS = 40;

  /** The largest distance of a kink from the point, in units of 1 + ‖θ‖. */
  private static final double NEAR = 0.05;

  /** A curvature along the kink is told from 0 by this share of the largest slope or curvature. */
  private static final double CURVED = 1e-7;

  /** How far it is looked along the kink, in units of 1 + ‖θ‖. */
  private static final double[] ALONG = {5e-4, -5e-4, 1e-4, -1e-4, 2e-5, -2e-5};

  private static final int NEIGHBOURS = 400;

  private final NetworkCost cost;
  private final double[] theta;
  private final double scale;
  private final Kinks kinks;
  private final double[][] signs;
  private final Subgradients subgradients;

  /** The kink at a point whose absolute errors are the only ones there. */
  ErrorKink(NetworkCost cost, double[] theta, List<Kinks.Zero> zeros) {
    this.cost = cost;
    this.theta = theta;
    this.kinks = new Kinks(0, "", zeros);
    scale = 1 + Vectors.norm(theta);
    int outputs = cost.network().output().width();
    signs = new double[cost.dataset().rows()][outputs];
    Kinks.errors(
        cost, theta, (row, output, error, size) -> signs[row][output] = Math.signum(error));
    zeros.forEach(zero -> signs[zero.row()][zero.output()] = 0);
    subgradients = new Subgradients(gradient(lagrange(signs)), slopes(zeros));
  }

  /**
   * A minimum on a kink near a point: for each guess of the errors that are 0 there, Newton's
   * method on the kink. It is believed where the cost is no higher and nothing lower was found
   * beside it.
   */
  static Optional<ErrorKink> minimumNear(NetworkCost cost, double[] from) {
    if (!Kinks.hasAbsoluteErrors(cost)) {
      return Optional.empty();
    }
    double here = cost.at(from);
    List<Kinks.Zero> last = List.of();
    for (double guess : GUESSES) {
      List<Kinks.Zero> zeros = Kinks.zeros(cost, from, guess);
      if (zeros.equals(last) || zeros.size() > 3 * from.length) {
        continue;
      }
      last = zeros;
      Optional<double[]> end = settled(cost, from, zeros);
      if (end.isPresent() && cost.at(end.get()) <= here + NullSpace.ROUNDING * Math.abs(here)) {
        Kinks there = Kinks.at(cost, end.get());
        if (there.switches() == 0 && !there.zeros().isEmpty()) {
          ErrorKink kink = new ErrorKink(cost, end.get(), there.zeros());
          if (kink.nature().isMinimum()) {
            return Optional.of(kink);
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The end of Newton's method on the kink of some errors; empty where it leads away. */
  private static Optional<double[]> settled(
      NetworkCost cost, double[] from, List<Kinks.Zero> zeros) {
    double[] theta = from.clone();
    double scale = 1 + Vectors.norm(from);
    double[] step = {Double.POSITIVE_INFINITY};
    for (int k = 0; k < STEPS && Vectors.norm(step) > 1e-15 * scale; k++) {
      step = new ErrorKink(cost, theta, zeros).newtonStep();
      theta = Vectors.moved(theta, 1, step);
      if (!(Vectors.distance(theta, from) <= NEAR * scale)) {
        return Optional.empty();
      }
    }
    return Vectors.norm(step) <= 1e-9 * scale ? Optional.of(theta) : Optional.empty();
  }

  private NetworkCost lagrange(double[][] factors) {
    return NetworkCost.of(
        cost.network(), cost.dataset(), new SignedErrors(sized(factors)), cost.l2());
  }

  /** Where the loss is that of errors in another unit, it has as many times the slope. */
  private double[][] sized(double[][] factors) {
    return Arrays.stream(factors)
        .map(row -> Arrays.stream(row).map(factor -> factor * cost.scale()).toArray())
        .toArray(double[][]::new);
  }

  private double[] gradient(NetworkCost of) {
    double[] gradient = new double[theta.length];
    of.gradient(theta, gradient);
    return gradient;
  }

  /** The gradients of single errors, divided as in the mean. */
  private List<double[]> slopes(List<Kinks.Zero> zeros) {
    List<double[]> slopes = new ArrayList<>();
    for (Kinks.Zero zero : zeros) {
      double[][] one = new double[signs.length][signs[0].length];
      one[zero.row()][zero.output()] = 1;
      slopes.add(
          gradient(NetworkCost.of(cost.network(), cost.dataset(), new SignedErrors(one), 0)));
    }
    return slopes;
  }

  /** The Lagrange function: with the multipliers of the subgradient that is nearest to 0. */
  private NetworkCost lagrange() {
    double[][] factors = Arrays.stream(signs).map(double[]::clone).toArray(double[][]::new);
    double[] multipliers = subgradients.multipliers();
    for (int i = 0; i < multipliers.length; i++) {
      Kinks.Zero zero = kinks.zeros().get(i);
      factors[zero.row()][zero.output()] = multipliers[i];
    }
    return lagrange(factors);
  }

  /** The step onto the kink, and along it to where the Lagrange function is stationary. */
  private double[] newtonStep() {
    Subgradients.Bases bases = subgradients.bases();
    double[] step = ontoKink(bases);
    NetworkCost lagrange = lagrange();
    SymmetricMatrix hessian = lagrange.hessian(theta);
    double[] slope = new double[theta.length];
    hessian.times(step, slope);
    Vectors.add(slope, 1, gradient(lagrange));
    Eigendecomposition along = along(hessian, bases.along());
    for (int k = 0; k < along.size(); k++) {
      double curvature = along.eigenvalue(k);
      if (Math.abs(curvature) > along.noise()) {
        double[] direction = Vectors.combined(along.eigenvector(k), bases.along());
        Vectors.add(step, -Vectors.dot(direction, slope) / curvature, direction);
      }
    }
    return step;
  }

  /** The shortest step that brings every error of the kink to 0 to first order. */
  private double[] ontoKink(Subgradients.Bases bases) {
    double[] step = new double[theta.length];
    int size = bases.across().size();
    if (size == 0) {
      return step;
    }
    List<double[]> slopes = slopes(kinks.zeros());
    double[] errors = new double[slopes.size()];
    double share = 1.0 / (signs.length * signs[0].length);
    Kinks.errors(
        cost,
        theta,
        (row, output, error, of) -> {
          int i = kinks.zeros().indexOf(new Kinks.Zero(row, output));
          if (i >= 0) {
            errors[i] = share * error;
          }
        });
    SymmetricMatrix gram =
        SymmetricMatrix.of(
            size,
            (k, m) -> {
              double sum = 0;
              for (double[] slope : slopes) {
                sum +=
                    Vectors.dot(slope, bases.across().get(k))
                        * Vectors.dot(slope, bases.across().get(m));
              }
              return sum;
            });
    Eigendecomposition spectrum = Eigendecomposition.of(gram);
    for (int k = 0; k < size; k++) {
      double[] direction = Vectors.combined(spectrum.eigenvector(k), bases.across());
      double pull = 0;
      for (int i = 0; i < errors.length; i++) {
        pull += errors[i] * Vectors.dot(slopes.get(i), direction);
      }
      Vectors.add(step, -pull / spectrum.eigenvalue(k), direction);
    }
    return step;
  }

  private static Eigendecomposition along(SymmetricMatrix hessian, List<double[]> basis) {
    List<double[]> products = new ArrayList<>();
    for (double[] direction : basis) {
      double[] product = new double[direction.length];
      hessian.times(direction, product);
      products.add(product);
    }
    return Eigendecomposition.of(
        SymmetricMatrix.of(basis.size(), (k, m) -> Vectors.dot(basis.get(k), products.get(m))));
  }

  double cost() {
    return cost.at(theta);
  }

  /** A minimum, seen from another point. */
  KinkMinimum minimum(double[] from) {
    return KinkMinimum.of(cost, theta, kinks, nature(), from);
  }

  Nature nature() {
    Zero zero = zero();
    if (zero == Zero.OUTSIDE) {
      return Nature.FALLS;
    }
    int kept = subgradients.bases().along().size();
    if (zero == Zero.INSIDE && kept == 0) {
      return Nature.RISES_AT_ONCE;
    }
    if (zero == Zero.INSIDE && cost.l2() == 0 && cost.isConvex()) {
      return Nature.KEEPS;
    }
    if (zero == Zero.INSIDE && kept + kinks.zeros().size() == theta.length) {
      double curvature = curvatureAlong();
      if (curvature > 0) {
        return bySilent().orElse(Nature.RISES);
      }
      if (curvature < 0) {
        return Nature.FALLS;
      }
    }
    if (cost.isConvex()) {
      return Nature.NEVER_FALLS;
    }
    boolean falls = lowerAlong().or(this::lowerNeighbour).isPresent();
    return falls ? Nature.FALLS : bySilent().orElse(Nature.NONE_LOWER);
  }

  private Zero zero() {
    boolean exact = cost.isConvex() && cost.l2() == 0;
    return exact ? exactZero() : subgradients.zero();
  }

  /**
   * Without a hidden layer an error's slopes are the row's features and 1 for the bias, so that
   * their sums are exact. The common divisor of the mean is left out.
   */
  private Zero exactZero() {
    BigDecimal[] rest = new BigDecimal[theta.length];
    Arrays.fill(rest, BigDecimal.ZERO);
    double[] features = new double[cost.dataset().features()];
    List<double[]> slopes = new ArrayList<>();
    for (int row = 0; row < signs.length; row++) {
      cost.dataset().row(row, features);
      for (int output = 0; output < signs[row].length; output++) {
        double[] slope = slopeOfError(features, output);
        if (kinks.zeros().contains(new Kinks.Zero(row, output))) {
          slopes.add(slope);
        } else {
          BigDecimal sign = new BigDecimal(signs[row][output]);
          for (int k = 0; k < slope.length; k++) {
            rest[k] = rest[k].add(sign.multiply(new BigDecimal(slope[k])));
          }
        }
      }
    }
    return Subgradients.exactly(rest, slopes);
  }

  private double[] slopeOfError(double[] features, int output) {
    ParameterLayout layout = cost.network().layout();
    double[] slope = new double[theta.length];
    for (int from = 0; from < features.length; from++) {
      slope[layout.weight(1, from, output)] = features[from];
    }
    slope[layout.bias(1, output)] = 1;
    return slope;
  }

  /** The sign of the smallest curvature along the kink; 0 where it is not told from 0. */
  private int curvatureAlong() {
    Eigendecomposition along = along(lagrange().hessian(theta), subgradients.bases().along());
    double told = CURVED * along.norm();
    return along.smallest() > told ? 1 : along.smallest() < -told ? -1 : 0;
  }

  /** A point close by that is lower by more than rounding, of a kink from which the cost falls. */
  Optional<double[]> lower() {
    double[] down = subgradients.nearestToZero();
    double norm = Vectors.norm(down);
    double told = told();
    for (double length = 9e-4 * scale; norm > 0 && length > 1e-14 * scale; length *= 0.25) {
      double[] there = Vectors.moved(theta, -length / norm, down);
      if (cost.at(there) < told) {
        return Optional.of(there);
      }
    }
    return lowerAlong().or(this::lowerNeighbour).or(this::lowerBySilent);
  }

  /** A cost below this is lower than here by more than rounding. */
  private double told() {
    return cost() - NullSpace.ROUNDING * Math.abs(cost());
  }

  private Optional<double[]> firstLower(Stream<double[]> points) {
    double told = told();
    return points.filter(there -> cost.at(there) < told).findFirst();
  }

  /**
   * Returns what is known where a silent unit switches here; empty where there is none, or where
   * the Lagrange function falls nowhere by it and is the only one. Where slopes of errors depend on
   * each other there are many, and one of them says nothing of the cost.
   */
  Optional<Nature> bySilent() {
    if (!SilentSwitches.any(cost, theta, scale)) {
      return Optional.empty();
    }
    if (lowerBySilent().isPresent()) {
      return Optional.of(Nature.FALLS);
    }
    boolean isOne = subgradients.bases().across().size() == kinks.zeros().size();
    return isOne ? Optional.empty() : Optional.of(Nature.OPEN);
  }

  /**
   * A lower point by a silent unit that switches here. The Lagrange function falls there, and some
   * errors are 0 again, by moves of all parameters or of the output's biases.
   */
  private Optional<double[]> lowerBySilent() {
    return firstLower(
        SilentSwitches.lower(lagrange(), theta, scale, 0).stream()
            .flatMap(there -> Stream.of(ontoKink(there), biased(there))));
  }

  /** A point with the output's biases at which one of the errors that are 0 here is so again. */
  private double[] biased(double[] from) {
    double[] best = from;
    ParameterLayout layout = cost.network().layout();
    for (Kinks.Zero zero : kinks.zeros()) {
      double[] there = best.clone();
      Kinks.errors(
          cost,
          there,
          (row, output, error, size) -> {
            if (row == zero.row() && output == zero.output()) {
              there[layout.bias(layout.layers(), output)] -= error;
            }
          });
      best = cost.at(there) < cost.at(best) ? there : best;
    }
    return best;
  }

  /** A point nearby at which the errors that are 0 here are 0. */
  private double[] ontoKink(double[] from) {
    double[] there = from;
    for (int k = 0; k < 4; k++) {
      ErrorKink moved = new ErrorKink(cost, there, kinks.zeros());
      there = Vectors.moved(there, 1, moved.ontoKink(moved.subgradients.bases()));
    }
    return there;
  }

  /** A lower point along the kink, on the curve on which its errors stay 0. */
  private Optional<double[]> lowerAlong() {
    List<double[]> basis = subgradients.bases().along();
    if (basis.isEmpty()) {
      return Optional.empty();
    }
    Eigendecomposition along = along(lagrange().hessian(theta), basis);
    double[] direction = Vectors.combined(along.eigenvector(0), basis);
    return firstLower(
        Arrays.stream(ALONG)
            .mapToObj(length -> ontoKink(Vectors.moved(theta, length * scale, direction))));
  }

  private Optional<double[]> lowerNeighbour() {
    RandomGenerator random = RandomNumbers.of(1);
    return firstLower(
        IntStream.range(0, NEIGHBOURS)
            .mapToObj(i -> Probe.around(theta, (i % 2 == 0 ? 1e-4 : 1e-6) * scale, random)));
  }
}
