package costscape.proof;

import costscape.interval.Interval;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/** Tries operations on random intervals against the truth at random members, to 60 digits. */
public final class Containment {
  private static final long SEED = 20;

  private final Arithmetic arithmetic;
  private final RandomGenerator random = new Well19937c(SEED);

  public Containment(Arithmetic arithmetic) {
    this.arithmetic = arithmetic;
  }

  /** One random operation of a kind; what was wrong, if anything. */
  public Optional<String> tryOne(Operation operation) {
    Interval a = argument(operation.positive, operation.narrow);
    Interval b = argument(false, false);
    BigDecimal x = member(a);
    BigDecimal y = member(b);
    if (operation == Operation.OVER && b.contains(0)) {
      return Optional.empty();
    }
    Interval result = operation.bounds(arithmetic, a, b);
    BigDecimal truth = operation.truth(x, y);
    if (!Exact.holds(result, truth)) {
      return Optional.of(
          "%s of %s and %s: %s does not hold %s at %s, %s"
              .formatted(operation, a, b, result, truth, x, y));
    }
    boolean thin = a.width() == 0 && b.width() == 0;
    if (thin && operation.single && width(result) > 4) {
      return Optional.of("%s of %s and %s is wide: %s".formatted(operation, a, b, result));
    }
    return operation
        .bound(a)
        .filter(bound -> !result.contains(bound))
        .map(
            bound ->
                "%s of %s does not reach its function's documented bound %s"
                    .formatted(result, a, bound));
  }

  /** In units in the last place. */
  private static double width(Interval result) {
    return (result.high() - result.low()) / Math.ulp(result.magnitude());
  }

  /** Numbers of all sizes, some of them small whole ones; half of the intervals are thin. */
  private Interval argument(boolean positive, boolean narrow) {
    double from = number(narrow);
    double to = random.nextBoolean() ? from : number(narrow);
    if (random.nextInt(4) == 0) {
      to = from + Math.abs(from) * 1e-3 * random.nextDouble();
    }
    if (positive) {
      from = Math.abs(from) + Double.MIN_NORMAL;
      to = Math.abs(to) + Double.MIN_NORMAL;
    }
    return new Interval(Math.min(from, to), Math.max(from, to));
  }

  private double number(boolean narrow) {
    int kind = random.nextInt(8);
    if (kind == 0) {
      return random.nextInt(9) - 4;
    }
    if (narrow) {
      return kind < 6 ? 3 * random.nextGaussian() : 100 * random.nextGaussian();
    }
    return Math.scalb(random.nextGaussian(), random.nextInt(61) - 30);
  }

  private BigDecimal member(Interval interval) {
    int kind = random.nextInt(3);
    BigDecimal low = Exact.of(interval.low());
    BigDecimal high = Exact.of(interval.high());
    if (kind < 2) {
      return kind == 0 ? low : high;
    }
    BigDecimal share = Exact.of(random.nextDouble());
    return low.add(high.subtract(low).multiply(share));
  }

  /** The operations that are tried. */
  public enum Operation {
    PLUS(true, false, false),
    MINUS(true, false, false),
    TIMES(true, false, false),
    OVER(true, false, false),
    SQUARE(true, false, false),
    SQRT(true, true, false),
    EXP(true, false, true),
    LOG(true, true, false),
    SIGMOID(false, false, true),
    SIGMOID_SLOPE(false, false, true),
    SIGMOID_BEND(false, false, true),
    SOFTPLUS(false, false, true),
    TANH(false, false, true);

    /** True where it rounds once, so that its width is bounded. */
    final boolean single;

    final boolean positive;
    final boolean narrow;

    Operation(boolean single, boolean positive, boolean narrow) {
      this.single = single;
      this.positive = positive;
      this.narrow = narrow;
    }

    public boolean isElementary() {
      return ordinal() >= EXP.ordinal();
    }

    private Interval bounds(Arithmetic with, Interval a, Interval b) {
      return switch (this) {
        case PLUS -> with.plus(a, b);
        case MINUS -> with.minus(a, b);
        case TIMES -> with.times(a, b);
        case OVER -> with.over(a, b);
        case SQUARE -> with.square(a);
        case SQRT -> with.sqrt(a);
        case EXP -> with.exp(a);
        case LOG -> with.log(a);
        case SIGMOID -> with.sigmoid(a);
        case SIGMOID_SLOPE -> with.sigmoidSlope(a);
        case SIGMOID_BEND -> with.sigmoidBend(a);
        case SOFTPLUS -> with.softplus(a);
        case TANH -> with.tanh(a);
      };
    }

    private BigDecimal truth(BigDecimal x, BigDecimal y) {
      return switch (this) {
        case PLUS -> x.add(y);
        case MINUS -> x.subtract(y);
        case TIMES -> x.multiply(y);
        case OVER -> x.divide(y, Exact.DIGITS);
        case SQUARE -> x.multiply(x);
        case SQRT -> x.sqrt(Exact.DIGITS);
        case EXP -> Exact.exp(x);
        case LOG -> Exact.log(x);
        case SIGMOID -> Exact.sigmoid(x);
        case SIGMOID_SLOPE -> Exact.sigmoidSlope(x);
        case SIGMOID_BEND -> Exact.sigmoidBend(x);
        case SOFTPLUS -> Exact.softplus(x);
        case TANH -> Exact.tanh(x);
      };
    }

    /** Two units below what StrictMath gives, which the bounds reach: it may be one unit off. */
    private Optional<Double> bound(Interval a) {
      Function<Double, Double> below = y -> Math.nextDown(Math.nextDown(y));
      return switch (this) {
        case EXP -> Optional.of(below.apply(StrictMath.exp(a.low()))).filter(y -> y > 0);
        case LOG -> Optional.of(below.apply(StrictMath.log(a.low())));
        default -> Optional.empty();
      };
    }
  }
}
