package costscape.proof.checker;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * That no stationary point lies in a box: it is cut until in every part a component of the
 * gradient, or a combination of components, keeps off 0. At a relu unit's kink slopes from 0 to 1
 * are all allowed, so a minimum there would be seen.
 */
final class FreeBox {
  private static final int MOST_PARTS = 2000;

  private FreeBox() {}

  static void confirm(Model model, Map<String, Span> here, BigDecimal radius) {
    Span off = Span.between(Span.of(radius.negate()), Span.of(radius));
    Map<String, Span> box = new LinkedHashMap<>();
    here.forEach((name, value) -> box.put(name, value.plus(off)));
    Deque<Map<String, Span>> open = new ArrayDeque<>(List.of(box));
    for (int parts = 0; !open.isEmpty(); parts++) {
      if (parts > MOST_PARTS) {
        throw new Unconfirmed("a stationary point may lie within " + radius);
      }
      Map<String, Span> part = open.pop();
      if (!isFree(model, part, model.names())) {
        cut(part, model.names(), open);
      }
    }
  }

  /** Halves the widest side. */
  static void cut(Map<String, Span> part, List<String> free, Deque<Map<String, Span>> open) {
    String widest = free.get(0);
    for (String name : free) {
      widest = part.get(name).width() > part.get(widest).width() ? name : widest;
    }
    Span side = part.get(widest);
    Span middle = side.middle();
    for (Span half : List.of(Span.between(side.from(), middle), Span.between(middle, side.to()))) {
      Map<String, Span> next = new LinkedHashMap<>(part);
      next.put(widest, half);
      open.push(next);
    }
  }

  static boolean isFree(Model model, Map<String, Span> box, List<String> free) {
    Series over;
    try {
      over = model.costFromMiddle(box, free, false);
    } catch (Model.Kink kink) {
      return hasSlope(model.costFromMiddle(box, free, true), free.size());
    }
    if (hasSlope(over, free.size())) {
      return true;
    }
    Map<String, Span> middle = new LinkedHashMap<>();
    box.forEach((name, side) -> middle.put(name, side.middle()));
    Series at = model.cost(middle, free, false);
    double[][] inverse = Found.inverse(over, free.size());
    for (int i = 0; i < free.size(); i++) {
      double[] unit = new double[free.size()];
      unit[i] = 1;
      if (keepsOff(at, over, unit, box, middle, free)
          || (inverse != null && keepsOff(at, over, inverse[i], box, middle, free))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasSlope(Series over, int size) {
    for (int i = 0; i < size; i++) {
      if (over.slope(i).hasSign()) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether y·∇C keeps off 0, by the mean value theorem: y·∇C(m) + y·H(X)(X − m). */
  private static boolean keepsOff(
      Series at,
      Series over,
      double[] y,
      Map<String, Span> box,
      Map<String, Span> middle,
      List<String> free) {
    Span sum = Span.ZERO;
    for (int j = 0; j < y.length; j++) {
      Span row = Span.ZERO;
      for (int k = 0; k < y.length; k++) {
        if (y[k] != 0) {
          row = row.plus(Span.of(y[k]).times(over.bend(k, j)));
        }
      }
      String name = free.get(j);
      sum = sum.plus(row.times(box.get(name).minus(middle.get(name))));
      if (y[j] != 0) {
        sum = sum.plus(Span.of(y[j]).times(at.slope(j)));
      }
    }
    return sum.hasSign();
  }
}
