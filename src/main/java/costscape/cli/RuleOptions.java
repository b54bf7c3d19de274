package costscape.cli;

import costscape.store.InputException;
import costscape.trace.Optimizer;
import costscape.trace.Optimizers;
import costscape.trace.Training;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** Options that say by which rule or rules training goes from every cell. */
final class RuleOptions {
  private static final int MOST_RULES = 4;

  @Option(
      names = "--optimizer",
      paramLabel = "NAME,…",
      split = ",",
      defaultValue = "gd",
      description =
          "gd, momentum, rmsprop, adam or lbfgs; several are mapped side by side (default:"
              + " ${DEFAULT-VALUE}).")
  private List<String> optimizers;

  @Option(
      names = "--rate",
      paramLabel = "R,…",
      split = ",",
      defaultValue = "1",
      description = "Learning rate; several are mapped side by side (default: ${DEFAULT-VALUE}).")
  private List<Double> rates;

  @Option(
      names = "--gradient",
      paramLabel = "KIND",
      defaultValue = "mean",
      description =
          "mean over the rows, or their sum as in the article (default: ${DEFAULT-VALUE}).")
  private OptimizerOptions.GradientOf gradient;

  @Option(
      names = "--steps",
      paramLabel = "N",
      defaultValue = "5000",
      description = "Most steps from a cell (default: ${DEFAULT-VALUE}).")
  private int steps;

  /** Every optimizer at every rate; one that has no rate once. */
  List<TrainingRule> rules(int rows) {
    List<TrainingRule> rules = new ArrayList<>();
    for (String name : optimizers) {
      Optimizers optimizer = OptimizerOptions.named(name);
      if (optimizer.defaults().containsKey("rate")) {
        for (double rate : rates) {
          rules.add(
              rule(
                  "%s, rate %s".formatted(name, Summary.number(rate)),
                  withRate(optimizer, rate),
                  rows));
        }
      } else {
        rules.add(rule(name, optimizer.with(Map.of()), rows));
      }
    }
    if (rules.size() > MOST_RULES) {
      throw new InputException(
          "%d maps at most, not %d optimizers and rates".formatted(MOST_RULES, rules.size()));
    }
    return rules;
  }

  private TrainingRule rule(String name, Optimizer optimizer, int rows) {
    boolean sum = gradient == OptimizerOptions.GradientOf.SUM;
    return new TrainingRule(
        sum ? name + ", summed gradient" : name,
        new Training(sum ? optimizer.summedOver(rows) : optimizer, steps, Integer.MAX_VALUE));
  }

  private static Optimizer withRate(Optimizers optimizer, double rate) {
    try {
      return optimizer.with(Map.of("rate", rate));
    } catch (IllegalArgumentException e) {
      throw new InputException(e.getMessage());
    }
  }
}
