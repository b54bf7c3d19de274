package costscape.proof.enclosure;

import costscape.cost.NetworkCost;
import costscape.network.ActivationFunction;
import costscape.network.Link;
import costscape.network.ParameterLayout;
import costscape.proof.interval.FunctionRange;
import costscape.proof.interval.Jet;

/**
 * The exact Hessians of rows' losses times a vector, as {@link Balls}. Each row goes the way of
 * {@code network.Pass}: forward, with the rates of all numbers along the vector, and back. One
 * instance a thread.
 */
final class RowProductBounds {
  private final NetworkCost cost;
  private final ParameterLayout layout;
  private final double[] theta;
  private final double[] vector;
  private final RowLoss loss;
  private final Jet outputs;
  private final ActivationFunction function;
  private final FunctionRange range;
  private final double[] ranges = new double[6];
  private final Balls.Sum sum = new Balls.Sum();
  private final Balls.Sum rate = new Balls.Sum();
  private final Layer[] layers;
  private final Balls curvature = new Balls(1);
  private final Balls told = new Balls(3); // δ from above, its rate, and the rate of the slope

  private final double[] middle;
  private final double[] radius;
  private final double[] sizes;
  private int terms;

  /** The numbers of one layer and their rates along the vector. */
  private record Layer(
      Balls preActivation,
      Balls preActivationRate,
      Balls activation,
      Balls activationRate,
      Balls slope,
      Balls bend,
      Balls delta,
      Balls deltaRate) {
    static Layer of(int width) {
      return new Layer(
          new Balls(width),
          new Balls(width),
          new Balls(width),
          new Balls(width),
          new Balls(width),
          new Balls(width),
          new Balls(width),
          new Balls(width));
    }
  }

  RowProductBounds(NetworkCost cost, double[] theta, double[] vector) {
    this.cost = cost;
    this.theta = theta;
    this.vector = vector;
    layout = cost.network().layout();
    function = cost.network().activation();
    range = FunctionRange.of(function);
    int last = layout.layers();
    loss = RowLoss.of(cost, layout.width(last));
    outputs = new Jet(layout.width(last));
    layers = new Layer[last + 1];
    for (int layer = 0; layer <= last; layer++) {
      layers[layer] = Layer.of(layout.width(layer));
    }
    middle = new double[theta.length];
    radius = new double[theta.length];
    sizes = new double[theta.length];
  }

  /** The sum of some consecutive rows. */
  Balls sum(int fromRow, int toRow) {
    for (int row = fromRow; row < toRow; row++) {
      forward(row);
      outputs(row);
      backward();
      terms += 2;
    }
    Balls product = new Balls(theta.length);
    for (int k = 0; k < theta.length; k++) {
      product.middle[k] = middle[k];
      product.radius[k] = Balls.MORE * (radius[k] + Balls.rounding(terms, sizes[k]));
    }
    return product;
  }

  private void forward(int row) {
    for (int from = 0; from < layout.width(0); from++) {
      layers[0].activation.middle[from] = cost.dataset().feature(row, from);
    }
    for (int layer = 1; layer < layers.length; layer++) {
      for (int unit = 0; unit < layout.width(layer); unit++) {
        preActivate(layer, unit);
        if (layer < layers.length - 1) {
          activate(layers[layer], unit);
        }
      }
    }
  }

  private void preActivate(int layer, int unit) {
    Layer below = layers[layer - 1];
    int bias = layout.bias(layer, unit);
    sum.clear();
    rate.clear();
    sum.add(theta[bias]);
    rate.add(vector[bias]);
    for (int from = 0; from < layout.width(layer - 1); from++) {
      int weight = layout.weight(layer, from, unit);
      sum.add(theta[weight], below.activation, from);
      rate.add(vector[weight], below.activation, from);
      rate.add(theta[weight], below.activationRate, from);
    }
    sum.into(layers[layer].preActivation, unit);
    rate.into(layers[layer].preActivationRate, unit);
  }

