package costscape.browser;

import costscape.cost.NetworkCost;
import costscape.cost.RestrictedCost;
import costscape.critical.local.Eigendecomposition;
import costscape.critical.local.ExtremePairs;
import costscape.critical.local.HessianProduct;
import costscape.job.Runner;
import costscape.space.ParameterVector;

/**
 * The largest eigenvalue λ of the Hessian over the parameters that train. Along its eigenvector
 * gradient descent multiplies the distance to a minimum by 1 − ηλ in each step, so that a rate η
 * above 2/λ leads away from it (Goodfellow, Bengio, Courville: Deep Learning, 2016, section 4.3.1);
 * with momentum μ the bound is 2(1 + μ)/λ (Polyak, USSR Comput. Math. Math. Phys. 4(5), 1964, 1).
 */
final class Sharpness {
  /** Up to so many parameters the whole Hessian is made. */
  private static final int SMALL = 120;

  /** The most products of the Hessian with a vector that one search takes. */
  private static final int PRODUCTS = 200;

  private Sharpness() {}

  /** The largest eigenvalue over the parameters that train; NaN where the Hessian is not finite. */
  static double of(NetworkCost cost, double[] theta, int... free) {
    if (theta.length > SMALL) {
      return ExtremePairs.of(
              part -> product(cost, theta, free, part), free.length, 0, 1, PRODUCTS, 0)
          .largest()
          .get(0)
          .value();
    }
    RestrictedCost moving = RestrictedCost.of(cost, ParameterVector.of(theta), free);
    var hessian = moving.hessian(moving.restrict(ParameterVector.of(theta)).toArray());
    for (int k = 0; k < hessian.size(); k++) {
      for (double entry : hessian.row(k)) {
        if (!Double.isFinite(entry)) {
          return Double.NaN;
        }
      }
    }
    return Eigendecomposition.of(hessian).largest();
  }

  /** The Hessian over the free parameters times a vector of these. */
  private static double[] product(NetworkCost cost, double[] theta, int[] free, double[] part) {
    double[] whole = new double[theta.length];
    for (int k = 0; k < free.length; k++) {
      whole[free[k]] = part[k];
    }
    double[] product = HessianProduct.of(cost, theta, whole, Runner.serial());
    double[] some = new double[free.length];
    for (int k = 0; k < free.length; k++) {
      some[k] = product[free[k]];
    }
    return some;
  }
}
