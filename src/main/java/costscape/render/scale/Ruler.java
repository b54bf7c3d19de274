package costscape.render.scale;

import costscape.space.Axis;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One axis of a chart: what it measures, and between which values.
 *
 * @param title the axis title, in which parameter names are typeset
 * @param names the names of the places 0, 1, 2 … on an axis of separate things; empty on an axis of
 *     numbers
 */
public record Ruler(String title, Scale scale, double from, double to, List<String> names) {
  /** A name takes this many times the room of a number. */
  private static final double NAME_ROOM = 1.3;

  /** The room of a mark at an end, in lengths of the axis. */
  private static final double MARK_ROOM = 0.025;

  public Ruler {
    names = List.copyOf(names);
    if (!(from < to) || !Double.isFinite(to - from)) {
      throw new IllegalArgumentException(
          "%s: an axis goes from a value to a larger one, not from %s to %s"
              .formatted(title, from, to));
    }
    if (scale == Scale.LOG && from <= 0) {
      throw new IllegalArgumentException(
          "%s: a logarithmic axis starts above 0, not at %s".formatted(title, from));
    }
  }

  public Ruler(String title, Scale scale, double from, double to) {
    this(title, scale, from, to, List.of());
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

  /** Whether a mark at a value would hang over an end. */
  public boolean endsAt(double value) {
    double place = fraction(value);
    return Math.min(Math.abs(place), Math.abs(1 - place)) < MARK_ROOM / 2;
  }

  /** A copy with the room of a mark at both ends; as it is where doubles end. */
  public Ruler withMarkRoom() {
    double less = scale.value(-MARK_ROOM, from, to);
    double more = scale.value(1 + MARK_ROOM, from, to);
    boolean drawable = Double.isFinite(more - less) && (less > 0 || scale == Scale.LINEAR);
    return drawable ? new Ruler(title, scale, less, more, names) : this;
  }

  /** A title without the words in parentheses at its end, for where there is little room. */
  public static String shortened(String title) {
    return title.replaceFirst(" \\([^)]* [^)]*\\)$", "");
  }

  public Ruler titled(String other) {
    return new Ruler(other, scale, from, to, names);
  }

  /** Whether its places have names in place of numbers. */
  public boolean hasNames() {
    return !names.isEmpty();
  }

  /** Whether equal distances are equal differences of a number. */
  public boolean hasUnits() {
    return names.isEmpty() && scale == Scale.LINEAR;
  }

  public double fraction(double value) {
    return scale.fraction(value, from, to);
  }

  /** Ticks of an axis of costs, which show its 0 where it starts a hair above. */
  public List<Tick> costTicks(int most) {
    return scale.costTicks(from, to, most);
  }

  public List<Tick> ticks(int most) {
    if (names.isEmpty()) {
      return scale.ticks(from, to, most);
    }
    int every = Math.max(1, (int) Math.ceil(NAME_ROOM * names.size() / Math.max(1, most)));
    return IntStream.range(0, names.size())
        .filter(k -> k % every == 0)
        .mapToObj(k -> new Tick(k, names.get(k)))
        .toList();
  }
}
