package costscape.render.view;

import costscape.data.Dataset;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.network.Pass;
import costscape.render.chart.Chart;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.ColorBar;
import costscape.render.chart.Dash;
import costscape.render.chart.LegendKey;
import costscape.render.chart.Plane;
import costscape.render.chart.Tint;
import costscape.render.layer.ContourField;
import costscape.render.scale.ColorMap;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Ruler;
import costscape.render.scale.Scale;
import costscape.space.Axis;
import costscape.space.Grid;
import costscape.space.ParameterVector;
import costscape.sweep.CostRange;
import costscape.sweep.CostSurface;
import java.awt.Graphics2D;

/**
 * Draws what a network of two inputs makes of every place in their plane: the probability of class
 * 1 as colour, the boundary between the classes as a line, and the rows on top.
 */
public final class DecisionMap {
  private static final int POINTS = 401;

  private DecisionMap() {}

  public static Chart of(Network network, ParameterVector theta, Dataset dataset) {
    if (network.inputs() != 2) {
      throw new IllegalArgumentException(
          "a decision map needs a network of 2 inputs, not " + network.inputs());
    }
    Ruler first = DataChart.feature(dataset, 0);
    Ruler second = DataChart.feature(dataset, 1);
    CostSurface logits = logits(network, theta.toArray(), grid(first, second));
    CostSurface probabilities = probabilities(logits);
    ColorScale colours = new ColorScale(ColorMap.DIVERGING, Scale.LINEAR, 0, 1);
    String title = "probability of class " + dataset.classes().get(1);
    Chart chart =
        Chart.over(first, second)
            .with(Heatmap.cells(probabilities, colours))
            .with((g, plane, style) -> boundary(g, plane, style, logits))
            .with(LegendKey.line("boundary", Tint.INK))
            .with(ColorBar.of(colours, new CostRange(0, 1), title));
    return DataChart.withRows(chart, dataset);
  }

  private static Grid grid(Ruler first, Ruler second) {
    return new Grid(
        new Axis(first.title(), first.from(), first.to(), POINTS),
        new Axis(second.title(), second.from(), second.to(), POINTS));
  }

  private static CostSurface logits(Network network, double[] theta, Grid grid) {
    Pass pass = new Pass(network);
    double[] values = new double[POINTS * POINTS];
    for (int k = 0; k < values.length; k++) {
      double[] place = {grid.first().at(k / POINTS), grid.second().at(k % POINTS)};
      values[k] = pass.forward(theta, place)[0];
    }
    return CostSurface.of(grid, values);
  }

  private static CostSurface probabilities(CostSurface logits) {
    double[] values = new double[POINTS * POINTS];
    for (int k = 0; k < values.length; k++) {
      values[k] = ActivationFunction.SIGMOID.value(logits.at(k / POINTS, k % POINTS));
    }
    return CostSurface.of(logits.grid(), values);
  }

  /**
   * Draws the boundary, the line of logit 0. It is found on the logits, which are smoother than the
   * probabilities.
   */
  private static void boundary(Graphics2D g, Plane plane, ChartStyle style, CostSurface logits) {
    g.setColor(style.ink());
    g.setStroke(Dash.SOLID.stroke(style.lineWidth()));
    new ContourField(logits, ColorScale.of(logits.range()))
        .lines(plane, 0)
        .forEach(line -> g.draw(line.path()));
  }
}
