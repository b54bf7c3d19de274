package costscape.proof.checker;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Map;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * That a stationary point is the only one within a distance of a place. In coordinates along the
 * eigenvectors of its second derivatives a box around it is found over which the second derivatives
 * are regular, so that it is alone there. The ball is cut into parts until each is free, lies
 * outside, or can hold stationary points in that box only.
 */
final class OnlyOne {
  private static final int MOST_PARTS = Integer.getInteger("costscape.proof.parts", 4000);

  /** A quarter of a billionth more than the radius makes up for what B does to lengths. */
  private static final Span LONGER = Span.of(new java.math.BigDecimal("1.00000001"));

  private static final Span ALMOST_ONE = Span.of(new java.math.BigDecimal("0.999"));

  private final OtherCoordinates coordinates;
  private final int n;
  private final Span[] alone;
  private final Span squaredRadius;

  private OnlyOne(OtherCoordinates coordinates, Span[] alone, Span radius) {
    this.coordinates = coordinates;
    this.alone = alone;
    n = alone.length;
    squaredRadius = radius.square();
  }

  /** Returns whether it is confirmed; where it is not, it may still be true. */
  static boolean isConfirmed(Model model, Map<String, Span> here, Found found, Span radius) {
    EigenDecomposition eigen = OtherCoordinates.eigen(found);
    double[] ones = new double[found.free().size()];
    Arrays.fill(ones, 1);
    OtherCoordinates along = OtherCoordinates.of(found, model, eigen, ones);
    Span[] alone = alone(along, eigen.getRealEigenvalues());
    if (alone == null || !along.keepsLengths()) {
      return false;
    }
    // what is within the radius of here is within this of m
    double off = Math.sqrt(found.squaredDistance(here).to().near()) * 1.000001 + 1e-30;
    Span reach = radius.plus(Span.of(off)).times(LONGER).to();
    return new OnlyOne(along, alone, reach).isRestFree();
  }

  /** A box, long where the cost is flat, over which ‖I − YH‖ is below 1 in a weighted norm. */
  private static Span[] alone(OtherCoordinates along, double[] eigenvalues) {
    int n = eigenvalues.length;
    double[][] inverse = new double[n][n];
    for (int k = 0; k < n; k++) {
      inverse[k][k] = 1 / eigenvalues[k];
    }
    for (double reach = 4; reach > 1e-9; reach *= 0.7) {
      Span[] box = new Span[n];
      for (int k = 0; k < n; k++) {
        Span side = Span.of(reach / Math.sqrt(Math.abs(eigenvalues[k])));
        box[k] = Span.between(side.negated(), side);
      }
      try {
        if (isRegular(defect(inverse, along.cost(box, false)), box)) {
          return box;
        }
      } catch (Model.Kink | ArithmeticException unknown) {
        // a kink, or numbers too large: a smaller box may have none
      }
    }
    return null;
  }

