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

  /** Whether a unit switches at a point and has no outgoing weights. */
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

  /** Whether the cost was seen to be lower where the other side bends down. */
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
}
