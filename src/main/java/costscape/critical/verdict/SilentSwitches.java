package costscape.critical.verdict;

import costscape.cost.NetworkCost;
import costscape.critical.local.LocalModel;
import costscape.critical.local.Spectrum;
import costscape.critical.unit.UnitWeights;
import costscape.network.Network;
import costscape.network.Pass;
import costscape.space.Vectors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.random.Well19937c;

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

  /** The length by which a single unit's parameters move, in the same units. */
  private static final double SPHERE = 1e-4;

  /** Of so many rows at most it is tried that the unit switches there. */
  private static final int MOST_ROWS = 100;

  private static final int STARTS = 12;
  private static final int STEPS = 40;
  private static final double WIDEST = 0.5;

  /** A fall of at most this many times what the slope promises is due to the slope. */
  private static final double SAFE = 4;

  private SilentSwitches() {}

  /** A unit by layer, from 1, and number. */
  private record Unit(int layer, int number) {}

  static boolean falls(NetworkCost cost, LocalModel at) {
    if (!Kinks.switches(cost)) {
      return false;
    }
    List<Unit> silent = silent(cost, at);
    if (silent.isEmpty()) {
      return false;
    }
    if (falls(cost, at, silent)) {
      return true;
    }
    return (silent.size() > 1
            && silent.stream().limit(ALONE).anyMatch(unit -> falls(cost, at, List.of(unit))))
        || unequal(cost, at, silent).stream()
            .limit(ALONE)
            .anyMatch(unit -> fallsOnSphere(cost, at, unit));
  }

  /** One of each sort: of units of a layer whose parameters are equal the first. */
  private static List<Unit> unequal(NetworkCost cost, LocalModel at, List<Unit> units) {
    UnitWeights weights = new UnitWeights(cost.network());
    Map<List<Double>, Unit> sorts = new LinkedHashMap<>();
    for (Unit unit : units) {
      List<Double> own = new ArrayList<>(List.of((double) unit.layer));
      Arrays.stream(weights.of(at.theta(), unit.layer, unit.number)).forEach(own::add);
      sorts.putIfAbsent(own, unit);
    }
    return List.copyOf(sorts.values());
  }

  /**
   * Whether the cost falls where a unit's own parameters, incoming and outgoing, move by a small
   * length: it is looked for by going down on the sphere of that length. Where rows lie on both
   * sides of the switch, the way down may lead along it, and a random side shows no more of that
   * than its own bend.
   */
  private static boolean fallsOnSphere(NetworkCost cost, LocalModel at, Unit unit) {
    int[] own = new UnitWeights(cost.network()).places(unit.layer, unit.number);
    List<double[]> inputs = inputs(cost, at.theta(), unit.layer);
    Well19937c random = new Well19937c(1);
    for (int start = 0; start < STARTS; start++) {
      double[] way = loudest(cost, at, own, inputs, random);
      double angle = WIDEST;
      for (int step = 0; step < STEPS; step++) {
        double[] gradient = new double[at.theta().length];
        double here = cost.gradient(moved(at, own, way, 1), gradient);
        double[] next = turned(way, along(gradient, own), angle);
        if (cost.at(moved(at, own, next, 1)) < here) {
          way = next;
          angle = Math.min(WIDEST, 2 * angle);
        } else {
          angle *= 0.5;
        }
      }
      if (isLower(cost, at, own, way, 1) && isLower(cost, at, own, way, 0.5)) {
        return true;
      }
    }
    return false;
  }

  /** What a layer is given, of some rows. */
  private static List<double[]> inputs(NetworkCost cost, double[] theta, int layer) {
    Pass pass = new Pass(cost.network());
    double[] features = new double[cost.dataset().features()];
    List<double[]> inputs = new ArrayList<>();
    int apart = 1 + cost.dataset().rows() / MOST_ROWS;
    for (int row = 0; row < cost.dataset().rows(); row += apart) {
      cost.dataset().row(row, features);
      pass.forward(theta, features);
      double[] input = new double[cost.network().layout().width(layer - 1)];
      Arrays.setAll(input, from -> pass.activation(layer - 1, from));
      inputs.add(input);
    }
    return inputs;
  }

  /**
   * A way by which a unit's random incoming weights grow, with the bias at which it switches at a
   * row. What the cost falls by is most at one of the rows, for between them it is a straight line
   * in the bias. The outgoing weights go against their slope, as far as the incoming ones.
   */
  private static double[] loudest(
      NetworkCost cost, LocalModel at, int[] own, List<double[]> inputs, Well19937c random) {
    int bias = inputs.get(0).length;
    double[] weights = new double[bias];
    Arrays.setAll(weights, k -> random.nextGaussian());
    double loud = -1;
    double[] loudest = new double[own.length];
    for (double[] input : inputs) {
      double[] way = Arrays.copyOf(weights, own.length);
      way[bias] = -Vectors.dot(weights, input);
      Vectors.scale(way, SPHERE * at.scale() / Vectors.norm(way));
      double length = Vectors.norm(Arrays.copyOf(way, bias));
      double[] gradient = new double[at.theta().length];
      cost.gradient(moved(at, own, way, 1), gradient);
      double[] slopes = along(gradient, own);
      Arrays.fill(slopes, 0, bias + 1, 0);
      double norm = Vectors.norm(slopes);
      if (norm > loud * length) {
        loud = norm / length;
        Vectors.add(way, norm == 0 ? 0 : -length / norm, slopes);
        loudest = way;
      }
    }
    return loudest;
  }

  /** Whether the cost is lower by more than rounding and the slope that is left explain. */
  private static boolean isLower(
      NetworkCost cost, LocalModel at, int[] own, double[] way, double share) {
    double slope = SAFE * at.gradientNorm() * share * Vectors.norm(way);
    double lower = at.cost() - NullSpace.ROUNDING * Math.abs(at.cost()) - slope;
    return cost.at(moved(at, own, way, share)) < lower;
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

  private static double[] along(double[] gradient, int[] own) {
    return Arrays.stream(own).mapToDouble(k -> gradient[k]).toArray();
  }

  private static double[] moved(LocalModel at, int[] own, double[] way, double share) {
    double[] theta = at.theta().clone();
    for (int k = 0; k < own.length; k++) {
      theta[own[k]] += share * way[k];
    }
    return theta;
  }

  /** The same by moving some of the units aside together. */
  private static boolean falls(NetworkCost cost, LocalModel at, List<Unit> silent) {
    Well19937c random = new Well19937c(1);
    for (int side = 0; side < SIDES; side++) {
      double[] aside = moved(cost.network(), at, silent, side, random);
      Spectrum spectrum = Spectrum.of(cost.hessian(aside), cost.flatDirections().vectors());
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
      Network network, LocalModel at, List<Unit> silent, int side, Well19937c random) {
    UnitWeights units = new UnitWeights(network);
    double[] theta = at.theta().clone();
    double length = ASIDE * at.scale();
    for (Unit unit : silent) {
      if (side < 2) {
        theta[units.bias(unit.layer, unit.number)] += side == 0 ? length : -length;
        continue;
      }
      theta[units.bias(unit.layer, unit.number)] += length * random.nextGaussian();
      for (int from = 0; from < units.inputs(unit.layer); from++) {
        theta[units.weightIn(unit.layer, unit.number, from)] += length * random.nextGaussian();
      }
    }
    return theta;
  }

  private static List<Unit> silent(NetworkCost cost, LocalModel at) {
    Network network = cost.network();
    UnitWeights units = new UnitWeights(network);
    double small = SILENT * at.scale();
    boolean[][] switching = switching(cost, at.theta(), small);
    List<Unit> silent = new ArrayList<>();
    for (int layer = 1; layer <= network.hiddenLayers(); layer++) {
      for (int unit = 0; unit < switching[layer].length; unit++) {
        double[] own = units.of(at.theta(), layer, unit);
        boolean quiet = true;
        for (int k = units.inputs(layer) + 1; k < own.length; k++) {
          quiet &= Math.abs(own[k]) <= small;
        }
        if (quiet && switching[layer][unit]) {
          silent.add(new Unit(layer, unit));
        }
      }
    }
    return silent;
  }

  /** By layer and unit: whether the pre-activation is next to 0 at some row. */
  private static boolean[][] switching(NetworkCost cost, double[] theta, double small) {
    Network network = cost.network();
    boolean[][] switching = new boolean[network.hiddenLayers() + 1][];
    for (int layer = 1; layer < switching.length; layer++) {
      switching[layer] = new boolean[network.layout().width(layer)];
    }
    Pass pass = new Pass(network);
    double[] features = new double[cost.dataset().features()];
    for (int row = 0; row < cost.dataset().rows(); row++) {
      cost.dataset().row(row, features);
      pass.forward(theta, features);
      for (int layer = 1; layer < switching.length; layer++) {
        for (int unit = 0; unit < switching[layer].length; unit++) {
          switching[layer][unit] |= Math.abs(pass.preActivation(layer, unit)) <= small;
        }
      }
    }
    return switching;
  }
}
