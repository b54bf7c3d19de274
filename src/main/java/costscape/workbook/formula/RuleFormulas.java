package costscape.workbook.formula;

import costscape.trace.optimizer.Optimizers;
import costscape.trace.optimizer.Setting;
import costscape.words.JoiningWords;
import costscape.words.WorkbookWords;
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
  GD(Optimizers.GD, WorkbookWords.GRADIENT_DESCENT, List.of(), WorkbookWords.GD_RULE) {
    @Override
    public String state(int state, String before, String gradient) {
      throw keepsNothing();
    }

    @Override
    public double state(int state, double before, double gradient, Map<Setting, Double> settings) {
      throw keepsNothing();
    }

    @Override
    public String value(String theta, String gradient, List<String> states, String step) {
      return theta + "-rate*" + FACTOR + gradient;
    }
  },
  MOMENTUM(
      Optimizers.MOMENTUM,
      WorkbookWords.WITH_MOMENTUM,
      List.of(WorkbookWords.VELOCITY),
      WorkbookWords.MOMENTUM_RULE) {
    @Override
    public String state(int state, String before, String gradient) {
      return "momentum*" + before + "-rate*" + FACTOR + gradient;
    }

    @Override
    public double state(int state, double before, double gradient, Map<Setting, Double> settings) {
      return setting(settings, Setting.MOMENTUM) * before
          - setting(settings, Setting.RATE) * gradient;
    }

    @Override
    public String value(String theta, String gradient, List<String> states, String step) {
      return theta + "+" + states.get(0);
    }
  },
  NESTEROV(
      Optimizers.NESTEROV,
      WorkbookWords.WITH_NESTEROV,
      List.of(WorkbookWords.VELOCITY),
      WorkbookWords.NESTEROV_RULE) {
    @Override
    public String state(int state, String before, String gradient) {
      return MOMENTUM.state(state, before, gradient);
    }

    @Override
    public double state(int state, double before, double gradient, Map<Setting, Double> settings) {
      return MOMENTUM.state(state, before, gradient, settings);
    }

    @Override
    public String value(String theta, String gradient, List<String> states, String step) {
      return theta + "+momentum*" + states.get(0) + "-rate*" + FACTOR + gradient;
    }
  },
  ADAGRAD(
      Optimizers.ADAGRAD,
      WorkbookWords.ADAGRAD,
      List.of(WorkbookWords.SQUARE),
      WorkbookWords.ADAGRAD_RULE) {
    @Override
    public String state(int state, String before, String gradient) {
      return before + "+(" + FACTOR + gradient + ")^2";
    }

    @Override
    public double state(int state, double before, double gradient, Map<Setting, Double> settings) {
      return before + gradient * gradient;
    }

    @Override
    public String value(String theta, String gradient, List<String> states, String step) {
      return "%s-rate*%s%s/(SQRT(%s)+epsilon)".formatted(theta, FACTOR, gradient, states.get(0));
    }
  },
  ADAM(
      Optimizers.ADAM,
      WorkbookWords.ADAM,
      List.of(WorkbookWords.MEAN, WorkbookWords.SQUARE),
      WorkbookWords.ADAM_RULE) {
    @Override
    public String state(int state, String before, String gradient) {
      return state == 0
          ? "momentum*" + before + "+(1-momentum)*" + FACTOR + gradient
          : "decay*" + before + "+(1-decay)*(" + FACTOR + gradient + ")^2";
    }

    @Override
    public double state(int state, double before, double gradient, Map<Setting, Double> settings) {
      double kept = setting(settings, state == 0 ? Setting.MOMENTUM : Setting.DECAY);
      return kept * before + (1 - kept) * (state == 0 ? gradient : gradient * gradient);
    }

    @Override
    public String value(String theta, String gradient, List<String> states, String step) {
      return "%s-rate*(%s/(1-momentum^%s))/(SQRT(%s/(1-decay^%3$s))+epsilon)"
          .formatted(theta, states.get(0), step, states.get(1));
    }
  };

  private static final String FACTOR = "gradient_factor*";

  private final Optimizers rule;
  private final WorkbookWords title;
  private final List<WorkbookWords> states;
  private final WorkbookWords words;

  RuleFormulas(
      Optimizers rule, WorkbookWords title, List<WorkbookWords> states, WorkbookWords words) {
    this.rule = rule;
    this.title = title;
    this.states = states;
    this.words = words;
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
                            JoiningWords.either(rules().stream().map(Optimizers::label).toList()),
                            rule.label())));
  }

  /** The rules by which a workbook trains. */
  public static List<Optimizers> rules() {
    return Arrays.stream(values()).map(formulas -> formulas.rule).toList();
  }

  /** What a reader calls the rule. */
  public String title() {
    return title.say();
  }

  /** What is kept for each parameter from step to step, 0 at the start. */
  public List<WorkbookWords> states() {
    return states;
  }

  /** The whole rule in words and symbols. */
  public String words() {
    return words.say();
  }

  /** A kept number's new value. */
  public abstract String state(int state, String before, String gradient);

  /** The same as a number. */
  public abstract double state(
      int state, double before, double gradient, Map<Setting, Double> settings);

  /**
   * The parameter's new value.
   *
   * @param states the kept numbers' new values
   * @param step the number of the step that this takes, 1 for the first
   */
  public abstract String value(String theta, String gradient, List<String> states, String step);

  private static double setting(Map<Setting, Double> settings, Setting setting) {
    return Objects.requireNonNull(settings.get(setting), setting.label());
  }

  private static IllegalStateException keepsNothing() {
    return new IllegalStateException("plain descent keeps nothing from step to step");
  }
}
