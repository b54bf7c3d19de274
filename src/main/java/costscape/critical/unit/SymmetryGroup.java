package costscape.critical.unit;

import costscape.cost.CostFunction;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.number.RandomNumbers;
import costscape.space.Vectors;
import java.io.Serializable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * Maps of parameter space that leave a cost as it is: the order of the units of every hidden layer
 * and, where it changes nothing, the sign of every hidden unit, h! · 2ʰ maps for a layer of h
 * units. Two points of which such a map takes one into the other are one point of a catalogue.
 * Whether these maps leave a cost as it is, its penalty included, is tried out on the cost itself;
 * a penalty on biases, for instance, would keep the swaps of sigmoid units and not their flips.
 * ReLU units swap only. Scaling one (w, b up, outgoing weights down) keeps what the network says,
 * but it changes the penalty and is no finite set of maps.
 */
public final class SymmetryGroup implements Serializable {
  private static final long serialVersionUID = 1;

  /** The identity and no other map. */
  public static final SymmetryGroup NONE =
      new SymmetryGroup(List.of(), ActivationFunction.IDENTITY);

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

  private final List<Layer> layers;
  private final ActivationFunction activation;

  /**
   * A hidden layer.
   *
   * @param swaps whether its units may change places
   * @param flips whether they may change sign
   */
  record Layer(List<HiddenUnit> units, boolean swaps, boolean flips) implements Serializable {
    /** The number of maps of some of its units. */
    private BigInteger maps(int count, boolean flipped) {
      BigInteger maps = flipped ? BigInteger.ONE.shiftLeft(count) : BigInteger.ONE;
      for (int k = 2; swaps && k <= count; k++) {
        maps = maps.multiply(BigInteger.valueOf(k));
      }
      return maps;
    }
  }

  private SymmetryGroup(List<Layer> layers, ActivationFunction activation) {
    this.layers = layers;
    this.activation = activation;
  }

  /** The maps of a network that leave a cost of its parameters as it is. */
  public static SymmetryGroup of(Network network, CostFunction cost) {
    List<Layer> layers = new ArrayList<>();
    for (int layer = 1; layer <= network.hiddenLayers(); layer++) {
      List<HiddenUnit> units = HiddenUnit.of(network.layout(), layer);
      HiddenUnit last = units.get(units.size() - 1);
      boolean swaps = unchanged(cost, theta -> units.get(0).swap(theta, last));
      boolean flips = unchanged(cost, theta -> last.flip(theta, network.activation()));
      layers.add(new Layer(units, swaps, flips));
    }
    return new SymmetryGroup(List.copyOf(layers), network.activation());
  }

