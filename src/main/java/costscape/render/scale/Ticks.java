package costscape.render.scale;

import costscape.number.SixDigits;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Finds round numbers for axes, and writes numbers as they stand in pictures. */
public final class Ticks {

  /** The part of a step by which a tick may miss the end of the axis, because k·step is rounded. */
  private static final double SLACK = 1e-9;

  /** No axis gets more ticks than this, whatever room there is, for they would not be read. */
  private static final int MOST = 300;

  /** A range cut into at least this many pieces surely holds two multiples of a round step. */
  private static final int ENOUGH = 10;

  /** Up to this k, k·step and (k + 1)·step differ clearly: 2⁵⁰ leaves digits for rounding. */
  private static final double LARGEST_MULTIPLE = 1L << 50;

  /** Below a span this small, powers of ten are no longer doubles of full precision. */
  private static final double SMALLEST_SPAN = 1e-300;

  /** This many digits tell any double from its neighbours. */
  private static final int ALL_DIGITS = 17;

  /** The labels at every power of ten on an axis: as few as can be read. */
  private static final double[][] AXIS_MULTIPLES = {{1}, {1, 2, 5}};

  private static final double[] ONE = {1};

  /** The levels at every power of ten, of which there may be many. */
  private static final double[][] LEVEL_MULTIPLES = {
    {1},
    {1, 3},
    {1, 2, 5},
    {1, 2, 3, 5},
    {1, 2, 3, 5, 7},
    {1, 2, 3, 4, 5, 6, 7, 8, 9},
    {1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 7, 8, 9},
    {1, 1.2, 1.4, 1.6, 1.8, 2, 2.2, 2.5, 2.8, 3, 3.5, 4, 4.5, 5, 5.5, 6, 6.5, 7, 7.5, 8, 9}
  };

  /** Fewer ticks than these do not show that an axis is logarithmic. */
  private static final int FEWEST = 3;

  private static final double[] DIGITS = {1, 2, 3, 4, 5, 6, 7, 8, 9};

  /** Marks between the powers of more decades can no longer be distinguished. */
  private static final int MOST_DECADES = 40;

  /** Labels of a logarithmic axis within these ends have no powers. */
  private static final double PLAIN_FROM = 1e-4;

  private static final double PLAIN_TO = 1e5;

  private Ticks() {}

  /**
   * Multiples of 1, 2, 2.5 or 5 times a power of ten; at least two, so that their distance can be
   * read off. If doubles are too coarse for that, the ticks are the two ends.
   */
  static List<Tick> linear(double from, double to, int most) {
    int first = Math.max(1, Math.min(most, MOST)); // at least one piece, and not too many
    for (int pieces = first; pieces <= Math.max(first, ENOUGH); pieces++) {
      double step = step(to - from, pieces);
      if (to - from < SMALLEST_SPAN
          || Math.max(Math.abs(from), Math.abs(to)) / step > LARGEST_MULTIPLE) {
        return ends(from, to);
      }
      List<Tick> ticks = multiples(from, to, step);
      if (ticks.size() >= 2) {
        return ticks;
      }
    }
    return ends(from, to);
  }

  private static List<Tick> ends(double from, double to) {
    return List.of(tick(from, number(from, ALL_DIGITS)), tick(to, number(to, ALL_DIGITS)));
  }

  private static Tick tick(double value, String label) {
    return new Tick(value, label);
  }

  private static List<Tick> multiples(double from, double to, double step) {
    double largest = Math.max(-from, to);
    int digits = digits(step);
    boolean plain = isPlain(digits, largest);
    List<Tick> ticks = new ArrayList<>();
    long last = (long) Math.floor(to / step + SLACK);
    for (long k = (long) Math.ceil(from / step - SLACK); k <= last; k++) {
      double value = k == 0 ? 0 : k * step;
      ticks.add(tick(value, plain ? SixDigits.fixed(value, digits) : alike(value, step, largest)));
    }
    return ticks;
  }

