package costscape.cli.option;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.Topic;
import costscape.cli.option.RuleOptions.Rule;
import costscape.store.file.InputException;
import costscape.trace.Schedule;
import costscape.trace.StopRules;
import costscape.trace.Training;
import costscape.trace.optimizer.Optimizer;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options that say by which rule training moves and when it stops. */
@Facts(topic = Topic.TRAINING, changes = Changes.RESULT)
public final class OptimizerOptions {
  private static final int MOST_RECORDED = 1_000_000;

  @Mixin private RuleOptions ruleOptions;

  @Option(
      names = "--stop-gradient",
      paramLabel = "G",
      description = "Stop when the gradient norm falls to G.")
  private double stopGradient = StopRules.NEVER;

  @Option(names = "--stop-cost", paramLabel = "C", description = "Stop when the cost falls to C.")
  private double stopCost = StopRules.NEVER;

  @Option(
      names = "--stop-divergence",
      paramLabel = "TIMES",
      description =
          "Training has diverged if the cost exceeds TIMES the first one, which counts as 1 if it"
              + " is less (default: 1000).")
  private double stopDivergence = StopRules.DIVERGENCE;

  @Option(
      names = "--schedule",
      paramLabel = "NAME",
      defaultValue = "constant",
      description =
          "How the rate changes from step to step: constant, cosine, cosine:WARMUP,"
              + " step:EVERY:TIMES, warmup:STEPS or wsd:WARMUP:DECAY (default: ${DEFAULT-VALUE}).")
  private String schedule;

  @Option(
      names = "--every",
      paramLabel = "K",
      description =
          "Record each K-th step and the last (default: 1, or so that a million at most are"
              + " recorded).")
  private Integer every;

  public RuleOptions rules() {
    return ruleOptions;
  }

  private Schedule schedule() {
    try {
      return Schedule.of(schedule);
    } catch (IllegalArgumentException e) {
      throw InputException.in("--schedule", String.valueOf(e.getMessage()));
    }
  }

  /** The schedule of the rate as it is written; empty where the rate stays. */
  public Optional<String> scheduleText() {
    return Optional.of(schedule()).filter(given -> !given.isConstant()).map(Schedule::toString);
  }

  /** The rule with all its settings, and how its rate changes. */
  public String text(Rule rule) {
    String text = ruleOptions.text(rule);
    return scheduleText().map(given -> "%s, schedule %s".formatted(text, given)).orElse(text);
  }

  /**
   * How a rule trains, how long, and which of its steps are recorded.
   *
   * @param rows what a summed gradient sums over
   * @param runs how many runs are to be recorded
   */
  public Training training(Rule rule, int rows, int runs) {
    long all = (long) ruleOptions.steps() * runs;
    int recorded = every != null ? every : (int) Math.max(1, all / MOST_RECORDED);
    Optimizer optimizer = ruleOptions.optimizer(rule, rows);
    return InputException.given(
        () ->
            new Training(
                    optimizer,
                    new StopRules(ruleOptions.steps(), stopGradient, stopCost, stopDivergence),
                    recorded)
                .by(schedule()));
  }
}
