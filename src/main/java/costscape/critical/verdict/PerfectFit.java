package costscape.critical.verdict;

import costscape.cost.DifferentiableCost;
import costscape.cost.LogisticLoss;
import costscape.cost.NetworkCost;
import costscape.cost.RegressionLoss;
import costscape.network.Pass;
import costscape.space.Vectors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Tests whether every row is met as exactly as doubles can: each error is no more than the rounding
 * of the sum that it is the result of. No loss of errors goes below 0, so without a penalty such a
 * point is a minimum, and no slope needs to be compared with a cost that is rounding alone.
 */
final class PerfectFit {
  private static final double UNIT_ROUNDOFF = 0x1p-53;

  /** Each of the terms of an answer comes with a rounding or two of its own. */
  private static final int ROUNDINGS = 2;

  /** A perfect fit is looked for where no error is a larger share of its terms' sizes. */
  private static final double ALMOST = 1e-3;

  /** More errors, or more of them times parameters, are too much work. */
  private static final int MOST_ERRORS = 300;

  private static final int MOST_SLOPES = 200_000;

  /** The largest distance of a fit from the point, in units of 1 + ‖θ‖. */
  private static final double NEAR = 0.01;

  /** Every step lessens the errors by this factor, as it does where the linear model is true. */
  private static final double LESS = 0.5;

  private static final int STEPS = 30;

  /** The share of its trace that is added to the Gram matrix, so that no division is by 0. */
  private static final double DAMPING = 1e-14;

  private PerfectFit() {}

  static boolean is(DifferentiableCost cost, double[] theta) {
    return cost instanceof NetworkCost network
        && network.loss() instanceof RegressionLoss
        && network.penalty(theta) == 0
        && largestError(network, theta) <= roundings(network);
  }

  /** Returns whether the cost is a mean of losses of errors and nothing else. */
  static boolean isOfErrorsAlone(DifferentiableCost cost) {
    return cost instanceof NetworkCost network
        && network.loss() instanceof RegressionLoss
        && network.l2() == 0;
  }

  /**
   * Returns whether no answers can cost less than those here do: over rows of equal features, whose
   * answers are equal, the slopes by each answer cancel to rounding, so that every such group costs
   * the least it can. A slope that has nothing to cancel with, as of a row that is ever more surely
   * right, is no least.
   */
  static boolean isLeast(DifferentiableCost of, double... theta) {
    if (!(of instanceof NetworkCost cost)
        || cost.penalty(theta) != 0
        || !(cost.loss().isConvex() || cost.loss() == LogisticLoss.SQUARED)
        || Kinks.hasAbsoluteErrors(cost)) {
      return false;
    }
    int outputs = cost.network().output().width();
    Pass pass = new Pass(cost.network());
    Map<List<Double>, double[]> groups = new LinkedHashMap<>();
    double[] slopes = new double[outputs];
    double[] features = new double[cost.dataset().features()];
    for (int row = 0; row < cost.dataset().rows(); row++) {
      cost.dataset().row(row, features);
      double[] logits = pass.forward(theta, features);
      cost.loss().derivatives(logits, cost.dataset().targets(), row, slopes);
      double[] sums =
          groups.computeIfAbsent(
              Arrays.stream(features).boxed().toList(), same -> new double[2 * outputs]);
      for (int k = 0; k < outputs; k++) {
        sums[k] += slopes[k];
        sums[outputs + k] += Math.abs(slopes[k]);
      }
    }
    double rounding = 8 * cost.dataset().rows() * UNIT_ROUNDOFF;
    return groups.values().stream()
        .allMatch(
            sums ->
                IntStream.range(0, outputs)
                    .allMatch(
                        k ->
                            sums[outputs + k] > 0
                                && Math.abs(sums[k]) <= rounding * sums[outputs + k]));
  }

