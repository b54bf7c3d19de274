package costscape.cli.sweep;

import costscape.cost.Measure;
import costscape.number.SixDigits;
import costscape.render.chart.CaptionText;
import costscape.render.chart.Chart;
import costscape.render.chart.ColorBar;
import costscape.render.chart.Dash;
import costscape.render.chart.Figure;
import costscape.render.chart.LegendKey;
import costscape.render.chart.Marker;
import costscape.render.chart.Tint;
import costscape.render.figure.View;
import costscape.render.layer.CurveLayer;
import costscape.render.layer.Mark;
import costscape.render.layer.Minimum;
import costscape.render.layer.NamedCurve;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Scale;
import costscape.render.view.Contours;
import costscape.render.view.Heatmap;
import costscape.render.view.LineChart;
import costscape.render.view.Panels;
import costscape.study.OtherRows;
import costscape.sweep.CellLine;
import costscape.sweep.CellPlane;
import costscape.sweep.Range;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The cost of the rows that train beside that of other rows: two panels in the same colours, or
 * both on one chart.
 */
public record ComparedFigures(OtherRows other, Measure measure) {
  private static final Tint MAIN = Tint.series(0);
  private static final Tint BESIDE = Tint.series(1);

  /** Two curves on one chart, the smallest cell of each marked. */
  Chart curves(CellLine main, CellLine beside, Scale scale) {
    List<NamedCurve> curves =
        List.of(NamedCurve.of(other.mainName(), main), NamedCurve.of(other.name(), beside));
    Chart chart = LineChart.of(main.axis().name(), measure.title(), scale, curves);
    return smallest(smallest(chart, main, MAIN, other.mainName()), beside, BESIDE, other.name());
  }

  private static Chart smallest(Chart chart, CellLine curve, Tint tint, String name) {
    if (curve.minimum() < 0 || curve.range().isConstant()) {
      return chart;
    }
    double alpha = curve.axis().at(curve.minimum());
    double cost = curve.at(curve.minimum());
    return chart.under(new Mark(Marker.STAR, tint, alpha, cost)).with(key(name, tint));
  }

  private static LegendKey key(String name, Tint tint) {
    return LegendKey.mark("smallest, %s".formatted(name), Marker.STAR, tint);
  }

  /** Both planes side by side in the same colours, with the distance of their smallest cells. */
  public Figure planes(
      View view, CellPlane main, CellPlane beside, ColorScale colours, OptionalDouble distance) {
    if (view == View.CONTOUR) {
      return contours(main, beside, colours, distance);
    }
    Figure left =
        view.of(main, colours, measure.title(), CaptionText.NONE).withTitle(other.mainTitle());
    Figure right =
        view.of(beside, colours, measure.title(), CaptionText.NONE).withTitle(other.title());
    if (!view.isCurves() && left instanceof Chart one && right instanceof Chart two) {
      Range all = main.range().union(beside.range());
      return Panels.sharing(colours, all, measure.title(), 2, List.of(one, two));
    }
    return Panels.of(2, List.of(atSameHeights(left, colours), atSameHeights(right, colours)))
        .alike();
  }

  /** Lines have heights in place of colours. */
  private static Figure atSameHeights(Figure figure, ColorScale colours) {
    return figure instanceof Chart chart ? chart.withHeights(colours.from(), colours.to()) : figure;
  }

  /** Both sets of lines, at the same levels, with the way from one smallest cell to the other. */
  private Chart contours(
      CellPlane main, CellPlane beside, ColorScale colours, OptionalDouble distance) {
    Chart chart = Chart.over(main.grid()).with(Contours.both(main, MAIN, beside, BESIDE, colours));
    Optional<Minimum> from = Minimum.of(main);
    Optional<Minimum> to = Minimum.of(beside);
    if (from.isPresent() && to.isPresent()) {
      NamedCurve way =
          NamedCurve.of(
              "",
              new double[] {from.get().alpha(), to.get().alpha()},
              new double[] {from.get().beta(), to.get().beta()});
      chart = chart.with(new CurveLayer(way, Tint.INK, Dash.DASHED));
    }
    chart = smallest(chart, from, MAIN, other.mainTitle());
    chart = smallest(chart, to, BESIDE, other.title());
    return distance.isPresent()
        ? chart.with(
            LegendKey.line(
                "distance %s".formatted(SixDigits.of(distance.getAsDouble())),
                Tint.INK,
                Dash.DASHED))
        : chart;
  }

  private static Chart smallest(Chart chart, Optional<Minimum> smallest, Tint tint, String title) {
    Chart named = chart.with(LegendKey.line(title, tint));
    return smallest
        .map(cell -> named.with(new Mark(Marker.STAR, tint, cell.alpha(), cell.beta())))
        .map(starred -> starred.with(key(title, tint)))
        .orElse(named);
  }

  /** The difference of the costs along a line. */
  public Chart gap(CellLine gap) {
    String title = measure.inUnit(other.gap());
    return LineChart.of(gap.axis().name(), title, Scale.LINEAR, List.of(NamedCurve.of("", gap)));
  }

  /** The difference of the costs over a plane. */
  public Chart gap(CellPlane gap, ColorScale colours) {
    return Heatmap.plain(gap, colours)
        .with(ColorBar.of(colours, gap.range(), measure.inUnit(other.gap())));
  }
}
