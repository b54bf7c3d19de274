package costscape.trace.optimizer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The update rules by name, each with its settings and their defaults. A face knows no more of
 * them. A new rule is a constant here and a class of its own.
 */
public enum Optimizers {
  GD(given -> new GradientDescent(rate(given))),
  MOMENTUM(given -> new Momentum(rate(given), momentum(given))),
  NESTEROV(given -> new Nesterov(rate(given), momentum(given))),
  ADAGRAD(given -> new AdaGrad(rate(given), given.or(Setting.EPSILON, 1e-10))),
  RMSPROP(
      given ->
          new RmsProp(rate(given), given.or(Setting.DECAY, 0.9), given.or(Setting.EPSILON, 1e-6))),
  ADAM(Optimizers::adam),
  ADAMW(given -> new AdamW(adam(given), given.or(Setting.WEIGHT_DECAY, 0.01))),
  LBFGS(given -> new Lbfgs((int) Math.round(given.or(Setting.MEMORY, Lbfgs.DEFAULT_MEMORY))));

  /** Makes a rule, and so asks for the settings that it has. */
  private interface Factory {
    Optimizer of(Settings given);
  }

  private final Factory factory;

  Optimizers(Factory factory) {
    this.factory = factory;
  }

  private static double rate(Settings given) {
    return given.or(Setting.RATE, 0.1);
  }

  private static double momentum(Settings given) {
    return given.or(Setting.MOMENTUM, 0.9);
  }

  private static Adam adam(Settings given) {
    double decay = given.or(Setting.DECAY, 0.999);
    return new Adam(rate(given), momentum(given), decay, given.or(Setting.EPSILON, 1e-8));
  }

  /** Whether the rule has a setting. */
  public boolean has(Setting setting) {
    return defaults().containsKey(setting);
  }

  /** The name on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Optimizers> named(String name) {
    return Arrays.stream(values()).filter(o -> o.label().equals(name)).findFirst();
  }

  /** The settings of the rule, with their defaults. */
  public Map<Setting, Double> defaults() {
    Settings usual = new Settings(Map.of());
    factory.of(usual);
    return usual.asked();
  }

  /**
   * The rule with some settings given.
   *
   * @throws IllegalArgumentException where this rule has no such setting; the message names those
   *     that it has
   */
  public Optimizer with(Map<Setting, Double> given) {
    given.keySet().stream().filter(setting -> !has(setting)).findFirst().ifPresent(this::refuse);
    return factory.of(new Settings(given));
  }

  private void refuse(Setting setting) {
    String names =
        defaults().keySet().stream().map(Setting::label).sorted().collect(Collectors.joining(", "));
    throw new IllegalArgumentException(
        "%s has no %s; it has %s".formatted(label(), setting.label(), names));
  }
}
