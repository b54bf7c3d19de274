package costscape.proof.checker;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Tries to refute that plain descent below a rate stays at a minimum: at the minimum the Hessian's
 * largest eigenvalue must be below 2/rate, and steps by nine tenths of the rate may never raise the
 * cost.
 */
final class Descent {
  private static final int STEPS = 10;

  private Descent() {}

  static void confirm(Model model, Map<String, Double> place, BigDecimal rate) {
    Map<String, Span> at = Model.exact(place);
    List<String> all = model.names();
    Series cost = model.cost(at, all, false);
    Span most = Span.TWO.over(Span.of(rate));
    Span[][] rest = new Span[all.size()][all.size()];
    for (int i = 0; i < rest.length; i++) {
      for (int j = 0; j < rest.length; j++) {
        Span bend = cost.bend(i, j).negated();
        rest[i][j] = i == j ? most.plus(bend) : bend;
      }
    }
    OptionalInt below = Found.index(rest);
    if (below.isEmpty() || below.getAsInt() > 0) {
      throw new Unconfirmed("steps by the rate %s are too long".formatted(rate));
    }
    Span step = Span.of(rate.multiply(new BigDecimal("0.9")));
    for (int k = 0; k < STEPS; k++) {
      Map<String, Span> next = new LinkedHashMap<>(at);
      for (int i = 0; i < all.size(); i++) {
        next.put(all.get(i), at.get(all.get(i)).minus(step.times(cost.slope(i))).middle());
      }
      Series after = model.cost(next, all, false);
      if (after.value.isAbove(cost.value)) {
        throw new Unconfirmed("a step raises the cost");
      }
      at = next;
      cost = after;
    }
  }
}
