package costscape.proof.checker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Judges that the stationary points of one hidden unit are all known. They are found again by
 * Newton's method, from random places and those that are listed, and each is shown to exist before
 * it counts. Then all the rest is looked at ({@link WholeList}).
 */
final class Everywhere {
  private static final int STARTS = Integer.getInteger("costscape.everywhere", 25);
  private static final Pattern ALL =
      Pattern.compile(
          "proved: these (\\d+) are all stationary places there are; a flipped unit counts as the"
              + " same");
  private static final Pattern LIVE =
      Pattern.compile(
          "proved: (no|exactly \\d+) stationary points? exists? whose unit is not dead, where a"
              + " flipped unit counts as the same; those whose unit is dead are one line");
  private static final Pattern MISSING =
      Pattern.compile("proved: one that is not listed lies at (.*)");
  private static final String NO_OTHER = "proved: no other place is stationary";

  private Everywhere() {}

  /**
   * Judges a sentence.
   *
   * @param listed the places that are listed
   * @param dead how many of them are lines of a dead unit
   * @return what it is about; empty where it is no sentence of this kind
   */
  static Optional<String> judge(
      Model model, String sentence, List<Map<String, Double>> listed, int dead) {
    Matcher all = ALL.matcher(sentence);
    Matcher live = LIVE.matcher(sentence);
    Matcher missing = MISSING.matcher(sentence);
    if (sentence.equals(NO_OTHER)) {
      return Optional.of(confirm(model, listed, 1 - dead));
    }
    if (all.matches()) {
      return Optional.of(confirm(model, listed, Integer.parseInt(all.group(1)) - dead));
    }
    if (live.matches()) {
      String count = live.group(1);
      return Optional.of(
          confirm(model, listed, count.equals("no") ? 0 : Integer.parseInt(count.substring(8))));
    }
    if (missing.matches()) {
      exists(model, missing.group(1));
      return Optional.of("missing point");
    }
    return Optional.empty();
  }

  private static void exists(Model model, String places) {
    Map<String, Span> at = new LinkedHashMap<>();
    Map<String, Span> bounds = new LinkedHashMap<>();
    for (String part : places.split(", ")) {
      String[] sides = part.split(" = ");
      bounds.put(sides[0], Sentences.bounds(sides[1]));
      at.put(sides[0], bounds.get(sides[0]).middle());
    }
    Found found =
        Found.near(model, at, model.names())
            .orElseThrow(() -> new Unconfirmed("no stationary point is found"));
    for (String name : model.names()) {
      if (!found.at().get(name).middle().isInside(bounds.get(name))) {
        throw new Unconfirmed(name + " is " + found.at().get(name));
      }
    }
  }

  private static String confirm(Model model, List<Map<String, Double>> listed, int live) {
    Random random = new Random(5);
    List<Map<String, Span>> starts = new ArrayList<>();
    listed.forEach(place -> starts.add(Model.exact(place)));
    for (int start = 0; start < STARTS; start++) {
      Map<String, Span> at = new LinkedHashMap<>();
      double scale = 1 + start % 4;
      model.names().forEach(name -> at.put(name, Span.of(scale * random.nextGaussian())));
      starts.add(at);
    }
    List<Found> different = new ArrayList<>();
    for (Map<String, Span> at : starts) {
      Optional<Found> found = ended(model, at);
      if (found.isPresent() && different.stream().noneMatch(one -> same(model, one, found.get()))) {
        different.add(found.get());
      }
    }
    if (different.size() > live) {
      throw new Unconfirmed("%d exist: %s".formatted(different.size(), different));
    }
    if (different.size() < live) {
      throw new Unconfirmed("only %d are found: %s".formatted(different.size(), different));
    }
    if (!WholeList.isConfirmed(model, different)) {
      throw new Unconfirmed("others may exist than " + different);
    }
    return "whole list";
  }

  private static Optional<Found> ended(Model model, Map<String, Span> at) {
    try {
      return Found.near(model, at, model.names());
    } catch (ArithmeticException ranAway) {
      return Optional.empty();
    }
  }

  /** Whether the inner parameters are the same, or all of the other sign. */
  static boolean same(Model model, Found one, Found other) {
    List<String> inner = model.names().stream().filter(name -> name.charAt(1) == '1').toList();
    return inner.stream().allMatch(name -> one.at().get(name).meets(other.at().get(name)))
        || inner.stream()
            .allMatch(name -> one.at().get(name).meets(other.at().get(name).negated()));
  }
}
