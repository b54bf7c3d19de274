package costscape.proof.checker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The extrema of a cost along one parameter: a stretch is cut until on every part the slope has a
 * sign, or rises or falls throughout, or is shorter than 2⁻¹⁰⁰ and holds a relu unit's switch. The
 * signs of the slopes at the ends tell which parts hold an extremum.
 */
final class SlopeSigns {
  private static final int MOST_PARTS = 6000;
  private static final int SHORTEST = Span.PLACES - 100;

  /** Cuts are off the middle, where stationary points like to lie. */
  private static final double SHARE = 0.4871;

  /** An extremum between two numbers. */
  record Extremum(boolean minimum, Span where) {}

  private final Model model;
  private final Map<String, Span> here;
  private final String along;
  private final List<Extremum> extrema = new ArrayList<>();
  private int parts;

  SlopeSigns(Model model, Map<String, Span> here, String along) {
    this.model = model;
    this.here = here;
    this.along = along;
  }

  List<Extremum> on(Span stretch) {
    look(stretch);
    return extrema;
  }

  Series at(Span where, boolean kinks) {
    Map<String, Span> at = new LinkedHashMap<>(here);
    at.put(along, where);
    return model.cost(at, List.of(along), kinks);
  }

  /** −1, 0 or 1; 0 where a kink or a stationary point lies right there. */
  int sign(Span number) {
    Span slope = at(number, true).slope(0);
    return slope.isPositive() ? 1 : slope.isNegative() ? -1 : 0;
  }

  private void look(Span part) {
    if (parts++ > MOST_PARTS) {
      throw new Unconfirmed("too many parts along " + along);
    }
    boolean smooth = true;
    Series over;
    try {
      over = at(part, false);
    } catch (Model.Kink kink) {
      smooth = false;
      over = at(part, true);
    }
    Span slope = over.slope(0);
    if (smooth) {
      Span middle = part.middle();
      Span mean = at(middle, false).slope(0).plus(over.bend(0, 0).times(part.minus(middle)));
      slope = mean.meets(slope) ? mean.common(slope) : slope;
    }
    if (slope.hasSign()) {
      return;
    }
    boolean isShort = part.high().minus(part.low()).big().bitLength() < SHORTEST;
    if ((smooth && over.bend(0, 0).hasSign()) || isShort) {
      int left = sign(part.from());
      int right = sign(part.to());
      if (left != 0 && right != 0) {
        if (left != right) {
          extrema.add(new Extremum(left < 0, part));
        }
        return;
      }
      if (isShort) {
        throw new Unconfirmed("the slope is 0 somewhere near %.17g".formatted(part.near()));
      }
    }
    Span length = part.to().minus(part.from());
    Span cut = part.from().plus(length.times(Span.of(SHARE))).middle();
    look(Span.between(part.from(), cut));
    look(Span.between(cut, part.to()));
  }
}
