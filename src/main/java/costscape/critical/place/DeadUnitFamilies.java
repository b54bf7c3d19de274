package costscape.critical.place;

import costscape.cost.DifferentiableCost;
import costscape.critical.local.Eigendecomposition;
import costscape.critical.unit.HiddenUnit;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.space.SymmetricMatrix;
import costscape.space.Vectors;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds dead hidden units at a stationary point and what their free biases do. Take the directions
 * of a dead unit's weights, with the biases of the next layer making up for the change. There the
 * Hessian is [[q, s·m], [s·m, q]], where q is the penalty's curvature, s the activation's slope at
 * the bias, and m = mean(δ · x) joins the errors δ that the unit would feed with the inputs x that
 * would feed it; where these are several, m is the 2-norm of the matrix. So the point is a saddle
 * where s · m &gt; q, and the border is the bias with s = q/m.
 */
public final class DeadUnitFamilies implements Serializable {
  private static final long serialVersionUID = 1;

  /** No family is known. */
  static final DeadUnitFamilies NONE = new DeadUnitFamilies(List.of(), ActivationFunction.IDENTITY);

  /**
   * Weights below this, relative to 1 + the largest weight, count as 0, for an end is polished to
   * 1e-9.
   */
  private static final double ZERO = 1e-5;

  /** This far beyond the border the slope has fallen to e⁻⁵ of its value there. */
  private static final double WELL_BEYOND = 5;

  /**
   * Where a curvature is below this, relative to the largest, the gradient is near its rounding.
   */
  private static final double NO_CURVATURE = 1e-9;

  /**
   * The members of a family that are looked at, as shares of the way to the border. A flip takes a
   * bias to its negative, so one side is enough.
   */
  private static final double[] MEMBERS = {0.5, 0.9};

  /** The bias of the farthest member, where there is no border. */
  private static final double FAR_BIAS = 6;

  /** It is rare that more units than these die at a time. */
  private static final int MOST_DYING = 4;

  private final List<HiddenUnit> units;
  private final ActivationFunction activation;
  private final DeadUnitBorder borders;

  public DeadUnitFamilies(Network network) {
    this(HiddenUnit.all(network.layout()), network.activation());
  }

  private DeadUnitFamilies(List<HiddenUnit> units, ActivationFunction activation) {
    this.units = units;
    this.activation = activation;
    borders = new DeadUnitBorder(activation);
  }

  private List<HiddenUnit> at(double[] theta) {
    double zero = ZERO * (1 + Vectors.largest(theta));
    return units.stream().filter(unit -> unit.largestWeight(theta) <= zero).toList();
  }

  /**
   * The point that stands for the family of a point: with the weights of its dead units exactly 0
   * and their biases where s is largest. A point without dead units stands for itself.
   */
  double[] centred(double[] theta) {
    double[] centred = theta.clone();
    at(theta).forEach(unit -> unit.zero(centred));
    withBiases(centred, at(theta), borders.steepestBias());
    return centred;
  }

  private static void withBiases(double[] theta, List<HiddenUnit> dead, double bias) {
    dead.forEach(unit -> theta[unit.bias()] = bias);
  }

  /** The family of a centred stationary point; empty where it belongs to none. */
  Optional<FlatFamily> family(DifferentiableCost cost, double[] centred) {
    List<HiddenUnit> dead = at(centred);
    if (dead.isEmpty()) {
      return Optional.empty();
    }
    SymmetricMatrix hessian = cost.hessian(centred);
    double border = 0;
    for (HiddenUnit unit : dead) {
      double pull = borders.coupling(hessian, unit);
      border = Math.max(border, borders.of(hessian, unit, pull));
    }
    int inner = Eigendecomposition.of(hessian).index();
    int outer = inner;
    if (Double.isFinite(border)) {
      double[] beyond = centred.clone();
      withBiases(beyond, dead, activation.hasKink() ? -1 : border + WELL_BEYOND);
      outer = Eigendecomposition.of(cost.hessian(beyond)).index();
    }
    List<String> free = dead.stream().map(HiddenUnit::biasName).toList();
    return Optional.of(new FlatFamily(free, border, inner, outer));
  }

  /**
   * Points of flat families to which training may be on its way: with the quietest unit dead, with
   * the two quietest dead, and so on. Biases stay as they are.
   */
  List<double[]> near(double[] theta) {
    List<HiddenUnit> all = new ArrayList<>(units);
    all.sort(Comparator.comparingDouble(unit -> unit.loudness(theta)));
    List<double[]> near = new ArrayList<>();
    double[] image = theta;
    for (HiddenUnit unit : all.subList(0, Math.min(MOST_DYING, all.size()))) {
      image = image.clone();
      unit.silence(image, activation);
      near.add(image);
    }
    return near;
  }

