package costscape.critical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.Article;
import costscape.Table;
import costscape.cost.LogisticLoss;
import costscape.cost.NetworkCost;
import costscape.critical.verdict.Evidence;
import costscape.critical.verdict.Verdict;
import costscape.critical.verdict.Verdict.Kind;
import costscape.data.Datasets;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.space.ParameterVector;
import costscape.trace.StopRules;
import costscape.trace.Training;
import costscape.trace.optimizer.Optimizers;
import java.util.List;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** However well an end is converged it is called the same, with how near it is. */
class SameEndTest {
  /** A penalty so large that the best network answers the same everywhere is a flat family. */
  private static final double[] PENALTIES = {0.01, 0.1};

  /** So much higher, a run stopped on the way: at a saddle that it would have left. */
  private static final double ANOTHER_PLACE = 1e-5;

  @ParameterizedTest
  @EnumSource(names = {"ARTICLE", "TRAP", "XOR"})
  void howeverEarlyLbfgsStops(Datasets data) {
    for (double l2 : PENALTIES) {
      Network network =
          Network.of(data.dataset().features(), List.of(2), ActivationFunction.SIGMOID);
      NetworkCost cost = NetworkCost.of(network, data.dataset(), LogisticLoss.CROSS_ENTROPY, l2);
      for (long seed = 1; seed <= 4; seed++) {
        ParameterVector good = end(cost, seed, 1e-11);
        if (Verdict.of(cost, good).kind() != Kind.MINIMUM) {
          continue; // a saddle is left by the next digit
        }
        double least = cost.at(good.toArray());
        for (double limit : new double[] {1e-4, 1e-6, 1e-8}) {
          ParameterVector early = end(cost, seed, limit);
          if (cost.at(early.toArray()) > least + ANOTHER_PLACE) {
            continue;
          }
          Verdict verdict = Verdict.of(cost, early);
          String said = "%s %s seed %d, %s: %s".formatted(data, l2, seed, limit, verdict.why());
          assertEquals(Kind.MINIMUM, verdict.kind(), said);
          double gain = verdict.evidence().near().map(Evidence.Near::gain).orElse(0.0);
          double missing = cost.at(early.toArray()) - least;
          assertTrue(Math.abs(missing - gain) <= 0.1 * gain + 1e-11, said + " missing " + missing);
        }
      }
    }
  }

  private static ParameterVector end(NetworkCost cost, long seed, double gradient) {
    StopRules rules = StopRules.after(3000).orGradientBelow(gradient);
    return new Training(Optimizers.LBFGS.usual(), rules, 3000)
        .from(cost, ParameterVector.gaussian(cost.dimension(), 1, new Well19937c(seed)))
        .end()
        .theta();
  }

  /**
   * scikit-learn's ends: a gradient of 1e-4 is left, and the model foretells what is missing and
   * how far it leads: most are moving, with the minimum named.
   */
  @Test
  void scikitLearnsEndsAreNearTheirMinimum() {
    Table table = Table.oracle("sklearn_runs.csv");
    NetworkCost cost = Article.cost(1e-4);
    int minima = 0;
    for (int row = 0; row < table.rows(); row++) {
      ParameterVector theta =
          ParameterVector.of(table.numbers(row, Article.NETWORK.layout().parameterNames()));
      Verdict verdict = Verdict.of(cost, theta);
      assertTrue(
          (verdict.kind() == Kind.MINIMUM || verdict.kind() == Kind.MOVING)
              ? table.number(row, "score") == 1
              : verdict.kind() == Kind.PLATEAU,
          verdict.why());
      if (verdict.evidence().near().isPresent()) {
        minima++;
        double gain = verdict.evidence().near().orElseThrow().gain();
        double lowest = cost.at(end(cost, theta));
        assertEquals(cost.at(theta.toArray()) - lowest, gain, 1e-6 * lowest, verdict.why());
      }
    }
    assertTrue(minima >= 20, minima + " of 25");
  }

  /** By long training, which knows nothing of Newton's method. */
  private static double[] end(NetworkCost cost, ParameterVector from) {
    StopRules rules = StopRules.after(20_000).orGradientBelow(1e-12);
    return new Training(Optimizers.LBFGS.usual(), rules, 20_000)
        .from(cost, from)
        .end()
        .theta()
        .toArray();
  }
}
