package costscape.lesson;

import costscape.cost.LogisticLoss;
import costscape.words.TaskWords;
import java.util.List;
import java.util.function.Consumer;

/**
 * A task whose runs are on the rows of an experiment. No answer is stored: whatever run a learner
 * makes is judged.
 *
 * @param whole whether all parameters train; else two alone
 * @param asked what else is asked of a run
 */
record JudgedTask(
    BilingualText wanted,
    Experiment given,
    LogisticLoss loss,
    boolean whole,
    Consumer<TaskChecks> asked)
    implements Task {
  static Task of(Experiment given, BilingualText wanted, Consumer<TaskChecks> asked) {
    return new JudgedTask(wanted, given, LogisticLoss.CROSS_ENTROPY, true, asked);
  }

  static Task ofSquaredError(Experiment given, BilingualText wanted, Consumer<TaskChecks> asked) {
    return new JudgedTask(wanted, given, LogisticLoss.SQUARED, true, asked);
  }

  static Task ofTwoParameters(Experiment given, BilingualText wanted, Consumer<TaskChecks> asked) {
    return new JudgedTask(wanted, given, LogisticLoss.CROSS_ENTROPY, false, asked);
  }

  @Override
  public List<Claim> judged(Attempt attempt) {
    TaskChecks checks = new TaskChecks(attempt);
    if (!attempt.isOn(given)) {
      return checks.that(false, TaskWords.OTHER_PROBLEM).claims();
    }
    checks
        .unless(!whole || attempt.isWhole(), TaskWords.SOME_TRAIN)
        .unless(whole || !attempt.isWhole(), TaskWords.ALL_TRAIN)
        .unless(attempt.batch() == 0, TaskWords.IN_BATCHES, attempt.batch())
        .unless(
            attempt.cost().loss() == loss,
            TaskWords.LOSS,
            loss.word(),
            attempt.cost().loss().word());
    asked.accept(checks);
    return checks.claims();
  }
}
