package costscape.critical.unit;

import costscape.cost.CostFunction;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.network.ParameterLayout;
import costscape.space.Vectors;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * The order of the units of every hidden layer and, where it changes nothing, the sign of every
 * hidden unit: h! · 2ʰ maps for a layer of h units. Whether these maps leave a cost as it is, its
 * penalty included, is tried out on the cost itself; a penalty on biases, for instance, would keep
 * the swaps of sigmoid units and not their flips. ReLU units swap only. Scaling one (w, b up,
 * outgoing weights down) keeps what the network says, but it changes the penalty and is no finite
 * set of maps.
 */
public final class SymmetryGroup implements Symmetry {
  private static final long serialVersionUID = 1;

  /**
   * Units closer than this, relative to 1 + the larger one, coincide, for an end is polished to
   * 1e-9.
   */
  private static final double COINCIDE = 1e-6;

  /**
   * Costs that differ by less than this, relatively, are equal. Sums in another order round
   * differently, by a few 1e-16 a row.
   */
  private static final double SAME_COST = 1e-12;

  private static final int TRIALS = 5;

  private final ParameterLayout layout;
  private final ActivationFunction activation;
  private final boolean[] swaps;
  private final boolean[] flips;

  private SymmetryGroup(Network network, boolean[] swaps, boolean[] flips) {
    layout = network.layout();
    activation = network.activation();
    this.swaps = swaps;
    this.flips = flips;
  }

  /** The maps of a network that leave a cost of its parameters as it is. */
  public static SymmetryGroup of(Network network, CostFunction cost) {
    boolean[] swaps = new boolean[network.hiddenLayers() + 1];
    boolean[] flips = new boolean[swaps.length];
    for (int layer = 1; layer < swaps.length; layer++) {
      List<HiddenUnit> units = HiddenUnit.of(network.layout(), layer);
      HiddenUnit last = units.get(units.size() - 1);
      swaps[layer] = unchanged(cost, theta -> units.get(0).swap(theta, last));
      flips[layer] = unchanged(cost, theta -> last.flip(theta, network.activation()));
    }
    return new SymmetryGroup(network, swaps, flips);
  }

  /** Whether a map leaves the cost as it is at a few random points. */
  private static boolean unchanged(CostFunction cost, Consumer<double[]> map) {
    RandomGenerator random = new Well19937c(TRIALS);
    for (int trial = 0; trial < TRIALS; trial++) {
      double[] theta = Vectors.gaussian(cost.dimension(), random);
      Vectors.scale(theta, 2);
      double before = cost.at(theta);
      map.accept(theta);
      if (!(Math.abs(cost.at(theta) - before) <= SAME_COST * (1 + Math.abs(before)))) {
        return false;
      }
    }
    return true;
  }

  /** Whether units of a hidden layer, counted from 1, may change places. */
  boolean swaps(int layer) {
    return swaps[layer];
  }

  /** Whether units of a hidden layer may change sign. */
  boolean flips(int layer) {
    return flips[layer];
  }

  @Override
  public BigInteger order() {
    BigInteger order = BigInteger.ONE;
    for (int layer = 1; layer < swaps.length; layer++) {
      order = order.multiply(mapsOf(layer, layout.width(layer), flips[layer]));
    }
    return order;
  }

  private BigInteger mapsOf(int layer, int width, boolean flipped) {
    BigInteger maps = flipped ? BigInteger.ONE.shiftLeft(width) : BigInteger.ONE;
    for (int k = 2; swaps[layer] && k <= width; k++) {
      maps = maps.multiply(BigInteger.valueOf(k));
    }
    return maps;
  }

  /**
   * The image in which the first non-zero entry of every unit is positive and units stand in the
   * order of rising incoming weights, then bias.
   */
  @Override
  public double[] representative(double[] theta) {
    double[] image = theta.clone();
    for (int layer = 1; layer < swaps.length; layer++) {
      List<HiddenUnit> units = HiddenUnit.of(layout, layer);
      for (HiddenUnit unit : units) {
        if (flips[layer] && leadsNegative(unit.of(image))) {
          unit.flip(image, activation);
        }
      }
      if (swaps[layer]) {
        sort(image, units);
      }
    }
    return image;
  }

