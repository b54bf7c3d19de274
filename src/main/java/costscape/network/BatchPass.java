package costscape.network;

import costscape.lanes.Nonzeros;
import costscape.lanes.PlainAffine;
import java.util.Arrays;
import java.util.Optional;

/**
 * Does the work of {@link Pass} for a block of rows at once: a layer is a product of matrices whose
 * loops run over arrays, so that the compiler turns them into vector instructions. The arrays are
 * used again for the next block. Each thread has an instance of its own.
 *
 * <p>Arrays are indexed by layer, unit and row. Sums over the rows run in the order of the rows,
 * {@link WeightSums}. The results agree with {@code Pass}'s to rounding.
 */
public final class BatchPass {
  private final ParameterLayout layout;
  private final int rows;
  private final int last;
  private final UnitActivation function;
  private final double[][][] preActivation;
  private final double[][][] activation;
  private final double[][][] slope;
  private final double[][][] bend;
  private final double[][][] delta;
  private Optional<Nonzeros> nonzeros = Optional.empty(); // of the features, where it pays
  private boolean isDifferentiated;

  /** A pass for blocks of so many rows. */
  public BatchPass(Network network, int rows) {
    this.layout = network.layout();
    this.rows = rows;
    last = layout.layers();
    function = new UnitActivation(network.activation(), rows);
    preActivation = perUnit();
    activation = perUnit();
    slope = perUnit();
    bend = perUnit();
    delta = perUnit();
    activation[last] = preActivation[last];
  }

  /** Arrays of as many rows for the units of every layer but the inputs. */
  double[][][] perUnit() {
    double[][][] arrays = new double[last + 1][][];
    for (int layer = 1; layer <= last; layer++) {
      arrays[layer] = new double[layout.width(layer)][rows];
    }
    return arrays;
  }

  /**
   * Computes the logits of a block, and keeps what {@link #backward} needs.
   *
   * @param features by feature, then by row; kept until the next block
   * @param nonzeros where they are not 0, if the others are to be left out
   * @return by output, then by row; used again for the next block
   */
  public double[][] forward(LayerWeights at, double[][] features, Optional<Nonzeros> nonzeros) {
    forwardFirst(at, features, nonzeros);
    return forwardAbove(at);
  }

  /** Computes the first layer's pre-activations alone. */
  public void forwardFirst(LayerWeights at, double[][] features, Optional<Nonzeros> nonzeros) {
    activation[0] = features;
    this.nonzeros = nonzeros;
    first(at, preActivation[1]);
  }

  /** Computes the first layer's pre-activations of the block's features by any weights. */
  void first(LayerWeights at, double[][] z) {
    at.firstLayer(activation[0], nonzeros, z);
  }

  /** Adds the products of a layer's inputs and its deltas to sums, with those of the biases. */
  void add(int layer, double[][] deltas, WeightSums sums) {
    if (layer == 1 && nonzeros.isPresent()) {
      sums.addFirst(nonzeros.get(), activation[0], deltas);
    } else {
      sums.add(layer, activation[layer - 1], deltas);
    }
  }

  private void preActivations(LayerWeights at, int layer) {
    int weights = layout.weight(layer, 0, 0);
    int biases = layout.bias(layer, 0);
    double[][] below = activation[layer - 1];
    PlainAffine.layer(preActivation[layer], below, at.theta(), weights, biases);
  }

  /** The first layer's pre-activations, by unit and row, to be written before the way above. */
  public double[][] first() {
    return preActivation[1];
  }

  /** Computes the logits of a block from the first layer's pre-activations on. */
  public double[][] forwardAbove(LayerWeights at) {
    isDifferentiated = false;
    for (int layer = 1; layer < last; layer++) {
      for (int unit = 0; unit < preActivation[layer].length; unit++) {
        System.arraycopy(preActivation[layer][unit], 0, activation[layer][unit], 0, rows);
        function.apply(activation[layer][unit], Double.POSITIVE_INFINITY);
      }
      preActivations(at, layer + 1);
    }
    return outputs();
  }

  /** The logits of the block, by output and row. */
  public double[][] outputs() {
    return activation[last];
  }

  /**
   * Adds the block's gradient, after {@link #forward}, from the derivatives of the rows' losses by
   * their logits, by output and row.
   */
  public void backward(LayerWeights at, double[][] logitDeltas, WeightSums gradient) {
    differentiate();
    double[][] above = logitDeltas;
    for (int layer = last; layer >= 1; layer--) {
      add(layer, above, gradient);
      if (layer > 1) {
        product(above, at.turned(layer), delta[layer - 1]);
        multiply(delta[layer - 1], slope[layer - 1]);
        above = delta[layer - 1];
      }
    }
  }

  void differentiate() {
    for (int layer = 1; layer < last && !isDifferentiated; layer++) {
      for (int unit = 0; unit < slope[layer].length; unit++) {
        function.derivatives(preActivation[layer][unit], slope[layer][unit], bend[layer][unit]);
      }
    }
    isDifferentiated = true;
  }

  double[][] activation(int layer) {
    return activation[layer];
  }

  double[][] slope(int layer) {
    return slope[layer];
  }

