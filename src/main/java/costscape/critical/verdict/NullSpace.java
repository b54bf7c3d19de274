package costscape.critical.verdict;

import costscape.cost.DifferentiableCost;
import costscape.cost.NetworkCost;
import costscape.critical.local.LocalModel;
import costscape.critical.verdict.EvidenceSource.Stationary.Nature;
import costscape.number.RandomNumbers;
import costscape.space.Vectors;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * Looks along the kernel of the Hessian at a stationary point from which no curved direction leads
 * down. There the second order decides nothing. By the splitting lemma (Golubitsky, Guillemin:
 * Stable Mappings, 1973) the cost is, in suitable coordinates, a bowl in the curved directions plus
 * a function f of the kernel alone: f(v) is the lowest cost over the curved directions at v. So f
 * is looked at on small spheres, in the directions of the kernel's basis and in random ones, each
 * of which first goes down on its sphere. At x² + y⁴ f rises, at x² − y⁴ it falls, and along a flat
 * family it keeps its value.
 */
final class NullSpace {
  /** The distance within which a change is seen, in units of 1 + ‖θ‖. */
  static final double FARTHEST = 5e-2;

  /** Radii of the spheres, in units of 1 + ‖θ‖. */
  private static final double[] RADII = {1e-3, 1e-2, FARTHEST};

  /**
   * The spheres of a ReLU network are smaller by this factor, for its cost is smooth in small cells
   * only.
   */
  private static final double BESIDE_KINKS = 0.02;

  /** A fall is believed where it is of this order or a lower one. */
  private static final int HIGHEST_ORDER = 8;

  /** A fall of at most this many times what the slope promises is due to the slope. */
  private static final double EXPLAINED = 4;

  /** Points whose last digits differ, and the factor by which their costs may differ more. */
  private static final int LAST_DIGITS = 8;

  /** Sums of a row may round by some more than the last digits of parameters say. */
  private static final double FAINT = 100;

  /** On a sphere larger by this factor a fall of the third order is 3.4 times as large. */
  private static final double FARTHER = 1.5;

  private static final double GROWTH = 2;

  private static final int SAFE = 16;
  private static final int BASIS = 12;
  private static final int RANDOM = 24;
  private static final int DOWNHILL_STEPS = 12;
  private static final int CORRECTIONS = 30;

  /** A correction that leads farther off than this many radii has strayed. */
  private static final double STRAYED = 3;

  /** A difference of two costs below this, relative to the cost, is rounding. */
  static final double ROUNDING = 64 * Math.ulp(1.0);

  private final DifferentiableCost cost;
  private final LocalModel at;
  private final List<Integer> flat = new ArrayList<>();
  private final double rounding;

  private NullSpace(DifferentiableCost cost, LocalModel at) {
    this.cost = cost;
    this.at = at;
    for (int k = 0; k < at.spectrum().size(); k++) {
      boolean zero = Math.abs(at.spectrum().eigenvalue(k)) <= at.spectrum().noise();
      if (zero && !at.spectrum().isKnown(k)) {
        flat.add(k);
      }
    }
    rounding = rounding(cost, at.theta(), at.cost());
  }

  /**
   * Returns up to which size a difference of costs is rounding. Where large terms cancel that is
   * more than the digits of the cost itself say. So it is measured: by how much the cost differs
   * where every parameter is moved by its last digit or so.
   */
  static double rounding(DifferentiableCost cost, double[] theta, double value) {
    RandomGenerator random = RandomNumbers.of(1);
    double widest = 0;
    for (int i = 0; i < LAST_DIGITS; i++) {
      double[] there = theta.clone();
      for (int k = 0; k < there.length; k++) {
        there[k] += 2 * (random.nextDouble() - 0.5) * Math.ulp(there[k]);
      }
      widest = Math.max(widest, Math.abs(cost.at(there) - value));
    }
    return Math.max(ROUNDING * Math.abs(value), SAFE * widest);
  }

  /**
   * Returns what f does around a stationary point of index 0 and nullity 1 or more; empty where the
   * point is not stationary, for f falls as the slope left there explains.
   */
  static Optional<Nature> look(DifferentiableCost cost, LocalModel at) {
    NullSpace kernel = new NullSpace(cost, at);
    EnumSet<Nature> seen = EnumSet.noneOf(Nature.class);
    for (double[] direction : kernel.directions()) {
      for (boolean turns : new boolean[] {false, true}) {
        Optional<Nature> here = kernel.along(turns ? kernel.downhill(direction) : direction);
        if (here.isEmpty() || here.get() == Nature.FALLS_FLATLY) {
          return here;
        }
        seen.add(here.get());
      }
    }
    if (seen.contains(Nature.FALLS_BEYOND)) {
      return Optional.of(Nature.FALLS_BEYOND);
    }
    return Optional.of(seen.size() == 1 ? seen.iterator().next() : Nature.OPEN);
  }

  private double radius(int i) {
    boolean kinked = cost instanceof NetworkCost network && Kinks.possible(network);
    return (kinked ? BESIDE_KINKS : 1) * RADII[i] * at.scale();
  }

