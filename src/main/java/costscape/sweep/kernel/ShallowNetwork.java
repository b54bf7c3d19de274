package costscape.sweep.kernel;

import costscape.cost.CostFunction;
import costscape.cost.LogisticLoss;
import costscape.cost.LossFunction;
import costscape.cost.NetworkCost;
import costscape.cost.SoftmaxLoss;
import costscape.data.Dataset;
import costscape.network.ActivationFunction;
import costscape.network.ParameterLayout;
import costscape.network.Pass;
import costscape.space.Axis;
import costscape.space.Slice;
import costscape.space.Vectors;
import costscape.sweep.summand.FirstLayerUnit;
import costscape.sweep.summand.HiddenTerm;
import costscape.sweep.summand.OutputTerm;
import costscape.sweep.summand.Term;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A network with one hidden layer or none under cross-entropy, at a slice's origin, taken apart.
 * The cost of a row depends on its differences alone: with one logit there is one difference, the
 * signed logit; with k logits there are k − 1, and the s-th is how far the logit of the s-th class
 * other than the row's own lies above that of its own. The swept parameters add terms to each
 * difference; the rest of it, which they leave alone, is computed once.
 */
final class ShallowNetwork {
  /** Far enough from overflow for a product of three such numbers and a sum of many. */
  private static final double LARGEST = 1e90;

  private final NetworkCost cost;
  private final ParameterLayout layout;
  private final Dataset dataset;
  private final double[] theta;

  private ShallowNetwork(NetworkCost cost, double[] theta) {
    this.cost = cost;
    this.layout = cost.network().layout();
    this.dataset = cost.dataset();
    this.theta = theta;
  }

  /**
   * The network taken apart; empty where the cost is of another kind, the slice is not spanned by
   * single parameters, or a number is huge.
   */
  static Optional<ShallowNetwork> of(CostFunction cost, Slice slice, List<Axis> axes) {
    boolean applies =
        cost instanceof NetworkCost network
            && isCrossEntropy(network.loss())
            && network.network().hiddenLayers() <= 1
            && slice.directions().stream().allMatch(d -> d.parameter().isPresent())
            && axes.stream().allMatch(a -> Math.max(-a.from(), a.to()) < LARGEST);
    return applies
        ? Optional.of(new ShallowNetwork((NetworkCost) cost, slice.origin().toArray()))
            .filter(ShallowNetwork::isModerate)
        : Optional.empty();
  }

  private static boolean isCrossEntropy(LossFunction loss) {
    return loss == LogisticLoss.CROSS_ENTROPY || loss == SoftmaxLoss.CROSS_ENTROPY;
  }

  private boolean isModerate() {
    return dataset.largestFeature() < LARGEST && Vectors.largest(theta) < LARGEST;
  }

  NetworkCost cost() {
    return cost;
  }

  int rows() {
    return dataset.rows();
  }

  /** The number of logits of a row: 1 for two classes, else one for each class. */
  int outputs() {
    return layout.width(layout.layers());
  }

  boolean isHidden(int parameter) {
    return layout.layerOf(parameter) < layout.layers();
  }

  /**
   * The hidden unit that a hidden parameter feeds, or whose output an output weight multiplies;
   * empty for an output bias.
   */
  Optional<Integer> unitOf(int parameter) {
    if (isHidden(parameter)) {
      return Optional.of(layout.unitOf(parameter));
    }
    boolean weighsUnit = layout.layers() > 1 && layout.isWeight(parameter);
    return weighsUnit
        ? Optional.of((parameter - layout.weight(layout.layers(), 0, 0)) / outputs())
        : Optional.empty();
  }

  ActivationFunction activation() {
    return cost.network().activation();
  }

  int differences() {
    return Math.max(1, outputs() - 1);
  }

  FirstLayerUnit unit(int parameter) {
    int unit = layout.unitOf(parameter);
    double[] own = new double[layout.width(0) + 1];
    for (int from = 0; from < layout.width(0); from++) {
      own[from] = theta[layout.weight(1, from, unit)];
    }
    own[layout.width(0)] = theta[layout.bias(1, unit)];
    return new FirstLayerUnit(dataset, own);
  }

  /** A hidden parameter's place among its unit's own, the bias last. */
  int position(int parameter) {
    return layout.isWeight(parameter)
        ? (parameter - layout.weight(1, 0, 0)) / layout.width(1)
        : layout.width(0);
  }

  double outputWeight(int parameter) {
    return theta[layout.weight(2, layout.unitOf(parameter), 0)];
  }

  /** The factor of an output-layer parameter at each row: an activation, or 1 for a bias. */
  private double[] inputs(int parameter) {
    double[] inputs = new double[rows()];
    if (!layout.isWeight(parameter)) {
      Arrays.fill(inputs, 1);
      return inputs;
    }
    int last = layout.layers();
    int from = (parameter - layout.weight(last, 0, 0)) / outputs();
    Pass pass = new Pass(cost.network());
    for (int row = 0; row < inputs.length; row++) {
      pass.forward(theta, dataset, row);
      inputs[row] = pass.activation(last - 1, from);
    }
    return inputs;
  }

  /** The rows' s-th differences without the terms of the swept parameters. */
  double[] rest(List<Integer> swept, int s) {
    double[] without = theta.clone();
    for (int parameter : swept) {
      for (int c = 0; isHidden(parameter) && c < outputs(); c++) {
        without[layout.weight(2, layout.unitOf(parameter), c)] = 0;
      }
    }
    double[] rest = new double[rows()];
    Pass pass = new Pass(cost.network());
    for (int row = 0; row < rest.length; row++) {
      double[] logits = pass.forward(without, dataset, row);
      rest[row] =
          outputs() == 1
              ? sign(row) * logits[0]
              : logits[other(row, s)] - logits[dataset.label(row)];
    }
    return rest;
  }

  /** The term that a parameter adds to the s-th difference of each row. */
  Term term(int parameter, int s) {
    double[] scales = isHidden(parameter) ? new double[rows()] : inputs(parameter);
    int unit = layout.unitOf(parameter);
    for (int row = 0; row < scales.length; row++) {
      if (isHidden(parameter)) {
        for (int c = 0; c < outputs(); c++) {
          scales[row] += factor(row, s, c) * theta[layout.weight(2, unit, c)];
        }
      } else {
        scales[row] *= factor(row, s, unit);
      }
    }
    return isHidden(parameter)
        ? new HiddenTerm(unit(parameter), position(parameter), scales)
        : new OutputTerm(scales);
  }

  /** The factor that one of two parameters of a unit brings to the signed logits. */
  Term factor(int parameter) {
    double[] ones = new double[rows()];
    Arrays.fill(ones, 1);
    if (!isHidden(parameter)) {
      return new OutputTerm(ones);
    }
    Arrays.setAll(ones, this::sign);
    return new HiddenTerm(unit(parameter), position(parameter), ones);
  }

  /** The derivative of a row's s-th difference by a logit. */
  private double factor(int row, int s, int output) {
    if (outputs() == 1) {
      return sign(row);
    }
    return (other(row, s) == output ? 1 : 0) - (dataset.label(row) == output ? 1 : 0);
  }

  /** The s-th class other than a row's own. */
  private int other(int row, int s) {
    return s < dataset.label(row) ? s : s + 1;
  }

  private double sign(int row) {
    return dataset.label(row) == 0 ? 1 : -1;
  }
}
