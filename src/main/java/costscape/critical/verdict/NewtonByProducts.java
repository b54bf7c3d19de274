package costscape.critical.verdict;

import costscape.cost.DifferentiableCost;
import costscape.space.Vectors;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/**
 * Newton's method on a large network, whose steps are found by conjugate gradients: no whole
 * Hessian is made (Nocedal, Wright: Numerical Optimization, 2006, algorithm 7.1). It stops where a
 * direction bends down, for then there is no minimum to go to.
 */
final class NewtonByProducts {
  private static final int STEPS = 12;

  /** A step of conjugate gradients is found when so much of the slope would be left. */
  private static final double ENOUGH = 1e-3;

  private NewtonByProducts() {}

  /**
   * Goes on for as long as every step lessens the gradient.
   *
   * @param product the Hessian at the first point times the second vector
   * @param most products
   */
  static double[] towardsStationary(
      DifferentiableCost cost, BinaryOperator<double[]> product, double[] from, int most) {
    double[] theta = from.clone();
    double[] gradient = new double[theta.length];
    cost.gradient(theta, gradient);
    int left = most;
    for (int step = 0; step < STEPS && left > 0; step++) {
      double[] at = theta;
      Found found = conjugateGradients(vector -> product.apply(at, vector), gradient, left);
      left -= found.products;
      double[] next = Vectors.moved(theta, 1, found.step);
      double[] there = new double[theta.length];
      cost.gradient(next, there);
      if (found.bendsDown || !(Vectors.norm(there) < 0.9 * Vectors.norm(gradient))) {
        break;
      }
      theta = next;
      gradient = there;
    }
    return theta;
  }

  private record Found(double[] step, int products, boolean bendsDown) {}

  private static Found conjugateGradients(
      UnaryOperator<double[]> hessian, double[] gradient, int most) {
    double[] step = new double[gradient.length];
    double[] rest = gradient.clone();
    Vectors.scale(rest, -1);
    double[] direction = rest.clone();
    double square = Vectors.dot(rest, rest);
    double enough = ENOUGH * ENOUGH * square;
    int products = 0;
    while (products < most && square > enough) {
      double[] bent = hessian.apply(direction);
      products++;
      double curvature = Vectors.dot(direction, bent);
      if (!(curvature > 0)) {
        return new Found(step, products, true);
      }
      double length = square / curvature;
      Vectors.add(step, length, direction);
      Vectors.add(rest, -length, bent);
      double next = Vectors.dot(rest, rest);
      Vectors.scale(direction, next / square);
      Vectors.add(direction, 1, rest);
      square = next;
    }
    return new Found(step, products, false);
  }
}
