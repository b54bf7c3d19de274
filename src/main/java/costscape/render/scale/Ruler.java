package costscape.render.scale;

import costscape.lanes.Scalar;
import costscape.render.scale.Ticks.Tick;
import costscape.space.Axis;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One axis of a chart: what it measures, and between which values.
 *
 * @param title the axis title, in which parameter names are typeset
 * @param names the names of the places 0, 1, 2 … on an axis of separate things; empty on an axis of
 *     numbers
 * @param isOfSteps whether its values are numbers of steps: ticks are whole, and on a logarithmic
 *     axis a step has the place of the logarithm of it plus 1, so that 0 has a place
 */
public record Ruler(
    String title, Scale scale, double from, double to, List<String> names, boolean isOfSteps) {
  /** A name takes this many times the room of a number. */
  private static final double NAME_ROOM = 1.3;

  /** On an axis of fewer steps all have labels. */
  private static final double FEW = 5;

  /** On an axis of so many steps 1 has no label, for it lies close to 0. */
  private static final double CROWDED = 100;

  /** The room of a mark at an end, in lengths of the axis. */
  private static final double MARK_ROOM = 0.025;

  public Ruler {
    names = List.copyOf(names);
    if (!(from < to) || !Double.isFinite(to - from)) {
      throw new IllegalArgumentException(
          "%s: an axis goes from a value to a larger one, not from %s to %s"
              .formatted(title, from, to));
    }
    if (scale == Scale.LOG && from + (isOfSteps ? 1 : 0) <= 0) {
      throw new IllegalArgumentException(
          "%s: a logarithmic axis starts above 0, not at %s".formatted(title, from));
    }
  }

  public Ruler(String title, Scale scale, double from, double to) {
    this(title, scale, from, to, List.of());
  }

  public Ruler(String title, Scale scale, double from, double to, List<String> names) {
    this(title, scale, from, to, names, false);
  }

  /** A logarithmic axis of the steps of a training. */
  public static Ruler steps(double last) {
    return steps(Scale.LOG, 0, Math.max(1, last));
  }

  /** An axis of some steps of a training. */
  public static Ruler steps(Scale scale, double from, double to) {
    return new Ruler("step", scale, from, to, List.of(), true);
  }

  private double shift() {
    return isOfSteps && scale == Scale.LOG ? 1 : 0;
  }

  /** An axis of separate things side by side, the k-th at place k. */
  public static Ruler named(String title, List<String> names) {
    return new Ruler(title, Scale.LINEAR, -0.5, names.size() - 0.5, names);
  }

  public static Ruler linear(String title, double from, double to) {
    return new Ruler(title, Scale.LINEAR, from, to);
  }

  /** The ruler of a swept axis, from its first value to its last. */
  public static Ruler of(Axis axis) {
    return linear(axis.name(), axis.from(), axis.to());
  }

  /** Returns whether a mark at a value would hang over an end. */
  public boolean endsAt(double value) {
    double place = fraction(value);
    return Math.min(Math.abs(place), Math.abs(1 - place)) < MARK_ROOM / 2;
  }

  /** A copy with the room of a mark at both ends; as it is where doubles end. */
  public Ruler withMarkRoom() {
    double less = scale.value(-MARK_ROOM, from + shift(), to + shift());
    double more = scale.value(1 + MARK_ROOM, from + shift(), to + shift());
    boolean drawable = Double.isFinite(more - less) && (less > 0 || scale == Scale.LINEAR);
    return drawable ? between(less - shift(), more - shift()) : this;
  }

  /** A title without the words in parentheses at its end, for where there is little room. */
  public static String shortened(String title) {
    return title.replaceFirst(" \\([^)]* [^)]*\\)$", "");
  }

  public Ruler titled(String other) {
    return new Ruler(other, scale, from, to, names, isOfSteps);
  }

  /** A copy between two other values. */
  public Ruler between(double less, double more) {
    return new Ruler(title, scale, less, more, names, isOfSteps);
  }

  /** Returns whether its places have names in place of numbers. */
  public boolean hasNames() {
    return !names.isEmpty();
  }

  /** Returns whether equal distances are equal differences of a number. */
  public boolean hasUnits() {
    return names.isEmpty() && scale == Scale.LINEAR;
  }

  public double fraction(double value) {
    return scale.fraction(value + shift(), from + shift(), to + shift());
  }

  /** Ticks of an axis of costs, which show its 0 where it starts a hair above. */
  public List<Tick> costTicks(int most) {
    return scale.costTicks(from, to, most);
  }

  public List<Tick> ticks(int most) {
    if (shift() > 0 && to < FEW) {
      return Ticks.linear(0, to, Math.min(most, (int) to));
    }
    if (shift() > 0) { // the start, then round steps
      return Stream.concat(Stream.of(new Tick(0, "0")), scale.ticks(shift(), to, most).stream())
          .filter(tick -> tick.value() <= to && (tick.value() != 1 || to < CROWDED))
          .toList();
    }
    if (isOfSteps) {
      return whole(most);
    }
    if (names.isEmpty()) {
      return scale.ticks(from, to, most);
    }
    int every = Math.max(1, (int) Math.ceil(NAME_ROOM * names.size() / Math.max(1, most)));
    return IntStream.range(0, names.size())
        .filter(k -> k % every == 0)
        .mapToObj(k -> new Tick(k, names.get(k)))
        .toList();
  }

  /** Ticks at whole numbers; others where the axis is shorter than a step. */
  private List<Tick> whole(int most) {
    for (int pieces = most; pieces > 0; pieces--) {
      List<Tick> ticks = Ticks.linear(from, to, pieces);
      if (ticks.stream().allMatch(tick -> tick.value() == Math.rint(tick.value()))) {
        return ticks;
      }
    }
    return Ticks.linear(from, to, most);
  }

  /** The places between labels of a logarithmic axis that have a mark and no label. */
  public List<Double> between(List<Tick> ticks) {
    return scale == Scale.LOG
        ? Ticks.between(
            ticks.stream().filter(tick -> tick.value() > 0).toList(), Math.max(from, shift()), to)
        : List.of();
  }

  /** The rule by which a value becomes a place between two ends. */
  public enum Scale {
    LINEAR,
    /** Places by the logarithm. A value of 0 or below lies infinitely far down. */
    LOG;

    private static final double HAIR = 1e-3;

    /** Below this relative difference the logarithms of two ends do not tell them apart. */
    private static final double CLOSE = 1e-9;

    /** Returns whether the logarithm between two ends is a straight line, to all its digits. */
    private static boolean areClose(double from, double to) {
      return to - from <= CLOSE * from;
    }

    /**
     * The place of a value: 0 at {@code from}, 1 at {@code to}, below 0 or above 1 beyond the ends.
     */
    public double fraction(double value, double from, double to) {
      if (this == LINEAR || (value > 0 && areClose(from, to))) {
        return (value - from) / (to - from);
      }
      return value > 0
          ? (Scalar.log(value) - Scalar.log(from)) / (Scalar.log(to) - Scalar.log(from))
          : value <= 0 ? Double.NEGATIVE_INFINITY : Double.NaN;
    }

    /** The inverse of {@link #fraction}. */
    public double value(double fraction, double from, double to) {
      return this == LINEAR || areClose(from, to)
          ? from + fraction * (to - from)
          : Scalar.exp(Scalar.log(from) + fraction * (Scalar.log(to) - Scalar.log(from)));
    }

    /** Round values between the ends, about {@code most} of them at most. */
    public List<Tick> ticks(double from, double to, int most) {
      return this == LINEAR ? Ticks.linear(from, to, most) : Ticks.logarithmic(from, to, most);
    }

    /**
     * Round values of a cost. A linear scale that starts a hair above 0, as most costs do, has its
     * 0 there: a thousandth of the scale is no pixel.
     */
    public List<Tick> costTicks(double from, double to, int most) {
      boolean atZero = this == LINEAR && from > 0 && from <= HAIR * to;
      return ticks(atZero ? 0 : from, to, most);
    }
  }
}
