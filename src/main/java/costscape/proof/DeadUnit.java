package costscape.proof;

import costscape.network.ParameterLayout;
import costscape.space.ParameterVector;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

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
    return IntStream.range(0, layout.width(layer - 1))
        .mapToObj(from -> layout.weight(layer, from, unit))
        .toList();
  }

  /** The weights that lead out. */
  List<Integer> outgoing() {
    return IntStream.range(0, layout.width(layer + 1))
        .mapToObj(to -> layout.weight(layer + 1, unit, to))
        .toList();
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
