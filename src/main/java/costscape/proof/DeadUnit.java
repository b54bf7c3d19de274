package costscape.proof;

import costscape.network.ParameterLayout;
import costscape.space.ParameterVector;
import java.util.ArrayList;
import java.util.List;

/** A hidden unit whose weights are all exactly 0, those that lead in and those that lead out. */
record DeadUnit(ParameterLayout layout, int layer, int unit) {
  /** The dead units of a point, layer by layer. */
  static List<DeadUnit> of(ParameterLayout layout, ParameterVector place) {
    List<DeadUnit> dead = new ArrayList<>();
    for (int layer = 1; layer < layout.layers(); layer++) {
      for (int number = 0; number < layout.width(layer); number++) {
        DeadUnit unit = new DeadUnit(layout, layer, number);
        if (unit.weights().stream().allMatch(k -> place.get(k) == 0)) {
          dead.add(unit);
        }
      }
    }
    return dead;
  }

  int bias() {
    return layout.bias(layer, unit);
  }

  String biasName() {
    return layout.name(bias());
  }

  /** The weights that lead in. */
  List<Integer> incoming() {
    List<Integer> weights = new ArrayList<>();
    for (int from = 0; from < layout.width(layer - 1); from++) {
      weights.add(layout.weight(layer, from, unit));
    }
    return weights;
  }

  /** The weights that lead out. */
  List<Integer> outgoing() {
    List<Integer> weights = new ArrayList<>();
    for (int to = 0; to < layout.width(layer + 1); to++) {
      weights.add(layout.weight(layer + 1, unit, to));
    }
    return weights;
  }

  List<Integer> weights() {
    List<Integer> weights = new ArrayList<>(incoming());
    weights.addAll(outgoing());
    return weights;
  }

  /** All parameters that the network without the unit does not have. */
  List<Integer> parameters() {
    List<Integer> parameters = weights();
    parameters.add(bias());
    return parameters;
  }
}