  double[][] bend(int layer) {
    return bend[layer];
  }

  double[][] delta(int layer) {
    return delta[layer];
  }

  /** z[to] ← Σ w[i][to]·a[i]. */
  static void product(double[][] a, double[] w, double[][] z) {
    for (double[] entries : z) {
      Arrays.fill(entries, 0);
    }
    PlainAffine.addProducts(z, a, w, 0);
  }

  /** products ← products · factors, entry by entry. */
  static void multiply(double[][] products, double[][] factors) {
    for (int unit = 0; unit < products.length; unit++) {
      multiply(products[unit], factors[unit]);
    }
  }

  private static void multiply(double[] products, double[] factors) {
    for (int k = 0; k < products.length; k++) {
      products[k] *= factors[k];
    }
  }

  /**
   * How a block of rows changes along a vector: Pearlmutter's R-operator as in {@link Pass}, after
   * {@link BatchPass#forward} of the same block. Forwards it gives the rates of the logits,
   * backwards the Hessian times the vector. A rate is a derivative along the vector.
   */
  public static final class BatchRates {
    private final BatchPass pass;
    private final ParameterLayout layout;
    private final int last;
    private final double[][][] rate; // of pre-activations
    private final double[][][] activationRate;
    private final double[][][] deltaRate;
    private final double[][][] room;

    public BatchRates(Network network, BatchPass pass) {
      this.pass = pass;
      layout = network.layout();
      last = layout.layers();
      rate = pass.perUnit();
      activationRate = pass.perUnit();
      deltaRate = pass.perUnit();
      room = pass.perUnit();
    }

    /**
     * Computes the rates of the logits, by output and row, in arrays that the next block uses
     * again.
     */
    public double[][] forward(LayerWeights at, LayerWeights vector) {
      pass.first(vector, rate[1]);
      return forwardAbove(at, vector, rate[1]);
    }

    /** Adds what the vector's own entries change of a layer. */
    private void own(LayerWeights vector, int layer) {
      int weights = layout.weight(layer, 0, 0);
      int biases = layout.bias(layer, 0);
      PlainAffine.layer(rate[layer], pass.activation(layer - 1), vector.theta(), weights, biases);
    }

    /** Computes the rates of the logits from those of the first layer's pre-activations on. */
    public double[][] forwardAbove(LayerWeights at, LayerWeights vector, double[][] first) {
      pass.differentiate();
      double[][] below = first;
      for (int layer = 1; layer < last; layer++) {
        for (int unit = 0; unit < below.length; unit++) {
          multiply(below[unit], pass.slope(layer)[unit], activationRate[layer][unit]);
        }
        own(vector, layer + 1);
        int weights = layout.weight(layer + 1, 0, 0);
        PlainAffine.addProducts(rate[layer + 1], activationRate[layer], at.theta(), weights);
        below = rate[layer + 1];
      }
      return below;
    }

    /**
     * Adds the block's Hessian times the vector, after {@link #forward}.
     *
     * @param logitDeltas derivatives of the rows' losses by their logits, by output and row
     * @param logitDeltaRates how these change along the vector
     */
    public void backward(
        LayerWeights at,
        LayerWeights vector,
        double[][] logitDeltas,
        double[][] logitDeltaRates,
        WeightSums product) {
      double[][] deltas = logitDeltas;
      double[][] rates = logitDeltaRates;
      for (int layer = last; layer >= 1; layer--) {
        pass.add(layer, rates, product);
        if (layer > 1) {
          product.addToWeights(layer, activationRate[layer - 1], deltas);
          down(at, vector, layer, deltas, rates);
          deltas = pass.delta(layer - 1);
          rates = deltaRate[layer - 1];
        }
      }
    }

    /** δ and its rate one layer further down. */
    private void down(
        LayerWeights at, LayerWeights vector, int layer, double[][] deltas, double[][] rates) {
      double[][] back = pass.delta(layer - 1);
      double[][] backRate = deltaRate[layer - 1];
      BatchPass.product(deltas, at.turned(layer), back);
      BatchPass.product(rates, at.turned(layer), backRate);
      BatchPass.product(deltas, vector.turned(layer), room[layer - 1]);
      for (int unit = 0; unit < back.length; unit++) {
        double[] slope = pass.slope(layer - 1)[unit];
        double[] bend = pass.bend(layer - 1)[unit];
        bent(backRate[unit], room[layer - 1][unit], slope, back[unit], bend, rate[layer - 1][unit]);
      }
      BatchPass.multiply(back, pass.slope(layer - 1));
    }

    /** δ̇ = (Vᵀδ + Wᵀδ̇)·σ′ + Wᵀδ·σ″·ż. */
    private static void bent(
        double[] backRate,
        double[] ofVector,
        double[] slope,
        double[] back,
        double[] bend,
        double[] rate) {
      for (int k = 0; k < backRate.length; k++) {
        backRate[k] = (ofVector[k] + backRate[k]) * slope[k] + back[k] * (bend[k] * rate[k]);
      }
    }

    private static void multiply(double[] a, double[] b, double[] product) {
      for (int k = 0; k < product.length; k++) {
        product[k] = a[k] * b[k];
      }
    }
  }
}
