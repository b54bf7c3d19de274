package costscape.proof.checker;

/**
 * A quantity with its first and second derivatives by some coordinates, each a {@link Span}; null
 * stands for a derivative that is 0. Second derivatives lie in the lower triangle, row by row.
 */
final class Series {
  final Span value;
  final Span[] first;
  final Span[] second;

  private Series(Span value, Span[] first, Span[] second) {
    this.value = value;
    this.first = first;
    this.second = second;
  }

  static Series constant(Span value, int coordinates) {
    return new Series(
        value, new Span[coordinates], new Span[coordinates * (coordinates + 1) / 2]);
  }

  static Series coordinate(Span value, int which, int coordinates) {
    Series series = constant(value, coordinates);
    series.first[which] = Span.ONE;
    return series;
  }

  private static Span sum(Span one, Span other) {
    return one == null ? other : other == null ? one : one.plus(other);
  }

  private static Span product(Span one, Span other) {
    return one == null || other == null || one.isZero() || other.isZero()
        ? null
        : one.times(other);
  }

  Series plus(Series other) {
    Series sum = constant(value.plus(other.value), first.length);
    for (int i = 0; i < first.length; i++) {
      sum.first[i] = sum(first[i], other.first[i]);
    }
    for (int k = 0; k < second.length; k++) {
      sum.second[k] = sum(second[k], other.second[k]);
    }
    return sum;
  }

  Series minus(Series other) {
    return plus(other.scaled(Span.ONE.negated()));
  }

  Series scaled(Span by) {
    Series scaled = constant(value.times(by), first.length);
    for (int i = 0; i < first.length; i++) {
      scaled.first[i] = product(first[i], by);
    }
    for (int k = 0; k < second.length; k++) {
      scaled.second[k] = product(second[k], by);
    }
    return scaled;
  }

  Series times(Series other) {
    Series all = constant(value.times(other.value), first.length);
    int k = 0;
    for (int i = 0; i < first.length; i++) {
      all.first[i] = sum(product(first[i], other.value), product(value, other.first[i]));
      for (int j = 0; j <= i; j++, k++) {
        Span outer = sum(product(second[k], other.value), product(value, other.second[k]));
        Span mixed = sum(product(first[i], other.first[j]), product(first[j], other.first[i]));
        all.second[k] = sum(outer, mixed);
      }
    }
    return all;
  }

  /** f of it, from bounds of f, f′ and f″ over its value. */
  Series through(Span f, Span slope, Span bend) {
    Series all = constant(f, first.length);
    int k = 0;
    for (int i = 0; i < first.length; i++) {
      all.first[i] = product(slope, first[i]);
      for (int j = 0; j <= i; j++, k++) {
        all.second[k] = sum(product(slope, second[k]), product(bend, outer(i, j)));
      }
    }
    return all;
  }

  /** The product of two first derivatives; of one with itself it is not negative. */
  private Span outer(int i, int j) {
    return i == j ? (first[i] == null ? null : first[i].square()) : product(first[i], first[j]);
  }

  /** Of a sum of squares of first derivatives, weighted: its second derivatives alone. */
  Series outer(Span weight) {
    Series all = constant(Span.ZERO, first.length);
    int k = 0;
    for (int i = 0; i < first.length; i++) {
      for (int j = 0; j <= i; j++, k++) {
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
    return new Series(other, first, second);
  }

  Span slope(int i) {
    return first[i] == null ? Span.ZERO : first[i];
  }

  Span bend(int i, int j) {
    int k = i >= j ? i * (i + 1) / 2 + j : j * (j + 1) / 2 + i;
    return second[k] == null ? Span.ZERO : second[k];
  }
}
