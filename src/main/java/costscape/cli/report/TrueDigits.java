package costscape.cli.report;

import costscape.cli.value.Model;
import costscape.cost.AskedCost;
import costscape.cost.CostFunction;
import costscape.cost.CostSource;
import costscape.cost.DifferentiableCost;
import costscape.cost.NetworkCost;
import costscape.cost.RowsCost;
import costscape.critical.catalogue.Catalogue;
import costscape.critical.verdict.Figures;
import costscape.proof.PointProof;
import costscape.proof.enclosure.Coordinates;
import costscape.proof.enclosure.Enclosure;
import costscape.proof.interval.Box;
import costscape.proof.interval.Interval;
import costscape.proof.interval.Jet;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.space.SymmetricMatrix;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Numbers of one point with no more digits than are true. Sums of large numbers that nearly cancel
 * leave rounding only: at weights of 1e9 a cost of two layers may have no true digit, 0.1526 where
 * 0.1525 is. Bounds of the exact cost and its derivatives tell which digits rounding cannot have
 * changed. Where no parameter times a feature is large all six digits are true, and nothing is
 * bounded.
 */
public final class TrueDigits implements Figures {
  /** Below this, relative roundings of sums stay below 1e-11. */
  private static final double LARGE = 1e4;

  private static final int USUAL_DIGITS = 6;
  private static final int FEW = 2;

  /** Rows times squares of parameters: some seconds of work. */
  private static final double MOST_WORK = 3e7;

  /** Of a cost that is no network's: what its numbers go through is not known. */
  private static final TrueDigits UNBOUNDED = new TrueDigits(false, Optional.empty());

  /** Differences of gradients divide their errors by the step: 18 / 12 of it. */
  private static final double OF_DIFFERENCES = 1.5;

  private final boolean large;
  private final Optional<Jet> bounds;

  /** How far a slope and an eigenvalue may be off where costs are of single precision, else 0. */
  private final double ofSlopes;

  private final double ofCurvatures;

  private TrueDigits(boolean large, Optional<Jet> bounds) {
    this(large, bounds, 0, 0);
  }

  private TrueDigits(boolean large, Optional<Jet> bounds, double ofSlopes, double ofCurvatures) {
    this.large = large;
    this.bounds = bounds;
    this.ofSlopes = ofSlopes;
    this.ofCurvatures = ofCurvatures;
  }

  /** Of the cost and its derivatives. */
  public static TrueDigits of(DifferentiableCost cost, double... theta) {
    if (cost instanceof AskedCost asked && asked.source().rounding() > CostSource.DOUBLE) {
      double slope = asked.gradientError(asked.at(theta));
      double curvature = OF_DIFFERENCES * slope * Math.sqrt(theta.length) / asked.hessianStep();
      return new TrueDigits(false, Optional.empty(), slope, curvature);
    }
    return cost instanceof NetworkCost network ? ofNetwork(network, theta) : UNBOUNDED;
  }

  private static TrueDigits ofNetwork(NetworkCost cost, double... theta) {
    double squares = (double) theta.length * theta.length;
    return theta.length > PointProof.MOST_PARAMETERS
        ? new TrueDigits(isLarge(cost, theta), Optional.empty())
        : of(cost, Coordinates.all(theta.length), Box.point(theta), squares, theta);
  }

  /** Of the cost alone. */
  public static TrueDigits ofCost(CostFunction cost, double... theta) {
    return cost instanceof NetworkCost network ? costOf(network, theta) : UNBOUNDED;
  }

  private static TrueDigits costOf(NetworkCost cost, double... theta) {
    Coordinates none = Coordinates.of(ParameterVector.of(theta), List.of());
    return of(cost, none, Box.point(), theta.length, theta);
  }

  /** Of the cost alone, at coordinates of a slice. */
  public static TrueDigits ofCost(CostFunction of, Slice slice, double... at) {
    if (!(of instanceof NetworkCost cost)) {
      return UNBOUNDED;
    }
    ParameterVector place = at.length == 1 ? slice.at(at[0]) : slice.at(at[0], at[1]);
    double[] theta = place.toArray();
    return of(cost, Coordinates.of(slice), Box.point(at), theta.length, theta);
  }

