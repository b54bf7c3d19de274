package costscape.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.cost.NetworkCost;
import costscape.network.OutputLayer.Link;
import costscape.network.ParameterLayout;
import costscape.space.ParameterVector;
import costscape.trace.Training;
import costscape.trace.optimizer.Optimizer;
import costscape.trace.optimizer.Step;
import costscape.workbook.cell.A1;
import java.util.List;

/**
 * The engine's values for the cells of a workbook, from its public calls alone: the trajectory, and
 * costs and gradients of one row at a time.
 */
final class Expected {
  /** The accuracy that the issue of spreadsheets asks for: relative to the number. */
  private static final double TOLERANCE = 1e-9;

  /**
   * Relative to the largest number of a kind: a gradient's entry that is a difference of numbers
   * 10⁶ times as large has no more digits.
   */
  private static final double FLOOR = 1e-15;

  /** The rows of One step that hold the headings and the first data row. */
  private static final int HEADINGS = 6;

  private static final int FIRST_ROW = 9;

  private final NetworkCost cost;
  private final ParameterLayout layout;
  private final List<Step> steps;
  private final Office.Cells cells;
  private double worst;

  Expected(NetworkCost cost, ParameterVector start, Optimizer rule, int steps, Office.Cells cells) {
    this.cost = cost;
    layout = cost.network().layout();
    this.steps = new Training(rule, steps, 1).from(cost, start).steps();
    this.cells = cells;
    assertEquals(steps + 1, this.steps.size());
  }

  private void close(double expected, double actual, double scale, String what) {
    double error = Math.abs(expected - actual);
    double allowed = TOLERANCE * Math.abs(expected) + FLOOR * scale;
    assertTrue(error <= allowed, () -> what + ": " + actual + " in the cell, not " + expected);
    worst = Math.max(worst, error / Math.max(Math.abs(expected), FLOOR / TOLERANCE * scale));
  }

  /** The largest relative difference so far. */
  double worst() {
    return worst;
  }

  void descent() {
    List<String> names = cells.sheets().get("Descent").get(0);
    for (Step step : steps) {
      int row = 1 + step.number();
      assertEquals(step.number(), cells.number("Descent", row, 0));
      double[] theta = step.theta().toArray();
      double[] gradient = new double[theta.length];
      cost.gradient(theta, gradient);
      String at = " at step " + step.number();
      for (int k = 0; k < theta.length; k++) {
        assertEquals(layout.name(k), names.get(1 + k));
        close(theta[k], cells.number("Descent", row, 1 + k), 1, layout.name(k) + at);
        String name = "gradient_" + layout.name(k);
        close(gradient[k], cells.number("Descent", row, names.indexOf(name)), 1, name + at);
      }
      close(step.cost(), cells.number("Descent", row, names.indexOf("cost")), 0, "cost" + at);
      double norm = cells.number("Descent", row, names.indexOf("gradient_norm"));
      close(step.gradientNorm(), norm, 1, "gradient_norm" + at);
      String quality = cost.dataset().hasClasses() ? "accuracy" : "root_mean_square";
      close(quality(theta), cells.number("Descent", row, names.indexOf(quality)), 0, quality);
    }
  }

  private double quality(double[] theta) {
    if (cost.dataset().hasClasses()) {
      return cost.accuracy(theta);
    }
    double squares = 0;
    double[] features = new double[cost.dataset().features()];
    for (int row = 0; row < cost.dataset().rows(); row++) {
      cost.dataset().row(row, features);
      double[] answers = cost.network().logits(theta, features);
      for (int output = 0; output < answers.length; output++) {
        double error = answers[output] - cost.dataset().numbers().number(row, output);
        squares += error * error / answers.length;
      }
    }
    return Math.sqrt(squares / cost.dataset().rows());
  }

  /** The sheet One step, unfolding some step. */
  void oneStep(int step) {
    double[] theta = steps.get(step).theta().toArray();
    double[] sums = new double[theta.length];
    int rows = cost.dataset().rows();
    double[] features = new double[cost.dataset().features()];
    for (int i = 0; i < rows; i++) {
      NetworkCost one = NetworkCost.of(cost.network(), cost.dataset().subset(i), cost.loss(), 0);
      double[] partials = new double[theta.length];
      double loss = one.gradient(theta, partials);
      cost.dataset().row(i, features);
      int row = FIRST_ROW + i;
      double[] logits = cost.network().logits(theta, features);
      for (int output = 0; output < logits.length; output++) {
        step(row, symbol("z", layout.layers(), output), logits[output]);
      }
      probabilities(row, theta, features);
      step(row, "loss", loss);
      for (int layer = 1; layer < layout.layers(); layer++) {
        for (int unit = 0; unit < layout.width(layer); unit++) {
          double a = cost.network().hiddenActivation(theta, layer, unit, features);
          step(row, symbol("a", layer, unit), a);
        }
      }
      for (int k = 0; k < theta.length; k++) {
        step(row, "∂loss/∂" + layout.name(k), partials[k]);
        sums[k] += partials[k];
        if (!layout.isWeight(k)) {
          step(row, symbol("δ", layout.layerOf(k), layout.unitOf(k)), partials[k]);
        }
      }
    }
    int table = FIRST_ROW + rows + 2 + 8;
    for (int k = 0; k < theta.length; k++) {
      step(FIRST_ROW + rows, "∂loss/∂" + layout.name(k), sums[k]);
      assertEquals(layout.name(k), cells.text("One step", table + k, 0));
      List<String> headings = cells.sheets().get("One step").get(table - 1);
      double next = steps.get(step + 1).theta().get(k);
      step(table + k, headings.indexOf("new value"), next, "new value");
      step(table + k, headings.indexOf("in Descent"), next, "in Descent");
    }
  }

  /** Expects probabilities: one for two classes, else one for each class, none for numbers. */
  private void probabilities(int row, double[] theta, double[] features) {
    if (cost.network().output().link() == Link.IDENTITY) {
      return;
    }
    double[] probabilities = cost.network().probabilities(cost.network().logits(theta, features));
    if (probabilities.length == 2) {
      step(row, "p", probabilities[1]);
      return;
    }
    for (int label = 0; label < probabilities.length; label++) {
      step(row, "p" + label, probabilities[label]);
    }
  }

  private static String symbol(String letter, int layer, int unit) {
    return letter + layer + "_" + unit;
  }

  /** A cell of the column that has a heading. */
  private void step(int row, String heading, double expected) {
    step(row, cells.sheets().get("One step").get(HEADINGS).indexOf(heading), expected, heading);
  }

  private void step(int row, int column, double expected, String what) {
    double written = cells.number("One step", row, column);
    close(expected, written, 1, what + " in One step!" + A1.at(row, column));
  }

  /** The map through a step, over two parameters, as its own headings place it. */
  void landscape(int across, int up) {
    int headings = 10;
    double[] theta = steps.get(steps.size() - 1).theta().toArray();
    double[] at = theta.clone();
    close(theta[across], cells.number("Landscape", headings, 13), 1, "centre");
    for (int row = headings + 1; row <= headings + 25; row++) {
      for (int column = 1; column <= 25; column++) {
        at[across] = cells.number("Landscape", headings, column);
        at[up] = cells.number("Landscape", row, 0);
        double written = cells.number("Landscape", row, column);
        close(cost.at(at), written, 0, "Landscape!" + A1.at(row, column));
      }
    }
  }
}
