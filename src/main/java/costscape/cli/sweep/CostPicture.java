package costscape.cli.sweep;

import costscape.cli.option.ColourOptions;
import costscape.cli.value.ModelAtPoint;
import costscape.landscape.CellCaption;
import costscape.landscape.View;
import costscape.render.chart.CaptionText;
import costscape.render.chart.Chart;
import costscape.render.chart.Figure;
import costscape.render.scale.ColorScale;
import costscape.render.view.LineChart;
import costscape.render.view.OverlayChart;
import costscape.store.file.InputException;
import costscape.sweep.CellLine;
import costscape.sweep.CellPlane;
import java.util.List;
import java.util.Optional;

/** How a sweep of the cost is drawn: a curve over one axis, a view of the plane over two. */
public record CostPicture(ModelAtPoint model, Optional<View> view, ColourOptions colours) {
  Chart line(CellLine curve, CaptionText caption) {
    return colours
        .heights(LineChart.of(curve, title(), colours.scale()))
        .withCaption(caption.and(CellCaption.of(curve)));
  }

  /** Several curves on one chart, the smallest cost of each marked. */
  Chart overlaid(List<CellLine> curves, List<String> names, String title) {
    return colours.heights(OverlayChart.of(curves, names, title, colours.scale()));
  }

  Figure plane(CellPlane surface, CaptionText caption) {
    return plane(surface, colours.over(surface.range()), caption);
  }

  Figure plane(CellPlane surface, ColorScale shared, CaptionText caption) {
    Figure figure = viewed().of(surface, shared, title(), caption.and(CellCaption.of(surface)));
    return viewed().isCurves() ? colours.heights((Chart) figure) : figure;
  }

  View viewed() {
    return view.orElse(View.HEATMAP);
  }

  void checkLine() {
    if (view.orElse(View.LINE) != View.LINE) {
      throw new InputException("one axis is drawn as a line; --view is for two");
    }
  }

  private String title() {
    return model.measure().title();
  }
}
