package costscape.workbook.formula;

import costscape.cost.NetworkCost;
import costscape.network.ParameterLayout;
import costscape.workbook.cell.A1;
import costscape.workbook.formula.Places.OutputPlaces;
import costscape.workbook.formula.Places.RowColumns;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Where numbers stand on the sheets: which column holds what, and how formulas refer to it. */
public final class Places {
  private Places() {}

  /** How the formulas of one data row's output layer refer to what they need. */
  public interface OutputPlaces {
    /** An output unit's z. */
    String logit(int output);

    /** The z of all output units, which stand side by side. */
    String logits();

    /** The row's label, or the number that an output is to predict. */
    String target(int output);

    /** What stands between the logits and the loss: see {@link OutputFormulas#helpers}. */
    String helper(int k);
  }

  /**
   * How the formulas of one data row refer to what they need.
   *
   * @param row the sheet's row that holds what the units compute from this data row
   * @param parameters where each parameter stands
   * @param features where the row's features stand
   * @param targets where the row's label stands, or the numbers that its outputs are to predict
   */
  public record RowPlaces(
      int row,
      RowColumns columns,
      ParameterLayout layout,
      IntFunction<String> parameters,
      IntFunction<String> features,
      IntFunction<String> targets)
      implements OutputPlaces {
    public String parameter(int k) {
      return parameters.apply(k);
    }

    public String feature(int feature) {
      return features.apply(feature);
    }

    @Override
    public String target(int output) {
      return targets.apply(output);
    }

    public String z(int layer, int unit) {
      return A1.at(row, columns.z(layer, unit));
    }

    /** The activation of a hidden unit. */
    public String a(int layer, int unit) {
      return A1.at(row, columns.a(layer, unit));
    }

    public String delta(int layer, int unit) {
      return A1.at(row, columns.delta(layer, unit));
    }

    @Override
    public String logit(int output) {
      return z(layout.layers(), output);
    }

    @Override
    public String logits() {
      return logit(0) + ":" + logit(layout.width(layout.layers()) - 1);
    }

    @Override
    public String helper(int k) {
      return A1.at(row, columns.helper(k));
    }
  }

  /**
   * Which columns hold what a network computes from a data row: each hidden unit's z and a, layer
   * by layer, then the outputs' z, what stands between these and the loss, the loss, and δ of every
   * unit. The sheet Working has a row for each data row and step. One step has a row for each data
   * row, with x and y before and the partial derivatives behind.
   *
   * @param helpers how many cells stand between the outputs' z and the loss
   * @param first the column that z begins at
   * @param answers 1 where the probability has a column before the loss, 0 elsewhere
   */
  public record RowColumns(ParameterLayout layout, int helpers, int first, int answers) {
    public static final String WORKING = "Working";
    public static final int STEP = 0;
    public static final int ROW = 1;

    public static final String ONE_STEP = "One step";
    public static final int NAMES = 6;
    public static final int SYMBOLS = 7;
    public static final int WORDS = 8;
    public static final int FIRST_ROW = 9;

    static RowColumns ofWorking(NetworkCost cost) {
      return new RowColumns(cost.network().layout(), new OutputFormulas(cost).helpers(), 2, 0);
    }

    public static RowColumns ofOneStep(NetworkCost cost) {
      OutputFormulas output = new OutputFormulas(cost);
      ParameterLayout layout = cost.network().layout();
      int first = 1 + layout.width(0) + output.targets();
      return new RowColumns(layout, output.helpers(), first, output.isLogistic() ? 1 : 0);
    }

    /** The row of Working of a data row at a step; the headings are row 0. */
    public static int row(int step, int row, int rows) {
      return 1 + step * rows + row;
    }

    public int feature(int feature) {
      return 1 + feature;
    }

    public int target(int output) {
      return 1 + layout.width(0) + output;
    }

    /** Hidden units in layers before one. */
    private int before(int layer) {
      return IntStream.range(1, layer).map(layout::width).sum();
    }

    private int outputs() {
      return layout.width(layout.layers());
    }

    public int z(int layer, int unit) {
      return first + 2 * before(layer) + (layer == layout.layers() ? 1 : 2) * unit;
    }

    /** The activation of a hidden unit. */
    public int a(int layer, int unit) {
      return z(layer, unit) + 1;
    }

    /** What stands between the logits and the loss: see {@link OutputFormulas#helpers}. */
    public int helper(int k) {
      return z(layout.layers(), outputs()) + k;
    }

    public int probability() {
      return helper(helpers);
    }

    public int loss() {
      return probability() + answers;
    }

    public int delta(int layer, int unit) {
      return loss() + 1 + before(layer) + unit;
    }

    public int partial(int k) {
      return delta(layout.layers(), outputs()) + k;
    }

    /** How many cells of a row are formulas. */
    int formulas() {
      return partial(0) - first;
    }
  }

  /**
   * Which column of Descent holds what: step, parameters, cost and gradient norm as in the table of
   * {@code trace}, then the gradient, how good the answers are, and what the rule keeps from step
   * to step.
   *
   * @param states how many numbers for each parameter the rule keeps
   */
  public record DescentColumns(int parameters, int states) {
    public static final String SHEET = "Descent";

    public static final int STEP = 0;

    public static int parameter(int k) {
      return 1 + k;
    }

    public int cost() {
      return 1 + parameters;
    }

    public int gradientNorm() {
      return 2 + parameters;
    }

    public int gradient(int k) {
      return 3 + parameters + k;
    }

    public int quality() {
      return 3 + 2 * parameters;
    }

    public int state(int state, int k) {
      return 4 + (2 + state) * parameters + k;
    }

    public int count() {
      return 4 + (2 + states) * parameters;
    }

    /** The sheet's row of a step; the headings are row 0. */
    public static int row(int step) {
      return 1 + step;
    }

    /** One column over all steps, to be used on other sheets. */
    public static String all(int column, int steps) {
      return A1.on(SHEET, A1.down(column, row(0), row(steps)));
    }
  }
}
