package costscape.critical.unit;

import costscape.cost.NetworkCost;
import costscape.data.Dataset;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.network.Pass;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The hidden units at a point that do not learn well, each named layer_unit as in {@code b1_0}.
 *
 * @param saturated sigmoid and tanh units whose activation function has, at every row, less than a
 *     hundredth of its steepest slope: hardly any gradient passes them, though they may answer 0 at
 *     one row and 1 at another
 * @param constant units that answer the same at every row, within a twentieth of a sigmoid's range
 *     or of their own size: they separate nothing
 * @param dead constant units that no gradient reaches: a ReLU unit that is off at every row, or a
 *     unit whose weights, in and out, are all 0
 * @param duplicate units that answer as another of their layer does at every row, to 1e-9
 * @param twins those of them whose weights, in and out, and bias are those of the other unit to the
 *     last digit: they get the same gradient and never part from it, while units that only answer
 *     alike part where their outgoing weights differ
 * @param blocked layers all of whose units are saturated, or ReLU units that are off: hardly any
 *     gradient reaches what lies below
 */
public record UnitEvidence(
    List<Unit> saturated,
    List<Unit> constant,
    List<Unit> dead,
    List<Unit> duplicate,
    List<Unit> twins,
    List<Integer> blocked)
    implements Serializable {
  private static final double SATURATED = 0.01;
  private static final double SAME = 0.05;
  private static final double EQUAL = 1e-9;
  private static final double NO_WEIGHT = 1e-5;

  public static final UnitEvidence NONE =
      new UnitEvidence(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  /**
   * How far the activation of a hidden unit moves over the rows.
   *
   * @param layer from 1
   * @param unit from 0
   * @param least its lowest activation over the rows
   * @param most its highest
   */
  public record Unit(int layer, int unit, double least, double most) implements Serializable {
    public String name() {
      return layer + "_" + unit;
    }
  }

  public UnitEvidence {
    saturated = List.copyOf(saturated);
    constant = List.copyOf(constant);
    dead = List.copyOf(dead);
    duplicate = List.copyOf(duplicate);
    twins = List.copyOf(twins);
    blocked = List.copyOf(blocked);
  }

  /** Looks at the units of a network at a point. */
  public static UnitEvidence of(NetworkCost cost, double[] theta) {
    Network network = cost.network();
    List<Unit> saturated = new ArrayList<>();
    List<Unit> constant = new ArrayList<>();
    List<Unit> dead = new ArrayList<>();
    List<Unit> duplicate = new ArrayList<>();
    List<Unit> twins = new ArrayList<>();
    List<Integer> blocked = new ArrayList<>();
    for (int layer = 1; layer <= network.hiddenLayers(); layer++) {
      int passing = 0;
      Layer answers = new Layer(cost, theta, layer);
      BitSet repeated = answers.repeated();
      Set<List<Double>> seen = new HashSet<>();
      for (int unit = 0; unit < answers.width(); unit++) {
        Unit here = new Unit(layer, unit, answers.least(unit), answers.most(unit));
        addIf(answers.saturated(unit), here, saturated);
        addIf(answers.constant(unit), here, constant);
        HiddenUnit weights = new HiddenUnit(network.layout(), layer, unit);
        boolean noWeight = weights.largestWeight(theta) <= NO_WEIGHT;
        addIf(answers.off(unit) || noWeight, here, dead);
        addIf(repeated.get(unit), here, duplicate);
        boolean first = seen.add(Arrays.stream(weights.of(theta)).boxed().toList());
        addIf(repeated.get(unit) && !first, here, twins);
        passing += answers.saturated(unit) || answers.off(unit) ? 0 : 1;
      }
      if (passing == 0) {
        blocked.add(layer);
      }
    }
    return new UnitEvidence(saturated, constant, dead, duplicate, twins, blocked);
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
      for (int row = 0; row < data.rows(); row++) {
        pass.forward(theta, data, row);
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
      if (!function.isBounded()) {
        return false; // on one side its slope stays
      }
      double steepest = function.derivative(0); // a bounded activation's is at 0
      return Arrays.stream(slope[unit]).noneMatch(here -> here > SATURATED * steepest);
    }

    /** Returns whether a ReLU unit answers 0 at every row. */
    boolean off(int unit) {
      return function.isOffBelow() && most(unit) == 0;
    }

    boolean constant(int unit) {
      double size = function.isBounded() ? 1 : Math.max(Math.abs(least(unit)), most(unit));
      return most(unit) - least(unit) <= SAME * size;
    }

    double least(int unit) {
      return Arrays.stream(activation[unit]).min().orElse(0);
    }

    double most(int unit) {
      return Arrays.stream(activation[unit]).max().orElse(0);
    }

    /**
     * The units that repeat an earlier one. Equal units have nearly equal sums over the rows, so a
     * unit is compared with those of such a sum only: a layer of 100,000 units takes a second.
     */
    BitSet repeated() {
      BitSet repeated = new BitSet();
      NavigableMap<Double, List<Integer>> bySum = new TreeMap<>();
      for (int unit = 0; unit < activation.length; unit++) {
        if (constant(unit)) {
          continue;
        }
        double sum = Arrays.stream(activation[unit]).sum();
        double size = Arrays.stream(activation[unit]).map(Math::abs).sum();
        double apart = 2 * EQUAL * (activation[unit].length + size);
        double[] own = activation[unit];
        boolean repeats =
            among(bySum, sum, apart).values().stream()
                .flatMap(List::stream)
                .anyMatch(earlier -> equal(activation[earlier], own));
        repeated.set(unit, repeats);
        bySum.computeIfAbsent(sum, s -> new ArrayList<>()).add(unit);
      }
      return repeated;
    }

    /** All of them where a sum of huge answers has overflowed. */
    private static NavigableMap<Double, List<Integer>> among(
        NavigableMap<Double, List<Integer>> bySum, double sum, double apart) {
      return Double.isFinite(apart) ? bySum.subMap(sum - apart, true, sum + apart, true) : bySum;
    }

    private static boolean equal(double[] a, double[] b) {
      return IntStream.range(0, a.length)
          .noneMatch(row -> Math.abs(a[row] - b[row]) > EQUAL * Math.max(1, Math.abs(a[row])));
    }
  }
}
