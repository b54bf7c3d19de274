package costscape.lesson;

import costscape.cost.LogisticLoss;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Something to find by trying, where a learner can make runs on the rows of an experiment. No
 * answer is stored: whatever run a learner makes is judged.
 *
 * @param whole whether all parameters train; else two alone
 * @param asked what else is asked of a run
 */
public record Task(Experiment given, boolean whole, Consumer<TaskChecks> asked) {
  /** The task of a page of the course, by the task's name. */
  public static Optional<Task> named(String name) {
    return Optional.ofNullable(CourseTasks.ALL.get(name));
  }

  /**
   * What a run has of what is to be found: each claim says in numbers what was asked for and what
   * the run has. The task is solved where all claims hold.
   */
  public List<Claim> judged(Attempt attempt) {
    TaskChecks checks = new TaskChecks(attempt);
    if (!attempt.isOn(given)) {
      return checks.that(false, "other-problem").claims();
    }
    checks
        .unless(!whole || attempt.isWhole(), "some-train")
        .unless(whole || !attempt.isWhole(), "all-train")
        .unless(attempt.batch() == 0, "in-batches", attempt.batch())
        .unless(
            attempt.cost().loss() == LogisticLoss.CROSS_ENTROPY,
            "loss",
            LogisticLoss.CROSS_ENTROPY.word(),
            attempt.cost().loss().word());
    asked.accept(checks);
    return checks.claims();
  }
}
