package costscape.cli.option;

import costscape.cli.facts.Changes;
import costscape.cli.facts.CommandOptions;
import costscape.cli.facts.Costs;
import costscape.cli.facts.Facts;
import costscape.cli.facts.Topic;
import costscape.number.NumberText;
import costscape.number.SixDigits;
import costscape.store.file.InputException;
import costscape.trace.optimizer.Optimizer;
import costscape.trace.optimizer.Optimizers;
import costscape.trace.optimizer.Setting;
import costscape.words.Notice;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Options that say by which rules training moves, and how far: the same in every command that
 * trains. A command whose usual rate or number of steps is another one says so by a provider of
 * defaults.
 */
@Facts(topic = Topic.TRAINING, changes = Changes.RESULT)
public final class RuleOptions {
  /** Which sum over the rows the gradient is. */
  public enum GradientOf {
    SUM,
    MEAN
  }

  private static final String RATE = "--rate";
  static final String OPTIMIZER = "--optimizer";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = OPTIMIZER,
      paramLabel = "NAME,…",
      split = ",",
      defaultValue = "gd",
      completionCandidates = Choices.OptimizerNames.class,
      description =
          "Of ${COMPLETION-CANDIDATES}; several are compared, by trace in one picture and by basins"
              + " in maps side by side (default: ${DEFAULT-VALUE}).")
  private List<String> optimizers;

  @Option(
      names = RATE,
      paramLabel = "R,…",
      split = ",",
      defaultValue = "0.1",
      description =
          "Learning rate; several are compared as optimizers are. The optimizer lbfgs has none"
              + " (default: ${DEFAULT-VALUE}).")
  private List<Double> rates;

  @Option(
      names = "--momentum",
      paramLabel = "M",
      description =
          "The share of the last steps that is kept, β₁ of adam: by " + RuleHelp.RULES + ".")
  private Double momentum;

  @Option(
      names = "--decay",
      paramLabel = "D",
      description =
          "The share of squared gradients that is kept, β₂ of adam: by " + RuleHelp.RULES + ".")
  private Double decay;

  @Option(
      names = "--epsilon",
      paramLabel = "E",
      description =
          "What keeps a division from one by 0: of "
              + RuleHelp.RULES
              + ". rmsprop has it inside the root, g/√(r + E) (Goodfellow, Bengio, Courville: Deep"
              + " Learning, algorithm 8.5; torch adds it outside), the others outside, m/(√v + E)"
              + " (Kingma, Ba, arXiv:1412.6980).")
  private Double epsilon;

  @Facts(topic = Topic.TRAINING, changes = Changes.RESULT, costs = Costs.OF_NETWORKS)
  @Option(
      names = "--gradient",
      paramLabel = "OF",
      defaultValue = "mean",
      description =
          "Whether a step takes the sum or the mean of its rows' gradients, as torch's reduction"
              + " does; the article's trainer takes the sum (default: ${DEFAULT-VALUE}).")
  private GradientOf gradient;

  @Option(
      names = "--memory",
      paramLabel = "N",
      description = "Steps that lbfgs remembers (default: 10).")
  private Integer memory;

  @Option(
      names = "--steps",
      paramLabel = "N",
      defaultValue = "10000",
      description = "Steps at most. A workbook has up to 5,000 (default: ${DEFAULT-VALUE}).")
  private int steps;

  /** One of the optimizers at one of the rates; without a rate if it has none. */
  public record Rule(Optimizers named, Optional<Double> rate) {
    public String optimizer() {
      return named.label();
    }
  }

  /** Every optimizer at every rate; an optimizer without a rate comes once. */
  public List<Rule> rules() {
    List<Rule> rules = new ArrayList<>();
    for (Optimizers optimizer : chosen()) {
      if (optimizer.has(Setting.RATE)) {
        rates.forEach(rate -> rules.add(new Rule(optimizer, Optional.of(rate))));
      } else {
        sayThatRateIsUnused(optimizer);
        rules.add(new Rule(optimizer, Optional.empty()));
      }
    }
    // A single rule is not checked: a record's own hashCode takes Java 30 ms to make.
    if (rules.size() > 1 && rules.stream().distinct().count() < rules.size()) {
      throw new InputException("--optimizer or --rate says the same twice");
    }
    return rules;
  }

  private void sayThatRateIsUnused(Optimizers optimizer) {
    if (CommandOptions.has(spec, RATE)) {
      spec.commandLine()
          .getErr()
          .println(
              Notice.PREFIX
                  + "%s finds its own step length: --rate is not used"
                      .formatted(optimizer.label()));
    }
  }

  private List<Optimizers> chosen() {
    return optimizers.stream().map(Choices::optimizer).toList();
  }

  /**
   * The settings given of one rule among several: each takes those that it has. A setting that none
   * of them has is kept, and {@link Optimizers#with} refuses it.
   */
  public Map<Setting, Double> settings(Rule rule) {
    rule.rate().ifPresent(RuleOptions::checkRate);
    List<Optimizers> all = chosen();
    Map<Setting, Double> settings = new EnumMap<>(Setting.class);
    for (Setting setting : Setting.values()) {
      boolean isOthers =
          !rule.named().has(setting) && all.stream().anyMatch(other -> other.has(setting));
      if (!isOthers) {
        given(setting, rule).ifPresent(value -> settings.put(setting, value));
      }
    }
    return settings;
  }

  private Optional<Double> given(Setting setting, Rule rule) {
    return switch (setting) {
      case RATE -> rule.rate();
      case MOMENTUM -> Optional.ofNullable(momentum);
      case DECAY -> Optional.ofNullable(decay);
      case EPSILON -> Optional.ofNullable(epsilon);
      case MEMORY -> Optional.ofNullable(memory).map(Integer::doubleValue);
      case WEIGHT_DECAY -> PenaltyOptions.decayOfRules(spec);
    };
  }

  /** The optimizer of a rule, whose step is of the mean or of the sum over the rows. */
  public Optimizer optimizer(Rule rule, int rows) {
    Optimizer optimizer = InputException.given(() -> rule.named().with(settings(rule)));
    return isSummed() ? optimizer.bySumOver(rows) : optimizer;
  }

  /** The rule whose rate the line gives; empty where it gives none. */
  public Optional<Rule> given() {
    return CommandOptions.has(spec, RATE) ? Optional.of(rules().get(0)) : Optional.empty();
  }

  public boolean isSummed() {
    return gradient == GradientOf.SUM;
  }

  public int steps() {
    return steps;
  }

  /** Such as: adam, rate 0.1, decay 0.99, summed gradient. */
  public String text(Rule rule) {
    Map<Setting, Double> all = new EnumMap<>(Setting.class);
    all.putAll(rule.named().defaults());
    all.putAll(settings(rule));
    return text(rule, all);
  }

  /** By the rate alone: adam, rate 0.1, summed gradient. */
  public String name(Rule rule) {
    return text(rule, rule.rate().map(rate -> Map.of(Setting.RATE, rate)).orElse(Map.of()));
  }

  private String text(Rule rule, Map<Setting, Double> settings) {
    String text = rule.optimizer();
    for (Map.Entry<Setting, Double> setting : settings.entrySet()) {
      String value = SixDigits.of(setting.getValue());
      text = "%s, %s %s".formatted(text, setting.getKey().label(), value);
    }
    return isSummed() ? "%s, summed gradient".formatted(text) : text;
  }

  /** The engine refuses it too, but does not know which option it comes from. */
  private static void checkRate(double rate) {
    if (!(rate > 0)) {
      throw new InputException("--rate must be above 0; it is " + NumberText.of(rate));
    }
  }
}
