package costscape.sweep;

import costscape.cost.CostFunction;
import costscape.cost.LogisticLoss;
import costscape.cost.NetworkCost;
import costscape.data.Dataset;
import costscape.network.ParameterLayout;
import costscape.network.Pass;
import costscape.space.Axis;
import costscape.space.Slice;
import java.util.List;
import java.util.Optional;

/**
 * A network with one hidden layer or none under cross-entropy, at a slice's origin, taken apart:
 * the part of each row's signed logit that single parameters add to, and the part that they leave
 * alone, which is computed once.
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

  /** Where the cost is of this kind, the slice spanned by single parameters, and no number huge. */
  static Optional<ShallowNetwork> of(CostFunction cost, Slice slice, List<Axis> axes) {
    boolean applies =
        cost instanceof NetworkCost network
            && network.loss() == LogisticLoss.CROSS_ENTROPY
            && network.network().hiddenLayers() <= 1
            && slice.directions().stream().allMatch(d -> d.parameter().isPresent())
            && axes.stream().allMatch(a -> Math.max(-a.from(), a.to()) < LARGEST);
    return applies
        ? Optional.of(new ShallowNetwork((NetworkCost) cost, slice.origin().toArray()))
            .filter(ShallowNetwork::isModerate)
        : Optional.empty();
  }

  private boolean isModerate() {
    boolean moderate = true;
    for (double value : theta) {
      moderate &= Math.abs(value) < LARGEST;
    }
    for (int feature = 0; feature < dataset.features(); feature++) {
      for (int row = 0; row < dataset.rows(); row++) {
        moderate &= Math.abs(dataset.feature(row, feature)) < LARGEST;
      }
    }
    return moderate;
  }

  NetworkCost cost() {
    return cost;
  }

  int rows() {
    return dataset.rows();
  }

  boolean isHidden(int parameter) {
    return layout.layerOf(parameter) < layout.layers();
  }

  /** The hidden unit that a parameter feeds, if it is a hidden one, or whose output it weighs. */
  Optional<Integer> unitOf(int parameter) {
    if (isHidden(parameter)) {
      return Optional.of(layout.unitOf(parameter));
    }
    boolean weighsUnit = layout.layers() > 1 && layout.isWeight(parameter);
    return weighsUnit
        ? Optional.of(parameter - layout.weight(layout.layers(), 0, 0))
        : Optional.empty();
  }

  /** What a parameter adds, the others being as they are in the slice's origin. */
  Term term(int parameter) {
    return isHidden(parameter)
        ? new HiddenTerm(unit(parameter), position(parameter), outputWeight(parameter))
        : new OutputTerm(slopes(parameter));
  }

  /** The unit that a hidden parameter feeds. */
  HiddenUnit unit(int parameter) {
    int unit = layout.unitOf(parameter);
    double[] own = new double[layout.width(0) + 1];
    for (int from = 0; from < layout.width(0); from++) {
      own[from] = theta[layout.weight(1, from, unit)];
    }
    own[layout.width(0)] = theta[layout.bias(1, unit)];
    return new HiddenUnit(dataset, own);
  }

  /** A hidden parameter's place among its unit's own, the bias last. */
  int position(int parameter) {
    return layout.isWeight(parameter)
        ? (parameter - layout.weight(1, 0, 0)) / layout.width(1)
        : layout.width(0);
  }

  /** The weight of the unit that a hidden parameter feeds. */
  double outputWeight(int parameter) {
    return theta[layout.weight(2, layout.unitOf(parameter), 0)];
  }

  /** sᵢ times what the row multiplies an output-layer parameter by. */
  private double[] slopes(int parameter) {
    double[] slopes = new double[rows()];
    int last = layout.layers();
    int from = parameter - layout.weight(last, 0, 0);
    Pass pass = new Pass(cost.network());
    double[] features = new double[dataset.features()];
    for (int row = 0; row < slopes.length; row++) {
      slopes[row] = sign(row);
      if (layout.isWeight(parameter)) {
        dataset.row(row, features);
        pass.forward(theta, features);
        slopes[row] *= pass.activation(last - 1, from);
      }
    }
    return slopes;
  }

  /** The rows' signed logits without what some swept parameters add. */
  double[] rest(List<Integer> swept) {
    double[] without = theta.clone();
    for (int parameter : swept) {
      if (isHidden(parameter)) {
        without[layout.weight(2, layout.unitOf(parameter), 0)] = 0;
      }
    }
    double[] rest = new double[rows()];
    Pass pass = new Pass(cost.network());
    double[] features = new double[dataset.features()];
    for (int row = 0; row < rest.length; row++) {
      dataset.row(row, features);
      rest[row] = sign(row) * pass.forward(without, features)[0];
    }
    return rest;
  }

  private double sign(int row) {
    return dataset.label(row) == 0 ? 1 : -1;
  }
}
