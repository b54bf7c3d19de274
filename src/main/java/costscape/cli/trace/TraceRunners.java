package costscape.cli.trace;

import costscape.cli.option.ThreadOptions;
import costscape.cli.report.Output;
import costscape.cli.report.StopNotice;
import costscape.cli.value.PathMode;
import costscape.cost.DifferentiableCost;
import costscape.critical.verdict.Verdicts;
import costscape.job.Parts;
import costscape.job.Progress;
import costscape.job.Runner;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Who does the work of a training, part after part: the training, the verdicts on its ends, the
 * landscape below its path and the movie of it. Each part has a forecast of its own.
 *
 * @param isJudged whether the ends get verdicts
 */
public record TraceRunners(TracePlan plan, boolean isJudged, ThreadOptions threads, Output output) {
  public Runner trainer() {
    String runs = String.format(Locale.ROOT, plan.runs().pieces(), plan.runs().size());
    return threads.saving("trace", part(runs, 1), output);
  }

  /** Judges the ends, where they are judged. */
  public Optional<Runner> judge() {
    if (!isJudged) {
      return Optional.empty();
    }
    DifferentiableCost cost = plan.model().cost();
    String amount = Verdicts.isLarge(cost) ? "%,d products with the Hessian" : "%,d verdicts";
    List<Long> jobs = Verdicts.jobs(cost, plan.names().names().size());
    String part = part(ThreadOptions.sum(amount, jobs), 2);
    Progress progress = threads.progress("verdict", part, output);
    Runner runner = threads.runner(new Parts(jobs, progress));
    return Optional.of(new StopNotice(runner, () -> false, output.settings().notices()));
  }

  /** Sweeps the plane of the picture. */
  public Runner landscaper() {
    String landscape = part("the landscape", isJudged ? 3 : 2);
    return threads.saving("sweep", landscape, output);
  }

  /** Sweeps and draws the frames of the movie. */
  public Runner animator() {
    return threads.saving("frames", "this part of the frames", output);
  }

  private String part(String amount, int number) {
    int all =
        1
            + one(isJudged)
            + one(plan.paths().mode().isPresent())
            + one(plan.paths().is(PathMode.MOVING));
    return ThreadOptions.part(amount, number, all);
  }

  private static int one(boolean isWanted) {
    return isWanted ? 1 : 0;
  }
}
