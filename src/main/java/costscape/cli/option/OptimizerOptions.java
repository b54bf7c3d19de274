package costscape.cli.option;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.Topic;
import costscape.cli.report.Summary;
import costscape.store.file.InputException;
import costscape.store.file.NearMiss;
import costscape.trace.StopRules;
import costscape.trace.Training;
import costscape.trace.optimizer.Optimizer;
import costscape.trace.optimizer.Optimizers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Options that say by which rule training moves and when it stops. */
public final class OptimizerOptions {
  private static final int MOST_RECORDED = 1_000_000;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Facts(topic = Topic.TRAINING, changes = Changes.RESULT)
  @Option(
      names = "--optimizer",
      paramLabel = "NAME,…",
      split = ",",
      defaultValue = "gd",
      completionCandidates = Choices.OfOptimizer.class,
      description =
          "Of ${COMPLETION-CANDIDATES}; several are trained and drawn together (default:"
              + " ${DEFAULT-VALUE}).")
  private List<String> optimizers;

  @Facts(topic = Topic.TRAINING, changes = Changes.RESULT)
  @Option(
      names = "--rate",
      paramLabel = "R,…",
      split = ",",
      description =
          "Learning rate (default: 0.1); several are trained and drawn together. lbfgs has none.")
  private List<Double> rates = List.of();

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
      defaultValue = "10000",
      description = "Steps at most (default: ${DEFAULT-VALUE}).")
  private int steps;

  @Facts(topic = Topic.TRAINING, changes = Changes.RESULT)
  @Option(
      names = "--stop-gradient",
      paramLabel = "G",
      description = "Stop when the gradient norm falls to G.")
  private Double stopGradient;

  @Facts(topic = Topic.TRAINING, changes = Changes.RESULT)
  @Option(names = "--stop-cost", paramLabel = "C", description = "Stop when the cost falls to C.")
  private Double stopCost;

  @Facts(topic = Topic.TRAINING, changes = Changes.RESULT)
  @Option(
      names = "--stop-divergence",
      paramLabel = "TIMES",
      description =
          "Training has diverged if the cost exceeds TIMES the first one, which counts as 1 if it"
              + " is less (default: 1000).")
  private Double stopDivergence;

  @Facts(topic = Topic.TRAINING, changes = Changes.RESULT)
  @Option(
      names = "--every",
      paramLabel = "K",
      description =
          "Record each K-th step and the last (default: 1, or so that a million at most are"
              + " recorded).")
  private Integer every;

  /** One of the optimizers at one of the rates; without a rate if it has none, or its default. */
  public record Rule(String optimizer, Optional<Double> rate) {
    private Optimizers named() {
      return OptimizerOptions.named(optimizer);
    }
  }

  /** Every optimizer at every rate; an optimizer without a rate comes once. */
  public List<Rule> rules() {
    List<Rule> rules = new ArrayList<>();
    for (String optimizer : optimizers) {
      boolean hasRate = named(optimizer).defaults().containsKey("rate");
      if (!hasRate && !rates.isEmpty()) {
        spec.commandLine()
            .getErr()
            .printf("costscape: %s finds its own step length: --rate is not used%n", optimizer);
      }
      if (hasRate && !rates.isEmpty()) {
        rates.forEach(rate -> rules.add(new Rule(optimizer, Optional.of(rate))));
      } else {
        rules.add(new Rule(optimizer, Optional.empty()));
      }
    }
    if (rules.size() > 1 && rules.stream().distinct().count() < rules.size()) {
      throw new InputException("--optimizer or --rate says the same twice");
    }
    return rules;
  }

  /**
   * How a rule trains, how long, and which of its steps are recorded.
   *
   * @param rows what a summed gradient sums over
   * @param runs how many runs are to be recorded
   */
  public Training training(Rule rule, int rows, int runs) {
    int recorded = every != null ? every : (int) Math.max(1, (long) steps * runs / MOST_RECORDED);
    Optimizer optimizer = ruleSettings.optimizer(rule.named(), settings(rule), rows);
    return InputException.given(() -> new Training(optimizer, stopRules(), recorded));
  }

  public boolean isSummed() {
    return ruleSettings.isSummed();
  }

  /** The optimizer of a name; an unknown one is refused with those there are. */
  public static Optimizers named(String optimizer) {
    List<String> names = Arrays.stream(Optimizers.values()).map(Optimizers::label).toList();
    return Optimizers.named(optimizer)
        .orElseThrow(
            () ->
                new InputException(
                    "no optimizer %s%s; there are %s"
                        .formatted(
                            InputException.quoted(optimizer),
                            NearMiss.hint(optimizer, names),
                            String.join(", ", names))));
  }

  private Map<String, Double> settings(Rule rule) {
    List<Optimizers> chosen = optimizers.stream().map(OptimizerOptions::named).toList();
    return ruleSettings.of(rule.named(), chosen, rule.rate(), Optional.ofNullable(memory));
  }

  private StopRules stopRules() {
    return new StopRules(
        steps,
        stopGradient == null ? StopRules.NEVER : stopGradient,
        stopCost == null ? StopRules.NEVER : stopCost,
        stopDivergence == null ? StopRules.DIVERGENCE : stopDivergence);
  }

  /** Such as: adam, rate 0.1, decay 0.99, summed gradient. */
  public String text(Rule rule) {
    StringBuilder text = new StringBuilder(rule.optimizer());
    Map<String, Double> all = new LinkedHashMap<>(rule.named().defaults());
    settings(rule).forEach(all::put);
    all.entrySet().stream()
        .sorted((one, other) -> other.getKey().compareTo(one.getKey()))
        .forEach(e -> text.append(", %s %s".formatted(e.getKey(), Summary.number(e.getValue()))));
    return text + (isSummed() ? ", summed gradient" : "");
  }
}
