package costscape.api;

import costscape.number.RandomNumbers;
import costscape.trace.MiniBatches;
import costscape.trace.StopRules;
import costscape.trace.optimizer.Optimizer;
import costscape.trace.optimizer.Optimizer.StepGradient;
import costscape.trace.optimizer.Optimizers;
import costscape.trace.optimizer.Setting;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A rule of training and how long it goes on. Immutable; every method returns another one. */
public final class Training {
  /** The settings of a rule. */
  public enum Setting {
    /** The learning rate η. */
    RATE(costscape.trace.optimizer.Setting.RATE),
    /** The share of the last step, or of the mean of the gradients, that goes on. */
    MOMENTUM(costscape.trace.optimizer.Setting.MOMENTUM),
    /** The share of the mean of the squared gradients that goes on. */
    DECAY(costscape.trace.optimizer.Setting.DECAY),
    /** The number that keeps a division by 0 away. */
    EPSILON(costscape.trace.optimizer.Setting.EPSILON),
    /** The share of the rate that all parameters lose at each step of AdamW. */
    WEIGHT_DECAY(costscape.trace.optimizer.Setting.WEIGHT_DECAY),
    /** How many past steps L-BFGS keeps. */
    MEMORY(costscape.trace.optimizer.Setting.MEMORY);

    private final costscape.trace.optimizer.Setting engine;

    Setting(costscape.trace.optimizer.Setting engine) {
      this.engine = engine;
    }
  }

  /** The rows that each step takes. */
  private record Batches(int size, long seed) {}

  private static final int STEPS = 1000;

  private final Optimizers optimizer;
  private final Map<Setting, Double> settings;
  private final int steps;
  private final int every;
  private final double gradientNorm;
  private final List<String> free;
  private final Optional<Batches> batches;

  private Training(
      Optimizers optimizer,
      Map<Setting, Double> settings,
      int steps,
      int every,
      double gradientNorm,
      List<String> free,
      Optional<Batches> batches) {
    this.optimizer = optimizer;
    this.settings = Map.copyOf(settings);
    this.steps = steps;
    this.every = every;
    this.gradientNorm = gradientNorm;
    this.free = List.copyOf(free);
    this.batches = batches;
  }

  private static Training by(Optimizers optimizer) {
    return new Training(
        optimizer, Map.of(), STEPS, 1, StopRules.NEVER, List.of(), Optional.empty());
  }

  /**
   * Gradient descent: θ ← θ − η ∇C.
   *
   * @param rate the learning rate η
   * @return the training, of 1000 steps
   */
  public static Training gradientDescent(double rate) {
    return by(Optimizers.GD).with(Setting.RATE, rate);
  }

  /**
   * Gradient descent with momentum: each step is a share of the last one less η ∇C.
   *
   * @param rate the learning rate η
   * @param share of the last step, such as 0.9
   * @return the training, of 1000 steps
   */
  public static Training momentum(double rate, double share) {
    return by(Optimizers.MOMENTUM).with(Setting.RATE, rate).with(Setting.MOMENTUM, share);
  }

  /**
   * Nesterov's momentum, which looks one step ahead.
   *
   * @param rate the learning rate η
   * @param share of the last step, such as 0.9
   * @return the training, of 1000 steps
   */
  public static Training nesterov(double rate, double share) {
    return by(Optimizers.NESTEROV).with(Setting.RATE, rate).with(Setting.MOMENTUM, share);
  }

  /**
   * AdaGrad, which divides each slope by the root of the sum of its squares (Duchi, Hazan and
   * Singer 2011).
   *
   * @param rate the learning rate
   * @return the training, of 1000 steps
   */
  public static Training adagrad(double rate) {
    return by(Optimizers.ADAGRAD).with(Setting.RATE, rate);
  }

  /**
   * RMSprop, which divides each slope by the root of the mean of its squares.
   *
   * @param rate the learning rate
   * @return the training, of 1000 steps
   */
  public static Training rmsprop(double rate) {
    return by(Optimizers.RMSPROP).with(Setting.RATE, rate);
  }

