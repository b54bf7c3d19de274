package costscape.sweep.kernel;

import costscape.cost.CostFunction;
import costscape.cost.MeanError;
import costscape.cost.NetworkCost;
import costscape.data.Numbers;
import costscape.network.ParameterLayout;
import costscape.network.Pass;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.Slice;
import costscape.space.Vectors;
import java.util.List;
import java.util.Optional;

/**
 * A mean squared error where only parameters of the output layer move. There the answers are linear
 * in α and β, and the cost is the squared length of r + αa + βb: an entry for each row and output,
 * its error over the root of their number, and one for each weight, times the root of its penalty.
 * With a = q₁R₁₁ and b = q₁R₁₂ + q₂R₂₂, q₁ and q₂ orthonormal, a cell is
 *
 * <p>(q₁·r + R₁₁α + R₁₂β)² + (q₂·r + R₂₂β)² + rest, three squares. Nothing cancels, as it would in
 * the expanded quadratic near its minimum. Six numbers serve the whole line or plane, however many
 * rows there are.
 */
public record QuadraticKernel(
    CellPoints points, double r11, double r12, double r22, double first, double second, double rest)
    implements PointKernel {
  private static final int BLOCK_CELLS = 1 << 18;

  /** Serves a mean squared error along a slice that moves nothing below the output layer. */
  static Optional<Kernel> of(CostFunction cost, Slice slice, List<Axis> axes) {
    if (!(cost instanceof NetworkCost network)
        || !movesOutputsOnly(network.network().layout(), slice)
        || network.loss() != MeanError.MEAN_SQUARED_ERROR) {
      return Optional.empty();
    }
    double[] r = errors(network, slice.origin().toArray());
    double[] a = changes(network, slice, slice.u());
    double[] b = slice.dimension() == 2 ? changes(network, slice, slice.v()) : new double[a.length];
    double r11 = toUnit(a);
    double r12 = takeOut(a, b);
    double r22 = toUnit(b);
    double first = takeOut(a, r);
    double second = takeOut(b, r);
    double rest = Vectors.dot(r, r);
    return Optional.of(
        new QuadraticKernel(new CellPoints(slice, axes), r11, r12, r22, first, second, rest));
  }

  private static boolean movesOutputsOnly(ParameterLayout layout, Slice slice) {
    int first = layout.weight(layout.layers(), 0, 0);
    for (Direction direction : slice.directions()) {
      for (int k = 0; k < first; k++) {
        if (direction.get(k) != 0) {
          return false;
        }
      }
    }
    return true;
  }

  /** r: the errors at the origin, and its weights. */
  private static double[] errors(NetworkCost cost, double[] theta) {
    Numbers numbers = cost.dataset().numbers();
    int outputs = numbers.outputs();
    double scale = 1 / Math.sqrt((double) outputs * numbers.rows());
    double[] stacked = withWeights(cost, theta);
    Pass pass = new Pass(cost.network());
    for (int row = 0; row < numbers.rows(); row++) {
      double[] answers = pass.forward(theta, cost.dataset(), row);
      for (int output = 0; output < outputs; output++) {
        double error = answers[output] - numbers.number(row, output);
        stacked[row * outputs + output] = scale * error;
      }
    }
    return stacked;
  }

  /** Returns what a step of 1 in a direction adds to r. */
  private static double[] changes(NetworkCost cost, Slice slice, Direction direction) {
    ParameterLayout layout = cost.network().layout();
    int last = layout.layers();
    int rows = cost.dataset().rows();
    int outputs = layout.width(last);
    double scale = 1 / Math.sqrt((double) outputs * rows);
    double[] stacked = withWeights(cost, direction.toArray());
    double[] theta = slice.origin().toArray();
    Pass pass = new Pass(cost.network());
    for (int row = 0; row < rows; row++) {
      pass.forward(theta, cost.dataset(), row);
      for (int output = 0; output < outputs; output++) {
        double change = direction.get(layout.bias(last, output));
        for (int from = 0; from < layout.width(last - 1); from++) {
          double weight = direction.get(layout.weight(last, from, output));
          change += weight == 0 ? 0 : weight * pass.activation(last - 1, from);
        }
        stacked[row * outputs + output] = scale * change;
      }
    }
    return stacked;
  }

  /** Room for an entry a row and output, then the weights times the root of their penalty. */
  private static double[] withWeights(NetworkCost cost, double[] theta) {
    ParameterLayout layout = cost.network().layout();
    int rows = cost.dataset().rows();
    int errors = rows * layout.width(layout.layers());
    double[] stacked = new double[errors + theta.length];
    double scale = Math.sqrt(cost.l2() / (2 * rows));
    for (int k = 0; cost.l2() > 0 && k < theta.length; k++) {
      stacked[errors + k] = layout.isWeight(k) ? scale * theta[k] : 0;
    }
    return stacked;
  }

  /** Makes a vector's length 1 and gives what it was; one of length 0 stays. */
  private static double toUnit(double... vector) {
    double length = Math.sqrt(Vectors.dot(vector, vector));
    Vectors.divide(vector, length == 0 ? 1 : length);
    return length;
  }

  /** Takes the part along a unit vector out of a vector, twice for the last digits; gives it. */
  private static double takeOut(double[] unit, double... vector) {
    double along = 0;
    for (int pass = 0; pass < 2; pass++) {
      double part = Vectors.dot(unit, vector);
      for (int k = 0; k < vector.length; k++) {
        vector[k] -= part * unit[k];
      }
      along += part;
    }
    return along;
  }

  @Override
  public long cells() {
    return BLOCK_CELLS;
  }

  @Override
  public void fill(long firstCell, int rows, double[] costs) {
    List<Axis> axes = points.axes();
    int columns = costs.length / rows;
    int width = axes.size() == 1 ? 1 : axes.get(1).points();
    int firstRow = (int) (firstCell / width);
    int firstColumn = (int) (firstCell % width);
    double[] beta = new double[columns];
    for (int j = 0; axes.size() == 2 && j < columns; j++) {
      beta[j] = axes.get(1).at(firstColumn + j);
    }
    for (int i = 0; i < rows; i++) {
      double across = first + r11 * axes.get(0).at(firstRow + i);
      for (int j = 0; j < columns; j++) {
        double x = across + r12 * beta[j];
        double y = second + r22 * beta[j];
        costs[i * columns + j] = Kernel.orFailure(x * x + y * y + rest);
      }
    }
  }
}
