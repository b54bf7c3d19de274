package costscape.proof.checker;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Judges what is printed of a plane along two parameters that is decided all over. */
final class PlaneSentences {
  private static final Pattern ALL =
      Pattern.compile(
          "proved: exactly (\\d+) minim(?:um|a), (\\d+) saddles? and (\\d+) maxim(?:um|a)"
              + " on \\[(\\S+), (\\S+)\\] × \\[(\\S+), (\\S+)\\]");
  private static final Pattern POINT =
      Pattern.compile("  (minimum|saddle |maximum) at (\\S+) = (.*), (\\S+) = (.*), cost (.*)");
  private static final int MOST_PARTS = 20_000;

  private PlaneSentences() {}

  /** Returns whether anything was judged: a plane that is not decided all over is left alone. */
  static boolean judge(
      Model model, Map<String, Span> here, List<String> along, List<String> lines) {
    List<Map<String, Span>> known = new ArrayList<>();
    int[] kinds = new int[3];
    Matcher all = null;
    for (String line : lines) {
      Matcher sentence = ALL.matcher(line);
      Matcher point = POINT.matcher(line);
      all = sentence.matches() ? sentence : all;
      if (point.matches()) {
        known.add(confirm(model, here, along, point, kinds));
      }
    }
    if (all == null) {
      return false;
    }
    for (int k = 0; k < kinds.length; k++) {
      if (kinds[k] != Integer.parseInt(all.group(1 + k))) {
        throw new Unconfirmed("the points listed are not those that are counted");
      }
    }
    Map<String, Span> range = new LinkedHashMap<>(here);
    for (int k = 0; k < 2; k++) {
      Span from = Span.of(Double.parseDouble(all.group(4 + 2 * k)));
      Span to = Span.of(Double.parseDouble(all.group(5 + 2 * k)));
      range.put(along.get(k), Span.between(from, to));
    }
    restIsFree(model, range, along, known);
    return true;
  }

  /** Returns a box around a point in which it is alone. */
  private static Map<String, Span> confirm(
      Model model, Map<String, Span> here, List<String> along, Matcher told, int[] kinds) {
    Map<String, Span> at = new LinkedHashMap<>(here);
    List<Span> bounds = List.of(Sentences.bounds(told.group(3)), Sentences.bounds(told.group(5)));
    for (int k = 0; k < 2; k++) {
      at.put(along.get(k), bounds.get(k).middle());
    }
    Found found =
        Found.near(model, at, along).orElseThrow(() -> new Unconfirmed("no point is found"));
    int index = found.index().orElseThrow(() -> new Unconfirmed("its kind is not clear"));
    int kind = List.of("minimum", "saddle ", "maximum").indexOf(told.group(1));
    kinds[kind]++;
    for (int k = 0; k < 2; k++) {
      if (!found.at().get(along.get(k)).middle().isInside(bounds.get(k))) {
        throw new Unconfirmed("the point lies elsewhere: " + found.at());
      }
    }
    if (index != kind || !found.cost().value.isInside(Sentences.bounds(told.group(6)))) {
      throw new Unconfirmed("of index %d, at %s".formatted(index, found.cost().value));
    }
    return alone(model, found, along);
  }

  /** The largest box around a point over which the Hessian is regular, by halving. */
  private static Map<String, Span> alone(Model model, Found found, List<String> along) {
    double[][] inverse = Found.inverse(found.cost(), 2);
    for (double reach = 1; reach > 1e-12; reach /= 2) {
      Map<String, Span> box = new LinkedHashMap<>(found.at());
      Span off = Span.between(Span.of(-reach), Span.of(reach));
      along.forEach(name -> box.put(name, found.at().get(name).plus(off)));
      Series over = model.cost(box, along, true);
      boolean kinks = false;
      try {
        over = model.cost(box, along, false);
      } catch (Model.Kink kink) {
        kinks = true;
      }
      if (!kinks && isRegular(inverse, over)) {
        return box;
      }
    }
    throw new Unconfirmed("it may not be alone");
  }

  /** ‖I − YH‖ below 1 in rows. */
  private static boolean isRegular(double[][] inverse, Series over) {
    for (int i = 0; i < 2; i++) {
      Span sum = Span.ZERO;
      for (int j = 0; j < 2; j++) {
        Span entry = i == j ? Span.ONE : Span.ZERO;
        for (int k = 0; k < 2; k++) {
          entry = entry.minus(Span.of(inverse[i][k]).times(over.bend(k, j)));
        }
        Span size = Span.between(entry, entry.negated());
        sum = sum.plus(size.to());
      }
      if (!Span.of(new BigDecimal("0.999")).isAbove(sum)) {
        return false;
      }
    }
    return true;
  }

  private static void restIsFree(
      Model model, Map<String, Span> range, List<String> along, List<Map<String, Span>> known) {
    Deque<Map<String, Span>> open = new ArrayDeque<>(List.of(range));
    for (int parts = 0; !open.isEmpty(); parts++) {
      if (parts > MOST_PARTS) {
        throw new Unconfirmed("too many parts of the plane");
      }
      Map<String, Span> part = open.pop();
      boolean isKnown =
          known.stream()
              .anyMatch(box -> along.stream().allMatch(k -> part.get(k).isInside(box.get(k))));
      if (!isKnown && !FreeBox.isFree(model, part, along)) {
        FreeBox.cut(part, along, open);
      }
    }
  }
}
