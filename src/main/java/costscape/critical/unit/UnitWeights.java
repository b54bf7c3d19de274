package costscape.critical.unit;

import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.network.ParameterLayout;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The entries of θ that belong to one hidden unit of a network, and the moves of a unit: swap, flip
 * and silence.
 */
public record UnitWeights(ParameterLayout layout, ActivationFunction activation)
    implements Serializable {
  public UnitWeights(Network network) {
    this(network.layout(), network.activation());
  }

  /**
   * A hidden unit.
   *
   * @param layer from 1
   * @param number from 0
   */
  public record Unit(int layer, int number) {}

  /** All hidden units, layer by layer. */
  public List<Unit> units() {
    return IntStream.rangeClosed(1, layers())
        .boxed()
        .flatMap(layer -> IntStream.range(0, width(layer)).mapToObj(unit -> new Unit(layer, unit)))
        .toList();
  }

  public int layers() {
    return layout.layers() - 1;
  }

  public int width(int layer) {
    return layout.width(layer);
  }

  public int inputs(int layer) {
    return layout.width(layer - 1);
  }

  public int outputs(int layer) {
    return layout.width(layer + 1);
  }

  public int weightIn(int layer, int unit, int from) {
    return layout.weight(layer, from, unit);
  }

  public int bias(int layer, int unit) {
    return layout.bias(layer, unit);
  }

  public int weightOut(int layer, int unit, int to) {
    return layout.weight(layer + 1, unit, to);
  }

  /** Where in θ a unit's incoming weights, its bias and its outgoing weights are, in this order. */
  public int[] places(int layer, int unit) {
    int[] places = new int[inputs(layer) + 1 + outputs(layer)];
    int next = 0;
    for (int from = 0; from < inputs(layer); from++) {
      places[next++] = weightIn(layer, unit, from);
    }
    places[next++] = bias(layer, unit);
    for (int to = 0; to < outputs(layer); to++) {
      places[next++] = weightOut(layer, unit, to);
    }
    return places;
  }

  /** The incoming weights of a unit, its bias and its outgoing weights, in this order. */
  public double[] of(double[] theta, int layer, int unit) {
    return Arrays.stream(places(layer, unit)).mapToDouble(k -> theta[k]).toArray();
  }

  /** The largest size of a unit's outgoing weight. */
  public double largestOut(double[] theta, int layer, int unit) {
    return IntStream.range(0, outputs(layer))
        .mapToDouble(to -> Math.abs(theta[weightOut(layer, unit, to)]))
        .reduce(0, Math::max);
  }

  /** The largest size of a unit's weight, in or out. */
  public double largestWeight(double[] theta, int layer, int unit) {
    return IntStream.range(0, inputs(layer))
        .mapToDouble(from -> Math.abs(theta[weightIn(layer, unit, from)]))
        .reduce(largestOut(theta, layer, unit), Math::max);
  }

  void set(double[] theta, int layer, int unit, double[] own) {
    int[] places = places(layer, unit);
    for (int k = 0; k < own.length; k++) {
      theta[places[k]] = own[k];
    }
  }

  /** Makes a unit's weights and its bias 0. */
  public void zero(double[] theta, int layer, int unit) {
    set(theta, layer, unit, new double[of(theta, layer, unit).length]);
  }

  /** Gives two units the means of their parameters. */
  void equalise(double[] theta, int layer, int unit, int other) {
    double[] mean = of(theta, layer, unit);
    double[] its = of(theta, layer, other);
    for (int k = 0; k < mean.length; k++) {
      mean[k] = 0.5 * (mean[k] + its[k]);
    }
    set(theta, layer, unit, mean);
    set(theta, layer, other, mean);
  }

  void swap(double[] theta, int layer, int unit, int other) {
    double[] own = of(theta, layer, unit);
    set(theta, layer, unit, of(theta, layer, other));
    set(theta, layer, other, own);
  }

  /**
   * Turns a unit's signs around. a(−z) = 2a(0) − a(z) moves the pre-activations of the units that
   * it feeds by 2a(0) times the old outgoing weights, which their biases take up: by these weights
   * themselves of a sigmoid, and by nothing of a tanh.
   */
  void flip(double[] theta, int layer, int unit) {
    double shift = 2 * activation.value(0);
    for (int to = 0; shift != 0 && to < outputs(layer); to++) {
      theta[layout.bias(layer + 1, to)] += shift * theta[weightOut(layer, unit, to)];
    }
    double[] own = of(theta, layer, unit);
    for (int k = 0; k < own.length; k++) {
      own[k] = 0 - own[k]; // unlike -x, this keeps a zero at +0
    }
    set(theta, layer, unit, own);
  }

  /** The norm of the incoming weights times that of the outgoing ones. */
  public double loudness(double[] theta, int layer, int unit) {
    double in = 0;
    for (int from = 0; from < inputs(layer); from++) {
      in = StrictMath.hypot(in, theta[weightIn(layer, unit, from)]);
    }
    double out = 0;
    for (int to = 0; to < outputs(layer); to++) {
      out = StrictMath.hypot(out, theta[weightOut(layer, unit, to)]);
    }
    return in * out;
  }

  /**
   * Makes a unit's weights 0. Its activation at its bias, times its outgoing weights, goes into the
   * biases of the units that it fed.
   */
  public void silence(double[] theta, int layer, int unit) {
    double said = activation.value(theta[bias(layer, unit)]);
    for (int from = 0; from < inputs(layer); from++) {
      theta[weightIn(layer, unit, from)] = 0;
    }
    for (int to = 0; to < outputs(layer); to++) {
      int weight = weightOut(layer, unit, to);
      theta[layout.bias(layer + 1, to)] += theta[weight] * said;
      theta[weight] = 0;
    }
  }
}
