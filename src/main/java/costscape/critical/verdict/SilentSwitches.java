package costscape.critical.verdict;

import costscape.cost.NetworkCost;
import costscape.critical.local.Eigendecomposition;
import costscape.critical.local.LocalModel;
import costscape.critical.unit.HiddenUnit;
import costscape.network.Network;
import costscape.network.Pass;
import costscape.number.RandomNumbers;
import costscape.space.Vectors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * Looks at ReLU and LeakyReLU units that switch at a stationary point and have no outgoing weights.
 * The cost has a slope there, which is 0, but not one curvature: the products of the unit's own
 * weights with its outgoing ones count on the side on which the unit answers. So the point is no
 * minimum where on some side the Hessian has a negative eigenvalue, and the cost is seen to be
 * lower that way.
 */
final class SilentSwitches {
  /** Outgoing weights and pre-activations below this, in units of 1 + ‖θ‖, count as 0. */
  private static final double SILENT = 1e-6;

  /** How far a unit is moved to the other side, in the same units. */
  private static final double ASIDE = 1e-5;

  /** Sides are tried by the bias up and down, and by random moves of the unit's own parameters. */
  private static final int SIDES = 12;

  private static final double[] LENGTHS = {1, 10, 100};

  /** Steps the way that bends down, as shares of the move aside, which a penalty makes dearer. */
  private static final double[] SHARES = {1, -1, 10, -10};

  /**
   * Moved together, units may cost more than the one gains that leads down. So many are moved by
   * themselves too.
   */
  private static final int ALONE = 4;

  /** A fall of at most this many times what the slope promises is due to the slope. */
  private static final double SAFE = 4;

  private SilentSwitches() {}

  static boolean falls(NetworkCost cost, LocalModel at) {
    List<HiddenUnit> silent = silent(cost, at.theta(), at.scale());
    return (!silent.isEmpty() && falls(cost, at, silent))
        || (silent.size() > 1
            && silent.stream().limit(ALONE).anyMatch(unit -> falls(cost, at, List.of(unit))))
        || lower(cost, at.theta(), at.scale(), SAFE * at.gradientNorm(), silent).isPresent();
  }

  /** One of each sort: of units of a layer whose parameters are equal the first. */
  private static List<HiddenUnit> unequal(double[] theta, List<HiddenUnit> units) {
    Map<List<Double>, HiddenUnit> sorts = new LinkedHashMap<>();
    for (HiddenUnit unit : units) {
      List<Double> own = new ArrayList<>(List.of((double) unit.layer()));
      Arrays.stream(unit.of(theta)).forEach(own::add);
      sorts.putIfAbsent(own, unit);
    }
    return List.copyOf(sorts.values());
  }

  /** Returns whether a unit switches at a point and has no outgoing weights. */
  static boolean any(NetworkCost cost, double[] theta, double scale) {
    return !silent(cost, theta, scale).isEmpty();
  }

  /**
   * A point at which the cost is lower by a move of one silent unit alone. A fall by the slope
   * times the length of the move proves nothing.
   */
  static Optional<double[]> lower(NetworkCost cost, double[] theta, double scale, double slope) {
    return lower(cost, theta, scale, slope, silent(cost, theta, scale));
  }