  /** With the power of ten of the largest: 0.5×10⁶ beside 1.0×10⁶, and not 5×10⁵ beside 10⁶. */
  private static String alike(double value, double step, double largest) {
    if (value == 0) {
      return "0";
    }
    int exponent = (int) Math.floor(StrictMath.log10(largest) + SLACK);
    int decimals = Math.max(0, decimals(step) + exponent);
    String mantissa =
        new BigDecimal(value)
            .scaleByPowerOfTen(-exponent)
            .setScale(decimals, RoundingMode.HALF_EVEN)
            .toPlainString();
    return mantissa.replace("-", SixDigits.MINUS) + "×10" + SixDigits.raised(exponent);
  }

  /** The smallest round step that cuts a span into at most {@code most} pieces. */
  static double step(double span, int most) {
    double rough = span / Math.max(1, most);
    double power = StrictMath.pow(10, Math.floor(StrictMath.log10(rough)));
    for (double round : new double[] {1, 2, 2.5, 5}) {
      if (rough <= round * power * (1 + SLACK)) {
        return round * power;
      }
    }
    return 10 * power;
  }

  /** The number of decimals that tells multiples of a step apart. */
  private static int digits(double step) {
    return Math.max(0, decimals(step));
  }

  /**
   * Returns the digits like {@link #digits}, and below 0 where a step has zeros before its point.
   */
  private static int decimals(double step) {
    int digits = (int) -Math.floor(StrictMath.log10(step) + SLACK);
    double scaled = step * StrictMath.pow(10, digits);
    return Math.abs(scaled - Math.rint(scaled)) > SLACK ? digits + 1 : digits;
  }

  /** Powers of ten, thinned out if there are many. If there are few, 2 and 5 times them join. */
  static List<Tick> logarithmic(double from, double to, int most) {
    return logarithmic(from, to, Math.min(most, MOST), AXIS_MULTIPLES);
  }

  /** About as many round costs as are asked for, at places that lie evenly on such an axis. */
  static List<Tick> levels(double from, double to, int most) {
    List<Double> values =
        logarithmic(from, to, most, LEVEL_MULTIPLES).stream().map(Tick::value).toList();
    boolean plain = arePlain(values);
    List<Tick> levels =
        values.stream().map(v -> tick(v, plain ? number(v, 2) : beside(v))).toList();
    List<Tick> equal = 2 * levels.size() < most ? linear(from, to, most) : levels;
    return equal.size() > levels.size() ? equal : levels; // such as over a tenth of a decade
  }

  /**
   * Multiples of every power of ten: the richest choice that is not more than asked for. On a range
   * without enough of them, equal steps serve a logarithmic axis too.
   */
  private static List<Tick> logarithmic(double from, double to, int most, double[][] choices) {
    int first = (int) Math.floor(StrictMath.log10(from) + SLACK);
    int last = (int) Math.floor(StrictMath.log10(to) + SLACK);
    List<Double> best = List.of();
    for (double[] choice : last - first > most ? new double[0][] : choices) {
      List<Double> values = multiples(choice, first, last, from, to);
      if (best.size() < FEWEST || values.size() <= most) {
        best = values;
      }
    }
    if (best.size() >= FEWEST && best.size() <= Math.max(FEWEST, most)) {
      return labelled(best);
    }
    List<Double> powers = thinned(first, last, from, to, most);
    if (powers.size() >= 2) {
      return labelled(powers);
    }
    List<Double> all = last - first > FEWEST ? List.of() : multiples(ONE, first, last, from, to);
    if (all.size() >= 2) {
      return labelled(all);
    }
    List<Double> others =
        last - first > 1 ? List.of() : multiples(AXIS_MULTIPLES[1], first, last, from, to);
    return others.size() < FEWEST ? linear(from, to, most) : labelled(others);
  }

