package costscape.api;

import costscape.cost.DifferentiableCost;
import costscape.critical.local.Sharpness.Measure;
import costscape.critical.local.Sharpness.Measuring;
import costscape.direction.Span;
import costscape.number.RandomNumbers;
import costscape.space.FreeDirections;
import costscape.space.ParameterVector;
import costscape.trace.MiniBatches;
import costscape.trace.Schedule;
import costscape.trace.StopRules;
import costscape.trace.Trajectory.Moment;
import costscape.trace.optimizer.Optimizer.StepGradient;
import costscape.trace.optimizer.Optimizers;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * A rule of training and how long it goes on: 1000 steps unless something else is said. Immutable;
 * every method returns another one.
 */
public final class Training {
  /** The settings of a rule. */
  public enum Setting {
    /** The learning rate η. */
    RATE,
    /** The share of the last step, or of the mean of the gradients, that goes on. */
    MOMENTUM,
    /** The share of the mean of the squared gradients that goes on. */
    DECAY,
    /** The number that keeps a division by 0 away. */
    EPSILON,
    /** The share of the rate that all parameters lose at each step of AdamW. */
    WEIGHT_DECAY,
    /** How many past steps L-BFGS keeps. */
    MEMORY
  }

  /** The line or plane that training stays on. */
  private record Part(Point point, Span span) {}

  /** The rows that each step takes. */
  private record Batches(int size, long seed) {}

  /**
   * How sharp the ground is at a step.
   *
   * @param value the largest eigenvalue of the Hessian; for a rule that divides its steps by D, of
   *     D^(−1/2) H D^(−1/2)
   * @param bound above it the rule diverges on a quadratic, such as 2/η; empty for L-BFGS
   * @param layers of each layer's block of the Hessian, where all of a network trains
   */
  public record Sharpness(int step, double value, OptionalDouble bound, List<Double> layers) {
    private static Sharpness of(Measure at) {
      OptionalDouble bound =
          Double.isNaN(at.bound()) ? OptionalDouble.empty() : OptionalDouble.of(at.bound());
      return new Sharpness(at.step(), at.value(), bound, at.layers());
    }
  }

  private static final int STEPS = 1000;

  private final Optimizers optimizer;
  private final Map<costscape.trace.optimizer.Setting, Double> settings;
  private final StopRules stop;
  private final int every;
  private final List<String> free;
  private final Optional<Part> within;
  private final Optional<Batches> batches;
  private final Schedule schedule;

  private Training(
      Optimizers optimizer,
      Map<costscape.trace.optimizer.Setting, Double> settings,
      StopRules stop,
      int every,
      List<String> free,
      Optional<Part> within,
      Optional<Batches> batches,
      Schedule schedule) {
    this.optimizer = optimizer;
    this.settings = settings;
    this.stop = stop;
    this.every = every;
    this.free = List.copyOf(free);
    this.within = within;
    this.batches = batches;
    this.schedule = schedule;
  }

  private static Training by(Optimizers optimizer) {
    return new Training(
        optimizer,
        Map.of(),
        StopRules.after(STEPS),
        1,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Schedule.CONSTANT);
  }

  /** Gradient descent: θ ← θ − η ∇C. */
  public static Training gradientDescent(double rate) {
    return by(Optimizers.GD).with(Setting.RATE, rate);
  }

  /**
   * Gradient descent with momentum: each step is a share of the last one less η ∇C.
   *
   * @param share of the last step, such as 0.9
   */
  public static Training momentum(double rate, double share) {
    return by(Optimizers.MOMENTUM).with(Setting.RATE, rate).with(Setting.MOMENTUM, share);
  }

  /**
   * Nesterov's momentum, which looks one step ahead.
   *
   * @param share of the last step, such as 0.9
   */
  public static Training nesterov(double rate, double share) {
    return by(Optimizers.NESTEROV).with(Setting.RATE, rate).with(Setting.MOMENTUM, share);
  }

