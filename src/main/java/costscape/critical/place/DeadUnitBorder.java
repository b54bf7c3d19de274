package costscape.critical.place;

import costscape.critical.local.Eigendecomposition;
import costscape.critical.unit.UnitWeights;
import costscape.network.ActivationFunction;
import costscape.space.SymmetricMatrix;
import java.io.Serializable;

/**
 * The border of a dead unit's family: the bias where the activation's slope s has fallen to q/m, in
 * the words of {@link DeadUnitFamilies}. The Hessian is that at the steepest bias.
 */
record DeadUnitBorder(UnitWeights units, ActivationFunction activation) implements Serializable {
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
  private double penaltyCurvature(SymmetricMatrix hessian, int layer, int number) {
    int weight = units.weightIn(layer, number, 0);
    return hessian.at(weight, weight);
  }

  /** The 2-norm of the Hessian's block of incoming × outgoing weights, over the slope there. */
  double coupling(SymmetricMatrix hessian, int layer, int number) {
    int inputs = units.inputs(layer);
    int outputs = units.outputs(layer);
    SymmetricMatrix square =
        SymmetricMatrix.of(
            outputs,
            (to, other) -> {
              int one = units.weightOut(layer, number, to);
              int two = units.weightOut(layer, number, other);
              double sum = 0;
              for (int from = 0; from < inputs; from++) {
                int in = units.weightIn(layer, number, from);
                sum += hessian.at(in, one) * hessian.at(in, two);
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
  double of(SymmetricMatrix hessian, int layer, int number, double coupling) {
    if (activation.hasKink()) {
      return 0;
    }
    double slope = penaltyCurvature(hessian, layer, number) / coupling;
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
