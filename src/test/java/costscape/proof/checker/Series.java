package costscape.proof.checker;

/**
 * A quantity with its first and second derivatives by some coordinates, each a {@link Span}; null
 * stands for a derivative that is 0. Second derivatives lie in the lower triangle, row by row;
 * where they are not asked for there are none.
 */
final class Series {
  final Span value;
  final Span[] first;
  final Span[] second;

  /** The value at the middle of the coordinates, where that is asked for; null where it is not. */
  final Span middle;

  private Series(Span value, Span middle, Span[] first, Span[] second) {
    this.value = value;
    this.middle = middle;
    this.first = first;
    this.second = second;
  }

  static Series constant(Span value, int coordinates) {
    return empty(value, value, coordinates, bends(coordinates));
  }

  private static int bends(int coordinates) {
    return coordinates * (coordinates + 1) / 2;
  }

  private static Series empty(Span value, Span middle, int slopes, int bends) {
    return new Series(value, middle, new Span[slopes], new Span[bends]);
  }

  /** A sum as long as this, as bent as both. */
  private Series empty(Span value, Span middle, Series other) {
    return empty(value, middle, first.length, Math.min(second.length, other.second.length));
  }

  /**
   * One of the coordinates.
   *
   * @param middles whether values at the coordinates' middle are carried along
   */
  static Series coordinate(Span value, int which, int coordinates, boolean middles) {
    Series series = constant(value, coordinates);
    series = new Series(value, middles ? value.middle() : null, series.first, series.second);
    series.first[which] = Span.ONE;
    return series;
  }

  /**
   * A sum of multiples of the coordinates, with its value at their middle.
   *
   * @param bends whether second derivatives are asked for
   */
  static Series linear(Span value, Span middle, Span[] slopes, boolean bends) {
    Series series = empty(value, middle, slopes.length, bends ? bends(slopes.length) : 0);
    System.arraycopy(slopes, 0, series.first, 0, slopes.length);
    return series;
  }

  /**
   * With its value cut down to what it can have become on the way from the middle.
   *
   * @param off how far each coordinate is off its middle
   */
  Series tightened(Span[] off) {
    if (middle == null) {
      return this;
    }
    Span way = middle;
    for (int i = 0; i < first.length; i++) {
      way = first[i] == null ? way : way.plus(first[i].times(off[i]));
    }
    return withValue(way.common(value));
  }

  private static Span sum(Span one, Span other) {
    return one == null ? other : other == null ? one : one.plus(other);
  }

  private static Span product(Span one, Span other) {
    return one == null || other == null || one.isZero() || other.isZero() ? null : one.times(other);
  }

  Series plus(Series other) {
    Span at = middle == null || other.middle == null ? null : middle.plus(other.middle);
    Series sum = empty(value.plus(other.value), at, other);
    for (int i = 0; i < first.length; i++) {
      sum.first[i] = sum(first[i], other.first[i]);
    }
    for (int k = 0; k < sum.second.length; k++) {
      sum.second[k] = sum(second[k], other.second[k]);
    }
    return sum;
  }

  Series minus(Series other) {
    return plus(other.negated());
  }

  Series negated() {
    Series negated = empty(value.negated(), middle == null ? null : middle.negated(), this);
    for (int i = 0; i < first.length; i++) {
      negated.first[i] = first[i] == null ? null : first[i].negated();
    }
    for (int k = 0; k < second.length; k++) {
      negated.second[k] = second[k] == null ? null : second[k].negated();
    }
    return negated;
  }

  Series scaled(Span by) {
    Span at = middle == null ? null : middle.times(by);
    Series scaled = empty(value.times(by), at, this);
    for (int i = 0; i < first.length; i++) {
      scaled.first[i] = product(first[i], by);
    }
    for (int k = 0; k < second.length; k++) {
      scaled.second[k] = product(second[k], by);
    }
    return scaled;
  }

  Series times(Series other) {
    Span at = middle == null || other.middle == null ? null : middle.times(other.middle);
    Series all = empty(value.times(other.value), at, other);
    int k = 0;
    for (int i = 0; i < first.length; i++) {
      all.first[i] = sum(product(first[i], other.value), product(value, other.first[i]));
      for (int j = 0; j <= i && k < all.second.length; j++, k++) {
        Span outer = sum(product(second[k], other.value), product(value, other.second[k]));
        Span mixed = sum(product(first[i], other.first[j]), product(first[j], other.first[i]));
        all.second[k] = sum(outer, mixed);
      }
    }
    return all;
  }

  /** f of it, from bounds of f, f′ and f″ over its value; its middle is not known any more. */
  Series through(Span f, Span slope, Span bend) {
    return through(f, null, slope, bend);
  }

  /** The same with f at the middle. */
  Series through(Span f, Span atMiddle, Span slope, Span bend) {
    Series all = empty(f, middle == null ? null : atMiddle, this);
    int k = 0;
    for (int i = 0; i < first.length; i++) {
      all.first[i] = product(slope, first[i]);
      for (int j = 0; j <= i && k < second.length; j++, k++) {
        all.second[k] = sum(product(slope, second[k]), product(bend, outer(i, j)));
      }
    }
    return all;
  }

  /** The product of two first derivatives; of one with itself it is not negative. */
  private Span outer(int i, int j) {
    return i == j ? (first[i] == null ? null : first[i].square()) : product(first[i], first[j]);
  }

  /** The second derivatives of a weighted sum of squares of first derivatives. */
  Series outer(Span weight) {
    Series all = empty(Span.ZERO, Span.ZERO, this);
    int k = 0;
    for (int i = 0; i < first.length; i++) {
      for (int j = 0; j <= i && k < second.length; j++, k++) {
        all.second[k] = product(weight, outer(i, j));
      }
    }
    return all;
  }

  /** Half of its square times a factor. */
  Series halfSquare(Span factor) {
    Span half = value.square().times(factor).over(Span.TWO);
    return through(half, value.times(factor), factor);
  }

  /** The same derivatives with another value. */
  Series withValue(Span other) {
    return new Series(other, middle, first, second);
  }

  Span slope(int i) {
    return first[i] == null ? Span.ZERO : first[i];
  }

  Span bend(int i, int j) {
    int k = i >= j ? i * (i + 1) / 2 + j : j * (j + 1) / 2 + i;
    return second[k] == null ? Span.ZERO : second[k];
  }
}