  private static List<Double> multiples(
      double[] choice, int first, int last, double from, double to) {
    List<Double> values = new ArrayList<>();
    for (int power = first; power <= last; power++) {
      for (double multiple : choice) {
        double value = Double.parseDouble(multiple + "e" + power); // rounded once
        boolean inside = from * (1 - SLACK) <= value && value <= to * (1 + SLACK);
        if (inside && value > 0 && value < Double.POSITIVE_INFINITY) {
          values.add(value);
        }
      }
    }
    return values;
  }

  private static List<Double> thinned(int first, int last, double from, double to, int most) {
    int every = (int) Math.max(1, step(last - first + 1, most));
    return multiples(ONE, first, last, from, to).stream()
        .filter(value -> Math.floorMod(Math.round(StrictMath.log10(value)), every) == 0)
        .toList();
  }

  /** All of them plainly, or all with a power of ten: 10, 1 and 10⁻¹ are no row of labels. */
  private static List<Tick> labelled(List<Double> values) {
    boolean plain = arePlain(values);
    return values.stream()
        .map(value -> tick(value, plain ? number(value, 2) : SixDigits.scientific(value, 2)))
        .toList();
  }

  private static boolean arePlain(List<Double> values) {
    return values.isEmpty()
        || (values.get(0) >= PLAIN_FROM && values.get(values.size() - 1) < PLAIN_TO);
  }

  /** The label of a level beside others with powers: 10⁻⁵, 2×10⁻⁵, 10⁰, but 5 and not 5×10⁰. */
  private static String beside(double value) {
    return value > 1 && value < 10 ? number(value, 2) : SixDigits.scientific(value, 2);
  }

  /** The places between the labelled powers of ten of a logarithmic axis, without labels. */
  public static List<Double> between(List<Tick> ticks, double from, double to) {
    int first = (int) Math.floor(StrictMath.log10(from) + SLACK);
    int last = (int) Math.floor(StrictMath.log10(to) + SLACK);
    if (ticks.size() < 2 || last - first > MOST_DECADES) {
      return List.of();
    }
    boolean skipping = ticks.get(1).value() / ticks.get(0).value() > 10 * (1 + SLACK);
    return multiples(skipping ? ONE : DIGITS, first, last, from, to).stream()
        .filter(value -> ticks.stream().noneMatch(tick -> tick.value() == value))
        .toList();
  }

  /** Ticks whose places, which rise, keep a distance from the one before: no labels meet. */
  public static List<Tick> apart(List<Tick> ticks, ToDoubleFunction<Tick> place, double least) {
    List<Tick> kept = new ArrayList<>();
    double last = Double.NEGATIVE_INFINITY;
    for (Tick tick : ticks) {
      if (place.applyAsDouble(tick) - last >= least) {
        kept.add(tick);
        last = place.applyAsDouble(tick);
      }
    }
    return kept;
  }

  /** The text of an axis value, with the decimals that tell it from its neighbours. */
  public static String stepped(double value, double step) {
    int digits = digits(step);
    double largest = Math.max(Math.abs(value), step);
    return isPlain(digits, largest)
        ? SixDigits.fixed(value, digits)
        : SixDigits.scientific(value, significant(digits, largest));
  }

  private static boolean isPlain(int digits, double largest) {
    boolean longer =
        digits > -SixDigits.SMALLEST_PLAIN
            && largest < StrictMath.pow(10, SixDigits.SMALLEST_PLAIN);
    return !longer && largest < StrictMath.pow(10, SixDigits.LARGEST_PLAIN);
  }

  /** The number of significant digits of a number whose last one is the given decimal. */
  private static int significant(int digits, double largest) {
    return Math.max(1, digits + 2 + (int) Math.floor(StrictMath.log10(largest)));
  }

  /** The text of a number with at most some significant digits and without trailing zeros. */
  public static String number(double value, int significant) {
    return SixDigits.few(value, significant);
  }

  /** A round value of an axis, and its text. */
  public record Tick(double value, String label) {}
}