  /** Returns whether a map leaves the cost as it is at a few random points. */
  private static boolean unchanged(CostFunction cost, Consumer<double[]> map) {
    RandomGenerator random = RandomNumbers.of(TRIALS);
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

  /** A hidden layer, counted from 1. */
  Layer layer(int number) {
    return layers.get(number - 1);
  }

  /** The number of maps, the identity among them. */
  public BigInteger order() {
    return layers.stream()
        .map(layer -> layer.maps(layer.units.size(), layer.flips))
        .reduce(BigInteger.ONE, BigInteger::multiply);
  }

  /**
   * The image of a point that stands for all its images: in it the first non-zero entry of every
   * unit is positive and units stand in the order of rising incoming weights, then bias.
   */
  public double[] representative(double[] theta) {
    double[] image = theta.clone();
    for (Layer layer : layers) {
      for (HiddenUnit unit : layer.units) {
        if (layer.flips && leadsNegative(unit.of(image))) {
          unit.flip(image, activation);
        }
      }
      if (layer.swaps) {
        sort(image, layer.units);
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

  /**
   * The image of a point that lies nearest to another one. Where the two are images of each other,
   * this is the other point itself, up to rounding. Elsewhere it may be one of several images that
   * are about as near.
   */
  public double[] nearest(double[] theta, double[] to) {
    return new NearestImage(layers, activation).nearest(theta, to);
  }

  /** Images of a point near another one, the nearest first, each once and so many at most. */
  public List<double[]> images(double[] theta, double[] to, int most) {
    return new NearImages(
            at -> moved(at, HiddenUnit::swap, (unit, image) -> unit.flip(image, activation)))
        .of(nearest(theta, to), to, most);
  }

  /**
   * The number of different images of a point: the order of the group over the number of maps that
   * fix the point. Units that coincide up to sign may change places, and a unit of zeros may change
   * its sign. Layers are counted one by one, so a map that fixes the point only by moving two
   * layers at once is not seen.
   */
  public BigInteger orbitSize(double[] theta) {
    BigInteger fixing = BigInteger.ONE;
    for (Layer layer : layers) {
      BitSet counted = new BitSet();
      for (HiddenUnit unit : layer.units) {
        if (!counted.get(unit.number())) {
          double[] own = unit.of(theta);
          int alike = 0;
          for (HiddenUnit other : layer.units.subList(unit.number(), layer.units.size())) {
            double[] its = other.of(theta);
            if (coincide(own, its, 1) || (layer.flips && coincide(own, its, -1))) {
              counted.set(other.number());
              alike++;
            }
          }
          fixing = fixing.multiply(layer.maps(alike, layer.flips && coincide(own, own, -1)));
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
   * The point moved onto each of the sets that some of the maps leave fixed: with a pair of units
   * of one layer made equal, with a unit made zero, and with both for two units. The gradient on
   * such a set points along it, so a point that is stationary within the set is stationary
   * altogether. Saddles sit there.
   */
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
    for (Layer layer : layers) {
      for (HiddenUnit unit : layer.units) {
        int last = layer.swaps ? layer.units.size() : unit.number() + 1;
        for (HiddenUnit other : layer.units.subList(unit.number() + 1, last)) {
          double[] image = theta.clone();
          pair.move(unit, image, other);
          moved.add(image);
        }
        if (layer.flips) {
          double[] image = theta.clone();
          single.accept(unit, image);
          moved.add(image);
        }
      }
    }
    return moved;
  }

  /** Finds the image of a point that is near another one, by swaps and flips of hidden units. */
  record NearestImage(List<SymmetryGroup.Layer> layers, ActivationFunction activation) {
    /**
     * Layer by layer from the input, every unit of the target takes the nearest unit that is left,
     * in either sign. Outgoing weights are compared by their norm, for the layer that they feed is
     * not in order yet.
     */
    double[] nearest(double[] theta, double[] to) {
      double[] image = theta.clone();
      for (SymmetryGroup.Layer layer : layers) {
        layer.units().forEach(place -> take(image, to, layer, place));
      }
      return image;
    }

    private void take(double[] image, double[] to, SymmetryGroup.Layer layer, HiddenUnit place) {
      double[] wanted = place.of(to);
      double best = Double.POSITIVE_INFINITY;
      HiddenUnit bestUnit = place;
      boolean bestFlip = false;
      int end = layer.swaps() ? layer.units().size() : place.number() + 1;
      for (HiddenUnit unit : layer.units().subList(place.number(), end)) {
        for (int sign = 1; sign >= (layer.flips() ? -1 : 1); sign -= 2) {
          double distance = distance(unit.of(image), wanted, sign, place);
          if (distance < best) {
            best = distance;
            bestUnit = unit;
            bestFlip = sign < 0;
          }
        }
      }
      place.swap(image, bestUnit);
      if (bestFlip) {
        place.flip(image, activation);
      }
    }

    /**
     * The squared distance over incoming weights, bias and outgoing weights, the latter as far as
     * they can be compared.
     */
    private double distance(double[] own, double[] wanted, int sign, HiddenUnit place) {
      int incoming = place.layout().width(place.layer() - 1) + 1;
      double squares = 0;
      double ownOut = 0;
      double wantedOut = 0;
      for (int k = 0; k < own.length; k++) {
        if (k < incoming || place.layer() == layers.size()) {
          squares += (sign * own[k] - wanted[k]) * (sign * own[k] - wanted[k]);
        } else {
          ownOut = StrictMath.hypot(ownOut, own[k]);
          wantedOut = StrictMath.hypot(wantedOut, wanted[k]);
        }
      }
      return squares + (ownOut - wantedOut) * (ownOut - wantedOut);
    }
  }

  /**
   * Finds the images of a point near another one. It begins at the nearest image and goes on by
   * single swaps and flips of units, always from the nearest image that is left. Of a group of a
   * few dozen maps it finds all images, of a larger group those around the nearest.
   *
   * @param neighbours the images of a point by single swaps and flips
   */
  record NearImages(Function<double[], List<double[]>> neighbours) {
    /** Two images closer than this, relative to 1 + ‖θ‖, are one. */
    private static final double SAME = 1e-6;

    /** The number of images from which the search goes on, however few are asked for. */
    private static final int EXPLORED = 16;

    private record Image(double[] theta, double distance) {}

    /** The images, the nearest first, each once. */
    List<double[]> of(double[] nearest, double[] to, int most) {
      List<Image> open =
          new ArrayList<>(List.of(new Image(nearest, Vectors.distance(nearest, to))));
      List<Image> seen = new ArrayList<>(open);
      for (int k = 0; k < Math.max(EXPLORED, most) && !open.isEmpty(); k++) {
        Image next = open.stream().min(Comparator.comparingDouble(Image::distance)).orElseThrow();
        open.remove(next);
        for (double[] theta : neighbours.apply(next.theta)) {
          Image image = new Image(theta, Vectors.distance(theta, to));
          if (seen.stream().noneMatch(known -> same(known, image))) {
            seen.add(image);
            open.add(image);
          }
        }
      }
      return seen.stream()
          .sorted(Comparator.comparingDouble(Image::distance))
          .limit(most)
          .map(Image::theta)
          .toList();
    }

    private static boolean same(Image one, Image other) {
      double close = SAME * (1 + Vectors.norm(one.theta));
      return Math.abs(one.distance - other.distance) <= close // quick, and tells most apart
          && Vectors.distance(one.theta, other.theta) <= close;
    }
  }
}
