package costscape.trace.optimizer;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The update rules by name, each with its settings and their defaults. A face knows no more of
 * them. A new rule is a constant here and a class of its own.
 */
public enum Optimizers {
  GD(Map.of("rate", 0.1), s -> new GradientDescent(s.get("rate"))),
  MOMENTUM(
      Map.of("rate", 0.1, "momentum", 0.9), s -> new Momentum(s.get("rate"), s.get("momentum"))),
  NESTEROV(
      Map.of("rate", 0.1, "momentum", 0.9), s -> new Nesterov(s.get("rate"), s.get("momentum"))),
  ADAGRAD(Map.of("rate", 0.1, "epsilon", 1e-10), s -> new AdaGrad(s.get("rate"), s.get("epsilon"))),
  RMSPROP(
      Map.of("rate", 0.1, "decay", 0.9, "epsilon", 1e-6),
      s -> new RmsProp(s.get("rate"), s.get("decay"), s.get("epsilon"))),
  ADAM(Map.of("rate", 0.1, "momentum", 0.9, "decay", 0.999, "epsilon", 1e-8), Optimizers::adam),
  ADAMW(
      Map.of(
          "rate",
          0.1,
          "momentum",
          0.9,
          "decay",
          0.999,
          "epsilon",
          1e-8,
          Optimizers.WEIGHT_DECAY,
          0.01),
      s -> new AdamW(adam(s), s.get(Optimizers.WEIGHT_DECAY))),
  LBFGS(
      Map.of("memory", (double) Lbfgs.DEFAULT_MEMORY),
      s -> new Lbfgs((int) Math.round(s.get("memory"))));

  /** The setting of a rule that decays parameters by itself, beside the steps by the gradient. */
  public static final String WEIGHT_DECAY = "weight-decay";

  private interface Factory {
    Optimizer of(Settings settings);
  }

  /** All settings of a rule by name. */
  private record Settings(Map<String, Double> values) {
    double get(String name) {
      return Objects.requireNonNull(values.get(name), name);
    }
  }

  private final Map<String, Double> defaults;
  private final Factory factory;

  Optimizers(Map<String, Double> defaults, Factory factory) {
    this.defaults = defaults;
    this.factory = factory;
  }

  private static Adam adam(Settings s) {
    return new Adam(s.get("rate"), s.get("momentum"), s.get("decay"), s.get("epsilon"));
  }

  /** Whether the rule decays parameters by itself. */
  public boolean decaysWeights() {
    return defaults.containsKey(WEIGHT_DECAY);
  }

  /** The name on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Optimizers> named(String name) {
    return Arrays.stream(values()).filter(o -> o.label().equals(name)).findFirst();
  }

  /** The settings of the rule, with their defaults. */
  public Map<String, Double> defaults() {
    return defaults;
  }

  /**
   * The rule with some settings given.
   *
   * @throws IllegalArgumentException where this rule has no such setting; the message names those
   *     that it has
   */
  public Optimizer with(Map<String, Double> given) {
    Map<String, Double> settings = new LinkedHashMap<>(defaults);
    given.forEach(
        (name, value) -> {
          if (settings.replace(name, value) == null) {
            throw new IllegalArgumentException(
                "%s has no %s; it has %s".formatted(label(), name, names()));
          }
        });
    return factory.of(new Settings(settings));
  }

  private String names() {
    return defaults.keySet().stream().sorted().collect(Collectors.joining(", "));
  }
}
