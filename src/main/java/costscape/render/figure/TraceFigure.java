package costscape.render.figure;

import costscape.render.chart.CaptionText;
import costscape.render.chart.Chart;
import costscape.render.chart.Figure;
import costscape.render.look.Look;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Ruler.Scale;
import costscape.render.view.Panels;
import costscape.study.TraceResult;
import costscape.study.TraceResult.Plane;
import costscape.sweep.Range;
import java.util.List;
import java.util.Optional;

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
    ColorScale colours = look.costs().over(range());
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
    return paths()
        .of(plane.cells(), plane.paths(), colours)
        .withCaption(
            CaptionText.of(result.facts())
                .and(result.how() + ".")
                .and(words.onPlane(plane))
                .and(words.outside(plane))
                .and(words.ends())
                .and(dashes(colours))
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

  /** Says why a path is dashed; empty where none is. */
  public String dashes(ColorScale colours) {
    return result.plane().map(plane -> paths().dashes(plane.paths(), colours)).orElse("");
  }

  private PathsOnPlane paths() {
    return new PathsOnPlane(
        view,
        result.measure().title(),
        result.areNamed()
            ? result.runs().stream().map(run -> run.name().label()).toList()
            : List.of());
  }
}
