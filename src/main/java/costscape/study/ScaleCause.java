package costscape.study;

import costscape.cost.NetworkCost;
import costscape.cost.RegressionLoss;
import costscape.cost.ScaledError;
import costscape.critical.verdict.Verdict;
import costscape.data.Dataset;
import costscape.data.Standard;
import costscape.number.SixDigits;
import costscape.space.ParameterVector;
import java.util.Optional;

/**
 * The clause that a verdict ends with where scales are the reason: a network's answers begin near
 * 0, its units answer to numbers near 1, and the columns are far from that.
 */
public final class ScaleCause {
  /** Means and deviations this many times 1 are far from it. */
  private static final double FAR = 10;

  /** Training that leaves so much of the target's variance has not found the numbers. */
  private static final double UNEXPLAINED = 0.1;

  private ScaleCause() {}

  /** The clause, with the semicolon before it; empty where scales are not the reason. */
  public static String clause(ModelAtPoint model, ParameterVector at, Verdict verdict) {
    if (!verdict.kind().goesOn()) {
      return "";
    }
    return model
        .ifNetwork()
        .flatMap(cost -> target(cost, at).or(() -> feature(cost, verdict)))
        .orElse("");
  }

  private static Optional<String> target(NetworkCost cost, ParameterVector at) {
    if (!(cost.loss() instanceof RegressionLoss errors) || errors instanceof ScaledError) {
      return Optional.empty();
    }
    double[] numbers = cost.dataset().numbers().column(0);
    Standard standard = Standard.fitting(numbers);
    double mean = standard.unscaled(0);
    double knowingNothing = 0;
    for (double number : numbers) {
      knowingNothing += errors.value(number - mean) / numbers.length;
    }
    boolean isFar = standard.unit() >= FAR || Math.abs(mean) >= FAR * standard.unit();
    return isFar && cost.at(at.toArray()) > UNEXPLAINED * knowingNothing
        ? Optional.of(
            ("; the target's mean is %s and its deviation %s, and a network's answers begin near 0:"
                    + " --standardize scales it")
                .formatted(SixDigits.of(mean), SixDigits.of(standard.unit())))
        : Optional.empty();
  }

  private static Optional<String> feature(NetworkCost cost, Verdict verdict) {
    boolean areStill =
        !verdict.evidence().units().saturated().isEmpty()
            || !verdict.evidence().units().constant().isEmpty();
    Dataset rows = cost.dataset();
    for (int feature = 0; feature < rows.features() && areStill; feature++) {
      Standard standard = Standard.fitting(rows.column(feature));
      double mean = standard.unscaled(0);
      if (!standard.isConstant() && Math.max(Math.abs(mean), standard.unit()) >= FAR) {
        return Optional.of(
            ("; feature %s has mean %s and deviation %s, and units answer to numbers near 1:"
                    + " --standardize scales it")
                .formatted(
                    rows.featureNames().get(feature),
                    SixDigits.of(mean),
                    SixDigits.of(standard.unit())));
      }
    }
    return Optional.empty();
  }
}
