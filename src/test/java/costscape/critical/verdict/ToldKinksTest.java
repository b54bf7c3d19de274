package costscape.critical.verdict;

import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.cost.CostSource;
import costscape.cost.LogisticLoss;
import costscape.cost.Measure;
import costscape.cost.NetworkCost;
import costscape.cost.OutsideCost;
import costscape.cost.OutsideCost.OutsideNetwork;
import costscape.critical.local.BoundedEigenvalue;
import costscape.critical.local.Eigendecomposition;
import costscape.critical.local.ExtremePairs;
import costscape.critical.local.HessianProduct;
import costscape.data.Dataset;
import costscape.data.Datasets;
import costscape.direction.HessianRecipe;
import costscape.job.Runner;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.space.ParameterArrays;
import costscape.space.ParameterVector;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

/**
 * Networks of relu units whose slopes are told from outside, as those of a graph are, beside the
 * same networks whose second derivatives are known: a difference of slopes across a kink is called
 * no curvature, and what is said of a curvature is true.
 */
class ToldKinksTest {
  private static final int NETWORKS = 40;

  /** An eigenvalue that is said may be off by this share and by what is said with it. */
  private static final double SHARE = 0.1;

  /** Slopes told in double precision have digits left within a piece between kinks. */
  private static final double SIX_DIGITS = 1e-6;

  /** A network that tells costs and slopes, rounded as floats are or not at all. */
  private record Told(NetworkCost cost, boolean isSingle) implements OutsideNetwork {
    private double number(double exact) {
      return isSingle ? (float) exact : exact;
    }

    @Override
    public void costs(double[] points, double[] costs) {
      gradients(points, costs, new double[points.length]);
    }

    @Override
    public void gradients(double[] points, double[] costs, double[] gradients) {
      int n = cost.dimension();
      for (int k = 0; k < costs.length; k++) {
        double[] gradient = new double[n];
        costs[k] = number(cost.gradient(Arrays.copyOfRange(points, k * n, k * n + n), gradient));
        for (int i = 0; i < n; i++) {
          gradients[k * n + i] = number(gradient[i]);
        }
      }
    }

    @Override
    public Dataset dataset() {
      return cost.dataset();
    }

    @Override
    public int[] decisions(double[] theta) {
      return new int[cost.dataset().rows()];
    }

    @Override
    public OutsideNetwork over(Dataset other) {
      return new Told(NetworkCost.of(cost.network(), other, cost.loss(), cost.l2()), isSingle);
    }

    @Override
    public String title() {
      return "told";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of();
    }

    @Override
    public ParameterArrays arrays() {
      return ParameterArrays.of(List.of("x"), List.of(List.of(cost.dimension())));
    }

    @Override
    public double[] base() {
      return new double[cost.dimension()];
    }

    @Override
    public Measure measure() {
      return cost.measure();
    }

    @Override
    public boolean hasGradient() {
      return true;
    }

    @Override
    public double rounding() {
      return isSingle ? CostSource.SINGLE : CostSource.DOUBLE;
    }
  }

  private static NetworkCost network(int seed, ActivationFunction function) {
    return NetworkCost.of(
        Network.of(2, List.of(8, 4 + seed % 9), function),
        Datasets.MOONS.dataset(),
        LogisticLoss.CROSS_ENTROPY,
        0);
  }

  @Test
  void whatIsSaidOfACurvatureIsTrue() {
    int unknown = 0;
    for (int seed = 1; seed <= NETWORKS; seed++) {
      NetworkCost exact = network(seed, ActivationFunction.RELU);
      OutsideCost told = new OutsideCost(new Told(exact, seed % 2 == 0));
      double[] theta =
          ParameterVector.gaussian(exact.dimension(), 1, new Well19937c(seed)).toArray();
      double largest = Eigendecomposition.of(exact.hessian(theta)).largest();
      ExtremePairs.Pair pair =
          ExtremePairs.of(
                  vector -> HessianProduct.of(told, theta, vector, Runner.serial()),
                  theta.length,
                  0,
                  1,
                  theta.length,
                  told.productRounding())
              .largest()
              .get(0);
      BoundedEigenvalue found = BoundedEigenvalue.of(told, theta, pair, pair.value());
      boolean isSingle = seed % 2 == 0;
      unknown += found.isKnown() ? 0 : 1;
      double off = Math.abs(found.value() - largest);
      boolean isTrue = !found.isKnown() || off <= SHARE * largest + found.within();
      assertTrue(isTrue, seed + ": " + found.text() + " where it is " + largest);
      assertTrue(!found.isKnown() || found.within() <= 2 * SHARE * largest, found.text());
      assertTrue(isSingle || off < SIX_DIGITS * largest, found.value() + ", exact " + largest);
      assertTrue(isSingle || found.within() < SIX_DIGITS * largest, found.text());
    }
    System.out.println("eigenvalues unknown: " + unknown + " of " + NETWORKS);
    assertTrue(unknown > 0 && unknown < NETWORKS, "unknown: " + unknown);
  }

  /** Without kinks nothing is refused, in either precision. */
  @Test
  void whatHasNoKinksIsKnown() {
    for (int seed = 1; seed <= 10; seed++) {
      NetworkCost exact = network(seed, ActivationFunction.TANH);
      OutsideCost told = new OutsideCost(new Told(exact, seed % 2 == 0));
      ParameterVector theta = ParameterVector.gaussian(exact.dimension(), 1, new Well19937c(seed));
      String note = new HessianRecipe("hessian:1", told, theta, 1).make(Optional.empty()).note();
      assertTrue(note.contains("eigenvalue"), note);
    }
  }
}
