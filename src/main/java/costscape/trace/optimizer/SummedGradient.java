package costscape.trace.optimizer;

import costscape.space.Vectors;
import costscape.words.VerdictWords;
import java.util.OptionalDouble;

/**
 * A rule on the gradient of the sum over the rows, which is the gradient of the mean times their
 * number.
 */
public record SummedGradient(Optimizer rule, int rows) implements Optimizer {
  @Override
  public Run start(int dimension) {
    Run run = rule.start(dimension);
    return at -> {
      Vectors.scale(at.gradient(), rows);
      return run.step(at);
    };
  }

  @Override
  public OptionalDouble rate() {
    return rule.rate();
  }

  @Override
  public Optimizer atRate(double rate) {
    return new SummedGradient(rule.atRate(rate), rows);
  }

  @Override
  public String remedy() {
    return VerdictWords.SUM_OVER_ROWS.say(rule.remedy());
  }
}
