package costscape.cli.report;

import costscape.render.chart.Chart;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Ruler.Scale;
import costscape.render.view.Heatmap;
import costscape.render.view.LineChart;
import costscape.space.Axis;
import costscape.space.Grid;
import costscape.study.SweepStudy;
import costscape.sweep.CellLine;
import costscape.sweep.CellPlane;
import java.util.List;

/**
 * Stands for a result before there is one, so that a size without room is refused before the work.
 * It has the same axes with few points, and its costs mean nothing.
 */
public final class StandIn {
  private static final String TITLE = "cost";

  /** Points of a line. */
  private static final int POINTS = 6;

  /** About as long as what a caption says of the end of training. */
  public static final String VERDICT =
      "Flat but no minimum: the gradient norm is 1.2e-05, and the cost still falls along the"
          + " eigenvector of eigenvalue -1.2e-05, w1_0_0 first.";

  private StandIn() {}

  public static CellPlane surface(Grid grid) {
    return (CellPlane) SweepStudy.placeholder(grid.axes());
  }

  public static Chart plane(Grid grid) {
    CellPlane surface = surface(grid);
    return Heatmap.of(surface, ColorScale.of(Scale.LINEAR, surface.range()), TITLE);
  }

  public static Chart line(String along) {
    return LineChart.of(
        (CellLine) SweepStudy.placeholder(List.of(new Axis(along, 0, 1, POINTS))),
        TITLE,
        Scale.LINEAR);
  }
}
