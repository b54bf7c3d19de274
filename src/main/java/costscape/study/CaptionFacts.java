package costscape.study;

import costscape.cost.NetworkCost;
import costscape.number.NumberText;
import costscape.number.SixDigits;
import costscape.space.Direction;
import costscape.space.ParameterVector;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * The facts of a caption, part by part: of several panels below one caption, the parts remain that
 * are true of all.
 *
 * @param basics the data, the network and the penalty, each some words
 * @param fixed the parameters that a slice fixes, and their values
 * @param sentences what else is said, each a whole sentence
 */
public record CaptionFacts(List<String> basics, Map<String, String> fixed, List<String> sentences) {
  /** A caption gives the values of up to so many fixed parameters. */
  public static final int MOST_NAMED = 12;

  /** Nothing is said. */
  public static final CaptionFacts NONE = CaptionFacts.of(List.of());

  /** A number of more characters than these is rounded. */
  private static final int LONGEST = 6;

  private static final int DIGITS = 4;

  /** The basics alone. */
  public static CaptionFacts of(List<String> basics) {
    return new CaptionFacts(basics, Map.of(), List.of());
  }

  /**
   * The data, the network and its penalty.
   *
   * @param data their name
   * @param standardized whether the features are scaled to mean 0 and deviation 1
   */
  public static CaptionFacts of(String data, boolean standardized, NetworkCost cost) {
    List<String> basics = new ArrayList<>(data(data, standardized));
    basics.add("%s network".formatted(cost.network().layout().shape()));
    basics.add(cost.network().activation().word());
    double l2 = cost.askedPenalty();
    if (l2 != 0) {
      basics.add("L2 %s".formatted(number(l2)));
    }
    return of(basics);
  }

  /** The data, and what was done to them. */
  static List<String> data(String name, boolean standardized) {
    return standardized
        ? List.of("%s data".formatted(name), "standardized")
        : List.of("%s data".formatted(name));
  }

  /** These facts with one more of the basics. */
  public CaptionFacts withBasic(String words) {
    return new CaptionFacts(with(basics, words), fixed, sentences);
  }

  /**
   * These facts with what directions fix of a point, or with which parameters move where the
   * directions are no single parameters.
   *
   * @param names of the parameters by their places
   */
  public CaptionFacts fixing(
      IntFunction<String> names, ParameterVector point, List<Direction> directions) {
    if (directions.stream().anyMatch(direction -> direction.parameter().isEmpty())) {
      return with(moving(directions));
    }
    Set<Integer> moving = new HashSet<>();
    directions.forEach(direction -> moving.add(direction.parameter().getAsInt()));
    if (point.dimension() - moving.size() > MOST_NAMED) {
      return with(
          "The other %d parameters are fixed.".formatted(point.dimension() - moving.size()));
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (int k = 0; k < point.dimension(); k++) {
      if (!moving.contains(k)) {
        values.put(names.apply(k), number(point.get(k)));
      }
    }
    return new CaptionFacts(basics, values, sentences);
  }

  /**
   * Which parameters move with directions that are not all parameters themselves. A parameter's own
   * axis is orthogonal to the direction beside it.
   */
  private static String moving(List<Direction> directions) {
    return directions.stream()
        .filter(direction -> directions.size() == 2 && direction.parameter().isPresent())
        .findFirst()
        .map(
            own ->
                "%s moves with its own axis alone, the others with the other."
                    .formatted(own.name()))
        .orElseGet(() -> count(directions));
  }

  private static String count(List<Direction> directions) {
    int all = directions.get(0).dimension();
    int moving = 0;
    for (int k = 0; k < all; k++) { // millions of them
      moving +=
          directions.get(0).get(k) != 0 || directions.get(directions.size() - 1).get(k) != 0
              ? 1
              : 0;
    }
    return moving == all
        ? "All parameters move with the axes."
        : "%d of %d parameters move with the axes.".formatted(moving, all);
  }

  /** These facts with one more sentence. */
  public CaptionFacts with(String sentence) {
    return new CaptionFacts(basics, fixed, with(sentences, sentence));
  }

  private static List<String> with(List<String> texts, String one) {
    return Stream.concat(texts.stream(), Stream.of(one)).toList();
  }

  /**
   * Returns what is true of several panels; no value is fixed in all that fix different parameters.
   */
  public static CaptionFacts common(List<CaptionFacts> panels) {
    return panels.stream().reduce(CaptionFacts::common).orElseThrow();
  }

  private CaptionFacts common(CaptionFacts other) {
    Map<String, String> same = new LinkedHashMap<>();
    if (fixed.keySet().equals(other.fixed.keySet())) {
      same.putAll(fixed);
      same.entrySet().retainAll(other.fixed.entrySet());
    }
    return new CaptionFacts(
        basics.stream().filter(other.basics::contains).toList(),
        same,
        sentences.stream().filter(other.sentences::contains).toList());
  }

  /** A number with four digits, or all where they are few. */
  public static String number(double value) {
    String exact = NumberText.of(value);
    return exact.length() <= LONGEST ? exact.replace('-', '\u2212') : SixDigits.few(value, DIGITS);
  }

  /** The caption of one picture. */
  @Override
  public String toString() {
    List<String> all = new ArrayList<>();
    if (!basics.isEmpty()) {
      all.add(String.join(", ", basics) + ".");
    }
    if (!fixed.isEmpty()) {
      List<String> values = new ArrayList<>();
      fixed.forEach((name, value) -> values.add("%s = %s".formatted(name, value)));
      all.add("Fixed: %s.".formatted(String.join(", ", values)));
    }
    all.addAll(sentences);
    return String.join(" ", all);
  }
}
