package costscape.api;

import costscape.trace.StopRules;
import costscape.trace.optimizer.Optimizers;
import java.util.List;
import java.util.Map;

/** A rule of training and how long it goes on. Immutable; every method returns another one. */
public final class Training {
  private static final int STEPS = 1000;

  private final Optimizers optimizer;
  private final Map<String, Double> settings;
  private final int steps;
  private final int every;
  private final double gradientNorm;
  private final List<String> free;

  private Training(
      Optimizers optimizer,
      Map<String, Double> settings,
      int steps,
      int every,
      double gradientNorm,
      List<String> free) {
    this.optimizer = optimizer;
    this.settings = Map.copyOf(settings);
    this.steps = steps;
    this.every = every;
    this.gradientNorm = gradientNorm;
    this.free = List.copyOf(free);
  }

  /**
   * A rule by its name, of 1000 steps.
   *
   * @param optimizer {@code gd}, {@code momentum}, {@code rmsprop}, {@code adam} or {@code lbfgs}
   * @param settings such as {@code rate}, {@code momentum}, {@code decay}, {@code epsilon} or
   *     {@code memory}; what is not given has its usual value
   * @return the training
   * @throws IllegalArgumentException naming the rules, or the settings that the rule has
   */
  public static Training by(String optimizer, Map<String, Double> settings) {
    Optimizers rule = Words.of(Optimizers.class, "optimizer", optimizer);
    rule.with(settings); // says now which setting there is not
    return new Training(rule, settings, STEPS, 1, StopRules.NEVER, List.of());
  }

  /**
   * Gradient descent: θ ← θ − η ∇C.
   *
   * @param rate the learning rate η
   * @return the training, of 1000 steps
   */
  public static Training gradientDescent(double rate) {
    return by("gd", Map.of("rate", rate));
  }

  /**
   * Adam (Kingma and Ba 2015).
   *
   * @param rate the learning rate
   * @return the training, of 1000 steps
   */
  public static Training adam(double rate) {
    return by("adam", Map.of("rate", rate));
  }

  /** {@return L-BFGS, which needs no learning rate, of 1000 steps} */
  public static Training lbfgs() {
    return by("lbfgs", Map.of());
  }

  /**
   * The same rule for another number of steps.
   *
   * @param count the most steps, 0 or more
   * @return the other training
   * @throws IllegalArgumentException where it is below 0
   */
  public Training steps(int count) {
    int checked = atLeast(0, "steps", count);
    return new Training(optimizer, settings, checked, every, gradientNorm, free);
  }

  /**
   * The same rule of which fewer steps are recorded.
   *
   * @param kth one step of this many is recorded, 1 or more; start and end always are
   * @return the other training
   * @throws IllegalArgumentException where it is below 1
   */
  public Training recordedEvery(int kth) {
    int checked = atLeast(1, "one step of this many is recorded", kth);
    return new Training(optimizer, settings, steps, checked, gradientNorm, free);
  }

  /**
   * The same rule, which also stops where the gradient is short.
   *
   * @param norm the gradient norm below which it stops, 0 or more
   * @return the other training
   * @throws IllegalArgumentException where it is below 0
   */
  public Training untilGradientBelow(double norm) {
    if (!(norm >= 0)) {
      throw new IllegalArgumentException("a gradient norm is 0 or more, not " + norm);
    }
    return new Training(optimizer, settings, steps, every, norm, free);
  }

  /**
   * The same rule, which moves some parameters only.
   *
   * @param parameters the names of those that move, one or more
   * @return the other training
   * @throws IllegalArgumentException where there is no name
   */
  public Training only(String... parameters) {
    atLeast(1, "names of parameters that move", parameters.length);
    return new Training(optimizer, settings, steps, every, gradientNorm, List.of(parameters));
  }

  private static int atLeast(int least, String what, int value) {
    if (value < least) {
      throw new IllegalArgumentException("%s: %d or more, not %d".formatted(what, least, value));
    }
    return value;
  }

  List<String> free() {
    return free;
  }

  costscape.trace.Training rule() {
    return new costscape.trace.Training(
        optimizer.with(settings), StopRules.after(steps).orGradientBelow(gradientNorm), every);
  }

  @Override
  public String toString() {
    return "%s %s, %d steps".formatted(optimizer.label(), settings, steps);
  }
}