  /**
   * Adam (Kingma and Ba 2015).
   *
   * @param rate the learning rate
   * @return the training, of 1000 steps
   */
  public static Training adam(double rate) {
    return by(Optimizers.ADAM).with(Setting.RATE, rate);
  }

  /**
   * AdamW: Adam's steps, and a decay of all parameters by a share of the rate (Loshchilov and
   * Hutter 2019).
   *
   * @param rate the learning rate
   * @param weightDecay what of it all parameters lose at each step; torch's is 0.01
   * @return the training, of 1000 steps
   */
  public static Training adamw(double rate, double weightDecay) {
    return by(Optimizers.ADAMW).with(Setting.RATE, rate).with(Setting.WEIGHT_DECAY, weightDecay);
  }

  /** {@return L-BFGS, which needs no learning rate, of 1000 steps} */
  public static Training lbfgs() {
    return by(Optimizers.LBFGS);
  }

  /**
   * The same rule with another setting; what is not given has its usual value.
   *
   * @param setting the setting
   * @param value its value
   * @return the other training
   * @throws IllegalArgumentException naming the settings that the rule has, where it has no such
   *     setting or the value does not fit
   */
  public Training with(Setting setting, double value) {
    Map<Setting, Double> all = new EnumMap<>(Setting.class);
    all.putAll(settings);
    all.put(setting, value);
    Training other = new Training(optimizer, all, steps, every, gradientNorm, free, batches);
    other.optimizer(); // says now what does not fit
    return other;
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
    return new Training(optimizer, settings, checked, every, gradientNorm, free, batches);
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
    return new Training(optimizer, settings, steps, checked, gradientNorm, free, batches);
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
    return new Training(optimizer, settings, steps, every, norm, free, batches);
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
    return new Training(
        optimizer, settings, steps, every, gradientNorm, List.of(parameters), batches);
  }

  /**
   * The same rule, whose steps take the gradient of some rows each. Every epoch shuffles the rows
   * and takes them in batches. What is recorded are costs and gradient norms over all rows.
   *
   * @param size rows of a batch, from 1 to all
   * @param seed the same batches for the same seed
   * @return the other training
   * @throws IllegalArgumentException where the size is below 1, or the rule is L-BFGS, which
   *     compares gradients of one cost
   */
  public Training batches(int size, long seed) {
    Batches chosen = new Batches(atLeast(1, "rows of a batch", size), seed);
    if (optimizer().comparesCosts()) {
      throw new IllegalArgumentException(
          "L-BFGS compares gradients of one cost: batches need another rule");
    }
    return new Training(optimizer, settings, steps, every, gradientNorm, free, Optional.of(chosen));
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

  private Optimizer optimizer() {
    return optimizer.with(settings());
  }

  boolean hasBatches() {
    return batches.isPresent();
  }

  /** The gradients by which steps are taken, where these are not the whole cost's. */
  Optional<StepGradient> gradients(Model model) {
    return batches.map(
        some ->
            new MiniBatches(model.networkCost(), some.size, false, RandomNumbers.of(some.seed)));
  }

  costscape.trace.Training rule() {
    return new costscape.trace.Training(
        optimizer(), StopRules.after(steps).orGradientBelow(gradientNorm), every);
  }

  @Override
  public String toString() {
    Map<String, Double> words = new TreeMap<>();
    settings().forEach((setting, value) -> words.put(setting.label(), value));
    return "%s %s, %d steps".formatted(optimizer.label(), words, steps);
  }

  private Map<costscape.trace.optimizer.Setting, Double> settings() {
    Map<costscape.trace.optimizer.Setting, Double> all =
        new EnumMap<>(costscape.trace.optimizer.Setting.class);
    settings.forEach((setting, value) -> all.put(setting.engine, value));
    return all;
  }
}
