package costscape.critical.unit;

import costscape.cost.CostFunction;
import costscape.network.Network;
import costscape.space.Vectors;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
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

  private final UnitWeights units;
  private final boolean[] swaps;
  private final boolean[] flips;

  private SymmetryGroup(UnitWeights units, boolean[] swaps, boolean[] flips) {
    this.units = units;
    this.swaps = swaps;
    this.flips = flips;
  }

  /** The maps of a network that leave a cost of its parameters as it is. */
  public static SymmetryGroup of(Network network, CostFunction cost) {
    UnitWeights units = new UnitWeights(network);
    boolean[] swaps = new boolean[units.layers() + 1];
    boolean[] flips = new boolean[units.layers() + 1];
    for (int layer = 1; layer <= units.layers(); layer++) {
      int at = layer;
      int last = units.width(layer) - 1;
      swaps[layer] = unchanged(cost, theta -> units.swap(theta, at, 0, last));
      flips[layer] = unchanged(cost, theta -> units.flip(theta, at, last));
    }
    return new SymmetryGroup(units, swaps, flips);
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
    for (int layer = 1; layer <= units.layers(); layer++) {
      order = order.multiply(mapsOf(layer, units.width(layer), flips[layer]));
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
    for (int layer = 1; layer <= units.layers(); layer++) {
      for (int unit = 0; flips[layer] && unit < units.width(layer); unit++) {
        if (leadsNegative(units.of(image, layer, unit))) {
          units.flip(image, layer, unit);
        }
      }
      if (swaps[layer]) {
        sort(image, layer);
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

  private void sort(double[] theta, int layer) {
    List<double[]> all =
        IntStream.range(0, units.width(layer))
            .mapToObj(unit -> units.of(theta, layer, unit))
            .sorted((one, other) -> compare(rounded(one), rounded(other)))
            .toList();
    for (int unit = 0; unit < units.width(layer); unit++) {
      units.set(theta, layer, unit, all.get(unit));
    }
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
    return new NearestImage(units, swaps, flips).nearest(theta, to);
  }

  @Override
  public List<double[]> images(double[] theta, double[] to, int most) {
    return new NearImages(at -> moved(at, units::swap, units::flip))
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
    for (int layer = 1; layer <= units.layers(); layer++) {
      boolean[] counted = new boolean[units.width(layer)];
      for (int unit = 0; unit < counted.length; unit++) {
        if (!counted[unit]) {
          int alike = countAlike(theta, layer, unit, counted);
          double[] own = units.of(theta, layer, unit);
          boolean sign = flips[layer] && coincide(own, own, -1);
          fixing = fixing.multiply(mapsOf(layer, alike, sign));
        }
      }
    }
    return order().divide(fixing);
  }

  private int countAlike(double[] theta, int layer, int unit, boolean[] counted) {
    double[] own = units.of(theta, layer, unit);
    int alike = 0;
    for (int other = unit; other < counted.length; other++) {
      double[] its = units.of(theta, layer, other);
      if (coincide(own, its, 1) || (flips[layer] && coincide(own, its, -1))) {
        counted[other] = true;
        alike++;
      }
    }
    return alike;
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
    return moved(theta, units::equalise, units::zero);
  }

  /** Changes two units of a layer in a point. */
  interface PairMove {
    void move(double[] theta, int layer, int unit, int other);
  }

  /** Changes a unit in a point. */
  interface UnitMove {
    void move(double[] theta, int layer, int unit);
  }

  /** A point moved for each pair of units that may change places, and each that may be flipped. */
  List<double[]> moved(double[] theta, PairMove pair, UnitMove single) {
    List<double[]> moved = new ArrayList<>();
    for (int layer = 1; layer <= units.layers(); layer++) {
      for (int unit = 0; unit < units.width(layer); unit++) {
        for (int other = unit + 1; swaps[layer] && other < units.width(layer); other++) {
          double[] image = theta.clone();
          pair.move(image, layer, unit, other);
          moved.add(image);
        }
        if (flips[layer]) {
          double[] image = theta.clone();
          single.move(image, layer, unit);
          moved.add(image);
        }
      }
    }
    return moved;
  }
}
