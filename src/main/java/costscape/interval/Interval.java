package costscape.interval;

import java.io.Serializable;
import java.util.function.IntFunction;

/**
 * All real numbers from one double to another, both included. Every operation gives an interval
 * that holds each result of the exact operation on each pair of members: ends are moved outward by
 * one unit in the last place for + − × ÷ √, which Java rounds correctly, and by two for {@code
 * StrictMath}'s exp, log, expm1 and log1p, whose authors bound the error by one (Freely
 * Distributable Math Library, the header comments of e_exp.c, e_log.c, s_expm1.c and s_log1p.c).
 * See Moore, Kearfott and Cloud, Introduction to Interval Analysis (2009), chapters 2 and 5.
 *
 * <p>The interval [1, 2] less itself is [−1, 1]: an operation does not know that its two arguments
 * are one. {@link #square} therefore is more than a product.
 */
public record Interval(double low, double high) implements Serializable {
  /** All real numbers: nothing is known. */
  public static final Interval ALL =
      new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException("from %s to %s is no interval".formatted(low, high));
    }
  }

  /** One number. */
  public static Interval of(double value) {
    return new Interval(value, value);
  }

  /** From ends where NaN means that nothing is known. */
  public static Interval between(double low, double high) {
    return low <= high ? new Interval(low, high) : ALL;
  }

  /** The sum of some terms by their numbers from 0, added in this order. */
  public static Interval sum(int terms, IntFunction<Interval> term) {
    Interval sum = of(0);
    for (int k = 0; k < terms; k++) {
      sum = sum.plus(term.apply(k));
    }
    return sum;
  }

  public Interval plus(Interval other) {
    return between(Bounds.sumLow(low, other.low), Bounds.sumHigh(high, other.high));
  }

  public Interval minus(Interval other) {
    return plus(other.negated());
  }

  public Interval negated() {
    return new Interval(0 - high, 0 - low);
  }

  public Interval times(Interval other) {
    return between(
        Bounds.productLow(low, high, other.low, other.high),
        Bounds.productHigh(low, high, other.low, other.high));
  }

  /** The quotient; everything where the divisor may be 0. */
  public Interval over(Interval other) {
    if (!(other.low > 0 || other.high < 0)) {
      return ALL;
    }
    double a = low / other.low;
    double b = low / other.high;
    double c = high / other.low;
    double d = high / other.high;
    return between(
        Bounds.down(Math.min(Math.min(a, b), Math.min(c, d))),
        Bounds.up(Math.max(Math.max(a, b), Math.max(c, d))));
  }

  /** The squares of the members: never negative. */
  public Interval square() {
    double least = mignitude();
    double most = magnitude();
    return between(Math.max(0, Bounds.down(least * least)), Bounds.up(most * most));
  }

  /** The roots of the members that are not negative. */
  public Interval sqrt() {
    return high < 0
        ? ALL
        : between(
            Math.max(0, Bounds.down(Math.sqrt(Math.max(0, low)))), Bounds.up(Math.sqrt(high)));
  }

  public Interval exp() {
    return between(Elementary.expLow(low), Elementary.expHigh(high));
  }

  /** The natural logarithms of the members above 0. */
  public Interval log() {
    return high <= 0
        ? ALL
        : between(
            low <= 0 ? Double.NEGATIVE_INFINITY : Elementary.twoDown(StrictMath.log(low)),
            Elementary.twoUp(StrictMath.log(high)));
  }

  /** log(1 + x) of the members above −1. */
  public Interval log1p() {
    return high <= -1
        ? ALL
        : between(
            low <= -1 ? Double.NEGATIVE_INFINITY : Elementary.log1pLow(low),
            Elementary.log1pHigh(high));
  }

  /** The hyperbolic tangent, which rises. */
  public Interval tanh() {
    return between(Elementary.tanhLow(low), Elementary.tanhHigh(high));
  }

  /** log(1 + eˣ), which rises. */
  public Interval softplus() {
    return between(Elementary.softplusLow(low), Elementary.softplusHigh(high));
  }

  /** Returns what both have in common; everything where they do not meet. */
  public Interval common(Interval other) {
    return between(Math.max(low, other.low), Math.min(high, other.high));
  }

  public boolean contains(double value) {
    return low <= value && value <= high;
  }

  /** Returns whether both have a member in common. */
  public boolean meets(Interval other) {
    return low <= other.high && other.low <= high;
  }

  public boolean isPositive() {
    return low > 0;
  }

  /** A double in the middle. */
  public double middle() {
    return middle(low, high);
  }

  public static double middle(double low, double high) {
    return 0.5 * low + 0.5 * high;
  }

  /** The distance of the ends, rounded up. */
  public double width() {
    return low == high ? 0 : Bounds.up(high - low);
  }

  /** The largest absolute value of a member. */
  public double magnitude() {
    return Bounds.magnitude(low, high);
  }

  /** The smallest absolute value of a member. */
  double mignitude() {
    return low > 0 ? low : high < 0 ? -high : 0;
  }
}
