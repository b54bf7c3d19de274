package costscape.proof.checker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The points that a network's symmetry makes of one, all of one cost: hidden units of a layer may
 * change places, and where σ(−z) is −σ(z) or 1 − σ(z) a unit's sign may be flipped.
 */
final class Symmetric {
  private final Model model;

  Symmetric(Model model) {
    this.model = model;
  }

  /** All of them, the point itself among them. */
  List<Map<String, Span>> images(Map<String, Span> point) {
    List<Map<String, Span>> images = List.of(point);
    for (int layer = 1; layer < model.widths().length - 1; layer++) {
      for (int unit = 0; unit < model.widths()[layer]; unit++) {
        List<Map<String, Span>> more = new ArrayList<>();
        for (Map<String, Span> image : images) {
          more.add(image);
          if (isFlipped()) {
            more.add(flipped(image, layer, unit));
          }
          for (int other = 0; other < unit; other++) {
            more.add(swapped(image, layer, unit, other));
            if (isFlipped()) {
              more.add(flipped(swapped(image, layer, unit, other), layer, other));
            }
          }
        }
        images = more;
      }
    }
    return images;
  }

  private boolean isFlipped() {
    return List.of("sigmoid", "tanh", "identity").contains(model.activation());
  }

  /** Names of a unit's weights and bias, in an order that is the same for all units of a layer. */
  private List<String> incoming(int layer, int unit) {
    List<String> names = new ArrayList<>();
    for (int from = 0; from < model.widths()[layer - 1]; from++) {
      names.add(Model.weight(layer, from, unit));
    }
    names.add(Model.bias(layer, unit));
    return names;
  }

  private List<String> outgoing(int layer, int unit) {
    List<String> names = new ArrayList<>();
    for (int to = 0; to < model.widths()[layer + 1]; to++) {
      names.add(Model.weight(layer + 1, unit, to));
    }
    return names;
  }

  private Map<String, Span> swapped(Map<String, Span> point, int layer, int one, int other) {
    List<String> names = new ArrayList<>(incoming(layer, one));
    names.addAll(outgoing(layer, one));
    List<String> others = new ArrayList<>(incoming(layer, other));
    others.addAll(outgoing(layer, other));
    Map<String, Span> swapped = new LinkedHashMap<>(point);
    for (int k = 0; k < names.size(); k++) {
      swapped.put(names.get(k), point.get(others.get(k)));
      swapped.put(others.get(k), point.get(names.get(k)));
    }
    return swapped;
  }

  private Map<String, Span> flipped(Map<String, Span> point, int layer, int unit) {
    Map<String, Span> flipped = new LinkedHashMap<>(point);
    for (String name : incoming(layer, unit)) {
      flipped.put(name, point.get(name).negated());
    }
    for (int to = 0; to < model.widths()[layer + 1]; to++) {
      String weight = Model.weight(layer + 1, unit, to);
      String bias = Model.bias(layer + 1, to);
      if (model.activation().equals("sigmoid")) {
        flipped.put(bias, flipped.get(bias).plus(point.get(weight)));
      }
      flipped.put(weight, point.get(weight).negated());
    }
    return flipped;
  }

  /** With what is held of a softmax at 0, moved along the line of equal points. */
  Map<String, Span> level(Map<String, Span> point) {
    Map<String, Span> level = new LinkedHashMap<>(point);
    int last = model.widths().length - 1;
    for (String held : model.held()) {
      String stem = held.substring(0, held.lastIndexOf('_') + 1);
      for (int to = 0; to < model.widths()[last]; to++) {
        level.put(stem + to, point.get(stem + to).minus(point.get(held)));
      }
    }
    return level;
  }
}
