package costscape.proof;

import costscape.cost.AskedCost;
import costscape.cost.CostFunction;
import costscape.cost.CostSource;
import costscape.cost.DifferentiableCost;
import costscape.cost.NetworkCost;
import costscape.critical.verdict.Figures;
import costscape.proof.enclosure.Coordinates;
import costscape.proof.enclosure.Enclosure;
import costscape.proof.interval.Box;
import costscape.proof.interval.Interval;
import costscape.proof.interval.Jet;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;

/**
 * Numbers of one point with no more digits than are true. Sums of large numbers that nearly cancel
 * leave rounding only: at weights of 1e9 a cost of two layers may have no true digit, 0.1526 where
 * 0.1525 is. Bounds of the exact cost and its derivatives tell which digits rounding cannot have
 * changed. Where no parameter times a feature is large all six digits are true, and nothing is
 * bounded.
 *
 * @param isLarge whether rounding may have changed digits that are printed
 * @param bounds where they are known
 * @param ofSlopes how far a slope may be off where costs are of single precision, else 0
 * @param ofCurvatures the same of an eigenvalue
 */
public record TrueFigures(
    boolean isLarge, Optional<Jet> bounds, double ofSlopes, double ofCurvatures)
    implements Figures {
  /** The digits of most numbers. */
  public static final int USUAL_DIGITS = 6;

  /** Below this, relative roundings of sums stay below 1e-11. */
  private static final double LARGE = 1e4;

  private static final int FEW = 2;

  /** Rows times squares of parameters: some seconds of work. */
  private static final double MOST_WORK = 3e7;

  /** Differences of gradients divide their errors by the step: 18 / 12 of it. */
  private static final double OF_DIFFERENCES = 1.5;

  /** Also of a cost that is no network's: what its numbers go through is not known. */
  private static final TrueFigures UNBOUNDED = new TrueFigures(false, Optional.empty(), 0, 0);

  /** Of the cost and its derivatives. */
  public static TrueFigures of(DifferentiableCost cost, double... theta) {
    if (cost instanceof AskedCost asked && asked.source().rounding() > CostSource.DOUBLE) {
      double slope = asked.gradientError(asked.at(theta));
      double curvature = OF_DIFFERENCES * slope * Math.sqrt(theta.length) / asked.hessianStep();
      return new TrueFigures(false, Optional.empty(), slope, curvature);
    }
    return cost instanceof NetworkCost network ? ofNetwork(network, theta) : UNBOUNDED;
  }

  private static TrueFigures ofNetwork(NetworkCost cost, double... theta) {
    double squares = (double) theta.length * theta.length;
    return theta.length > PointProof.MOST_PARAMETERS
        ? new TrueFigures(isLarge(cost, theta), Optional.empty(), 0, 0)
        : of(cost, Coordinates.all(theta.length), Box.point(theta), squares, theta);
  }

  /** Of the cost alone. */
  public static TrueFigures ofCost(CostFunction cost, double... theta) {
    return cost instanceof NetworkCost network ? costOf(network, theta) : UNBOUNDED;
  }

  private static TrueFigures costOf(NetworkCost cost, double... theta) {
    Coordinates none = Coordinates.of(ParameterVector.of(theta), List.of());
    return of(cost, none, Box.point(), theta.length, theta);
  }

  /** Of the cost alone, at coordinates of a slice. */
  public static TrueFigures ofCost(CostFunction of, Slice slice, double... at) {
    if (!(of instanceof NetworkCost cost)) {
      return UNBOUNDED;
    }
    ParameterVector place = at.length == 1 ? slice.at(at[0]) : slice.at(at[0], at[1]);
    double[] theta = place.toArray();
    return of(cost, Coordinates.of(slice), Box.point(at), theta.length, theta);
  }

  private static TrueFigures of(
      NetworkCost cost, Coordinates coordinates, Box at, double work, double... theta) {
    if (!isLarge(cost, theta)) {
      return UNBOUNDED;
    }
    boolean bounded =
        work * cost.dataset().rows() <= MOST_WORK && Enclosure.refusal(cost).isEmpty();
    Optional<Jet> bounds =
        bounded ? Optional.of(new Enclosure(cost, coordinates).over(at)) : Optional.empty();
    return new TrueFigures(true, bounds, 0, 0);
  }

  private static boolean isLarge(NetworkCost cost, double... theta) {
    double parameter = 0;
    for (double entry : theta) {
      parameter = Math.max(parameter, Math.abs(entry));
    }
    for (int row = 0; row < cost.dataset().rows(); row++) {
      for (int j = 0; j < cost.dataset().features(); j++) {
        if (parameter * Math.abs(cost.dataset().feature(row, j)) >= LARGE) {
          return true;
        }
      }
    }
    return parameter >= LARGE;
  }

  @Override
  public String cost(double value, int digits) {
    return cost(value, digits, TrueFigures::few);
  }

  @Override
  public String slope(double norm, int digits) {
    return slope(norm, digits, TrueFigures::few);
  }

  /**
   * The cost with so many digits at most.
   *
   * @param usual how six digits are written, and an end of bounds, which has two
   */
  public String cost(double value, int digits, DoubleFunction<String> usual) {
    return bounds
        .map(jet -> text(value, jet.value(), digits, usual))
        .orElseGet(() -> Figures.USUAL.cost(value, digits));
  }

  /** The length of the gradient over all parameters, in the same way. */
  public String slope(double norm, int digits, DoubleFunction<String> usual) {
    return bounds
        .map(jet -> text(norm, norm(jet, List.of()), digits, usual))
        .orElseGet(() -> Figures.USUAL.slope(norm, digits));
  }

  private static String few(double value) {
    return Figures.USUAL.cost(value, FEW);
  }

  /**
   * Bounds of the gradient's length.
   *
   * @param over some parameters; all where none is named
   */
  public static Interval norm(Jet jet, List<Integer> over) {
    Interval squares = Interval.of(0);
    for (int k = 0; k < jet.dimension; k++) {
      if (over.isEmpty() || over.contains(k)) {
        squares = squares.plus(jet.first(k).square());
      }
    }
    return squares.sqrt();
  }

  /**
   * As many digits as both ends agree in, or the ends where they agree in none.
   *
   * @param usual how six digits are written, and an end, which has two
   */
  public static String text(double value, Interval bounds, int most, DoubleFunction<String> usual) {
    if (!Double.isFinite(bounds.low()) || !Double.isFinite(bounds.high())) {
      return Double.isFinite(value) ? "unknown" : usual.apply(value);
    }
    BigDecimal low = new BigDecimal(bounds.low());
    BigDecimal high = new BigDecimal(bounds.high());
    for (int digits = most; digits > 0; digits--) {
      BigDecimal rounded = low.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (rounded.compareTo(high.round(new MathContext(digits, RoundingMode.HALF_EVEN))) == 0) {
        return digits == USUAL_DIGITS
            ? usual.apply(rounded.doubleValue())
            : Figures.USUAL.cost(rounded.doubleValue(), digits);
      }
    }
    return "%s to %s"
        .formatted(
            usual.apply(end(low, RoundingMode.FLOOR)),
            usual.apply(end(high, RoundingMode.CEILING)));
  }

  private static double end(BigDecimal value, RoundingMode mode) {
    return value.round(new MathContext(FEW, mode)).doubleValue();
  }
}
