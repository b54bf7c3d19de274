package costscape;

import costscape.cost.DifferentiableCost;
import costscape.space.SymmetricMatrix;

/** ½ Σ cₖ xₖ²: a bowl, a saddle or a valley, as the signs of its curvatures say. */
public final class Bowl implements DifferentiableCost {
  private static final long serialVersionUID = 1;

  private final double[] curvatures;

  public Bowl(double... curvatures) {
    this.curvatures = curvatures.clone();
  }

  @Override
  public int dimension() {
    return curvatures.length;
  }

  @Override
  public double at(double[] theta) {
    return gradient(theta, new double[theta.length]);
  }

  @Override
  public double gradient(double[] theta, double[] gradient) {
    double cost = 0;
    for (int k = 0; k < theta.length; k++) {
      gradient[k] = curvatures[k] * theta[k];
      cost += 0.5 * gradient[k] * theta[k];
    }
    return cost;
  }

  @Override
  public SymmetricMatrix hessian(double[] theta) {
    return SymmetricMatrix.of(theta.length, (k, m) -> k == m ? curvatures[k] : 0);
  }
}
