package costscape.critical.verdict;

import costscape.cost.NetworkCost;
import costscape.critical.unit.HiddenUnit;
import costscape.network.Pass;
import costscape.number.RandomNumbers;
import costscape.space.Vectors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * The points around a silent unit, one without outgoing weights, at which its own parameters,
 * incoming and outgoing, have moved by a small length. What the cost changes by there is a square
 * of the length, with another factor in every direction. Where rows lie on both sides of the place
 * at which the unit switches, the way down may lead along that place, and a random direction hardly
 * ever shows it. So the cost goes down on the sphere, from directions in which the unit switches at
 * a row.
 */
final class SilentSphere {
  /** The sphere's radius, in units of 1 + ‖θ‖. */
  private static final double RADIUS = 1e-4;

  /** Of so many rows at most it is tried that the unit switches there. */
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

  /** What the layer is given, of some rows. */
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
   * A point on the sphere at which the cost is lower than here, as it is half way there. A fall by
   * the slope times the length proves nothing.
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
   * A way by which the unit's random incoming weights grow, with the bias at which it switches at a
   * row. What the cost can fall by is most at one of the rows, for between them it is a straight
   * line in the bias. The outgoing weights go against their slope, as far as the incoming ones.
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

  /** Whether the cost is lower by more than rounding and a slope explain. */
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
