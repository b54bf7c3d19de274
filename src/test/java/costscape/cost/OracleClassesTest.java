package costscape.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;

import costscape.ReferenceCases;
import costscape.Table;
import costscape.critical.local.Eigendecomposition;
import costscape.job.Runner;
import costscape.network.ParameterLayout;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.Grid;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.sweep.CellPlane;
import costscape.sweep.Sweep;
import costscape.trace.Training;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Optimizer;
import costscape.trace.optimizer.Optimizers;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Costs, gradients, eigenvalues, planes and training runs of softmax outputs and of numbers to
 * predict, against values computed with 50 digits.
 */
class OracleClassesTest {
  private static final double COST = 1e-12; // relative

  /** A share of the largest entry. */
  private static final double DERIVATIVES = 1e-12;

  private static final double TRAJECTORY = 1e-9;
  private static final Map<String, double[]> POINTS = ReferenceCases.points();

  @Test
  void costsGradientsAndEigenvaluesOfAllPoints() {
    Map<String, Map<String, Double>> expected = new LinkedHashMap<>();
    Table values = Table.oracle("classes/points_values.csv");
    for (int row = 0; row < values.rows(); row++) {
      expected
          .computeIfAbsent(
              values.text(row, "id") + " " + values.text(row, "l2"), any -> new HashMap<>())
          .put(values.text(row, "quantity"), values.number(row, "value"));
    }
    expected.forEach(OracleClassesTest::check);
    assertEquals(28, expected.size(), "14 points, each with and without a penalty");
  }

  private static void check(String key, Map<String, Double> expected) {
    String id = key.split(" ")[0];
    NetworkCost cost = ReferenceCases.cost(id, Double.parseDouble(key.split(" ")[1]));
    double[] theta = POINTS.get(id);
    assertEquals(expected.get("cost"), cost.at(theta), COST * expected.get("cost"), key);
    double[] gradient = new double[theta.length];
    assertEquals(cost.at(theta), cost.gradient(theta, gradient), COST * cost.at(theta));
    assertEquals(cost.at(theta), cost.evaluator().gradient(theta, gradient), COST * cost.at(theta));
    Eigendecomposition spectrum = Eigendecomposition.of(cost.hessian(theta));
    double slope = largest(expected, "g_");
    double bend = largest(expected, "eig_");
    for (Map.Entry<String, Double> entry : expected.entrySet()) {
      String quantity = entry.getKey();
      if (quantity.startsWith("g_")) {
        int k = cost.network().layout().index(quantity.substring(2));
        assertEquals(entry.getValue(), gradient[k], DERIVATIVES * slope, key + quantity);
      } else if (quantity.startsWith("eig_")) {
        double eigenvalue = spectrum.eigenvalue(Integer.parseInt(quantity.substring(4)) - 1);
        assertEquals(entry.getValue(), eigenvalue, DERIVATIVES * bend, key + quantity);
      }
    }
  }

  private static double largest(Map<String, Double> expected, String prefix) {
    return expected.entrySet().stream()
        .filter(e -> e.getKey().startsWith(prefix))
        .mapToDouble(e -> Math.abs(e.getValue()))
        .max()
        .orElse(0);
  }

  @Test
  void planes() {
    Table table = Table.oracle("classes/planes.csv");
    int row = 0;
    while (row < table.rows()) {
      String id = table.text(row, "id");
      NetworkCost cost = ReferenceCases.cost(id, 0);
      Axis first = axis(table, row, 1, 21, 21);
      Axis second = axis(table, row, 2, 21, 1);
      Slice slice =
          Slice.through(
              ParameterVector.of(POINTS.get(id)), direction(cost, first), direction(cost, second));
      CellPlane surface = Sweep.surface(cost, slice, new Grid(first, second), Runner.serial());
      for (int k = 0; k < 21 * 21; k++, row++) {
        double expected = table.number(row, "cost");
        assertEquals(expected, surface.at(k / 21, k % 21), COST * expected, id + " cell " + k);
      }
    }
    assertEquals(2 * 441, row);
  }

  private static Axis axis(Table table, int row, int number, int points, int stride) {
    String name = table.text(row, "axis" + number);
    double from = table.number(row, "value" + number);
    double to = table.number(row + (points - 1) * stride, "value" + number);
    return new Axis(name, from, to, points);
  }

  private static Direction direction(NetworkCost cost, Axis axis) {
    ParameterLayout layout = cost.network().layout();
    return Direction.parameter(axis.name(), layout.index(axis.name()), layout.size());
  }

  @Test
  void trainingRuns() {
    Table table = Table.oracle("classes/trajectories.csv");
    Map<String, Trajectory> runs = new HashMap<>();
    for (int row = 0; row < table.rows(); row++) {
      String id = table.text(row, "id");
      NetworkCost cost = ReferenceCases.cost(id, table.number(row, "l2"));
      double rate = table.number(row, "rate");
      Optimizer rule =
          table.text(row, "optimizer").equals("gd")
              ? Optimizers.GD.at(rate)
              : Optimizers.ADAM.at(rate);
      Trajectory run =
          runs.computeIfAbsent(
              id,
              any -> new Training(rule, 1000, 1).from(cost, ParameterVector.of(POINTS.get(id))));
      int step = (int) table.number(row, "step");
      String quantity = table.text(row, "quantity");
      double found =
          quantity.equals("cost")
              ? run.steps().get(step).cost()
              : run.steps().get(step).theta().get(cost.network().layout().index(quantity));
      double expected = table.number(row, "value");
      double tolerance = TRAJECTORY * Math.max(1, Math.abs(expected));
      assertEquals(expected, found, tolerance, id + " step " + step + " " + quantity);
    }
    assertEquals(3, runs.size());
  }
}