  /**
   * AdaGrad, which divides each partial derivative by the root of the sum of its squares (Duchi,
   * Hazan and Singer 2011).
   */
  public static Training adagrad(double rate) {
    return by(Optimizers.ADAGRAD).with(Setting.RATE, rate);
  }

  /** RMSprop, which divides each partial derivative by the root of the mean of its squares. */
  public static Training rmsprop(double rate) {
    return by(Optimizers.RMSPROP).with(Setting.RATE, rate);
  }

  /** Adam (Kingma and Ba 2015). */
  public static Training adam(double rate) {
    return by(Optimizers.ADAM).with(Setting.RATE, rate);
  }

  /**
   * AdamW: Adam's steps, and a decay of all parameters by a share of the rate (Loshchilov and
   * Hutter 2019).
   *
   * @param weightDecay what of it all parameters lose at each step; torch's is 0.01
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
   * @throws IllegalArgumentException naming the settings that the rule has, where it has no such
   *     setting or the value does not fit
   */
  public Training with(Setting setting, double value) {
    Map<costscape.trace.optimizer.Setting, Double> all =
        new EnumMap<>(costscape.trace.optimizer.Setting.class);
    all.putAll(settings);
    all.put(costscape.trace.optimizer.Setting.valueOf(setting.name()), value);
    optimizer.with(all); // says now what does not fit
    return new Training(optimizer, all, stop, every, free, within, batches, schedule);
  }

  /**
   * The same rule for another number of steps.
   *
   * @param count the most steps, 0 or more
   * @throws IllegalArgumentException where it is below 0
   */
  public Training steps(int count) {
    StopRules other =
        StopRules.after(atLeast(0, "steps", count)).orGradientBelow(stop.gradientNorm());
    return new Training(optimizer, settings, other, every, free, within, batches, schedule);
  }

  /**
   * The same rule of which fewer steps are recorded.
   *
   * @param kth one step of this many is recorded, 1 or more; start and end always are
   * @throws IllegalArgumentException where it is below 1
   */
  public Training recordedEvery(int kth) {
    int checked = atLeast(1, "one step of this many is recorded", kth);
    return new Training(optimizer, settings, stop, checked, free, within, batches, schedule);
  }

  /**
   * The same rule, which also stops where the gradient is short.
   *
   * @param norm the gradient norm below which it stops, 0 or more
   * @throws IllegalArgumentException where it is below 0
   */
  public Training untilGradientBelow(double norm) {
    if (!(norm >= 0)) {
      throw new IllegalArgumentException("a gradient norm is 0 or more, not " + norm);
    }
    return new Training(
        optimizer, settings, stop.orGradientBelow(norm), every, free, within, batches, schedule);
  }

  /**
   * The same rule, which moves some parameters only.
   *
   * @param parameters the names of those that move, one or more
   * @throws IllegalArgumentException where there is no name
   */
  public Training only(String... parameters) {
    atLeast(1, "names of parameters that move", parameters.length);
    return new Training(
        optimizer, settings, stop, every, List.of(parameters), Optional.empty(), batches, schedule);
  }

  /**
   * The same rule, which stays on a line: it begins at the place of the line that is nearest to its
   * start, and is given the gradient projected onto the line. So its path lies on the curve of
   * costs.
   */
  public Training within(Line line) {
    return within(new Part(line.point, line.span));
  }

  /**
   * The same rule, which stays within a plane: it begins at the place of the plane that is nearest
   * to its start, and is given the gradient projected onto the plane. So its path lies on the
   * surface, and a basin map of the plane tells which end each of its cells leads to.
   */
  public Training within(Plane plane) {
    return within(new Part(plane.point, plane.span));
  }

  private Training within(Part part) {
    return new Training(
        optimizer, settings, stop, every, List.of(), Optional.of(part), batches, schedule);
  }

