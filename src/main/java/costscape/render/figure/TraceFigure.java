package costscape.render.figure;

import costscape.critical.verdict.Verdict;
import costscape.render.chart.CaptionText;
import costscape.render.chart.Chart;
import costscape.render.chart.Figure;
import costscape.render.layer.Paths.PathOverlay.Place;
import costscape.render.look.Look;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Ruler.Scale;
import costscape.render.scale.Ticks;
import costscape.render.surface.LandChart;
import costscape.render.surface.LandChart.Card;
import costscape.render.surface.LandChart.Roll;
import costscape.render.view.Panels;
import costscape.space.Axis;
import costscape.study.TraceResult;
import costscape.study.TraceResult.Judged;
import costscape.study.TraceResult.Plane;
import costscape.study.TraceResult.Run;
import costscape.sweep.Range;
import costscape.trace.PathOnSlice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Draws a training: its paths over a plane, with what is true of them there; without a plane, their
 * cost step by step.
 *
 * @param view of the plane
 * @param scale of the costs over the steps; without one it is that which shows most of them
 */
public record TraceFigure(TraceResult result, View view, Optional<Scale> scale, Look look) {
  /** A wider picture than this, relative to its height, has plane and course side by side. */
  private static final double WIDE = 1.2;

  /** Paths of somebody who says himself where they ended, in the usual look. */
  public static Figure of(TraceResult result, View view) {
    TraceFigure figure = new TraceFigure(result, view, Optional.empty(), Look.USUAL);
    return figure.of(ColorScale.of(Scale.LOG, figure.range()));
  }

  /**
   * The whole figure.
   *
   * @param isCourse whether the true costs, step by step, stand beside the plane
   */
  public Figure figure(boolean isCourse) {
    ColorScale colours = view.scale(look.costs(), range());
    Figure figure = of(colours);
    if (!isCourse) {
      return result.plane().isEmpty() && figure instanceof Chart chart
          ? look.costs().heights(chart)
          : figure;
    }
    CaptionText caption = figure.caption().and("Beside it: the true cost, step by step.");
    return Panels.of(
            look.size().width() >= WIDE * look.size().height() ? 2 : 1,
            List.of(
                figure.withCaption(CaptionText.NONE),
                new CostHistory(result.runs(), result.measure(), Scale.LINEAR)
                    .course(colours.map())))
        .withCaption(caption);
  }

  /** The figure in given colours, with its whole caption. */
  public Figure of(ColorScale colours) {
    TraceCaption words = new TraceCaption(result);
    if (result.plane().isEmpty()) {
      Scale shown = scale.orElseGet(() -> CostHistory.suiting(result.range()));
      return new CostHistory(result.runs(), result.measure(), shown)
          .chart()
          .withCaption(result.facts() + " " + result.how() + ". " + words.ends());
    }
    Plane plane = result.plane().get();
    Figure drawn = paths().of(plane.cells(), plane.paths(), colours);
    return (drawn instanceof LandChart land ? new LandEnds(result, plane).on(land) : drawn)
        .withCaption(
            CaptionText.of(result.facts())
                .and(result.how() + ".")
                .and(words.onPlane(plane))
                .and(words.outside(plane))
                .and(words.ends())
                .and(CellCaption.of(plane.cells())))
        .retitled(plane.titles());
  }

  /** The costs that are drawn: along the paths, or those of the plane. */
  public Range range() {
    return result
        .plane()
        .map(plane -> paths().range(plane.cells(), plane.paths()))
        .orElseGet(result::range);
  }

  private PathsOnPlane paths() {
    return new PathsOnPlane(
        view,
        result.measure().title(),
        result.areNamed()
            ? result.runs().stream().map(run -> run.name().label()).toList()
            : List.of(),
        look.inside().starred());
  }

  /**
   * The balls of a training on the land, and the hollows where they came to rest: those that lie in
   * one hollow share a colour and a card. The deepest comes first.
   */
  private record LandEnds(TraceResult result, Plane plane) {
    /** Ends nearer than this share of the frame are in one hollow. */
    private static final double NEAR = 0.03;

    /** Costs that differ by less than this share of them are of one depth. */
    private static final double SAME = 1e-4;

    private static final int DIGITS = 4;

