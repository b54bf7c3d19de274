package costscape.render.view;

import costscape.render.chart.Chart;
import costscape.render.chart.Dash;
import costscape.render.chart.LegendKey;
import costscape.render.chart.Marker;
import costscape.render.chart.Tint;
import costscape.render.layer.CurveLayer;
import costscape.render.layer.Mark;
import costscape.render.layer.NamedCurve;
import costscape.render.scale.Scale;
import costscape.sweep.CellLine;
import costscape.words.PictureWords;
import java.util.ArrayList;
import java.util.List;

/**
 * Costs along one axis for several networks, points or data: a curve and a legend entry for each.
 */
public final class OverlayChart {
  /** Each colour serves once for a solid line, then once for a dashed one. */
  private static final int COLOURS = 7;

  private OverlayChart() {}

  /**
   * Several curves, with a star at the smallest cost of each that is not constant.
   *
   * @param names what the curves are called in the legend
   * @param title the meaning of the heights
   */
  public static Chart of(List<CellLine> costs, List<String> names, String title, Scale scale) {
    List<CurveLayer> lines = new ArrayList<>();
    for (int k = 0; k < costs.size(); k++) {
      Dash dash = k < COLOURS ? Dash.SOLID : Dash.DASHED;
      lines.add(new CurveLayer(NamedCurve.of(names.get(k), costs.get(k)), Tint.series(k), dash));
    }
    Chart chart = LineChart.ofLines(costs.get(0).axis().name(), title, scale, lines);
    boolean marked = false;
    for (int k = 0; k < costs.size(); k++) {
      CellLine curve = costs.get(k);
      if (curve.minimum() >= 0 && !curve.range().isConstant()) {
        double alpha = curve.axis().at(curve.minimum());
        chart =
            chart.under(new Mark(Marker.STAR, Tint.series(k), alpha, curve.at(curve.minimum())));
        marked = true;
      }
    }
    return marked
        ? chart.with(LegendKey.mark(PictureWords.SMALLEST_OF_EACH.say(), Marker.STAR, Tint.INK))
        : chart;
  }
}
