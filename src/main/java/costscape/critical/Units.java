package costscape.critical;

import costscape.cost.NetworkCost;
import costscape.data.Dataset;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.network.Pass;
import java.util.ArrayList;
import java.util.List;

/**
 * What ails the hidden units at a point, each named layer_unit as in {@code b1_0}.
 *
 * @param saturated units whose activation function has, at every row, less than a hundredth of its
 *     steepest slope: hardly any gradient passes them
 * @param dead units that answer the same at every row, within a twentieth of a sigmoid's range or
 *     of their own size: they separate nothing
 * @param duplicate units that answer as another of their layer does at every row, to 1e-9: they get
 *     the same gradient and never part from it
 * @param blocked layers all of whose units are saturated: no gradient reaches what lies below
 */
public record Units(
    List<Unit> saturated, List<Unit> dead, List<Unit> duplicate, List<Integer> blocked) {
  private static final double SATURATED = 0.01;
  private static final double SAME = 0.05;
  private static final double EQUAL = 1e-9;

  public static final Units NONE = new Units(List.of(), List.of(), List.of(), List.of());

  /**
   * @param layer from 1
   * @param unit from 0
   * @param answer its mean activation over the rows
   */
  public record Unit(int layer, int unit, double answer) {
    public String name() {
      return layer + "_" + unit;
    }
  }

  public Units {
    saturated = List.copyOf(saturated);
    dead = List.copyOf(dead);
    duplicate = List.copyOf(duplicate);
    blocked = List.copyOf(blocked);
  }

  /** Of a network at a point. */
  static Units of(NetworkCost cost, double[] theta) {
    Network network = cost.network();
    List<Unit> saturated = new ArrayList<>();
    List<Unit> dead = new ArrayList<>();
    List<Unit> duplicate = new ArrayList<>();
    List<Integer> blocked = new ArrayList<>();
    for (int layer = 1; layer <= network.hiddenLayers(); layer++) {
      int before = saturated.size();
      Layer answers = new Layer(cost, theta, layer);
      for (int unit = 0; unit < answers.width(); unit++) {
        Unit here = new Unit(layer, unit, answers.mean(unit));
        addIf(answers.saturated(unit), here, saturated);
        addIf(answers.constant(unit), here, dead);
        addIf(answers.repeatsAnEarlier(unit), here, duplicate);
      }
      if (saturated.size() - before == answers.width()) {
        blocked.add(layer);
      }
    }
    return new Units(saturated, dead, duplicate, blocked);
  }

  private static void addIf(boolean applies, Unit unit, List<Unit> list) {
    if (applies) {
      list.add(unit);
    }
  }

  /** The answers of one layer at every row. */
  private static final class Layer {
    private final ActivationFunction function;
    private final double[][] activation;
    private final double[][] slope;

    Layer(NetworkCost cost, double[] theta, int layer) {
      Network network = cost.network();
      Dataset data = cost.dataset();
      function = network.activation();
      activation = new double[network.layout().width(layer)][data.rows()];
      slope = new double[activation.length][data.rows()];
      Pass pass = new Pass(network);
      double[] features = new double[data.features()];
      for (int row = 0; row < data.rows(); row++) {
        data.row(row, features);
        pass.forward(theta, features);
        for (int unit = 0; unit < activation.length; unit++) {
          activation[unit][row] = pass.activation(layer, unit);
          slope[unit][row] = function.derivative(pass.preActivation(layer, unit));
        }
      }
    }

    int width() {
      return activation.length;
    }

    boolean saturated(int unit) {
      double steepest = function == ActivationFunction.SIGMOID ? 0.25 : 1;
      for (double here : slope[unit]) {
        if (here > SATURATED * steepest) {
          return false;
        }
      }
      return true;
    }

    boolean constant(int unit) {
      double least = Double.POSITIVE_INFINITY;
      double most = Double.NEGATIVE_INFINITY;
      for (double here : activation[unit]) {
        least = Math.min(least, here);
        most = Math.max(most, here);
      }
      double size = function == ActivationFunction.RELU ? Math.abs(most) : 1;
      return most - least <= SAME * size;
    }

    boolean repeatsAnEarlier(int unit) {
      for (int earlier = 0; earlier < unit; earlier++) {
        if (equal(activation[earlier], activation[unit]) && !constant(unit)) {
          return true;
        }
      }
      return false;
    }

    private static boolean equal(double[] a, double[] b) {
      for (int row = 0; row < a.length; row++) {
        if (Math.abs(a[row] - b[row]) > EQUAL * Math.max(1, Math.abs(a[row]))) {
          return false;
        }
      }
      return true;
    }

    double mean(int unit) {
      double sum = 0;
      for (double here : activation[unit]) {
        sum += here / activation[unit].length;
      }
      return sum;
    }
  }
}
