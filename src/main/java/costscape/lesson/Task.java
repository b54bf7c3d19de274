package costscape.lesson;

import costscape.cost.LogisticLoss;
import costscape.words.TaskWords;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Something to find by trying, where a learner can make runs on the rows of an experiment. No
 * answer is stored: whatever run a learner makes is judged.
 *
 * @param wanted what is to be found, in one or two sentences
 * @param whole whether all parameters train; else two alone
 * @param asked what else is asked of a run
 */
public record Task(
    BilingualText wanted,
    Experiment given,
    LogisticLoss loss,
    boolean whole,
    Consumer<TaskChecks> asked) {
  public static Optional<Task> named(String name) {
    return Lessons.named(name)
        .map(lesson -> lesson.lesson().task())
        .or(() -> CourseTasks.named(name));
  }

  /** A task of cross-entropy in which all parameters train. */
  static Task of(Experiment given, String english, String german, Consumer<TaskChecks> asked) {
    BilingualText wanted = new BilingualText(english, german);
    return new Task(wanted, given, LogisticLoss.CROSS_ENTROPY, true, asked);
  }

  Task ofSquaredError() {
    return new Task(wanted, given, LogisticLoss.SQUARED, whole, asked);
  }

  Task ofTwoParameters() {
    return new Task(wanted, given, loss, false, asked);
  }

  /**
   * What a run has of what is to be found: each claim says in numbers what was asked for and what
   * the run has. The task is solved where all claims hold.
   */
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
