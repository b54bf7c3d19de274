package costscape.trace.optimizer;

import costscape.words.VerdictWords;
import java.util.OptionalDouble;

/** A rule with one learning rate for the whole training, which is too large where it diverges. */
interface FixedRate extends Optimizer {
  double learningRate();

  @Override
  default OptionalDouble rate() {
    return OptionalDouble.of(learningRate());
  }

  /** How much smaller a rate would do is known only once it is tried: the words leave it open. */
  @Override
  default String remedy() {
    return VerdictWords.RATE_TOO_LARGE.say(Divergence.few(learningRate()));
  }
}