  /**
   * The same rule, whose steps take the gradient of some rows each. Every epoch shuffles the rows
   * and takes them in batches. What is recorded are costs and gradient norms over all rows.
   *
   * @param size rows of a batch, from 1 to all
   * @param seed the same batches for the same seed
   * @throws IllegalArgumentException where the size is below 1, or the rule is L-BFGS, which
   *     compares gradients of one cost
   */
  public Training batches(int size, long seed) {
    Batches chosen = new Batches(atLeast(1, "rows of a batch", size), seed);
    if (optimizer.with(settings).comparesCosts()) {
      throw new IllegalArgumentException(
          "L-BFGS compares gradients of one cost: batches need another rule");
    }
    return new Training(
        optimizer, settings, stop, every, free, within, Optional.of(chosen), schedule);
  }

  /**
   * The same rule, whose learning rate changes from step to step, over all steps that there may be.
   *
   * @param name {@code constant}, {@code cosine}, {@code cosine:WARMUP}, {@code step:EVERY:TIMES},
   *     {@code warmup:STEPS} or {@code wsd:WARMUP:DECAY}, as the command line has them
   * @throws IllegalArgumentException where there is no such schedule, the rule has no learning
   *     rate, or takes fewer steps than the schedule needs
   */
  public Training schedule(String name) {
    Schedule named = Schedule.of(name);
    Training scheduled =
        new Training(optimizer, settings, stop, every, free, within, batches, named);
    scheduled.rule(); // says now what does not fit
    return scheduled;
  }

  /**
   * Trains, and measures how sharp the ground is on the way. Gradient descent climbs to 2/η and
   * stays there, at the edge of stability (Cohen et al. 2021).
   *
   * @param kth the sharpness is measured at each step of this many and at the last one, 1 or more
   * @throws IllegalArgumentException where the cost has no second derivatives, or does not tell
   *     them
   */
  public List<Sharpness> sharpness(Point start, int kth, Work work) {
    costscape.trace.Training rule = rule();
    DifferentiableCost cost = costscape.critical.local.Sharpness.checked(start.model.cost);
    ParameterVector first = beginning(start);
    costscape.trace.Training measured = rule.measuring(atLeast(1, "each step of this many", kth));
    FreeDirections moved = moved(start.model);
    Optional<StepGradient> gradients = gradients(start.model);
    List<Moment> moments =
        work.compute((run, progress) -> measured.from(cost, first, moved, gradients, progress))
            .moments();
    return work
        .jobs(run -> new Measuring(cost, List.of(rule.optimizer()), first, moved, moments).by(run))
        .measures()
        .stream()
        .map(Sharpness::of)
        .toList();
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

  /** Returns whether training stays within this plane. */
  boolean isWithin(Plane plane) {
    return within.filter(part -> part.span.equals(plane.span)).isPresent();
  }

  /** Where training begins, which is on the line or plane that it stays on. */
  ParameterVector beginning(Point start) {
    within.ifPresent(part -> part.point.fits("the line or plane", start.model));
    return within.map(part -> part.span.slice().nearestPoint(start.theta)).orElse(start.theta);
  }

  /** What moves of a model. */
  FreeDirections moved(Model model) {
    return within
        .map(part -> FreeDirections.spannedBy(part.span.slice().directions()))
        .orElseGet(() -> FreeDirections.of(free.stream().mapToInt(model::index).toArray()));
  }

  boolean movesAll() {
    return free.isEmpty() && within.isEmpty();
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
    return new costscape.trace.Training(optimizer.with(settings), stop, every).by(schedule);
  }

  @Override
  public String toString() {
    Map<String, Double> words = new TreeMap<>();
    settings.forEach((setting, value) -> words.put(setting.label(), value));
    String text = "%s %s, %d steps".formatted(optimizer.label(), words, stop.steps());
    return schedule.isConstant() ? text : text + ", schedule " + schedule;
  }
}