    /** The land with balls and cards. */
    LandChart on(LandChart land) {
      List<Integer> lowest = new ArrayList<>(); // the run that ends lowest in each hollow
      int[] hollows = new int[result.runs().size()];
      Arrays.fill(hollows, LandChart.NOWHERE);
      IntStream.range(0, hollows.length)
          .filter(k -> isAtRest(result.runs().get(k)) || hollows.length == 1)
          .boxed()
          .sorted(Comparator.comparingDouble(this::cost))
          .forEach(
              k -> {
                int known = 0;
                while (known < lowest.size() && !areOne(lowest.get(known), k)) {
                  known++;
                }
                if (known == lowest.size()) {
                  lowest.add(k);
                }
                hollows[k] = known;
              });
      List<Roll> rolls =
          IntStream.range(0, hollows.length)
              .mapToObj(k -> new Roll(land.rolls().get(k).path(), hollows[k]))
              .toList();
      return land.with(
          rolls,
          IntStream.range(0, lowest.size())
              .mapToObj(k -> card(k, lowest.size(), lowest.get(k), names(k, hollows)))
              .toList());
    }

    private static Optional<Verdict.Kind> kind(Run run) {
      return run.end().verdict().map(Judged::kind);
    }

    private static boolean isAtRest(Run run) {
      return kind(run)
          .filter(kind -> kind == Verdict.Kind.MOVING || kind == Verdict.Kind.DIVERGED)
          .isEmpty();
    }

    /** Two ends that are near on the plane are apart elsewhere where their costs differ. */
    private boolean areOne(int lower, int higher) {
      return areNear(lower, higher) && !isLower(cost(lower), cost(higher));
    }

    private double cost(int run) {
      return result.runs().get(run).last().cost();
    }

    private static boolean isLower(double cost, double other) {
      return cost < other - SAME * Math.abs(other);
    }

    private boolean areNear(int one, int other) {
      PathOnSlice.Place a = plane.paths().get(one).end();
      PathOnSlice.Place b = plane.paths().get(other).end();
      Axis first = plane.cells().grid().first();
      Axis second = plane.cells().grid().second();
      double across = (a.alpha() - b.alpha()) / (first.to() - first.from());
      return Math.hypot(across, (a.beta() - b.beta()) / (second.to() - second.from())) < NEAR;
    }

    /** The names of the runs in a hollow, where rules differ: a start shows where it is. */
    private String names(int hollow, int... hollows) {
      boolean areRules =
          result.runs().stream().map(run -> run.name().rule()).distinct().count() > 1;
      return IntStream.range(0, areRules ? hollows.length : 0)
          .filter(k -> hollows[k] == hollow)
          .mapToObj(k -> result.runs().get(k).name().label())
          .collect(Collectors.joining(", ", "", areRules ? ": " : ""));
    }

    private Card card(int hollow, int hollows, int run, String names) {
      Run lowest = result.runs().get(run);
      PathOnSlice.Place end = plane.paths().get(run).end();
      String cost =
          "cost " + lowest.end().rounding().text(Ticks.number(lowest.last().cost(), DIGITS));
      String kind = kind(lowest).map(k -> said(k, run, hollows)).orElse("");
      Optional<String> right =
          lowest.end().right().map(rows -> "%d of %d right".formatted(rows.right(), rows.all()));
      return new Card(
          new Place(end.alpha(), end.beta(), end.cost()),
          hollow,
          right.orElse(cost),
          names + (right.isEmpty() ? kind : kind.isEmpty() ? cost : kind + ", " + cost),
          lowest.end().answers());
    }

    /**
     * Calls one of several minima the deepest if no end and no cell of the land is lower, even
     * where no ball rolled. In the others a ball is stuck. Beside a valley that falls to infinity
     * none is the deepest.
     */
    private String said(Verdict.Kind kind, int run, int hollows) {
      if (kind != Verdict.Kind.MINIMUM || hollows == 1) {
        return kind.inWords();
      }
      boolean isLowerKnown =
          isLower(plane.cells().range().smallest(), cost(run))
              || IntStream.range(0, result.runs().size())
                  .anyMatch(other -> isLower(cost(other), cost(run)));
      boolean hasValley =
          result.runs().stream()
              .anyMatch(one -> kind(one).equals(Optional.of(Verdict.Kind.VALLEY)));
      return isLowerKnown ? "stuck" : hasValley ? kind.inWords() : "deepest";
    }
  }
}
