package costscape.critical.place;

import costscape.critical.local.Digits;
import costscape.critical.local.Escape;
import costscape.critical.place.DeadUnitFamilies.FlatFamily;
import costscape.words.NameList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says in one short clause what kind and numbers leave unsaid of a stationary point. */
final class Note {
  /** Entries of a direction that are smaller than this share of its length are left out. */
  private static final double SMALL = 1e-3;

  private Note() {}

  static String of(StationaryPoint point, List<String> names) {
    return point
        .escape()
        .map(escape -> of(escape, names))
        .or(() -> point.family().map(Note::of))
        .orElse(point.kind() == StationaryPoint.Kind.DEGENERATE ? flat(point) : "");
  }

  private static String flat(StationaryPoint point) {
    int nullity = point.spectrum().nullity();
    return (nullity == 1
            ? "curvature is 0 along %d direction"
            : "curvature is 0 along %d directions")
        .formatted(nullity);
  }

  private static String of(FlatFamily family) {
    String biases = NameList.each(family.freeBiases());
    if (Double.isInfinite(family.border())) {
      return "%s free: %s for any value".formatted(biases, kind(family.innerIndex()));
    }
    if (family.border() == 0 && family.innerIndex() == family.outerIndex()) {
      return "%s free: %s for any value but 0".formatted(biases, kind(family.innerIndex()));
    }
    return family.dimension() > 1
        ? "%s free: %s".formatted(biases, several(family))
        : "dead unit: " + one(family);
  }

  /**
   * Returns what several free biases do: where all lie at the centre of the family, and where all
   * lie beyond the outermost border. In between, where only some are beyond, the number of
   * directions down lies in between too.
   */
  private static String several(FlatFamily family) {
    String all = family.dimension() == 2 ? "both" : "all %d".formatted(family.dimension());
    boolean isAtZero = family.border() == 0;
    String centre = (isAtZero ? "%s are above 0" : "%s are 0").formatted(all);
    String beyond =
        isAtZero
            ? "%s are below 0".formatted(all)
            : "%s are beyond %s in size".formatted(all, number(family.border()));
    return "%s where %s; %s where %s"
        .formatted(kind(family.innerIndex()), centre, kind(family.outerIndex()), beyond);
  }

  /** A relu unit switches at a bias of 0: what the cost does there no Hessian says. */
  private static String one(FlatFamily family) {
    String name = family.freeBiases().get(0);
    String range =
        family.border() == 0
            ? "%s > 0".formatted(name)
            : "|%s| < %s".formatted(name, number(family.border()));
    String ways = family.innerIndex() > 1 ? " (%s)".formatted(within(family)) : "";
    return family.innerIndex() > 0 && family.outerIndex() == 0
        ? "training escapes while %s%s".formatted(range, ways)
        : "%s while %s; %s beyond".formatted(within(family), range, kind(family.outerIndex()));
  }

  /**
   * Returns what the family is within its border, which is the outermost one: where several
   * directions turn upwards, each does at a bias of its own, and the number of those that lead down
   * varies.
   */
  private static String within(FlatFamily family) {
    int fewest = family.outerIndex() + 1;
    return fewest < family.innerIndex()
        ? "falls away in %d to %d directions".formatted(fewest, family.innerIndex())
        : kind(family.innerIndex());
  }

  private static String kind(int index) {
    return switch (index) {
      case 0 -> "flat minimum";
      case 1 -> "falls away";
      default -> "falls away in %d directions".formatted(index);
    };
  }

  private static String of(Escape escape, List<String> names) {
    double length =
        Math.sqrt(escape.direction().stream().mapToDouble(entry -> entry * entry).sum());
    List<String> parts = new ArrayList<>();
    for (int k = 0; k < names.size(); k++) {
      double entry = escape.direction().get(k) / length;
      if (Math.abs(entry) >= SMALL) {
        String size = String.format(Locale.ROOT, "%+.3f", entry);
        parts.add(size + " " + names.get(k));
      }
    }
    return "no minimum: falls for ever towards %s along %s"
        .formatted(number(escape.limit()), String.join(" ", parts));
  }

  private static String number(double value) {
    return value == 0 ? "0" : Digits.significant(value, 4);
  }
}
