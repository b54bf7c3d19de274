package costscape.workbook.formula;

import costscape.cost.NetworkCost;
import costscape.cost.WeightedCrossEntropy;
import costscape.network.ActivationFunction;
import costscape.network.ParameterLayout;
import costscape.space.ParameterVector;
import costscape.trace.StopRules;
import costscape.trace.Training;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Optimizer;
import costscape.trace.optimizer.Optimizers;
import costscape.trace.optimizer.Setting;
import costscape.workbook.formula.Computed.MapValues;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * The training that a workbook is to do.
 *
 * @param rule one of those that have formulas
 * @param settings of the rule, all of them
 * @param summed whether a step takes the sum of the rows' gradients, not their mean
 */
public record WorkbookPlan(
    NetworkCost cost,
    ParameterVector start,
    Optimizers rule,
    Map<Setting, Double> settings,
    boolean summed,
    int steps) {
  private static final int MOST_PARAMETERS = 40;
  private static final int MOST_ROWS = 150;
  private static final int MOST_STEPS = 5000;

  /** Every row at every step: what of more than 60 rows can be opened. */
  private static final int MOST_IN_ALL = 300_000;

  /**
   * @throws IllegalArgumentException where a spreadsheet would be too large, or has no such rule or
   *     activation
   */
  public WorkbookPlan {
    RuleFormulas.of(rule);
    checkHas(cost.network().activation());
    if (cost.loss() instanceof WeightedCrossEntropy) {
      throw new IllegalArgumentException(
          "a spreadsheet has no formulas of class weights and smoothed labels; " + TRACE);
    }
    settings = Collections.unmodifiableMap(new EnumMap<>(settings)); // in their order
    int parameters = cost.dimension();
    int rows = cost.dataset().rows();
    boolean isTooLarge = parameters > MOST_PARAMETERS || rows > MOST_ROWS || steps > MOST_STEPS;
    if (isTooLarge || (long) rows * steps > MOST_IN_ALL) {
      throw new IllegalArgumentException(
          String.format(
                  Locale.ROOT,
                  "a spreadsheet holds %d parameters, %d rows, %,d steps and %,d rows times steps at"
                      + " most, not %,d parameters, %,d rows and %,d steps; ",
                  MOST_PARAMETERS,
                  MOST_ROWS,
                  MOST_STEPS,
                  MOST_IN_ALL,
                  parameters,
                  rows,
                  steps)
              + TRACE);
    }
    if (steps < 1) {
      throw new IllegalArgumentException("a spreadsheet shows 1 step or more, not " + steps);
    }
  }

  /** The names and the places of the parameters. */
  public ParameterLayout layout() {
    return cost.network().layout();
  }

  private static final String TRACE = "costscape trace writes a table of any size, STEM.csv";

  private static void checkHas(ActivationFunction activation) {
    if (!hasFormula(activation)) {
      throw new IllegalArgumentException(
          "a spreadsheet has formulas of %s units, not of %s ones; "
                  .formatted(ActivationFunction.words(WorkbookPlan::hasFormula), activation.word())
              + TRACE);
    }
  }

  static boolean hasFormula(ActivationFunction activation) {
    return activation.notation().cells().isPresent();
  }

  /**
   * A rule's settings: those that are given, and its own defaults for the others.
   *
   * @throws IllegalArgumentException where a spreadsheet has no such rule, or the rule no such
   *     setting
   */
  public static Map<Setting, Double> settings(Optimizers rule, Map<Setting, Double> given) {
    RuleFormulas.of(rule);
    rule.with(given);
    Map<Setting, Double> settings = new EnumMap<>(Setting.class);
    settings.putAll(rule.defaults());
    settings.putAll(given);
    return settings;
  }

  /** About how many formulas the workbook has. */
  public long formulas() {
    RowFormulas row = new RowFormulas(cost);
    long working = row.quantities(false).size() * (long) rows();
    int descent = 4 + (2 + RuleFormulas.of(rule).states().size()) * cost.dimension();
    long map =
        (long) MapValues.SIDE
            * MapValues.SIDE
            * (cost.dimension() + (1L + cost.network().output().width()) * rows());
    return (working + descent) * (steps + 1) + map;
  }

  public int rows() {
    return cost.dataset().rows();
  }

  /** The engine's own run; what grows too large ends it, and nothing else does. */
  Trajectory trajectory() {
    Optimizer optimizer = rule.with(settings);
    StopRules stop =
        new StopRules(steps, StopRules.NEVER, StopRules.NEVER, Double.POSITIVE_INFINITY);
    return new Training(summed ? optimizer.bySumOver(rows()) : optimizer, stop, 1)
        .from(cost, start);
  }
}
