package costscape.workbook.formula;

import costscape.trace.optimizer.Optimizers;
import costscape.trace.optimizer.Setting;
import costscape.words.NameList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One update rule as formulas, for one parameter: what it keeps from step to step, then the new
 * value. The named cells {@code rate}, {@code momentum}, {@code decay} and {@code epsilon} are its
 * settings; {@code gradient_factor} makes the mean gradient the sum where that is asked for.
 */
public enum RuleFormulas {
  GD(Optimizers.GD, "gradient descent", "new value = value − rate · gradient", "%1$s-rate*%2$s"),
  MOMENTUM(
      Optimizers.MOMENTUM,
      "gradient descent with momentum",
      "velocity = momentum · velocity before − rate · gradient; new value = value + velocity",
      "%1$s+%4$s",
      Kept.VELOCITY),
  NESTEROV(
      Optimizers.NESTEROV,
      "gradient descent with Nesterov’s momentum",
      "velocity = momentum · velocity before − rate · gradient; new value = value + momentum ·"
          + " velocity − rate · gradient",
      "%1$s+momentum*%4$s-rate*%2$s",
      Kept.VELOCITY),
  ADAGRAD(
      Optimizers.ADAGRAD,
      "AdaGrad",
      "square = square before + gradient²; new value = value − rate · gradient / (√square +"
          + " epsilon)",
      "%1$s-rate*%2$s/(SQRT(%4$s)+epsilon)",
      Kept.SUM_OF_SQUARES),
  ADAM(
      Optimizers.ADAM,
      "Adam",
      "mean, square: running means of gradient and gradient², each / (1 − factor^step); new value ="
          + " value − rate · mean / (√square + epsilon)",
      "%1$s-rate*(%4$s/(1-momentum^%3$s))/(SQRT(%5$s/(1-decay^%3$s))+epsilon)",
      Kept.MEAN,
      Kept.MEAN_SQUARE);

  /** A number that is kept for each parameter from step to step, 0 at the start. */
  private enum Kept {
    VELOCITY(
        "velocity",
        "momentum*%s-rate*%s",
        (before, gradient, settings) ->
            setting(settings, Setting.MOMENTUM) * before
                - setting(settings, Setting.RATE) * gradient),
    SUM_OF_SQUARES(
        "square", "%s+(%s)^2", (before, gradient, settings) -> before + gradient * gradient),
    MEAN(
        "mean",
        "momentum*%s+(1-momentum)*%s",
        (before, gradient, settings) ->
            mean(setting(settings, Setting.MOMENTUM), before, gradient)),
    MEAN_SQUARE(
        "square",
        "decay*%s+(1-decay)*(%s)^2",
        (before, gradient, settings) ->
            mean(setting(settings, Setting.DECAY), before, gradient * gradient));

    /** The number's new value. */
    @FunctionalInterface
    private interface Change {
      double of(double before, double gradient, Map<Setting, Double> settings);
    }

    private final String words;
    private final String formula;
    private final Change change;

    /** By a formula with places for the number before and the gradient. */
    Kept(String words, String formula, Change change) {
      this.words = words;
      this.formula = formula;
      this.change = change;
    }

    private static double setting(Map<Setting, Double> settings, Setting setting) {
      return Objects.requireNonNull(settings.get(setting), setting.label());
    }

    private static double mean(double share, double before, double now) {
      return share * before + (1 - share) * now;
    }
  }

  private static final String FACTOR = "gradient_factor*";

  private final Optimizers rule;
  private final String title;
  private final String words;
  private final String value;
  private final List<Kept> states;

  /**
   * @param value the parameter's new value, with places for the parameter, the gradient, the number
   *     of the step and the kept numbers
   */
  RuleFormulas(Optimizers rule, String title, String words, String value, Kept... states) {
    this.rule = rule;
    this.title = title;
    this.words = words;
    this.value = value;
    this.states = List.of(states);
  }

  /**
   * The formulas of a rule.
   *
   * @throws IllegalArgumentException naming the rules that have formulas, where this one has none
   */
  public static RuleFormulas of(Optimizers rule) {
    return Arrays.stream(values())
        .filter(formulas -> formulas.rule == rule)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "a spreadsheet trains by %s, not by %s"
                        .formatted(
                            NameList.either(rules().stream().map(Optimizers::label).toList()),
                            rule.label())));
  }

  /** The rules by which a workbook trains. */
  public static List<Optimizers> rules() {
    return Arrays.stream(values()).map(formulas -> formulas.rule).toList();
  }

  /** Returns what a reader calls the rule. */
  public String title() {
    return title;
  }

  /** Returns what is kept for each parameter from step to step, 0 at the start. */
  public List<String> states() {
    return states.stream().map(state -> state.words).toList();
  }

  /** The whole rule in words and symbols. */
  public String words() {
    return words;
  }

  /** A kept number's new value. */
  public String state(int state, String before, String gradient) {
    return states.get(state).formula.formatted(before, FACTOR + gradient);
  }

  /** The same as a number. */
  public double state(int state, double before, double gradient, Map<Setting, Double> settings) {
    return states.get(state).change.of(before, gradient, settings);
  }

  /**
   * The parameter's new value, by the kept numbers' new ones and the step's number, 1 for the
   * first.
   */
  public String value(String theta, String gradient, List<String> kept, String step) {
    List<String> places = new ArrayList<>(List.of(theta, FACTOR + gradient, step));
    places.addAll(kept);
    return value.formatted(places.toArray());
  }
}
