package costscape.render.view;

import costscape.render.chart.Chart;
import costscape.render.chart.Dash;
import costscape.render.chart.LegendKey;
import costscape.render.chart.Marker;
import costscape.render.chart.Tint;
import costscape.render.layer.CurveLayer;
import costscape.render.layer.CurveLayer.FailedStretches;
import costscape.render.layer.CurveLayer.NamedCurve;
import costscape.render.layer.Mark;
import costscape.render.layer.Mark.Minimum;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Ruler;
import costscape.render.scale.Ruler.Scale;
import costscape.sweep.CellLine;
import costscape.sweep.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Draws curves over one axis, at linear or logarithmic heights; several get a legend. */
public final class LineChart {
  /** The room above and below the curves, as a part of their height. */
  private static final double ROOM = 0.05;

  /** Each colour serves once for a solid line of an overlay, then once for a dashed one. */
  private static final int COLOURS = 7;

  private LineChart() {}

  /** The cost along one axis, its heights titled. */
  public static Chart of(CellLine cost, String title, Scale scale) {
    Chart chart = of(cost.axis().name(), title, scale, List.of(NamedCurve.of("", cost)));
    return cost.minimum() >= 0 && cost.range().isConstant()
        ? chart.with(Minimum.constantKey(cost.range(), cost.rounding()))
        : chart;
  }

  /** A copy of a chart of curves with a star at the smallest cost of each that is not constant. */
  public static Chart starred(Chart chart, List<CellLine> costs) {
    Chart marked = chart;
    boolean hasStar = false;
    for (int k = 0; k < costs.size(); k++) {
      CellLine curve = costs.get(k);
      if (curve.minimum() >= 0 && !curve.range().isConstant()) {
        Tint tint = costs.size() == 1 ? Tint.ACCENT : Tint.series(k);
        double alpha = curve.axis().at(curve.minimum());
        marked = marked.under(new Mark(Marker.STAR, tint, alpha, curve.at(curve.minimum())));
        hasStar = true;
      }
    }
    if (!hasStar) {
      return chart;
    }
    return marked.with(
        costs.size() == 1
            ? LegendKey.mark("smallest cost", Marker.STAR, Tint.ACCENT)
            : LegendKey.mark("smallest cost of each", Marker.STAR, Tint.INK));
  }

  /**
   * Several curves.
   *
   * @param names what the curves are called in the legend
   * @param title the meaning of the heights
   */
  public static Chart overlay(List<CellLine> costs, List<String> names, String title, Scale scale) {
    List<CurveLayer> lines = new ArrayList<>();
    for (int k = 0; k < costs.size(); k++) {
      Dash dash = k < COLOURS ? Dash.SOLID : Dash.DASHED;
      lines.add(new CurveLayer(NamedCurve.of(names.get(k), costs.get(k)), Tint.series(k), dash));
    }
    return ofLines(costs.get(0).axis().name(), title, scale, lines);
  }

  /** A chart of any curves. The axes reach as far as the curves. */
  public static Chart of(String horizontal, String vertical, Scale scale, List<NamedCurve> curves) {
    return ofLines(horizontal, vertical, scale, lines(curves));
  }

  /** Solid lines in the colours of a series. */
  public static List<CurveLayer> lines(List<NamedCurve> curves) {
    return IntStream.range(0, curves.size())
        .mapToObj(k -> new CurveLayer(curves.get(k), Tint.series(k), Dash.SOLID))
        .toList();
  }

  /** A chart of curves in any colours and dashes. */
  public static Chart ofLines(
      String horizontal, String vertical, Scale scale, List<CurveLayer> lines) {
    Range x = range(lines, NamedCurve::across);
    return over(Ruler.linear(horizontal, x.smallest(), x.largest()), vertical, scale, lines);
  }

  /** A chart of curves over the steps of a training. */
  public static Chart ofSteps(String vertical, Scale scale, List<CurveLayer> lines) {
    Range x = range(lines, NamedCurve::across);
    return over(Ruler.steps(Scale.LINEAR, x.smallest(), x.largest()), vertical, scale, lines);
  }

  private static Chart over(Ruler across, String vertical, Scale scale, List<CurveLayer> lines) {
    List<NamedCurve> curves = lines.stream().map(CurveLayer::curve).toList();
    Chart chart =
        Chart.over(across, vertical(vertical, scale, range(lines, NamedCurve::up)))
            .with(new FailedStretches(curves));
    for (CurveLayer line : lines) {
      chart = with(chart, line);
    }
    return chart;
  }

  /** A copy of the chart with one more curve, which has a key if it has a name. */
  public static Chart with(Chart chart, CurveLayer line) {
    Chart drawn = chart.with(line);
    return line.curve().name().isEmpty() ? drawn : drawn.with(line.key());
  }

  /** A linear vertical axis that holds some curves and a given range. */
  public static Ruler heights(String title, Range atLeast, List<CurveLayer> lines) {
    return vertical(title, Scale.LINEAR, range(lines, NamedCurve::up).union(atLeast));
  }

  private static Range range(List<CurveLayer> lines, Function<NamedCurve, Range> reach) {
    return lines.stream().map(CurveLayer::curve).map(reach).reduce(Range.of(), Range::union);
  }

  /** A vertical axis that reaches a little further than the values. */
  public static Ruler vertical(String title, Scale scale, Range range) {
    ColorScale widened = ColorScale.of(scale, range);
    double from = scale.value(-ROOM, widened.from(), widened.to());
    double to = scale.value(1 + ROOM, widened.from(), widened.to());
    boolean roomy = from <= widened.from() && to >= widened.to();
    boolean drawable = to - from < Double.POSITIVE_INFINITY && (from > 0 || scale == Scale.LINEAR);
    return roomy && drawable // no room is added at the ends of the range of doubles
        ? new Ruler(title, scale, from, to)
        : new Ruler(title, scale, widened.from(), widened.to());
  }
}