  private static boolean leadsNegative(double[] own) {
    for (double entry : own) {
      if (Math.abs(entry) > COINCIDE) {
        return entry < 0;
      }
    }
    return false;
  }

  private static void sort(double[] theta, List<HiddenUnit> units) {
    List<double[]> all =
        units.stream()
            .map(unit -> unit.of(theta))
            .sorted((one, other) -> compare(rounded(one), rounded(other)))
            .toList();
    units.forEach(unit -> unit.set(theta, all.get(unit.number())));
  }

  /**
   * Compares by the first entry that differs. The engine translated to JavaScript has no {@code
   * Arrays.compare}.
   */
  private static int compare(long[] one, long[] other) {
    int k = 0;
    while (k < one.length - 1 && one[k] == other[k]) {
      k++;
    }
    return Long.compare(one[k], other[k]);
  }

  /**
   * The entries in steps of the tolerance, so that rounding does not decide the order of equal
   * ones.
   */
  private static long[] rounded(double[] own) {
    return Arrays.stream(own).mapToLong(entry -> Math.round(entry / COINCIDE)).toArray();
  }

  @Override
  public double[] nearest(double[] theta, double[] to) {
    return new NearestImage(layout, activation, swaps, flips).nearest(theta, to);
  }

  @Override
  public List<double[]> images(double[] theta, double[] to, int most) {
    return new NearImages(
            at -> moved(at, HiddenUnit::swap, (unit, image) -> unit.flip(image, activation)))
        .of(nearest(theta, to), to, most);
  }

  /**
   * The order of the group over the number of maps that fix the point: units that coincide up to
   * sign may change places, and a unit of zeros may change its sign. Layers are counted one by one,
   * so a map that fixes the point only by moving two layers at once is not seen.
   */
  @Override
  public BigInteger orbitSize(double[] theta) {
    BigInteger fixing = BigInteger.ONE;
    for (int layer = 1; layer < swaps.length; layer++) {
      boolean flip = flips[layer];
      BitSet counted = new BitSet();
      for (HiddenUnit unit : HiddenUnit.of(layout, layer)) {
        if (!counted.get(unit.number())) {
          double[] own = unit.of(theta);
          List<HiddenUnit> alike =
              HiddenUnit.of(layout, layer).stream()
                  .filter(other -> other.number() >= unit.number())
                  .filter(
                      other ->
                          coincide(own, other.of(theta), 1)
                              || (flip && coincide(own, other.of(theta), -1)))
                  .toList();
          alike.forEach(other -> counted.set(other.number()));
          fixing = fixing.multiply(mapsOf(layer, alike.size(), flip && coincide(own, own, -1)));
        }
      }
    }
    return order().divide(fixing);
  }

  private static boolean coincide(double[] own, double[] its, int sign) {
    for (int k = 0; k < own.length; k++) {
      double size = 1 + Math.max(Math.abs(own[k]), Math.abs(its[k]));
      if (Math.abs(own[k] - sign * its[k]) > COINCIDE * size) {
        return false;
      }
    }
    return true;
  }

  /**
   * The points with a pair of units of one layer made equal, with a unit made zero, and with both
   * for two units.
   */
  @Override
  public List<double[]> ontoFixedSets(double[] theta) {
    return moved(theta, HiddenUnit::equalise, HiddenUnit::zero);
  }

  /** Changes two units of a layer in a point. */
  interface PairMove {
    void move(HiddenUnit unit, double[] theta, HiddenUnit other);
  }

  /** A point moved for each pair of units that may change places, and each that may be flipped. */
  List<double[]> moved(double[] theta, PairMove pair, BiConsumer<HiddenUnit, double[]> single) {
    List<double[]> moved = new ArrayList<>();
    for (HiddenUnit unit : HiddenUnit.all(layout)) {
      List<HiddenUnit> layer = HiddenUnit.of(layout, unit.layer());
      for (HiddenUnit other : layer.subList(unit.number() + 1, layer.size())) {
        if (swaps[unit.layer()]) {
          double[] image = theta.clone();
          pair.move(unit, image, other);
          moved.add(image);
        }
      }
      if (flips[unit.layer()]) {
        double[] image = theta.clone();
        single.accept(unit, image);
        moved.add(image);
      }
    }
    return moved;
  }
}
