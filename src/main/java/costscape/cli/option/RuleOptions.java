package costscape.cli.option;

import costscape.cli.report.Summary;
import costscape.cli.value.TrainingRule;
import costscape.store.file.InputException;
import costscape.trace.Training;
import costscape.trace.optimizer.Optimizer;
import costscape.trace.optimizer.Optimizers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options that say by which rule or rules training goes from every cell. */
public final class RuleOptions {
  private static final int MOST_RULES = 4;

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

  @Option(
      names = "--rate",
      paramLabel = "R,…",
      split = ",",
      defaultValue = "1",
      description = "Learning rate; several are mapped side by side (default: ${DEFAULT-VALUE}).")
  private List<Double> rates;

  @Option(
      names = "--momentum",
      paramLabel = "M",
      description = "What momentum and adam keep of the last steps (default: 0.9).")
  private Double momentum;

  @Option(
      names = "--decay",
      paramLabel = "D",
      description = "What rmsprop and adam keep of squared gradients (default: 0.9 and 0.999).")
  private Double decay;

  @Option(names = "--epsilon", paramLabel = "E", description = OptimizerOptions.EPSILON)
  private Double epsilon;

  @Option(
      names = "--memory",
      paramLabel = "N",
      description = "Steps that lbfgs remembers (default: 10).")
  private Integer memory;

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

  /** Every optimizer at every rate; an optimizer without a rate comes once. */
  public List<TrainingRule> rules(int rows) {
    List<TrainingRule> rules = new ArrayList<>();
    for (String name : optimizers) {
      Optimizers optimizer = OptimizerOptions.named(name);
      if (optimizer.defaults().containsKey("rate")) {
        for (double rate : rates) {
          rules.add(
              rule(
                  "%s, rate %s".formatted(name, Summary.number(rate)),
                  with(optimizer, Optional.of(rate)),
                  rows));
        }
      } else {
        rules.add(rule(name, with(optimizer, Optional.empty()), rows));
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
    Optimizer whole = sum ? optimizer.summedOver(rows) : optimizer;
    return new TrainingRule(
        sum ? name + ", summed gradient" : name,
        InputException.given(() -> new Training(whole, steps, Integer.MAX_VALUE)));
  }

  /** The optimizer with those of the given settings that it has. */
  private Optimizer with(Optimizers optimizer, Optional<Double> rate) {
    Map<String, Double> settings = new LinkedHashMap<>();
    rate.ifPresent(OptimizerOptions::checkRate);
    rate.ifPresent(r -> settings.put("rate", r));
    put(settings, "momentum", momentum);
    put(settings, "decay", decay);
    put(settings, "epsilon", epsilon);
    put(settings, "memory", memory);
    settings.keySet().retainAll(optimizer.defaults().keySet());
    return InputException.given(() -> optimizer.with(settings));
  }

  private static void put(Map<String, Double> settings, String name, Number value) {
    if (value != null) {
      settings.put(name, value.doubleValue());
    }
  }
}
