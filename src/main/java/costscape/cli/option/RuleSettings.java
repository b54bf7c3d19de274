package costscape.cli.option;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.Topic;
import costscape.store.file.InputException;
import costscape.store.text.NumberText;
import costscape.trace.optimizer.Optimizer;
import costscape.trace.optimizer.Optimizers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Settings of the rules by which training moves: the same options in every command that trains. */
public final class RuleSettings {
  /** Which sum over the rows the gradient is. */
  public enum GradientOf {
    SUM,
    MEAN
  }

  @Facts(topic = Topic.TRAINING, changes = Changes.RESULT)
  @Option(
      names = "--momentum",
      paramLabel = "M",
      description = "What momentum and adam (β₁) keep of the last steps (default: 0.9).")
  private Double momentum;

  @Facts(topic = Topic.TRAINING, changes = Changes.RESULT)
  @Option(
      names = "--decay",
      paramLabel = "D",
      description =
          "What rmsprop (default: 0.9) and adam (β₂, default: 0.999) keep of squared gradients.")
  private Double decay;

  @Facts(topic = Topic.TRAINING, changes = Changes.RESULT)
  @Option(
      names = "--epsilon",
      paramLabel = "E",
      description =
          "What keeps rmsprop and adam from dividing by 0. rmsprop has it inside the root, g/√(r +"
              + " E) (Goodfellow, Bengio, Courville: Deep Learning, algorithm 8.5; torch adds it"
              + " outside), adam outside, m/(√v + E) (Kingma, Ba, arXiv:1412.6980) (default: 1e-6"
              + " and 1e-8).")
  private Double epsilon;

  @Facts(topic = Topic.TRAINING, changes = Changes.RESULT)
  @Option(
      names = "--gradient",
      paramLabel = "OF",
      defaultValue = "mean",
      description =
          "Whether a step takes the sum or the mean of its rows' gradients, as torch's reduction"
              + " does; the article's trainer takes the sum (default: ${DEFAULT-VALUE}).")
  private GradientOf gradient;

  public boolean isSummed() {
    return gradient == GradientOf.SUM;
  }

  /**
   * The settings given of one rule among several: each takes those that it has.
   *
   * @param chosen all rules of the command; a setting that none of them has is kept, and {@link
   *     Optimizers#with} refuses it
   * @param rate empty for a rule's default, and of a rule without a rate
   * @param memory of a command that has the option
   */
  public Map<String, Double> of(
      Optimizers rule, List<Optimizers> chosen, Optional<Double> rate, Optional<Integer> memory) {
    Map<String, Double> settings = new LinkedHashMap<>();
    rate.ifPresent(RuleSettings::checkRate);
    rate.ifPresent(r -> settings.put("rate", r));
    put(settings, "momentum", momentum);
    put(settings, "decay", decay);
    put(settings, "epsilon", epsilon);
    memory.ifPresent(steps -> settings.put("memory", steps.doubleValue()));
    settings
        .keySet()
        .removeIf(
            name ->
                !rule.defaults().containsKey(name)
                    && chosen.stream().anyMatch(other -> other.defaults().containsKey(name)));
    return settings;
  }

  /** The optimizer of such settings, whose step is of the mean or of the sum over the rows. */
  Optimizer optimizer(Optimizers rule, Map<String, Double> settings, int rows) {
    Optimizer optimizer = InputException.given(() -> rule.with(settings));
    return isSummed() ? optimizer.summedOver(rows) : optimizer;
  }

  private static void put(Map<String, Double> settings, String name, Double value) {
    if (value != null) {
      settings.put(name, value);
    }
  }

  /** The engine refuses it too, but does not know which option it comes from. */
  private static void checkRate(double rate) {
    if (!(rate > 0)) {
      throw new InputException("--rate must be above 0; it is " + NumberText.of(rate));
    }
  }
}
