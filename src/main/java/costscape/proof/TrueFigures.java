package costscape.proof;

import costscape.cost.AskedCost;
import costscape.cost.CostFunction;
import costscape.cost.CostSource;
import costscape.cost.DifferentiableCost;
import costscape.cost.NetworkCost;
import costscape.cost.Rounding;
import costscape.critical.verdict.Figures;
import costscape.job.Runner;
import costscape.proof.enclosure.Coordinates;
import costscape.proof.enclosure.CostRounding;
import costscape.proof.enclosure.Enclosure;
import costscape.proof.enclosure.ProductBounds;
import costscape.proof.interval.Bounds;
import costscape.proof.interval.Box;
import costscape.proof.interval.Interval;
import costscape.proof.interval.Jet;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.space.SymmetricMatrix;
import costscape.words.ProofWords;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Numbers of one point with no more digits than are true. Sums of large numbers that nearly cancel
 * leave rounding only: at weights of 1e9 a cost of two layers may have no true digit, 0.1526 where
 * 0.1525 is. Bounds of the exact cost and its derivatives tell which digits rounding cannot have
 * changed. Where no parameter times a feature is large all six digits are true, and nothing is
 * bounded.
 *
 * <p>Slopes and the list of all eigenvalues are bounded for up to {@value
 * PointProof#MOST_PARAMETERS} parameters; beyond that the cost, roughly, and eigenvalues of which
 * there is an eigenvector. Slopes then are called "about" so much.
 *
 * @param isLarge whether rounding may have changed digits that are printed
 * @param bounds where they are known
 * @param ofCost how far the cost may be off where there are no bounds
 * @param ofSlopes how far a slope may be off where costs are of single precision, else 0
 * @param ofCurvatures the same of an eigenvalue
 * @param products how far products with the Hessian may be off
 */
public record TrueFigures(
    boolean isLarge,
    Optional<Jet> bounds,
    Rounding ofCost,
    double ofSlopes,
    double ofCurvatures,
    Products products)
    implements Figures {
  /** How far a product of a point's Hessian and a vector may be from the exact one. */
  @FunctionalInterface
  public interface Products {
    Rounding off(double[] vector, double[] product, Runner runner);
  }

  /** The digits of most numbers. */
  public static final int USUAL_DIGITS = 6;

  /** Rows times squares of parameters: some seconds of work. */
  private static final double MOST_WORK = 3e7;

  /** Differences of gradients divide their errors by the step: 18 / 12 of it. */
  private static final double OF_DIFFERENCES = 1.5;

  /** No parameter is large. */
  private static final TrueFigures UNBOUNDED =
      new TrueFigures(
          false, Optional.empty(), Rounding.NONE, 0, 0, (vector, product, runner) -> Rounding.NONE);

  /** Of a cost that is no network's, and of its derivatives too. */
  private static TrueFigures ofOther(CostFunction cost, double... theta) {
    return Rounding.isLarge(cost, theta) ? large(Optional.empty(), Rounding.UNKNOWN) : UNBOUNDED;
  }

  /** Of the cost and its derivatives. */
  public static TrueFigures of(DifferentiableCost cost, double... theta) {
    if (cost instanceof AskedCost asked && asked.source().rounding() > CostSource.DOUBLE) {
      double slope = asked.gradientError(asked.at(theta));
      double curvature = OF_DIFFERENCES * slope * Math.sqrt(theta.length) / asked.hessianStep();
      return ofOther(cost, theta).with(slope, curvature);
    }
    return cost instanceof NetworkCost network
        ? ofNetwork(network, theta).with(productsOf(network, theta))
        : ofOther(cost, theta);
  }

  private TrueFigures with(double slope, double curvature) {
    return new TrueFigures(isLarge, bounds, ofCost, slope, curvature, products);
  }

  private TrueFigures with(Products other) {
    return new TrueFigures(isLarge, bounds, ofCost, ofSlopes, ofCurvatures, other);
  }

  private static Products productsOf(NetworkCost cost, double... theta) {
    return (vector, product, runner) -> {
      double off =
          ProductBounds.isKnown(cost)
              ? ProductBounds.distance(cost, theta, vector, product, runner)
              : Double.NaN;
      if (Double.isFinite(off)) {
        return new Rounding(Math.max(off, Double.MIN_VALUE));
      }
      return Rounding.isLarge(cost, theta) ? Rounding.UNKNOWN : Rounding.NONE;
    };
  }

  @Override
  public Rounding product(double[] vector, double[] product, Runner runner) {
    return products.off(vector, product, runner);
  }

  /** By Weyl: no eigenvalue is off by more than the root of the entries' squared errors. */
  @Override
  public Rounding hessian(Supplier<SymmetricMatrix> computed) {
    if (!isLarge) {
      return Rounding.NONE;
    }
    SymmetricMatrix hessian = computed.get();
    return bounds
        .filter(jet -> jet.dimension == hessian.size())
        .map(jet -> new Rounding(distance(jet, hessian)))
        .orElse(Rounding.UNKNOWN);
  }

  /** Infinite where a bound is not finite. */
  private static double distance(Jet jet, SymmetricMatrix hessian) {
    Interval squares = Interval.of(0);
    for (int i = 0; i < jet.dimension; i++) {
      for (int j = i; j < jet.dimension; j++) {
        int k = jet.index(i, j);
        double off =
            Math.max(
                Bounds.sumHigh(jet.high[k], -hessian.at(i, j)),
                Bounds.sumHigh(hessian.at(i, j), -jet.low[k]));
        if (!Double.isFinite(off)) {
          return Double.POSITIVE_INFINITY;
        }
        Interval square = Interval.of(off).square();
        squares = squares.plus(i == j ? square : square.plus(square));
      }
    }
    return squares.sqrt().high();
  }

  private static TrueFigures ofNetwork(NetworkCost cost, double... theta) {
    double squares = (double) theta.length * theta.length;
    return theta.length > PointProof.MOST_PARAMETERS
        ? roughly(cost, theta)
        : of(cost, Coordinates.all(theta.length), Box.point(theta), squares, theta);
  }

  private static TrueFigures roughly(NetworkCost cost, double... theta) {
    Rounding rounding = CostRounding.over(cost, List.of(ParameterVector.of(theta)));
    return rounding.isNone() ? UNBOUNDED : large(Optional.empty(), rounding);
  }

  /** Of the cost alone. */
  public static TrueFigures ofCost(CostFunction cost, double... theta) {
    if (!(cost instanceof NetworkCost network)) {
      return ofOther(cost, theta);
    }
    Coordinates none = Coordinates.of(ParameterVector.of(theta), List.of());
    return of(network, none, Box.point(), theta.length, theta);
  }

  /** Of the cost alone, at coordinates of a slice. */
  public static TrueFigures ofCost(CostFunction of, Slice slice, double... at) {
    ParameterVector place = at.length == 1 ? slice.at(at[0]) : slice.at(at[0], at[1]);
    double[] theta = place.toArray();
    if (!(of instanceof NetworkCost cost)) {
      return ofOther(of, theta);
    }
    return of(cost, Coordinates.of(slice), Box.point(at), theta.length, theta);
  }

  private static TrueFigures of(
      NetworkCost cost, Coordinates coordinates, Box at, double work, double... theta) {
    if (!Rounding.isLarge(cost, theta)) {
      return UNBOUNDED;
    }
    boolean bounded =
        work * cost.dataset().rows() <= MOST_WORK && Enclosure.refusal(cost).isEmpty();
    if (!bounded) {
      return roughly(cost, theta);
    }
    Jet bounds = new Enclosure(cost, coordinates).over(at);
    return large(Optional.of(bounds), Rounding.NONE);
  }

  private static TrueFigures large(Optional<Jet> bounds, Rounding ofCost) {
    return new TrueFigures(
        true, bounds, ofCost, 0, 0, (vector, product, runner) -> Rounding.UNKNOWN);
  }

  @Override
  public String cost(double value, int digits) {
    return cost(value, digits, Figures.USUAL::cost);
  }

  @Override
  public String slope(double norm, int digits) {
    return slope(norm, digits, Figures.USUAL::slope);
  }

  /** The cost with so many digits at most. */
  public String cost(double value, int digits, Rounding.Writer writer) {
    return bounds
        .map(jet -> text(value, jet.value(), digits, writer))
        .orElseGet(() -> ofCost.text(value, digits, writer));
  }

  /** The length of the gradient over all parameters, in the same way. */
  public String slope(double norm, int digits, Rounding.Writer writer) {
    return bounds
        .map(jet -> text(norm, norm(jet, List.of()), digits, writer))
        .orElseGet(() -> (isLarge ? Rounding.UNKNOWN : Rounding.NONE).text(norm, digits, writer));
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
   * @param most digits
   */
  public static String text(double value, Interval bounds, int most, Rounding.Writer writer) {
    if (!Double.isFinite(bounds.low()) || !Double.isFinite(bounds.high())) {
      return Double.isFinite(value) ? ProofWords.UNKNOWN.say() : writer.write(value, most);
    }
    return Rounding.between(bounds.low(), bounds.high(), most, writer);
  }
}
