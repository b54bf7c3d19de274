package costscape.cli.sweep;

import costscape.cli.option.ColourOptions;
import costscape.render.chart.CaptionText;
import costscape.render.chart.Chart;
import costscape.render.chart.Figure;
import costscape.render.figure.CellCaption;
import costscape.render.figure.View;
import costscape.render.scale.ColorScale;
import costscape.render.view.LineChart;
import costscape.store.file.InputException;
import costscape.study.VariedSlice;
import costscape.sweep.CellLine;
import costscape.sweep.CellPlane;
import costscape.sweep.Range;
import costscape.sweep.SweptCells;
import java.util.List;
import java.util.function.Function;

/** How a sweep of the cost is drawn: a curve over one axis, a view of the plane over two. */
public record CostPicture(SweepRequest request) {
  private ColourOptions colours() {
    return request.colours();
  }

  Figure of(SweptCells cells, CaptionText caption) {
    return of(cells, colours()::over, caption);
  }

  /** In given colours, which only a plane has. */
  Figure of(SweptCells cells, Function<Range, ColorScale> coloured, CaptionText caption) {
    CaptionText whole = caption.and(CellCaption.of(cells));
    if (cells instanceof CellLine line) {
      Chart chart = LineChart.of(line, heights(), colours().scale());
      return colours().heights(chart).withCaption(whole);
    }
    CellPlane plane = (CellPlane) cells;
    Figure figure = viewed().of(plane, coloured.apply(plane.range()), heights(), whole);
    return viewed().isCurves() ? colours().heights((Chart) figure) : figure;
  }

  /** Several curves on one chart, the smallest cost of each marked. */
  Chart overlaid(List<CellLine> curves, List<String> names, String title) {
    return colours().heights(LineChart.overlay(curves, names, title, colours().scale()));
  }

  /** How the cells are drawn, along a line too. */
  View viewed() {
    return request.varied().isLine() ? View.LINE : request.options().view().orElse(View.HEATMAP);
  }

  void checkLine() {
    if (request.options().view().orElse(View.LINE) != View.LINE) {
      throw new InputException("one axis is drawn as a line; --view is for two");
    }
  }

  /** What the picture is of, such as: cost along w1_0_0. */
  String title() {
    VariedSlice varied = request.varied();
    return varied.isLine()
        ? "cost along " + varied.axis().name()
        : SweepSummary.title("cost", varied.axes());
  }

  private String heights() {
    return request.model().measure().title();
  }
}
