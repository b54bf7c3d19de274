package costscape.critical;

import costscape.cost.DifferentiableCost;
import costscape.space.SymmetricMatrix;

/** A function of two variables that knows its derivatives. */
public interface CostOfTwo extends DifferentiableCost {
  /** f, f_x, f_y, f_xx, f_xy, f_yy. */
  double[] terms(double x, double y);

  @Override
  default int dimension() {
    return 2;
  }

  @Override
  default double at(double[] theta) {
    return terms(theta[0], theta[1])[0];
  }

  @Override
  default double gradient(double[] theta, double[] gradient) {
    double[] terms = terms(theta[0], theta[1]);
    gradient[0] = terms[1];
    gradient[1] = terms[2];
    return terms[0];
  }

  @Override
  default SymmetricMatrix hessian(double[] theta) {
    double[] terms = terms(theta[0], theta[1]);
    return SymmetricMatrix.of(2, (k, m) -> terms[3 + k + m]);
  }
}