  /** Of the cost alone, such as: 0.152631 nats. */
  public static String amount(Model model, double value, double... theta) {
    return model.measure().amount(ofCost(model.cost(), theta).cost(value));
  }

  /** Of the cost of other rows. */
  public static String amount(RowsCost cost, double value, double... theta) {
    return cost.measure().amount(ofCost(cost, theta).cost(value));
  }

  /** What verdicts of any face of the command line write. */
  public static Figures figures(DifferentiableCost cost, double... theta) {
    return of(cost, theta);
  }

  private static TrueDigits of(
      NetworkCost cost, Coordinates coordinates, Box at, double work, double... theta) {
    if (!isLarge(cost, theta)) {
      return new TrueDigits(false, Optional.empty());
    }
    boolean bounded =
        work * cost.dataset().rows() <= MOST_WORK && Enclosure.refusal(cost).isEmpty();
    return new TrueDigits(
        true, bounded ? Optional.of(new Enclosure(cost, coordinates).over(at)) : Optional.empty());
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

  /** With six digits at most. */
  public String cost(double value) {
    return bounds.map(jet -> text(value, jet.value())).orElseGet(() -> Summary.number(value));
  }

  @Override
  public String cost(double value, int digits) {
    return bounds
        .map(jet -> text(value, jet.value(), digits))
        .orElseGet(() -> Figures.USUAL.cost(value, digits));
  }

  /** The slope by one parameter, with six digits at most. */
  public String slope(int k, double value) {
    return bounds.map(jet -> text(value, jet.first(k))).orElseGet(() -> within(value, ofSlopes));
  }

  @Override
  public String slope(double norm, int digits) {
    return bounds
        .map(jet -> text(norm, norm(jet, List.of()), digits))
        .orElseGet(() -> Figures.USUAL.slope(norm, digits));
  }

  /**
   * The gradient's length, with six digits at most.
   *
   * @param over some parameters; all where none is named
   */
  public String slope(double norm, List<Integer> over) {
    return bounds.map(jet -> text(norm, norm(jet, over))).orElseGet(() -> within(norm, ofSlopes));
  }

  private static String within(double value, double off) {
    return off == 0
        ? Summary.number(value)
        : text(value, Interval.of(value).plus(Interval.between(-off, off)));
  }

  private static Interval norm(Jet jet, List<Integer> over) {
    Interval squares = Interval.of(0);
    for (int k = 0; k < jet.dimension; k++) {
      if (over.isEmpty() || over.contains(k)) {
        squares = squares.plus(jet.first(k).square());
      }
    }
    return squares.sqrt();
  }

  /**
   * Eigenvalues, each with digits that neither the Hessian's rounding nor the computing of
   * eigenvalues can have changed.
   *
   * @param noise what the latter may change at most
   */
  public String[] eigenvalues(SymmetricMatrix hessian, double noise, double... values) {
    double off = within(hessian, noise);
    String[] texts = new String[values.length];
    for (int k = 0; k < texts.length; k++) {
      Interval around = Interval.of(values[k]).plus(Interval.between(-off, off));
      texts[k] = bounds.isEmpty() ? within(values[k], ofCurvatures) : text(values[k], around);
    }
    return texts;
  }

  /**
   * How far an eigenvalue may be from one of the exact Hessian.
   *
   * @param noise what the computing of eigenvalues may change at most
   */
  double within(SymmetricMatrix hessian, double noise) {
    return noise + bounds.map(jet -> distance(hessian, jet)).orElse(0.0);
  }

  /** No eigenvalue moves by more than this Frobenius norm (Weyl). */
  private static double distance(SymmetricMatrix hessian, Jet bounds) {
    Interval squares = Interval.of(0);
    for (int i = 0; i < bounds.dimension; i++) {
      for (int j = 0; j < bounds.dimension; j++) {
        Interval entry =
            bounds.second(Math.min(i, j), Math.max(i, j)).minus(Interval.of(hessian.at(i, j)));
        squares = squares.plus(Interval.of(entry.magnitude()).square());
      }
    }
    return squares.sqrt().high();
  }

  /**
   * Says that digits are missing, and of what that is not known. Programs get bounds, since their
   * numbers have all the digits of a double.
   */
  public void into(Summary summary) {
    if (!large) {
      return;
    }
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("known", bounds.isPresent());
    bounds.ifPresent(
        jet -> {
          values.put("cost", ends(jet.value()));
          List<double[]> slopes = new ArrayList<>();
          for (int k = 0; k < jet.dimension; k++) {
            slopes.add(ends(jet.first(k)));
          }
          values.put("gradient", slopes);
          values.put("gradient_norm", ends(norm(jet, List.of())));
        });
    summary
        .put("bounds", values)
        .line(
            bounds.isPresent()
                ? "rounding     parameters are large here: of the cost, slopes and eigenvalues only"
                    + " digits that are true are shown"
                : "rounding     parameters are large here, and how many digits are true is not"
                    + " known");
  }

  /** Bounds of one cost among several, for programs; nothing where all its digits are true. */
  public void into(Map<String, Object> values) {
    bounds.ifPresent(jet -> values.put("cost_bounds", ends(jet.value())));
    if (large && bounds.isEmpty()) {
      values.put("cost_bounds", "unknown");
    }
  }

  /** Of the costs of a catalogue's places, by their numbers. */
  public static Map<Integer, TrueDigits> of(DifferentiableCost cost, Catalogue catalogue) {
    Map<Integer, TrueDigits> places = new LinkedHashMap<>();
    for (Catalogue.Entry entry : catalogue.entries()) {
      places.put(entry.id(), ofCost(cost, entry.point().theta().toArray()));
    }
    return places;
  }

  /** Those of one place. */
  public static TrueDigits at(Map<Integer, TrueDigits> places, Catalogue.Entry entry) {
    return Objects.requireNonNull(places.get(entry.id()));
  }

  /** The same for people, of places of a list by their numbers. */
  public static void into(Summary summary, Map<Integer, TrueDigits> places) {
    List<String> cut = numbers(places, digits -> digits.bounds.isPresent());
    List<String> unknown = numbers(places, digits -> digits.large && digits.bounds.isEmpty());
    if (!cut.isEmpty()) {
      summary.line(
          "parameters are large at %s: of the cost only digits that are true are shown",
          String.join(", ", cut));
    }
    if (!unknown.isEmpty()) {
      summary.line(
          "parameters are large at %s, and how many digits of the cost are true is not known",
          String.join(", ", unknown));
    }
  }

  private static List<String> numbers(
      Map<Integer, TrueDigits> places, Predicate<TrueDigits> which) {
    return places.entrySet().stream()
        .filter(place -> which.test(place.getValue()))
        .map(place -> String.valueOf(place.getKey()))
        .toList();
  }

  private static double[] ends(Interval bounds) {
    return new double[] {bounds.low(), bounds.high()};
  }

  /** As many digits as both ends agree in, or the ends where they agree in none. */
  static String text(double value, Interval bounds) {
    return text(value, bounds, USUAL_DIGITS);
  }

  private static String text(double value, Interval bounds, int most) {
    if (!Double.isFinite(bounds.low()) || !Double.isFinite(bounds.high())) {
      return Double.isFinite(value) ? "unknown" : Summary.number(value);
    }
    BigDecimal low = new BigDecimal(bounds.low());
    BigDecimal high = new BigDecimal(bounds.high());
    for (int digits = most; digits > 0; digits--) {
      BigDecimal rounded = low.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (rounded.compareTo(high.round(new MathContext(digits, RoundingMode.HALF_EVEN))) == 0) {
        return digits == USUAL_DIGITS
            ? Summary.number(rounded.doubleValue())
            : Figures.USUAL.cost(rounded.doubleValue(), digits);
      }
    }
    return "%s to %s".formatted(end(low, RoundingMode.FLOOR), end(high, RoundingMode.CEILING));
  }

  private static String end(BigDecimal value, RoundingMode mode) {
    return Summary.number(value.round(new MathContext(FEW, mode)).doubleValue());
  }
}
