package costscape.cli.option;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.Topic;
import costscape.cli.report.Summary;
import costscape.cli.value.TrainingRule;
import costscape.store.file.InputException;
import costscape.trace.Training;
import costscape.trace.optimizer.Optimizer;
import costscape.trace.optimizer.Optimizers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options that say by which rule or rules training goes from every cell. */
public final class RuleOptions {
  private static final int MOST_RULES = 4;

  @Facts(topic = Topic.TRAINING, changes = Changes.RESULT)
  @Option(
      names = "--optimizer",
      paramLabel = "NAME,…",
      split = ",",
      defaultValue = "gd",
      completionCandidates = Choices.OfOptimizer.class,
      description =
          "Of ${COMPLETION-CANDIDATES}; several are mapped side by side (default:"
              + " ${DEFAULT-VALUE}).")
  private List<String> optimizers;

  @Facts(topic = Topic.TRAINING, changes = Changes.RESULT)
  @Option(
      names = "--rate",
      paramLabel = "R,…",
      split = ",",
      defaultValue = "1",
      description = "Learning rate; several are mapped side by side (default: ${DEFAULT-VALUE}).")
  private List<Double> rates;

  @Mixin private RuleSettings ruleSettings;

  @Facts(topic = Topic.TRAINING, changes = Changes.RESULT)
  @Option(
      names = "--memory",
      paramLabel = "N",
      description = "Steps that lbfgs remembers (default: 10).")
  private Integer memory;

  @Facts(topic = Topic.TRAINING, changes = Changes.RESULT)
  @Option(
      names = "--steps",
      paramLabel = "N",
      defaultValue = "5000",
      description = "Most steps from a cell (default: ${DEFAULT-VALUE}).")
  private int steps;

  /** Every optimizer at every rate; an optimizer without a rate comes once. */
  public List<TrainingRule> rules(int rows) {
    List<TrainingRule> rules = new ArrayList<>();
    List<Optimizers> chosen = optimizers.stream().map(OptimizerOptions::named).toList();
    for (Optimizers optimizer : chosen) {
      String name = optimizer.label();
      if (optimizer.defaults().containsKey("rate")) {
        for (double rate : rates) {
          String named = "%s, rate %s".formatted(name, Summary.number(rate));
          rules.add(rule(named, optimizer, chosen, Optional.of(rate), rows));
        }
      } else {
        rules.add(rule(name, optimizer, chosen, Optional.empty(), rows));
      }
    }
    if (rules.size() > MOST_RULES) {
      throw new InputException(
          "%d maps at most, not %d optimizers and rates".formatted(MOST_RULES, rules.size()));
    }
    return rules;
  }

  private TrainingRule rule(
      String name, Optimizers rule, List<Optimizers> chosen, Optional<Double> rate, int rows) {
    Map<String, Double> settings = ruleSettings.of(rule, chosen, rate, Optional.ofNullable(memory));
    Optimizer optimizer = ruleSettings.optimizer(rule, settings, rows);
    return new TrainingRule(
        ruleSettings.isSummed() ? name + ", summed gradient" : name,
        InputException.given(() -> new Training(optimizer, steps, Integer.MAX_VALUE)));
  }
}