  private static double roundings(NetworkCost cost) {
    int layers = cost.network().layout().layers();
    return ROUNDINGS * (cost.network().layout().width(layers - 1) + 4) * UNIT_ROUNDOFF;
  }

  /** The largest error as a share of the sizes of its terms. */
  private static double largestError(NetworkCost cost, double[] theta) {
    double[] largest = {0};
    Kinks.errors(
        cost,
        theta,
        (row, output, error, size) ->
            largest[0] = Math.max(largest[0], error == 0 ? 0 : Math.abs(error) / size));
    return largest[0];
  }

  /**
   * A perfect fit beside a point whose errors are small: Gauss' and Newton's steps, each the
   * shortest one that makes all errors 0 in the linear model. A long run of training may be far
   * from it in what the cost still falls by, though the slope is 0 to rounding: where the answers
   * hardly depend on some direction, a slope of 1e-11 may lead from a cost of 1e-14 to 0.
   */
  static Optional<double[]> near(DifferentiableCost of, double[] from) {
    if (!isOfErrorsAlone(of) || !(of instanceof NetworkCost cost)) {
      return Optional.empty();
    }
    int errors = cost.dataset().rows() * cost.network().output().width();
    double left = largestError(cost, from);
    if (errors > MOST_ERRORS || errors * from.length > MOST_SLOPES || !(left <= ALMOST)) {
      return Optional.empty();
    }
    double reach = NEAR * (1 + Vectors.norm(from));
    double[] theta = from;
    for (int k = 0; k < STEPS; k++) {
      theta = Vectors.moved(theta, 1, step(cost, theta));
      if (!(Vectors.distance(theta, from) <= reach)) {
        return Optional.empty();
      }
      double next = largestError(cost, theta);
      if (next <= roundings(cost)) {
        return Optional.of(theta);
      }
      if (!(next <= LESS * left)) {
        return Optional.empty();
      }
      left = next;
    }
    return Optional.empty();
  }

  /** −Jᵀ(JJᵀ + μ)⁻¹e, where J holds the slopes of the errors e. */
  private static double[] step(NetworkCost cost, double[] theta) {
    List<double[]> slopes = new ArrayList<>();
    List<Double> errors = new ArrayList<>();
    Pass pass = new Pass(cost.network());
    double[] one = new double[cost.network().output().width()];
    Kinks.errors(
        cost,
        theta,
        (row, output, error, size) -> {
          pass.forward(theta, cost.dataset(), row);
          one[output] = 1;
          double[] slope = new double[theta.length];
          pass.backward(theta, one, slope);
          one[output] = 0;
          slopes.add(slope);
          errors.add(error);
        });
    double[] shares = solved(slopes, errors);
    double[] step = new double[theta.length];
    for (int i = 0; i < shares.length; i++) {
      Vectors.add(step, -shares[i], slopes.get(i));
    }
    return step;
  }

  /** (JJᵀ + μ)⁻¹e by Cholesky's factors. */
  private static double[] solved(List<double[]> slopes, List<Double> errors) {
    int n = slopes.size();
    double trace = slopes.stream().mapToDouble(slope -> Vectors.dot(slope, slope)).sum();
    double[][] factor = new double[n][n];
    double[] solved = new double[n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = Vectors.dot(slopes.get(i), slopes.get(j));
        for (int k = 0; k < j; k++) {
          sum -= factor[i][k] * factor[j][k];
        }
        factor[i][j] = i == j ? Math.sqrt(Math.max(0, sum) + DAMPING * trace) : sum / factor[j][j];
      }
    }
    for (int i = 0; i < n; i++) {
      double sum = errors.get(i);
      for (int k = 0; k < i; k++) {
        sum -= factor[i][k] * solved[k];
      }
      solved[i] = sum / factor[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      double sum = solved[i];
      for (int k = i + 1; k < n; k++) {
        sum -= factor[k][i] * solved[k];
      }
      solved[i] = sum / factor[i][i];
    }
    return solved;
  }
}
