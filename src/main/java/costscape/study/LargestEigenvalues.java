package costscape.study;

import costscape.cost.DifferentiableCost;
import costscape.cost.Rounding;
import costscape.critical.local.BoundedEigenvalue;
import costscape.critical.local.BoundedEigenvalue.Counts;
import costscape.critical.local.Eigendecomposition;
import costscape.critical.local.ExtremePairs;
import costscape.critical.local.HessianProduct;
import costscape.critical.local.HessianProduct.TraceEstimate;
import costscape.job.Runner;
import costscape.space.SymmetricMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The largest eigenvalues of the Hessian at a point and its trace, each with how far it may be off.
 * They come from the Hessian where that is formed, else from products with it.
 */
public record LargestEigenvalues(
    List<BoundedEigenvalue> eigenvalues, BoundedEigenvalue trace, String source) {
  /** The most products of one search. */
  private static final int SEARCH = 400;

  private static final int PROBES = 30;

  private static final long SEED = 1;

  /** The most products with the Hessian that one search and the trace take. */
  public static int products(int size) {
    return Math.min(SEARCH, size) + PROBES;
  }

  /** The largest eigenvalues of a Hessian that is known. */
  public static LargestEigenvalues of(
      DifferentiableCost cost,
      double[] theta,
      SymmetricMatrix hessian,
      Eigendecomposition spectrum,
      int count) {
    List<BoundedEigenvalue> largest = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      int index = spectrum.size() - 1 - k;
      ExtremePairs.Pair pair =
          new ExtremePairs.Pair(
              spectrum.eigenvalue(index), spectrum.noise(), spectrum.eigenvector(index));
      largest.add(
          BoundedEigenvalue.of(cost, theta, pair, spectrum.eigenvalue(spectrum.size() - 1)));
    }
    return new LargestEigenvalues(
        largest, trace(hessian, spectrum, largest), "the sum of its diagonal");
  }

  /** The sum of the diagonal is the sum of the eigenvalues: it is off by all of theirs together. */
  private static BoundedEigenvalue trace(
      SymmetricMatrix hessian, Eigendecomposition spectrum, List<BoundedEigenvalue> largest) {
    Counts counts = largest.stream().reduce(BoundedEigenvalue::or).orElseThrow().counts();
    if (!largest.get(0).isKnown()) {
      return largest.get(0);
    }
    double trace = 0;
    for (int k = 0; k < spectrum.size(); k++) {
      trace += hessian.at(k, k);
    }
    double most = spectrum.noise();
    for (BoundedEigenvalue found : largest) {
      most = Math.max(most, found.within());
    }
    return new BoundedEigenvalue(trace, spectrum.size() * most, counts);
  }

  /** The largest eigenvalues of a Hessian that is too large to be formed. */
  public static LargestEigenvalues of(
      DifferentiableCost cost, double[] theta, int count, Runner runner) {
    UnaryOperator<double[]> product = vector -> HessianProduct.of(cost, theta, vector, runner);
    int most = Math.min(theta.length, SEARCH);
    List<ExtremePairs.Pair> pairs =
        ExtremePairs.of(product, theta.length, 0, count, most, cost.productRounding()).largest();
    double first = pairs.get(0).value();
    List<BoundedEigenvalue> largest =
        pairs.stream().map(pair -> BoundedEigenvalue.of(cost, theta, pair, first)).toList();
    if (!largest.get(0).isKnown()) {
      return new LargestEigenvalues(largest, largest.get(0), "");
    }
    TraceEstimate trace = TraceEstimate.of(product, theta.length, PROBES, SEED);
    Counts counts = Rounding.isLarge(cost, theta) ? Counts.NOTHING : Counts.SEARCH;
    return new LargestEigenvalues(
        largest,
        new BoundedEigenvalue(trace.value(), trace.error(), counts),
        "estimated by %d random vectors, with its standard error".formatted(PROBES));
  }
}
