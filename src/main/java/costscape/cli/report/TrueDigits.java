package costscape.cli.report;

import costscape.cli.value.ModelAtPoint;
import costscape.cost.CostFunction;
import costscape.cost.DifferentiableCost;
import costscape.cost.Rounding;
import costscape.cost.RowsCost;
import costscape.critical.local.Eigendecomposition;
import costscape.critical.verdict.BoundedEigenvalue.Counts;
import costscape.critical.verdict.Figures;
import costscape.job.Runner;
import costscape.proof.TrueFigures;
import costscape.proof.interval.Interval;
import costscape.proof.interval.Jet;
import costscape.space.Slice;
import costscape.space.SymmetricMatrix;
import costscape.store.text.SixDigits;
import costscape.words.JoiningWords;
import costscape.words.SummaryWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What a command writes of one point, with no more digits than are true: costs, slopes and
 * eigenvalues by {@link TrueFigures}, a line that says where digits are missing, and bounds for
 * programs.
 */
public record TrueDigits(TrueFigures figures) implements Figures {
  /** Of the cost and its derivatives. */
  public static TrueDigits of(DifferentiableCost cost, double... theta) {
    return new TrueDigits(TrueFigures.of(cost, theta));
  }

  /** Of the cost alone. */
  public static TrueDigits ofCost(CostFunction cost, double... theta) {
    return new TrueDigits(TrueFigures.ofCost(cost, theta));
  }

  /** Of the cost alone, at coordinates of a slice. */
  public static TrueDigits ofCost(CostFunction cost, Slice slice, double... at) {
    return new TrueDigits(TrueFigures.ofCost(cost, slice, at));
  }

  private Optional<Jet> bounds() {
    return figures.bounds();
  }

  /** What a point costs, with six digits at most. */
  public static String costAt(CostFunction cost, double... theta) {
    return ofCost(cost, theta).cost(cost.at(theta));
  }

  /** Of the cost alone, such as: 0.152631 nats. */
  public static String amount(ModelAtPoint model, double value, double... theta) {
    return model.measure().amount(ofCost(model.cost(), theta).cost(value));
  }

  /** Of the cost of other rows. */
  public static String amount(RowsCost cost, double value, double... theta) {
    return cost.measure().amount(ofCost(cost, theta).cost(value));
  }

  /** With six digits at most. */
  public String cost(double value) {
    return cost(value, TrueFigures.USUAL_DIGITS);
  }

  @Override
  public String cost(double value, int digits) {
    return figures.cost(value, digits, TrueDigits::number);
  }

  /** The slope by one parameter, with six digits at most. */
  public String slope(int k, double value) {
    return bounds()
        .map(jet -> text(value, jet.first(k)))
        .orElseGet(() -> within(value, figures.ofSlopes()));
  }

  @Override
  public String slope(double norm, int digits) {
    return figures.slope(norm, digits, TrueDigits::number);
  }

  /** The gradient's length over some parameters, or else all, with six digits at most. */
  public String slope(double norm, List<Integer> over) {
    return bounds()
        .map(jet -> text(norm, TrueFigures.norm(jet, over)))
        .orElseGet(() -> within(norm, figures.ofSlopes()));
  }

  @Override
  public Rounding product(double[] vector, double[] product, Runner runner) {
    return figures.product(vector, product, runner);
  }

  @Override
  public Rounding hessian(Supplier<SymmetricMatrix> computed) {
    return figures.hessian(computed);
  }

  /** Where it is not known how far a number is off, it is called "about" so much. */
  private String within(double value, double off) {
    if (off != 0) {
      return text(value, around(value, off));
    }
    String number = SixDigits.of(value);
    return figures.isLarge() ? JoiningWords.ABOUT.say(number) : number;
  }