  /**
   * Other points of a family: with one dead unit's bias moved, to well inside the border and to
   * near it.
   */
  List<double[]> members(FlatFamily family, double[] centred) {
    List<double[]> members = new ArrayList<>();
    for (HiddenUnit unit : at(centred)) {
      for (double share : family.border() > 0 ? MEMBERS : new double[0]) {
        double[] member = centred.clone();
        member[unit.bias()] = share * Math.min(family.border(), FAR_BIAS);
        members.add(member);
      }
    }
    return members;
  }

  /**
   * Returns whether some unit with outgoing weights has no curvature left in its incoming
   * parameters. The gradient then is small because units have run into saturation, on their way to
   * infinity, and not because a stationary point is near.
   */
  public boolean saturated(double[] theta, SymmetricMatrix hessian) {
    if (units.isEmpty()) {
      return false;
    }
    double negligible = NO_CURVATURE * Eigendecomposition.of(hessian).norm();
    return units.stream()
        .anyMatch(
            unit ->
                unit.largestOut(theta) > ZERO && incomingCurvature(hessian, unit) <= negligible);
  }

  private static double incomingCurvature(SymmetricMatrix hessian, HiddenUnit unit) {
    double largest = Math.abs(hessian.at(unit.bias(), unit.bias()));
    for (int weight : unit.incoming()) {
      largest = Math.max(largest, Math.abs(hessian.at(weight, weight)));
    }
    return largest;
  }

  /**
   * The border of a dead unit's family: the bias where the activation's slope s has fallen to q/m,
   * in the words of {@link DeadUnitFamilies}. The Hessian is that at the steepest bias.
   */
  private record DeadUnitBorder(ActivationFunction activation) implements Serializable {
    /**
     * The slope below which a dead unit counts as having no border, as there is none without a
     * penalty.
     */
    private static final double NO_SLOPE = 1e-10;

    /** The bias where the activation's slope is largest. */
    double steepestBias() {
      return activation.hasKink() ? 1 : 0;
    }

    /**
     * The penalty's curvature. Without outgoing weights only the penalty curves the cost along an
     * incoming weight.
     */
    private static double penaltyCurvature(SymmetricMatrix hessian, HiddenUnit unit) {
      int weight = unit.incoming()[0];
      return hessian.at(weight, weight);
    }

    /** The 2-norm of the Hessian's block of incoming × outgoing weights, over the slope there. */
    double coupling(SymmetricMatrix hessian, HiddenUnit unit) {
      int[] incoming = unit.incoming();
      int[] outgoing = unit.outgoing();
      SymmetricMatrix square =
          SymmetricMatrix.of(
              outgoing.length,
              (to, other) -> {
                double sum = 0;
                for (int in : incoming) {
                  sum += hessian.at(in, outgoing[to]) * hessian.at(in, outgoing[other]);
                }
                return sum;
              });
      return Math.sqrt(Math.max(0, Eigendecomposition.of(square).largest()))
          / activation.derivative(steepestBias());
    }

    /**
     * The |bias| at which the activation's slope has fallen to q/m; infinite if it never does. A
     * relu unit's falls to 0 at 0, with a penalty and without.
     *
     * @param coupling m
     */
    double of(SymmetricMatrix hessian, HiddenUnit unit, double coupling) {
      if (activation.hasKink()) {
        return 0;
      }
      double slope = penaltyCurvature(hessian, unit) / coupling;
      if (!(slope > NO_SLOPE) || slope >= activation.derivative(steepestBias())) {
        return Double.POSITIVE_INFINITY;
      }
      if (activation.slope() != ActivationFunction.Slope.LOGISTIC) {
        throw new IllegalStateException("no families of " + activation + " units are known");
      }
      double root = Math.sqrt(activation.steepest());
      return acosh(root / Math.sqrt(slope)) / root;
    }

    private static double acosh(double value) {
      return StrictMath.log(value + Math.sqrt(value * value - 1));
    }
  }

  /**
   * Stationary points of equal cost that hang together. Hidden units are dead in them, that is, all
   * their weights in and out are 0, and their biases may be anything. Where the activation's slope
   * at such a bias is large the points are saddles; where it is small, to second order, they may be
   * flat minima.
   *
   * @param freeBiases names of the parameters that may be anything
   * @param border the |bias| at which the kind changes; infinite where it does not change; 0 of
   *     relu units, which are inside above 0 and beyond below it
   * @param innerIndex the number of directions that lead down where the biases are inside the
   *     border
   * @param outerIndex the number of directions that lead down beyond the border
   */
  public record FlatFamily(List<String> freeBiases, double border, int innerIndex, int outerIndex)
      implements Serializable {
    public FlatFamily {
      freeBiases = List.copyOf(freeBiases);
    }

    /** The number of free biases: 1 for a line, 2 for a plane. */
    int dimension() {
      return freeBiases.size();
    }

    /** Returns whether training can end here, because a part of the family is a flat minimum. */
    boolean holds() {
      return Math.min(innerIndex, outerIndex) == 0;
    }

    /** Returns whether training can leave, because a part of the family is a saddle. */
    boolean leaks() {
      return Math.max(innerIndex, outerIndex) > 0;
    }
  }
}
