package costscape.cli.report;

import costscape.cost.DifferentiableCost;
import costscape.critical.local.Digits;
import costscape.critical.local.ExtremePairs;
import costscape.critical.local.HessianProduct;
import costscape.critical.local.Spectrum;
import costscape.critical.local.TraceEstimate;
import costscape.job.Runner;
import costscape.space.SymmetricMatrix;
import costscape.words.JoiningWords;
import costscape.words.Language;
import costscape.words.SummaryWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The largest eigenvalues of the Hessian at a point and its trace, each with how far it may be off.
 * They come from the Hessian where that is formed, else from products with it.
 */
public final class LargestEigenvalues {
  /** The most products of one search. */
  private static final int SEARCH = 400;

  /** Random vectors of the trace. */
  private static final int PROBES = 30;

  private static final long SEED = 1;

  private static final int FEWEST_DIGITS = 3;
  private static final int MOST_DIGITS = 6;

  private record Bounded(double value, double within) {
    Map<String, Object> facts() {
      Map<String, Object> facts = new LinkedHashMap<>();
      facts.put("value", value);
      facts.put("within", within);
      return facts;
    }

    @Override
    public String toString() {
      return "%s ± %s".formatted(shown(), Digits.significant(within, 1));
    }

    /** No more digits than are known, and no fewer than three. */
    private String shown() {
      double known = Math.ceil(Math.log10(Math.abs(value) / within));
      return known >= MOST_DIGITS || within == 0
          ? Summary.number(value)
          : Digits.significant(value, (int) Math.max(FEWEST_DIGITS, known));
    }
  }

  private final List<Bounded> eigenvalues;
  private final Bounded trace;
  private final String source;

  private LargestEigenvalues(List<Bounded> eigenvalues, Bounded trace, String source) {
    this.eigenvalues = eigenvalues;
    this.trace = trace;
    this.source = source;
  }

  /** The most products with the Hessian that one search and the trace take. */
  public static int products(int size) {
    return Math.min(SEARCH, size) + PROBES;
  }

  /**
   * Of the Hessian itself.
   *
   * @param spectrum all its eigenvalues
   * @param count how many eigenvalues, at most all
   * @param digits tell how far rounding of large parameters may have moved them
   */
  public static LargestEigenvalues of(
      DifferentiableCost cost,
      double[] theta,
      SymmetricMatrix hessian,
      Spectrum spectrum,
      int count,
      TrueDigits digits) {
    double[] ascending = spectrum.eigenvalues();
    double within = digits.within(hessian, spectrum.noise());
    List<Bounded> largest = new ArrayList<>();
    double most = within;
    for (int k = 0; k < count; k++) {
      int index = ascending.length - 1 - k;
      double own = within + cost.productError(theta, spectrum.eigenvector(index));
      largest.add(new Bounded(ascending[index], own));
      most = Math.max(most, own);
    }
    double trace = 0;
    for (int k = 0; k < ascending.length; k++) {
      trace += hessian.row(k)[k];
    }
    Bounded sum = new Bounded(trace, ascending.length * most);
    return new LargestEigenvalues(largest, sum, SummaryWords.SUM_OF_DIAGONAL.say());
  }

  /** As above, of a Hessian that is too large to be formed. */
  public static LargestEigenvalues of(
      DifferentiableCost cost, double[] theta, int count, Runner runner) {
    UnaryOperator<double[]> product = vector -> HessianProduct.of(cost, theta, vector, runner);
    List<Bounded> largest =
        ExtremePairs.of(
                product,
                theta.length,
                0,
                count,
                Math.min(theta.length, SEARCH),
                cost.productRounding())
            .largest()
            .stream()
            .map(
                pair ->
                    new Bounded(
                        pair.value(), pair.residual() + cost.productError(theta, pair.vector())))
            .toList();
    TraceEstimate trace = TraceEstimate.of(product, theta.length, PROBES, SEED);
    return new LargestEigenvalues(
        largest, new Bounded(trace.value(), trace.error()), SummaryWords.ESTIMATED_BY.say(PROBES));
  }

  public void into(Summary summary) {
    summary
        .put("eigenvalues", eigenvalues.stream().map(Bounded::facts).toList())
        .put("hessian_trace", trace.facts())
        .line(
            SummaryWords.LARGEST,
            eigenvalues.stream()
                .map(one -> Language.spoken().number(one.toString()))
                .collect(Collectors.joining(JoiningWords.BETWEEN_VALUES.say() + " ")))
        .line(SummaryWords.TRACE, Language.spoken().number(trace.toString()), source);
  }
}