  /** I − YH. */
  static Span[][] defect(double[][] inverse, Series over) {
    int n = inverse.length;
    Span[][] defect = new Span[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        defect[i][j] = i == j ? Span.ONE : Span.ZERO;
      }
      for (int k = 0; k < n; k++) {
        Span factor = Span.of(inverse[i][k]);
        for (int j = 0; j < n && inverse[i][k] != 0; j++) {
          defect[i][j] = defect[i][j].minus(factor.times(over.bend(k, j)));
        }
      }
    }
    return defect;
  }

  private static boolean isRegular(Span[][] defect, Span[] box) {
    for (int i = 0; i < box.length; i++) {
      Span sum = Span.ZERO;
      for (int j = 0; j < box.length; j++) {
        sum = sum.plus(size(defect[i][j]).times(box[j].to()));
      }
      if (!box[i].to().times(ALMOST_ONE).isAbove(sum)) {
        return false;
      }
    }
    return true;
  }

  /** The largest absolute value. */
  static Span size(Span of) {
    return Span.between(of, of.negated()).to();
  }

  private boolean isRestFree() {
    Span radius = Span.of(Math.sqrt(squaredRadius.near()) * 1.000001).to();
    Span[] all = new Span[n];
    Arrays.fill(all, Span.between(radius.negated(), radius));
    Deque<Span[]> open = new ArrayDeque<>();
    open.push(all);
    for (int parts = 0; !open.isEmpty(); parts++) {
      if (parts > MOST_PARTS) {
        return false;
      }
      look(open.pop(), open);
    }
    return true;
  }

  private boolean isOutside(Span[] part) {
    Span sum = Span.ZERO;
    for (Span side : part) {
      sum = sum.plus(side.square());
    }
    return sum.isAbove(squaredRadius);
  }

  private boolean isAlone(Span[] part) {
    for (int k = 0; k < n; k++) {
      if (!part[k].isInside(alone[k])) {
        return false;
      }
    }
    return true;
  }

  /** Looks at one part; what is left of it goes to the others. */
  private void look(Span[] part, Deque<Span[]> open) {
    if (isAlone(part) || isOutside(part)) {
      return;
    }
    Series over;
    try {
      if (hasSlope(coordinates.slopes(part))) {
        return;
      }
      over = coordinates.cost(part, false);
    } catch (Model.Kink | ArithmeticException unknown) {
      cut(part, null, open); // a kink, or numbers too large
      return;
    }
    Span[] middle = new Span[n];
    for (int k = 0; k < n; k++) {
      middle[k] = part[k].middle();
    }
    double[][] inverse = Found.inverse(over, n);
    if (inverse == null) {
      cut(part, null, open);
      return;
    }
    Series at = coordinates.slopes(middle);
    Span[][] defect = defect(inverse, over);
    Span[] rest = image(part, middle, at, inverse, defect);
    if (rest == null || byRows(part, middle, at, over)) {
      return;
    }
    boolean shrunk = false;
    for (int k = 0; k < n; k++) {
      shrunk |= rest[k].width() < 0.6 * part[k].width();
    }
    if (shrunk) {
      open.push(rest);
    } else {
      cut(rest, defect, open);
    }
  }

  private boolean hasSlope(Series over) {
    for (int k = 0; k < n; k++) {
      if (over.slope(k).hasSign()) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a slope keeps off 0 by the mean value theorem. */
  static boolean byRows(Span[] part, Span[] middle, Series at, Series over) {
    for (int i = 0; i < part.length; i++) {
      Span slope = at.slope(i);
      for (int j = 0; j < part.length; j++) {
        slope = slope.plus(over.bend(i, j).times(part[j].minus(middle[j])));
      }
      if (slope.hasSign()) {
        return true;
      }
    }
    return false;
  }

  /** Where the part's stationary points can lie, m − Y∇C(m) + (I − YH)(X − m); null: nowhere. */
  static Span[] image(Span[] part, Span[] middle, Series at, double[][] inverse, Span[][] defect) {
    Span[] rest = new Span[part.length];
    for (int i = 0; i < part.length; i++) {
      Span image = middle[i];
      for (int j = 0; j < part.length; j++) {
        image = image.minus(Span.of(inverse[i][j]).times(at.slope(j)));
        image = image.plus(defect[i][j].times(part[j].minus(middle[j])));
      }
      if (!image.meets(part[i])) {
        return null;
      }
      rest[i] = image.common(part[i]);
    }
    return rest;
  }

  /** Halves the side that spreads the image most. */
  private void cut(Span[] part, Span[][] defect, Deque<Span[]> open) {
    int widest = 0;
    double most = -1;
    for (int j = 0; j < part.length; j++) {
      double spread = part[j].width();
      for (int i = 0; defect != null && i < part.length; i++) {
        spread = Math.max(spread, size(defect[i][j]).near() * part[j].width());
      }
      if (spread > most) {
        most = spread;
        widest = j;
      }
    }
    Span side = part[widest];
    for (Span half :
        new Span[] {
          Span.between(side.from(), side.middle()), Span.between(side.middle(), side.to())
        }) {
      Span[] next = part.clone();
      next[widest] = half;
      open.push(next);
    }
  }
}
