package costscape.proof.checker;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Judges what is printed of one place: each sentence is confirmed, or an exception says why not.
 */
final class Sentences {
  private static final String KIND = "one (strict minimum|saddle of index \\d+)";
  private static final String NUMBER = "(exactly \\S+|\\S+ ± \\S+)";
  private static final Pattern POINT =
      Pattern.compile(
          KIND
              + " lies within (\\S+) of here, its cost is "
              + NUMBER
              + "(?:, and no other stationary point within (\\S+))?");
  private static final Pattern FAMILY =
      Pattern.compile(
          "the network without its dead units? has "
              + KIND
              + " within (\\S+) of here, the cost is "
              + NUMBER
              + "; (.*)");
  private static final Pattern FREE =
      Pattern.compile("no stationary point lies within (\\S+) of here");
  private static final Pattern HELD =
      Pattern.compile(
          "(.*); (.*) (?:is|are) held, for adding the same number to all logits changes nothing");
  private static final Pattern WHATEVER = Pattern.compile("whatever (.*) (?:is|are), (.*)");
  private static final Pattern BELOW =
      Pattern.compile("(.*) where (.*) (?:is|are) below (.* ± .*), (.*) beyond");
  private static final Pattern EACH =
      Pattern.compile(
          "(.*) beyond all of these, and 1 more direction leads down for each that holds: (.*)");
  private static final Pattern CONDITION =
      Pattern.compile("\\|(\\S+)\\| below ([^\\s,]+ ± [^\\s,]+)");
  private static final Pattern ABOVE =
      Pattern.compile(
          "(.*) where (.*) (?:is|are) above 0, (.*) where below;"
              + " at 0 (?:the|a) unit switches, and nothing is proved");
  private static final Pattern APART =
      Pattern.compile(
          "(.*) where (?:(\\S+) is not 0|neither (.*) is 0|none of (.*) is 0);"
              + " at 0 (?:the|a) unit switches, and nothing is proved");
  private static final Pattern DOWN =
      Pattern.compile("(?:at least )?(?:(\\d+)|no) directions? leads? down|a flat minimum");

  /** Curvatures that are nearer to 0 than this count as 0 where directions are only at least. */
  private static final Span NONE = Span.of(0x1p-60);

  /** Beside a border. */
  private static final BigDecimal BESIDE = new BigDecimal("1e-7");

  private final Model model;
  private final Map<String, Double> place;
  private final Map<String, Span> here;

  Sentences(Model model, Map<String, Double> place) {
    this.model = model;
    this.place = place;
    here = Model.exact(place);
  }

  /** Judges one sentence; returns what it is about. */
  String judge(String sentence) {
    Matcher free = FREE.matcher(sentence);
    if (free.matches()) {
      FreeBox.confirm(model, here, new BigDecimal(free.group(1)));
      return "free";
    }
    String text = sentence;
    List<String> told = List.of();
    Matcher held = HELD.matcher(sentence);
    if (held.matches()) {
      text = held.group(1);
      told = List.of(held.group(2).split(" and "));
    }
    if (!told.equals(model.held())) {
      throw new Unconfirmed("held are %s, not %s".formatted(model.held(), told));
    }
    Matcher point = POINT.matcher(text);
    if (point.matches()) {
      return point(point);
    }
    Matcher family = FAMILY.matcher(text);
    if (family.matches()) {
      family(family);
      return "family";
    }
    throw new Unconfirmed("no sentence that is known");
  }

  /** The stationary point that Newton's method finds from the place. */
  Found point() {
    return exists(freeWithout(List.of()));
  }

  private List<String> freeWithout(List<String> others) {
    List<String> held = model.held();
    return model.names().stream()
        .filter(name -> !held.contains(name) && !others.contains(name))
        .toList();
  }

