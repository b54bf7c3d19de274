package costscape.critical.unit;

import costscape.network.ActivationFunction;
import costscape.network.ParameterLayout;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A hidden unit: the entries of θ that belong to it, and its moves, such as swap, flip and silence.
 *
 * @param layer from 1
 * @param number from 0
 */
public record HiddenUnit(ParameterLayout layout, int layer, int number) implements Serializable {
  /** All hidden units, layer by layer. */
  public static List<HiddenUnit> all(ParameterLayout layout) {
    return IntStream.range(1, layout.layers())
        .boxed()
        .flatMap(layer -> of(layout, layer).stream())
        .toList();
  }

  /** The units of a hidden layer. */
  public static List<HiddenUnit> of(ParameterLayout layout, int layer) {
    return IntStream.range(0, layout.width(layer))
        .mapToObj(number -> new HiddenUnit(layout, layer, number))
        .toList();
  }

  /** Where in θ its bias is. */
  public int bias() {
    return layout.bias(layer, number);
  }

  public String biasName() {
    return layout.name(bias());
  }

  /** Where in θ the weights are that lead in. */
  public int[] incoming() {
    return IntStream.range(0, layout.width(layer - 1))
        .map(from -> layout.weight(layer, from, number))
        .toArray();
  }

  /** Where in θ the weights are that lead out. */
  public int[] outgoing() {
    return IntStream.range(0, layout.width(layer + 1))
        .map(to -> layout.weight(layer + 1, number, to))
        .toArray();
  }

  /** Where in θ its incoming weights, its bias and its outgoing weights are, in this order. */
  public int[] places() {
    int[] in = incoming();
    int[] out = outgoing();
    int[] places = Arrays.copyOf(in, in.length + 1 + out.length);
    places[in.length] = bias();
    System.arraycopy(out, 0, places, in.length + 1, out.length);
    return places;
  }

  /** Its incoming weights, its bias and its outgoing weights, in this order. */
  public double[] of(double[] theta) {
    return Arrays.stream(places()).mapToDouble(k -> theta[k]).toArray();
  }

  /** The largest size of an outgoing weight. */
  public double largestOut(double[] theta) {
    return largest(theta, outgoing());
  }

  /** The largest size of a weight, in or out. */
  public double largestWeight(double[] theta) {
    return Math.max(largest(theta, incoming()), largestOut(theta));
  }

  private static double largest(double[] theta, int... places) {
    return Arrays.stream(places).mapToDouble(k -> Math.abs(theta[k])).reduce(0, Math::max);
  }

  void set(double[] theta, double[] own) {
    int[] places = places();
    for (int k = 0; k < own.length; k++) {
      theta[places[k]] = own[k];
    }
  }

  /** Makes its weights and its bias 0. */
  public void zero(double[] theta) {
    set(theta, new double[places().length]);
  }

  /** Gives two units the means of their parameters. */
  void equalise(double[] theta, HiddenUnit other) {
    double[] mean = of(theta);
    double[] its = other.of(theta);
    for (int k = 0; k < mean.length; k++) {
      mean[k] = 0.5 * (mean[k] + its[k]);
    }
    set(theta, mean);
    other.set(theta, mean);
  }

  void swap(double[] theta, HiddenUnit other) {
    double[] own = of(theta);
    set(theta, other.of(theta));
    other.set(theta, own);
  }

  /**
   * Turns its signs around. a(−z) = 2a(0) − a(z) moves the pre-activations of the units that it
   * feeds by 2a(0) times the old outgoing weights, which their biases take up: by these weights
   * themselves of a sigmoid, and by nothing of a tanh.
   */
  void flip(double[] theta, ActivationFunction activation) {
    double shift = 2 * activation.value(0);
    int[] out = outgoing();
    for (int to = 0; shift != 0 && to < out.length; to++) {
      theta[layout.bias(layer + 1, to)] += shift * theta[out[to]];
    }
    double[] own = of(theta);
    for (int k = 0; k < own.length; k++) {
      own[k] = 0 - own[k]; // unlike -x, this keeps a zero at +0
    }
    set(theta, own);
  }

  /** The norm of the incoming weights times that of the outgoing ones. */
  public double loudness(double[] theta) {
    return norm(theta, incoming()) * norm(theta, outgoing());
  }

  private static double norm(double[] theta, int... places) {
    double norm = 0;
    for (int k : places) {
      norm = StrictMath.hypot(norm, theta[k]);
    }
    return norm;
  }

  /**
   * Makes its weights 0. Its activation at its bias, times its outgoing weights, goes into the
   * biases of the units that it fed.
   */
  public void silence(double[] theta, ActivationFunction activation) {
    double said = activation.value(theta[bias()]);
    for (int weight : incoming()) {
      theta[weight] = 0;
    }
    int[] out = outgoing();
    for (int to = 0; to < out.length; to++) {
      theta[layout.bias(layer + 1, to)] += theta[out[to]] * said;
      theta[out[to]] = 0;
    }
  }
}
