package costscape.cost;

import costscape.space.Vectors;
import costscape.words.JoiningWords;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * How far costs that were computed may be from the exact ones. Sums of large numbers that nearly
 * cancel leave rounding only, so that a cost at weights of 1e9 may have no true digit.
 *
 * @param off the largest distance; infinite where it is not known
 * @param least what the exact ones cannot be smaller than; −∞ where that is not known
 */
public record Rounding(double off, double least) implements Serializable {
  /** So little that no digit which people read is touched. */
  public static final Rounding NONE = new Rounding(0);

  public static final Rounding UNKNOWN = new Rounding(Double.POSITIVE_INFINITY);

  /** Below this, relative roundings of sums stay below 1e-11. */
  private static final double LARGE = 1e4;

  /** Sums of larger numbers than these leave fewer than six digits in single precision. */
  private static final double LARGE_IN_SINGLE = 10;

  /** Digits of the ends of a range. */
  private static final int FEW = 2;

  /** Writes a number with so many significant digits. */
  @FunctionalInterface
  public interface Writer {
    String write(double value, int digits);
  }

  public Rounding {
    if (!(off >= 0)) {
      throw new IllegalArgumentException("a distance is 0 or more, not " + off);
    }
  }

  /** Of numbers of any sign. */
  public Rounding(double off) {
    this(off, Double.NEGATIVE_INFINITY);
  }

  /** Of numbers that are never below 0. */
  public static Rounding ofPositive(double off) {
    return new Rounding(off, 0);
  }

  /**
   * Whether a parameter, or one times a feature, is so large that rounding may change digits that
   * people read.
   */
  public static boolean isLarge(CostFunction cost, double... theta) {
    boolean isSingle =
        cost instanceof AskedCost asked && asked.source().rounding() > CostSource.DOUBLE;
    return largest(cost, theta) >= (isSingle ? LARGE_IN_SINGLE : LARGE);
  }

  /** The same of a network's cost that is computed in single precision. */
  public static boolean isLargeInSingle(CostFunction cost, double... theta) {
    return largest(cost, theta) >= LARGE_IN_SINGLE;
  }

  private static double largest(CostFunction cost, double... theta) {
    double feature = cost instanceof RowsCost rows ? rows.dataset().largestFeature() : 1;
    return Vectors.largest(theta) * Math.max(1, feature);
  }

  public boolean isNone() {
    return off == 0;
  }

  public boolean isKnown() {
    return off < Double.POSITIVE_INFINITY;
  }

  /** Of a sum or a difference of two costs. */
  public Rounding plus(Rounding other) {
    return new Rounding(off + other.off);
  }

  /** The larger one of both. */
  public Rounding or(Rounding other) {
    return off >= other.off ? this : other;
  }

  /** A cost that was computed, with no digit that rounding may have changed. */
  public String text(double value, int digits, Writer writer) {
    if (isNone() || !Double.isFinite(value)) {
      return writer.write(value, digits);
    }
    return isKnown()
        ? between(Math.max(least, value - off), value + off, digits, writer)
        : JoiningWords.ABOUT.say(writer.write(value, digits));
  }

  /** The digits in which both ends agree, so many at most; both ends where they agree in none. */
  public static String between(double from, double to, int digits, Writer writer) {
    BigDecimal low = new BigDecimal(from);
    BigDecimal high = new BigDecimal(to);
    for (int enough = digits; enough > 0; enough--) {
      BigDecimal rounded = low.round(new MathContext(enough, RoundingMode.HALF_EVEN));
      if (rounded.compareTo(high.round(new MathContext(enough, RoundingMode.HALF_EVEN))) == 0) {
        return writer.write(rounded.doubleValue(), enough);
      }
    }
    return JoiningWords.FROM_TO.say(
        writer.write(end(low, RoundingMode.FLOOR), FEW),
        writer.write(end(high, RoundingMode.CEILING), FEW));
  }

  private static double end(BigDecimal value, RoundingMode mode) {
    return value.round(new MathContext(FEW, mode)).doubleValue();
  }
}