  private String point(Matcher told) {
    Found found = found(freeWithout(List.of()), told);
    if (told.group(4) == null) {
      return "point";
    }
    if (model.isConvex() && index(told.group(1)) == 0) {
      return "point, alone"; // a strict minimum of a convex cost is the only one anywhere
    }
    Span radius = Span.of(new BigDecimal(told.group(4)));
    if (!OnlyOne.isConfirmed(model, here, found, radius)) {
      throw new Unconfirmed("another one may lie within " + told.group(4));
    }
    return "point, alone";
  }

  /** The stationary point, of the kind, within the distance and at the cost that are told. */
  private Found found(List<String> free, Matcher told) {
    Found found = exists(free);
    int index = index(told.group(1));
    OptionalInt true_ = found.index();
    if (true_.isEmpty() || true_.getAsInt() != index) {
      throw new Unconfirmed("its index is %s, not %d".formatted(true_, index));
    }
    Span within = Span.of(new BigDecimal(told.group(2)));
    if (found.squaredDistance(here).isAbove(within.square())) {
      throw new Unconfirmed("it lies farther away than " + told.group(2));
    }
    if (!found.cost().value.isInside(bounds(told.group(3)))) {
      throw new Unconfirmed("its cost is %s".formatted(found.cost().value));
    }
    return found;
  }

  private Found exists(List<String> free) {
    try {
      return Found.near(model, here, free)
          .orElseThrow(() -> new Unconfirmed("no stationary point is found"));
    } catch (Model.Kink kink) {
      throw new Unconfirmed(kink.getMessage());
    }
  }

  private static int index(String kind) {
    return kind.startsWith("saddle") ? Integer.parseInt(kind.replaceAll("\\D", "")) : 0;
  }

  /** Such as: 0.5 ± 2e-16, or exactly 0. A last digit's rounding is not forgiven. */
  static Span bounds(String text) {
    if (text.startsWith("exactly ")) {
      return Span.of(new BigDecimal(text.substring(8)));
    }
    String[] parts = text.split(" ± ");
    BigDecimal middle = new BigDecimal(parts[0]);
    BigDecimal off = new BigDecimal(parts[1]);
    return Span.between(Span.of(middle.subtract(off)), Span.of(middle.add(off)));
  }

  private static int down(String text) {
    Matcher down = DOWN.matcher(text);
    if (!down.matches()) {
      throw new Unconfirmed("no number of directions: " + text);
    }
    return down.group(1) == null ? 0 : Integer.parseInt(down.group(1));
  }

  private void family(Matcher told) {
    Map<String, List<String>> dead = model.dead(place);
    List<String> own = dead.values().stream().flatMap(List::stream).toList();
    Found found = found(freeWithout(own), told);
    Line line = new Line(found, dead);
    String rest = told.group(4);
    Matcher whatever = WHATEVER.matcher(rest);
    Matcher below = BELOW.matcher(rest);
    Matcher each = EACH.matcher(rest);
    Matcher above = ABOVE.matcher(rest);
    Matcher apart = APART.matcher(rest);
    if (apart.matches()) {
      line.all(apart.group(1), "-4", "-0.3", "0.3", "4");
    } else if (above.matches()) {
      line.all(above.group(1), "0.3", "4");
      line.all(above.group(3), "-0.3", "-4");
    } else if (whatever.matches()) {
      line.all(whatever.group(2), "0", "-3", "7", "-15");
    } else if (below.matches()) {
      BigDecimal[] border = ends(below.group(3));
      line.all(below.group(1), "0", border[0].toString(), border[0].negate().toString());
      line.all(
          below.group(4),
          border[1].toString(),
          border[1].negate().toString(),
          border[1].add(BigDecimal.valueOf(8)).toString());
    } else if (each.matches()) {
      conditions(line, down(each.group(1)), each.group(2));
    } else {
      throw new Unconfirmed("no sentence that is known of a dead unit");
    }
  }

  private static BigDecimal[] ends(String bounds) {
    String[] parts = bounds.split(" ± ");
    BigDecimal middle = new BigDecimal(parts[0]);
    BigDecimal off = new BigDecimal(parts[1]).add(BESIDE);
    return new BigDecimal[] {middle.subtract(off), middle.add(off)};
  }

