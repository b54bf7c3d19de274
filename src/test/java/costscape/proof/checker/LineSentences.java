package costscape.proof.checker;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Judges what is printed of a line along one parameter, its undecided stretches left out. */
final class LineSentences {
  private static final Pattern ALL =
      Pattern.compile(
          "proved: (exactly )?(\\d+) minim(?:um|a) and (\\d+) maxim(?:um|a) on \\[(\\S+), (\\S+)\\]"
              + "(, and what is undecided may hold more)?");
  private static final Pattern POINT =
      Pattern.compile("  (minimum|maximum) at (\\S+) = (.*), cost (.*)");
  private static final Pattern GAP =
      Pattern.compile("  undecided from (\\S+) to (\\S+), \\S+ long: it (.*)");

  private final SlopeSigns slopes;
  private final List<Span> gaps = new ArrayList<>();
  private final List<Matcher> points = new ArrayList<>();
  private final Map<String, Span> here;
  private final Model model;
  private final String along;

  LineSentences(Model model, Map<String, Span> here, String along) {
    this.model = model;
    this.here = here;
    this.along = along;
    slopes = new SlopeSigns(model, here, along);
  }

  /** Judges the lines of a summary; false where nothing in them is proved. */
  boolean judge(List<String> lines, double from, double to) {
    Matcher all = null;
    for (String line : lines) {
      Matcher sentence = ALL.matcher(line);
      Matcher point = POINT.matcher(line);
      Matcher gap = GAP.matcher(line);
      if (sentence.matches()) {
        all = sentence;
      } else if (line.startsWith("proved")) {
        throw new Unconfirmed("no sentence that is known: " + line);
      } else if (point.matches()) {
        points.add(point);
      } else if (gap.matches()) {
        gap(gap);
      }
    }
    if (all == null) {
      return false;
    }
    boolean exactly = all.group(1) != null;
    if (exactly == !gaps.isEmpty() || exactly == (all.group(6) != null)) {
      throw new Unconfirmed("exactly, and still there are stretches that are not decided");
    }
    Span range = Span.between(number(all.group(4)), number(all.group(5)));
    if (!range.equals(Span.between(Span.of(from), Span.of(to)))) {
      throw new Unconfirmed("the range is told as " + range);
    }
    List<SlopeSigns.Extremum> extrema = extrema(range);
    long minima = extrema.stream().filter(SlopeSigns.Extremum::minimum).count();
    if (minima != Long.parseLong(all.group(2))
        || extrema.size() - minima != Long.parseLong(all.group(3))
        || points.size() != extrema.size()) {
      throw new Unconfirmed("there are %s".formatted(extrema));
    }
    points.forEach(point -> confirm(point, extrema));
    return true;
  }

  private static Span number(String text) {
    return Span.of(Double.parseDouble(text));
  }

  private void gap(Matcher told) {
    Span from = number(told.group(1));
    Span to = number(told.group(2));
    gaps.add(Span.between(from, to));
    int left = slopes.sign(from);
    int right = slopes.sign(to);
    boolean holds =
        switch (told.group(3)) {
          case "holds at least 1 minimum" -> left < 0 && right > 0;
          case "holds at least 1 maximum" -> left > 0 && right < 0;
          case "has one cost all over" -> slopes.at(Span.between(from, to), true).slope(0).isZero();
          default -> told.group(3).equals("may hold anything");
        };
    if (!holds) {
      throw new Unconfirmed("the stretch %s: %s".formatted(gaps, told.group(3)));
    }
  }

  private List<SlopeSigns.Extremum> extrema(Span range) {
    List<SlopeSigns.Extremum> extrema = new ArrayList<>();
    gaps.sort((one, other) -> one.low().compareTo(other.low()));
    Span from = range.from();
    for (Span gap : gaps) {
      if (gap.from().isAbove(from)) {
        extrema.addAll(new SlopeSigns(model, here, along).on(Span.between(from, gap.from())));
      }
      from = gap.to();
    }
    if (range.to().isAbove(from)) {
      extrema.addAll(new SlopeSigns(model, here, along).on(Span.between(from, range.to())));
    }
    return extrema;
  }

  /** The slope changes its sign inside the bounds, and the cost there is inside its own. */
  private void confirm(Matcher told, List<SlopeSigns.Extremum> extrema) {
    boolean minimum = told.group(1).equals("minimum");
    Span where = Sentences.bounds(told.group(3));
    BigDecimal ulp = new BigDecimal("1e-40");
    Span around = Span.between(where.from().minus(Span.of(ulp)), where.to().plus(Span.of(ulp)));
    int left = slopes.sign(around.from());
    int right = slopes.sign(around.to());
    boolean changes = minimum ? left < 0 && right > 0 : left > 0 && right < 0;
    if (!told.group(2).equals(along)
        || !changes
        || extrema.stream().noneMatch(e -> e.minimum() == minimum && e.where().meets(where))) {
      throw new Unconfirmed("no %s at %s".formatted(told.group(1), told.group(3)));
    }
    Map<String, Span> at = new LinkedHashMap<>(here);
    at.put(along, narrowed(around, left));
    Span cost = model.cost(at, List.of(), true).value;
    if (!cost.isInside(Sentences.bounds(told.group(4)))) {
      throw new Unconfirmed("its cost is %s, not %s".formatted(cost, told.group(4)));
    }
  }

  /** Halves bounds between which the slope changes its sign. */
  private Span narrowed(Span around, int left) {
    Span part = around;
    for (int k = 0; k < 60; k++) {
      Span cut = part.middle();
      int sign = slopes.sign(cut);
      if (sign == 0) {
        return cut;
      }
      part = sign == left ? Span.between(cut, part.to()) : Span.between(part.from(), cut);
    }
    return part;
  }
}
