package costscape.trace.optimizer;

import java.util.OptionalDouble;

/** A rule with one learning rate for the whole training, which is too large where it diverges. */
interface FixedRate extends Optimizer {
  double learningRate();

  @Override
  default OptionalDouble rate() {
    return OptionalDouble.of(learningRate());
  }

  @Override
  default String remedy() {
    return LearningRate.tooLarge(learningRate());
  }
}