  /** Places between every two borders of every unit, the other units beyond theirs. */
  private static void conditions(Line line, int beyond, String text) {
    Map<String, List<BigDecimal[]>> borders = new LinkedHashMap<>();
    Matcher condition = CONDITION.matcher(text);
    while (condition.find()) {
      borders
          .computeIfAbsent(condition.group(1), name -> new ArrayList<>())
          .add(ends(condition.group(2)));
    }
    for (String name : borders.keySet()) {
      List<BigDecimal> tried = new ArrayList<>(List.of(BigDecimal.ZERO, BigDecimal.valueOf(30)));
      borders.get(name).forEach(border -> tried.addAll(List.of(border)));
      for (BigDecimal at : tried) {
        long more =
            borders.get(name).stream().filter(border -> at.compareTo(border[0]) <= 0).count();
        Map<String, Span> biases = new LinkedHashMap<>();
        line.biases().forEach(other -> biases.put(other, Span.of(30)));
        biases.put(name, Span.of(at));
        line.confirm(biases, beyond + (int) more, false);
      }
    }
  }

  /** The line or plane of a dead unit's or several units' biases. */
  private final class Line {
    private final Found found;
    private final Map<String, List<String>> dead;

    Line(Found found, Map<String, List<String>> dead) {
      this.found = found;
      this.dead = dead;
    }

    List<String> biases() {
      return List.copyOf(dead.keySet());
    }

    /** Confirms a number of directions that lead down where all biases have one value. */
    void all(String told, String... values) {
      int directions = down(told);
      for (String value : values) {
        Map<String, Span> biases = new LinkedHashMap<>();
        dead.keySet().forEach(name -> biases.put(name, Span.of(new BigDecimal(value))));
        confirm(biases, directions, told.startsWith("at least "));
      }
    }

    void confirm(Map<String, Span> biases, int directions, boolean atLeast) {
      Map<String, Span> at = new LinkedHashMap<>(found.at());
      at.putAll(biases);
      List<String> free = freeWithout(biases());
      String where =
          biases.entrySet().stream()
              .map(entry -> "%s = %.9g".formatted(entry.getKey(), entry.getValue().near()))
              .collect(Collectors.joining(", "));
      Series cost;
      try {
        cost = model.cost(at, free, false);
      } catch (Model.Kink kink) {
        throw new Unconfirmed("at %s %s".formatted(where, kink.getMessage()));
      }
      List<Integer> curved = new ArrayList<>();
      for (int i = 0; i < free.size(); i++) {
        if (isCurved(cost, i, free.size())) {
          curved.add(i);
        } else if (!atLeast && !isSilenced(free.get(i), biases)) {
          throw new Unconfirmed(
              "at %s nothing is known of the cost along %s".formatted(where, free.get(i)));
        }
      }
      Span[][] form = new Span[curved.size()][curved.size()];
      for (int i = 0; i < form.length; i++) {
        for (int j = 0; j < form.length; j++) {
          form[i][j] = cost.bend(curved.get(i), curved.get(j));
          form[i][j] = atLeast && i == j ? form[i][j].plus(NONE) : form[i][j];
        }
      }
      OptionalInt index = Found.index(form);
      if (index.isEmpty() || index.getAsInt() != directions || (atLeast && directions == 0)) {
        throw new Unconfirmed("at %s the index is %s, not %d".formatted(where, index, directions));
      }
    }

    private boolean isCurved(Series cost, int i, int size) {
      for (int j = 0; j < size; j++) {
        if (!cost.bend(i, j).isZero()) {
          return true;
        }
      }
      return false;
    }

    /** Returns whether a weight belongs to a relu unit that is off in a whole ball. */
    private boolean isSilenced(String name, Map<String, Span> biases) {
      return model.isRelu()
          && dead.entrySet().stream()
              .anyMatch(
                  unit -> unit.getValue().contains(name) && biases.get(unit.getKey()).isNegative());
    }
  }
}
