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
import costscape.sweep.CellPlane;
import costscape.sweep.Range;
import java.awt.Graphics2D;

/**
 * What a network of two inputs makes of every place of their plane: the probability of class 1 as
 * colour, the boundary between the classes as a line, the rows upon it.
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
    CellPlane logits = logits(network, theta.toArray(), grid(first, second));
    CellPlane probabilities = probabilities(logits);
    ColorScale colours = new ColorScale(ColorMap.DIVERGING, Scale.LINEAR, 0, 1);
    String title = "probability of class " + dataset.classes().get(1);
    Chart chart =
        Chart.over(first, second)
            .with(Heatmap.cells(probabilities, colours))
            .with((g, plane, style) -> boundary(g, plane, style, logits))
            .with(LegendKey.line("boundary", Tint.INK))
            .with(ColorBar.of(colours, new Range(0, 1), title));
    return DataChart.withRows(chart, dataset);
  }

  private static Grid grid(Ruler first, Ruler second) {
    return new Grid(
        new Axis(first.title(), first.from(), first.to(), POINTS),
        new Axis(second.title(), second.from(), second.to(), POINTS));
  }

  private static CellPlane logits(Network network, double[] theta, Grid grid) {
    Pass pass = new Pass(network);
    double[] values = new double[POINTS * POINTS];
    for (int k = 0; k < values.length; k++) {
      double[] place = {grid.first().at(k / POINTS), grid.second().at(k % POINTS)};
      values[k] = pass.forward(theta, place)[0];
    }
    return CellPlane.of(grid, values);
  }

  private static CellPlane probabilities(CellPlane logits) {
    double[] values = new double[POINTS * POINTS];
    for (int k = 0; k < values.length; k++) {
      values[k] = ActivationFunction.SIGMOID.value(logits.at(k / POINTS, k % POINTS));
    }
    return CellPlane.of(logits.grid(), values);
  }

  /** The line of logit 0: found on the logits, which are smoother than the probabilities. */
  private static void boundary(Graphics2D g, Plane plane, ChartStyle style, CellPlane logits) {
    g.setColor(style.ink());
    g.setStroke(Dash.SOLID.stroke(style.lineWidth()));
    new ContourField(logits, ColorScale.of(logits.range()))
        .lines(plane, 0)
        .forEach(line -> g.draw(line.path()));
  }
}
