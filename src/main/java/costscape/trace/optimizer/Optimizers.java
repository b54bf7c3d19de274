package costscape.trace.optimizer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The update rules by name. A face knows no more of them. A new rule is a class of its own, which
 * says its settings and their defaults, and a line here.
 */
public enum Optimizers {
  GD(GradientDescent::of),
  MOMENTUM(Momentum::of),
  NESTEROV(Nesterov::of),
  ADAGRAD(AdaGrad::of),
  RMSPROP(RmsProp::of),
  ADAM(Adam::of),
  ADAMW(AdamW::of),
  LBFGS(Lbfgs::of);

  /** Makes a rule and so asks for the settings that it has, which may be all that is wanted. */
  private interface Factory {
    Optimizer of(Settings given);
  }

  private final Factory factory;

  Optimizers(Factory factory) {
    this.factory = factory;
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
