package costscape.study;

import costscape.cost.DifferentiableCost;
import costscape.cost.Rounding;
import costscape.critical.local.BoundedEigenvalue;
import costscape.critical.local.BoundedEigenvalue.Counts;
import costscape.critical.local.Eigendecomposition;
import costscape.critical.local.ExtremePairs;
import costscape.critical.local.HessianProduct.TraceEstimate;
import costscape.space.SymmetricMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The largest eigenvalues of the Hessian at a point, or of one layer's block of it, and its trace,
 * each with how far it may be off. They come from the Hessian where that is formed, else from
 * products with it.
 *
 * @param layers the traces of the layers' blocks; none of one layer, or where there are none
 */
public record LargestEigenvalues(
    List<BoundedEigenvalue> eigenvalues,
    BoundedEigenvalue trace,
    List<BoundedEigenvalue> layers,
    String source) {
  /** The most products of one search. */
  private static final int SEARCH = 400;

  private static final int PROBES = 30;

  private static final long SEED = 1;

  /** The most products with the Hessian that one search and the trace take. */
  public static int products(int size) {
    return Math.min(SEARCH, size) + PROBES;
  }

  /**
   * The largest eigenvalues of a Hessian that is known, or of a block of it.
   *
   * @param layers the rows and columns of each layer whose trace is asked for
   */
  public static LargestEigenvalues of(
      DifferentiableCost cost,
      double[] theta,
      SymmetricMatrix hessian,
      Eigendecomposition spectrum,
      int count,
      List<int[]> layers) {
    List<BoundedEigenvalue> largest = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      int index = spectrum.size() - 1 - k;
      ExtremePairs.Pair pair =
          new ExtremePairs.Pair(
              spectrum.eigenvalue(index), spectrum.noise(), spectrum.eigenvector(index));
      largest.add(
          BoundedEigenvalue.of(cost, theta, pair, spectrum.eigenvalue(spectrum.size() - 1)));
    }
    if (!largest.get(0).isKnown()) {
      return unknown(largest);
    }
    List<BoundedEigenvalue> traces =
        withAll(hessian.size(), layers).stream()
            .map(part -> trace(hessian, part, spectrum.noise(), largest))
            .toList();
    return new LargestEigenvalues(
        largest, traces.get(0), traces.subList(1, traces.size()), "the sum of its diagonal");
  }

  private static LargestEigenvalues unknown(List<BoundedEigenvalue> largest) {
    return new LargestEigenvalues(largest, largest.get(0), List.of(), "");
  }

  /** All rows and columns, and then the layers'. */
  private static List<int[]> withAll(int size, List<int[]> layers) {
    return Stream.concat(Stream.of(IntStream.range(0, size).toArray()), layers.stream()).toList();
  }

  /** The sum of the diagonal is the sum of the eigenvalues: it is off by all of theirs together. */
  private static BoundedEigenvalue trace(
      SymmetricMatrix hessian, int[] part, double noise, List<BoundedEigenvalue> largest) {
    Counts counts = largest.stream().reduce(BoundedEigenvalue::or).orElseThrow().counts();
    double trace = 0;
    for (int k : part) {
      trace += hessian.at(k, k);
    }
    double most = noise;
    for (BoundedEigenvalue found : largest) {
      most = Math.max(most, found.within());
    }
    return new BoundedEigenvalue(trace, part.length * most, counts);
  }

  /**
   * The largest eigenvalues of a Hessian that is too large to be formed, or of a block of it.
   *
   * @param product with it
   * @param layers the rows and columns of each layer whose trace is asked for
   */
  public static LargestEigenvalues of(
      DifferentiableCost cost,
      double[] theta,
      UnaryOperator<double[]> product,
      int size,
      int count,
      List<int[]> layers) {
    int most = Math.min(size, SEARCH);
    List<ExtremePairs.Pair> pairs =
        ExtremePairs.of(product, size, 0, count, most, cost.productRounding()).largest();
    double first = pairs.get(0).value();
    List<BoundedEigenvalue> largest =
        pairs.stream().map(pair -> BoundedEigenvalue.of(cost, theta, pair, first)).toList();
    if (!largest.get(0).isKnown()) {
      return unknown(largest);
    }
    Counts counts = Rounding.isLarge(cost, theta) ? Counts.NOTHING : Counts.SEARCH;
    List<BoundedEigenvalue> traces =
        TraceEstimate.of(product, size, withAll(size, layers), PROBES, SEED).stream()
            .map(trace -> new BoundedEigenvalue(trace.value(), trace.error(), counts))
            .toList();
    return new LargestEigenvalues(
        largest,
        traces.get(0),
        traces.subList(1, traces.size()),
        "estimated by %d random vectors, with its standard error".formatted(PROBES));
  }
}