  /** The directions tried, as unit vectors in the coordinates of the kernel's basis. */
  private List<double[]> directions() {
    List<double[]> directions = new ArrayList<>();
    for (int k = 0; k < Math.min(BASIS, flat.size()); k++) {
      for (int sign : new int[] {1, -1}) {
        double[] direction = new double[flat.size()];
        direction[k] = sign;
        directions.add(direction);
      }
    }
    RandomGenerator random = RandomNumbers.of(1);
    for (int i = 0; flat.size() > 1 && i < RANDOM; i++) {
      double[] direction = Vectors.gaussian(flat.size(), random);
      Vectors.divide(direction, Vectors.norm(direction));
      directions.add(direction);
    }
    return directions;
  }

  /**
   * The behaviour of f along a direction, on the smallest sphere where a change can be told from
   * rounding. A fall that begins on a larger sphere is believed only if it would have been too
   * small to see on the sphere before. Otherwise the point is level here and the cost is lower only
   * farther out. A small fall must grow farther out, as rounding does not. Empty where f falls no
   * faster than the slope left at the point explains.
   */
  private Optional<Nature> along(double[] direction) {
    for (int i = 0; i < RADII.length; i++) {
      Corrected there = corrected(direction, radius(i));
      double rise = there.cost - at.cost();
      if (rise < -rounding) {
        if (-rise <= EXPLAINED * Math.abs(slope(direction)) * radius(i)) {
          return Optional.empty();
        }
        if (-rise < FAINT * rounding && !grows(direction, radius(i), rise)) {
          continue;
        }
        double before = i == 0 ? 0 : StrictMath.pow(RADII[i - 1] / RADII[i], HIGHEST_ORDER);
        return Optional.of(-rise * before <= rounding ? Nature.FALLS_FLATLY : Nature.FALLS_BEYOND);
      }
      if (there.settled && rise > rounding) {
        return Optional.of(Nature.RISES_SLOWLY);
      }
    }
    return Optional.of(Nature.KEEPS);
  }

  /** Returns whether a fall of the third order or a higher one is what was seen on a sphere. */
  private boolean grows(double[] direction, double radius, double rise) {
    return corrected(direction, FARTHER * radius).cost - at.cost() < GROWTH * rise;
  }

  /** The point's gradient along a direction of the kernel. */
  private double slope(double[] direction) {
    double slope = 0;
    for (int m = 0; m < direction.length; m++) {
      slope += direction[m] * at.slope(flat.get(m));
    }
    return slope;
  }

  /** The direction reached by going down on the largest sphere, in steps that get shorter. */
  private double[] downhill(double[] from) {
    double[] direction = from;
    double radius = radius(RADII.length - 1);
    double angle = 0.5;
    Corrected here = corrected(direction, radius);
    for (int k = 0; k < DOWNHILL_STEPS && flat.size() > 1; k++) {
      double[] slope = new double[flat.size()];
      for (int m = 0; m < slope.length; m++) {
        slope[m] = at.spectrum().along(flat.get(m), here.gradient);
      }
      double norm = Vectors.norm(slope);
      if (!(norm > 0)) {
        break;
      }
      double[] turned = direction.clone();
      for (int m = 0; m < turned.length; m++) {
        turned[m] -= angle * slope[m] / norm;
      }
      Vectors.divide(turned, Vectors.norm(turned));
      Corrected there = corrected(turned, radius);
      if (there.cost < here.cost) {
        direction = turned;
        here = there;
      } else {
        angle *= 0.5;
      }
    }
    return direction;
  }

  private record Corrected(double cost, double[] gradient, boolean settled) {}

  /**
   * The lowest point over the curved directions, found by Newton's steps with the curvatures at the
   * centre. What strays from the sphere is of no use: it says nothing of this neighbourhood.
   */
  private Corrected corrected(double[] direction, double radius) {
    double[] theta = at.theta().clone();
    for (int m = 0; m < direction.length; m++) {
      at.spectrum().add(flat.get(m), radius * direction[m], theta);
    }
    double[] gradient = new double[theta.length];
    double value = cost.gradient(theta, gradient);
    for (int k = 0; k < CORRECTIONS; k++) {
      double[] step = new double[theta.length];
      double gain = correction(gradient, step);
      if (gain <= 1e-3 * rounding) {
        return new Corrected(value, gradient, true);
      }
      Vectors.add(theta, 1, step);
      if (Vectors.distance(theta, at.theta()) > STRAYED * radius) {
        return new Corrected(Double.POSITIVE_INFINITY, gradient, false);
      }
      value = cost.gradient(theta, gradient);
    }
    return new Corrected(value, gradient, false);
  }

  /** Writes Newton's step in the curved directions, and gives the gain that the model promises. */
  private double correction(double[] gradient, double[] step) {
    double gain = 0;
    for (int k = flat.size() - 1; k < step.length; k++) {
      double curvature = at.spectrum().eigenvalue(k);
      if (curvature > at.spectrum().noise()) {
        double slope = at.spectrum().along(k, gradient);
        at.spectrum().add(k, -slope / curvature, step);
        gain += 0.5 * slope * slope / curvature;
      }
    }
    return gain;
  }
}
