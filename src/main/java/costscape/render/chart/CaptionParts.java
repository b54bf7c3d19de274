package costscape.render.chart;

import costscape.cost.NetworkCost;
import costscape.space.Direction;
import costscape.space.ParameterVector;
import costscape.words.CaptionWords;
import costscape.words.JoiningWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * What a caption says, part by part: of several panels below one caption, the parts remain that are
 * true of all.
 *
 * @param basics the data, the network and the penalty, each some words
 * @param fixed the parameters that a slice fixes, and their values
 * @param sentences what else is said, each a whole sentence
 */
public record CaptionParts(List<String> basics, Map<String, String> fixed, List<String> sentences) {
  /** A caption gives the values of up to so many fixed parameters. */
  public static final int MOST_NAMED = 12;

  /** Nothing is said. */
  public static final CaptionParts NONE = CaptionParts.of(List.of());

  /** Of the basics alone. */
  public static CaptionParts of(List<String> basics) {
    return new CaptionParts(basics, Map.of(), List.of());
  }

  /**
   * The data, the network and its penalty.
   *
   * @param data their name
   * @param standardized whether the features are scaled to mean 0 and deviation 1
   * @param numbers how a number is written
   */
  public static CaptionParts of(
      String data, boolean standardized, NetworkCost cost, DoubleFunction<String> numbers) {
    List<String> basics = new ArrayList<>(data(data, standardized));
    basics.add(CaptionWords.NETWORK.say(cost.network().layout().shape()));
    basics.add(cost.network().activation().word());
    double l2 = cost.askedPenalty();
    if (l2 != 0) {
      basics.add(CaptionWords.L2.say(numbers.apply(l2)));
    }
    return of(basics);
  }

  /** The data, and what was done to them. */
  public static List<String> data(String name, boolean standardized) {
    return standardized
        ? List.of(CaptionWords.DATA.say(name), CaptionWords.STANDARDIZED.say())
        : List.of(CaptionWords.DATA.say(name));
  }

  /** A copy with one more of the basics. */
  public CaptionParts withBasic(String words) {
    return new CaptionParts(with(basics, words), fixed, sentences);
  }

  /**
   * A copy that says what directions fix of a point, or which parameters move with them where they
   * are no single parameters.
   *
   * @param names of the parameters by their places
   * @param numbers how a number is written
   */
  public CaptionParts fixing(
      IntFunction<String> names,
      ParameterVector point,
      List<Direction> directions,
      DoubleFunction<String> numbers) {
    if (directions.stream().anyMatch(direction -> direction.parameter().isEmpty())) {
      return with(moving(directions));
    }
    Set<Integer> moving = new HashSet<>();
    directions.forEach(direction -> moving.add(direction.parameter().getAsInt()));
    if (point.dimension() - moving.size() > MOST_NAMED) {
      return with(CaptionWords.OTHERS_FIXED.say(point.dimension() - moving.size()));
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (int k = 0; k < point.dimension(); k++) {
      if (!moving.contains(k)) {
        values.put(names.apply(k), numbers.apply(point.get(k)));
      }
    }
    return new CaptionParts(basics, values, sentences);
  }

  /**
   * Which parameters move with directions that are not all parameters themselves. A parameter's own
   * axis is orthogonal to the direction beside it.
   */
  private static String moving(List<Direction> directions) {
    return directions.stream()
        .filter(direction -> directions.size() == 2 && direction.parameter().isPresent())
        .findFirst()
        .map(own -> CaptionWords.OWN_AXIS.say(own.name()))
        .orElseGet(() -> count(directions));
  }

  private static String count(List<Direction> directions) {
    int all = directions.get(0).dimension();
    long moving =
        IntStream.range(0, all)
            .filter(k -> directions.stream().anyMatch(direction -> direction.get(k) != 0))
            .count();
    return moving == all ? CaptionWords.ALL_MOVE.say() : CaptionWords.SOME_MOVE.say(moving, all);
  }

  /** A copy with one more sentence. */
  public CaptionParts with(String sentence) {
    return new CaptionParts(basics, fixed, with(sentences, sentence));
  }

  private static List<String> with(List<String> texts, String one) {
    List<String> more = new ArrayList<>(texts);
    more.add(one);
    return more;
  }

  /** What is true of several panels; no value is fixed in all that fix different parameters. */
  public static CaptionParts common(List<CaptionParts> panels) {
    return panels.stream().reduce(CaptionParts::common).orElseThrow();
  }

  private CaptionParts common(CaptionParts other) {
    Map<String, String> same = new LinkedHashMap<>();
    if (fixed.keySet().equals(other.fixed.keySet())) {
      same.putAll(fixed);
      same.entrySet().retainAll(other.fixed.entrySet());
    }
    return new CaptionParts(
        basics.stream().filter(other.basics::contains).toList(),
        same,
        sentences.stream().filter(other.sentences::contains).toList());
  }

  /** The caption of one picture. */
  public CaptionText text() {
    return CaptionText.of(toString());
  }

  @Override
  public String toString() {
    List<String> all = new ArrayList<>();
    if (!basics.isEmpty()) {
      all.add(String.join(", ", basics) + ".");
    }
    if (!fixed.isEmpty()) {
      List<String> values = new ArrayList<>();
      fixed.forEach((name, value) -> values.add(JoiningWords.IS.say(name, value)));
      all.add(CaptionWords.FIXED.say(JoiningWords.values(values)));
    }
    all.addAll(sentences);
    return String.join(" ", all);
  }
}