  /** What is this far off; a number that the computing lost may be any. */
  private static Interval around(double value, double off) {
    return Interval.between(value, value).plus(Interval.between(-off, off));
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
      texts[k] =
          bounds().isEmpty()
              ? within(values[k], figures.ofCurvatures())
              : text(values[k], around(values[k], off));
    }
    return texts;
  }

  /** How far an eigenvalue may be from an exact one; its computing adds the noise at most. */
  double within(SymmetricMatrix hessian, double noise) {
    return bounds().isEmpty() ? noise : noise + figures.hessian(() -> hessian).off();
  }

  /** What {@link #within} counts. */
  Counts ofHessian() {
    return bounds().isPresent() ? Counts.ALL : figures.isLarge() ? Counts.NOTHING : Counts.SEARCH;
  }

  /** Whether rounding may have changed numbers that are printed. */
  public boolean isLarge() {
    return figures.isLarge();
  }

  /**
   * How many directions bend down whatever rounding did to the Hessian; empty where it has no
   * bounds.
   */
  public OptionalInt surelyDown() {
    if (bounds().filter(jet -> jet.dimension > 0).isEmpty()) {
      return OptionalInt.empty();
    }
    Jet jet = bounds().orElseThrow();
    SymmetricMatrix hessian =
        SymmetricMatrix.of(
            jet.dimension, (i, j) -> jet.second(Math.min(i, j), Math.max(i, j)).middle());
    if (!hessian.isFinite()) {
      return OptionalInt.of(0);
    }
    Eigendecomposition spectrum = Eigendecomposition.of(hessian);
    double off = within(hessian, spectrum.noise());
    return OptionalInt.of(
        (int) Arrays.stream(spectrum.eigenvalues()).filter(value -> value < -off).count());
  }

  /**
   * Says that digits are missing, and of what that is not known. Programs get bounds, since their
   * numbers have all the digits of a double.
   */
  public void into(Summary summary) {
    if (!figures.isLarge()) {
      return;
    }
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("known", bounds().isPresent());
    bounds()
        .ifPresent(
            jet -> {
              values.put("cost", ends(jet.value()));
              List<double[]> slopes = new ArrayList<>();
              for (int k = 0; k < jet.dimension; k++) {
                slopes.add(ends(jet.first(k)));
              }
              values.put("gradient", slopes);
              values.put("gradient_norm", ends(TrueFigures.norm(jet, List.of())));
            });
    summary
        .put("bounds", values)
        .line(
            bounds().isPresent()
                ? SummaryWords.DIGITS_MISSING
                : figures.ofCost().isKnown()
                    ? SummaryWords.DIGITS_OF_COST
                    : SummaryWords.DIGITS_UNKNOWN);
  }

  /** Bounds of one cost among several, for programs; nothing where all its digits are true. */
  public void into(Map<String, Object> values) {
    bounds().ifPresent(jet -> values.put("cost_bounds", ends(jet.value())));
    if (figures.isLarge() && bounds().isEmpty()) {
      values.put("cost_bounds", "unknown");
    }
  }

  /** Says of which places, by their numbers, not all digits of the cost are true or known. */
  public static void into(Summary summary, Map<Integer, TrueDigits> places) {
    List<String> cut = numbers(places, digits -> digits.figures.isLarge() && digits.isCostKnown());
    List<String> unknown =
        numbers(places, digits -> digits.figures.isLarge() && !digits.isCostKnown());
    if (!cut.isEmpty()) {
      summary.line(SummaryWords.DIGITS_MISSING_AT, String.join(", ", cut));
    }
    if (!unknown.isEmpty()) {
      summary.line(SummaryWords.DIGITS_UNKNOWN_AT, String.join(", ", unknown));
    }
  }

  private boolean isCostKnown() {
    return bounds().isPresent() || figures.ofCost().isKnown();
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
    return TrueFigures.text(value, bounds, TrueFigures.USUAL_DIGITS, TrueDigits::number);
  }

  /** With six digits at most, of a cost among many of which one bound is known. */
  public static String of(Rounding rounding, double value) {
    return rounding.text(value, TrueFigures.USUAL_DIGITS, TrueDigits::number);
  }

  /** Of all six digits without zeros at the end, of fewer with them: these are true too. */
  private static String number(double value, int digits) {
    return digits == TrueFigures.USUAL_DIGITS
        ? SixDigits.of(value)
        : Figures.USUAL.cost(value, digits);
  }
}
