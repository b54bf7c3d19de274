package costscape.critical.place;

import costscape.critical.local.Eigendecomposition;
import costscape.critical.unit.HiddenUnit;
import costscape.network.ActivationFunction;
import costscape.space.SymmetricMatrix;
import java.io.Serializable;

/**
 * The border of a dead unit's family: the bias where the activation's slope s has fallen to q/m, in
 * the words of {@link DeadUnitFamilies}. The Hessian is that at the steepest bias.
 */
record DeadUnitBorder(ActivationFunction activation) implements Serializable {
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
   * The |bias| at which the activation's slope has fallen to q/m; infinite if it never does. A relu
   * unit's falls to 0 at 0, with a penalty and without.
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