  private static Optional<double[]> lower(
      NetworkCost cost, double[] theta, double scale, double slope, List<HiddenUnit> silent) {
    return unequal(theta, silent).stream()
        .limit(ALONE)
        .map(unit -> new SilentSphere(cost, theta, scale, unit).lower(slope))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** The same by moving some of the units aside together. */
  private static boolean falls(NetworkCost cost, LocalModel at, List<HiddenUnit> silent) {
    RandomGenerator random = RandomNumbers.of(1);
    for (int side = 0; side < SIDES; side++) {
      double[] aside = moved(at, silent, side, random);
      Eigendecomposition spectrum =
          Eigendecomposition.of(cost.hessian(aside), cost.flatDirections().vectors());
      boolean bendsDown = spectrum.smallest() < -ASIDE * spectrum.norm();
      if (bendsDown && isLower(cost, at, aside, spectrum.eigenvector(0))) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether the cost was seen to be lower where the other side bends down. */
  private static boolean isLower(
      NetworkCost cost, LocalModel at, double[] aside, double... direction) {
    double lower = at.cost() - NullSpace.ROUNDING * Math.abs(at.cost());
    for (double times : LENGTHS) {
      double[] there = Vectors.between(at.theta(), aside, times);
      for (double share : SHARES) {
        double length = share * times * ASIDE * at.scale();
        if (cost.at(Vectors.moved(there, length, direction)) < lower) {
          return true;
        }
      }
    }
    return false;
  }

  private static double[] moved(
      LocalModel at, List<HiddenUnit> silent, int side, RandomGenerator random) {
    double[] theta = at.theta().clone();
    double length = ASIDE * at.scale();
    for (HiddenUnit unit : silent) {
      if (side < 2) {
        theta[unit.bias()] += side == 0 ? length : -length;
        continue;
      }
      theta[unit.bias()] += length * random.nextGaussian();
      for (int weight : unit.incoming()) {
        theta[weight] += length * random.nextGaussian();
      }
    }
    return theta;
  }

  private static List<HiddenUnit> silent(NetworkCost cost, double[] theta, double scale) {
    if (!Kinks.switches(cost)) {
      return List.of();
    }
    double small = SILENT * scale;
    boolean[][] switching = switching(cost, theta, small);
    return HiddenUnit.all(cost.network().layout()).stream()
        .filter(unit -> switching[unit.layer()][unit.number()])
        .filter(unit -> unit.largestOut(theta) <= small)
        .toList();
  }

  /** By layer and unit: whether the pre-activation is next to 0 at some row. */
  private static boolean[][] switching(NetworkCost cost, double[] theta, double small) {
    Network network = cost.network();
    boolean[][] switching = new boolean[network.hiddenLayers() + 1][];
    for (int layer = 1; layer < switching.length; layer++) {
      switching[layer] = new boolean[network.layout().width(layer)];
    }
    Pass pass = new Pass(network);
    for (int row = 0; row < cost.dataset().rows(); row++) {
      pass.forward(theta, cost.dataset(), row);
      for (int layer = 1; layer < switching.length; layer++) {
        for (int unit = 0; unit < switching[layer].length; unit++) {
          switching[layer][unit] |= Math.abs(pass.preActivation(layer, unit)) <= small;
        }
      }
    }
    return switching;
  }

  /**
   * The points around a silent unit, one without outgoing weights, at which its own parameters,
   * incoming and outgoing, have moved by a small length. What the cost changes by there is a square
   * of the length, with another factor in every direction. Where rows lie on both sides of the
   * place at which the unit switches, the way down may lead along that place, and a random
   * direction hardly ever shows it. So the cost goes down on the sphere, from directions in which
   * the unit switches at a row.
   */
  static final class SilentSphere {
    /** The sphere's radius, in units of 1 + ‖θ‖. */
    private static final double RADIUS = 1e-4;

    /** The largest number of rows at which a switch of the unit is tried. */
    private static final int MOST_ROWS = 100;

    private static final int STARTS = 12;
    private static final int STEPS = 40;
    private static final double WIDEST = 0.5;

    private final NetworkCost cost;
    private final double[] theta;
    private final double here;
    private final double radius;
    private final HiddenUnit unit;
    private final List<double[]> inputs;

    SilentSphere(NetworkCost cost, double[] theta, double scale, HiddenUnit unit) {
      this.cost = cost;
      this.theta = theta;
      here = cost.at(theta);
      radius = RADIUS * scale;
      this.unit = unit;
      inputs = inputs(unit.layer());
    }

    /** Returns what the layer is given, of some rows. */
    private List<double[]> inputs(int layer) {
      Pass pass = new Pass(cost.network());
      List<double[]> some = new ArrayList<>();
      int apart = 1 + cost.dataset().rows() / MOST_ROWS;
      for (int row = 0; row < cost.dataset().rows(); row += apart) {
        pass.forward(theta, cost.dataset(), row);
        double[] input = new double[cost.network().layout().width(layer - 1)];
        Arrays.setAll(input, from -> pass.activation(layer - 1, from));
        some.add(input);
      }
      return some;
    }

    /**
     * A point on the sphere at which the cost is lower than here, as it is half way there. A fall
     * by the slope times the length proves nothing.
     */
    Optional<double[]> lower(double slope) {
      RandomGenerator random = RandomNumbers.of(1);
      for (int start = 0; start < STARTS; start++) {
        double[] way = steepest(random);
        double angle = WIDEST;
        for (int step = 0; step < STEPS; step++) {
          double[] gradient = new double[theta.length];
          double value = cost.gradient(moved(way, 1), gradient);
          double[] next = turned(way, unit.of(gradient), angle);
          if (cost.at(moved(next, 1)) < value) {
            way = next;
            angle = Math.min(WIDEST, 2 * angle);
          } else {
            angle *= 0.5;
          }
        }
        if (isLower(way, 1, slope) && isLower(way, 0.5, slope)) {
          return Optional.of(moved(way, 1));
        }
      }
      return Optional.empty();
    }

    /**
     * A way by which the unit's random incoming weights grow, with the bias at which it switches at
     * a row. What the cost can fall by is most at one of the rows, for between them it is a
     * straight line in the bias. The outgoing weights go against their slope, as far as the
     * incoming ones.
     */
    private double[] steepest(RandomGenerator random) {
      int bias = inputs.get(0).length;
      double[] weights = Vectors.gaussian(bias, random);
      double largest = -1;
      double[] steepest = new double[unit.places().length];
      for (double[] input : inputs) {
        double[] way = Arrays.copyOf(weights, steepest.length);
        way[bias] = -Vectors.dot(weights, input);
        Vectors.scale(way, radius / Vectors.norm(way));
        double length = Vectors.norm(Arrays.copyOf(way, bias));
        double[] gradient = new double[theta.length];
        cost.gradient(moved(way, 1), gradient);
        double[] slopes = unit.of(gradient);
        Arrays.fill(slopes, 0, bias + 1, 0);
        double norm = Vectors.norm(slopes);
        if (norm > largest * length) {
          largest = norm / length;
          Vectors.add(way, norm == 0 ? 0 : -length / norm, slopes);
          steepest = way;
        }
      }
      return steepest;
    }

    /** Returns whether the cost is lower by more than rounding and a slope explain. */
    private boolean isLower(double[] way, double share, double slope) {
      double explained = NullSpace.ROUNDING * Math.abs(here) + slope * share * Vectors.norm(way);
      return cost.at(moved(way, share)) < here - explained;
    }

    /** A vector turned against a slope, of the same length. */
    private static double[] turned(double[] way, double[] slope, double angle) {
      double length = Vectors.norm(way);
      double[] across = slope.clone();
      Vectors.add(across, -Vectors.dot(way, slope) / length / length, way);
      double norm = Vectors.norm(across);
      double[] turned = way.clone();
      if (norm > 0) {
        Vectors.add(turned, -angle * length / norm, across);
        Vectors.scale(turned, length / Vectors.norm(turned));
      }
      return turned;
    }

    private double[] moved(double[] way, double share) {
      double[] there = theta.clone();
      int[] places = unit.places();
      for (int k = 0; k < way.length; k++) {
        there[places[k]] += share * way[k];
      }
      return there;
    }
  }
}
