package costscape.network;

import costscape.lanes.PlainAffine;

/**
 * How a block of rows changes along a vector: Pearlmutter's R-operator as in {@link Pass}, after
 * {@link BatchPass#forward} of the same block. Forwards it gives the rates of the logits, backwards
 * the Hessian times the vector. A rate is a derivative along the vector.
 */
public final class BatchRates {
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
   * Computes the rates of the logits, by output and row, in arrays that the next block uses again.
   */
  public double[][] forward(LayerWeights at, LayerWeights vector) {
    pass.first(vector, rate[1]);
    return forwardAbove(at, vector, rate[1]);
  }

  /** What the vector's own entries change of a layer. */
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