  /** Exactly on a kink the derivatives are those that the program takes there. */
  private void activate(Layer here, int unit) {
    double low = here.preActivation.low(unit);
    double high = here.preActivation.high(unit);
    range.over(low, high, ranges);
    here.activation.between(unit, ranges[0], ranges[1]);
    if (function.hasKink() && low == 0 && high == 0) {
      here.slope.between(unit, function.derivative(0), function.derivative(0));
      here.bend.between(unit, function.secondDerivative(0), function.secondDerivative(0));
    } else {
      here.slope.between(unit, ranges[2], ranges[3]);
      here.bend.between(unit, ranges[4], ranges[5]);
    }
    product(here.slope, here.preActivationRate, unit, here.activationRate);
  }

  private void product(Balls of, Balls by, int unit, Balls into) {
    sum.clear();
    sum.add(of, unit, by, unit);
    sum.into(into, unit);
  }

  /** The loss by the outputs, and how that changes along the vector. */
  private void outputs(int row) {
    Layer last = layers[layers.length - 1];
    int width = layout.width(layers.length - 1);
    outputs.clear();
    loss.add(row, (form, seconds, into) -> write(last.preActivation, form, into), true, outputs);
    for (int c = 0; c < width; c++) {
      last.delta.between(c, outputs.low[1 + c], outputs.high[1 + c]);
      sum.clear();
      for (int d = 0; d < width; d++) {
        int at = outputs.index(c, d);
        curvature.between(0, outputs.low[at], outputs.high[at]);
        sum.add(curvature, 0, last.preActivationRate, d);
      }
      sum.into(last.deltaRate, c);
    }
  }

  /** An output, or of a softmax the difference of two, as a function of the outputs. */
  private void write(Balls answers, int form, Jet into) {
    into.clear();
    if (cost.network().output().link() != Link.SOFTMAX) {
      into.add(0, answers.low(form), answers.high(form));
      into.add(1 + form, 1, 1);
      return;
    }
    int larger = 1;
    while (SoftmaxRow.pair(0, larger + 1) <= form) {
      larger++;
    }
    int smaller = form - SoftmaxRow.pair(0, larger);
    into.add(0, answers.low(larger), answers.high(larger));
    into.add(0, -answers.high(smaller), -answers.low(smaller));
    into.add(1 + larger, 1, 1);
    into.add(1 + smaller, -1, -1);
  }

  private void backward() {
    for (int layer = layers.length - 1; layer >= 1; layer--) {
      Layer here = layers[layer];
      Layer below = layers[layer - 1];
      for (int unit = 0; unit < layout.width(layer); unit++) {
        add(layout.bias(layer, unit), here.deltaRate, unit);
        for (int from = 0; from < layout.width(layer - 1); from++) {
          int weight = layout.weight(layer, from, unit);
          add(weight, here.deltaRate, unit, below.activation, from);
          add(weight, here.delta, unit, below.activationRate, from);
        }
      }
      for (int from = 0; layer > 1 && from < layout.width(layer - 1); from++) {
        feedBack(layer, from);
      }
    }
  }

  private void add(int k, Balls of, int unit) {
    middle[k] += of.middle[unit];
    sizes[k] += Math.abs(of.middle[unit]);
    radius[k] += of.radius[unit];
  }

  private void add(int k, Balls of, int unit, Balls by, int from) {
    if (of.isZero(unit) || by.isZero(from)) {
      return;
    }
    double term = of.middle[unit] * by.middle[from];
    middle[k] += term;
    sizes[k] += Math.abs(term);
    radius[k] += Balls.off(of, unit, by, from);
  }

  /** What a unit's sum is told by the units that it feeds. */
  private void feedBack(int layer, int from) {
    Layer above = layers[layer];
    Layer here = layers[layer - 1];
    sum.clear();
    rate.clear();
    for (int to = 0; to < layout.width(layer); to++) {
      int weight = layout.weight(layer, from, to);
      sum.add(theta[weight], above.delta, to);
      rate.add(vector[weight], above.delta, to);
      rate.add(theta[weight], above.deltaRate, to);
    }
    sum.into(told, 0);
    rate.into(told, 1);
    sum.clear();
    sum.add(here.bend, from, here.preActivationRate, from);
    sum.into(told, 2);
    sum.clear();
    sum.add(told, 2, told, 0);
    sum.add(here.slope, from, told, 1);
    sum.into(here.deltaRate, from);
    sum.clear();
    sum.add(here.slope, from, told, 0);
    sum.into(here.delta, from);
  }
}
