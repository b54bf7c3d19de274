package costscape.render.fit;

import costscape.data.Dataset;
import costscape.network.Network;
import costscape.network.Pass;
import costscape.render.chart.Chart;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.ColorBar;
import costscape.render.chart.Layer;
import costscape.render.chart.LegendKey;
import costscape.render.chart.Marker;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Ruler;
import costscape.render.scale.Scale;
import costscape.render.view.Heatmap;
import costscape.space.Grid;
import costscape.space.ParameterVector;
import costscape.sweep.CellPlane;
import costscape.sweep.Range;
import java.awt.Color;

/**
 * What a network that predicts numbers answers over two features, the others held at the rows'
 * means: the answer as colour. Each row lies upon it in the colour of its own number, so that a row
 * which the network answers well is hard to see.
 */
public final class AnswerMap {
  private static final int POINTS = 201;

  private AnswerMap() {}

  /**
   * A map of one of the numbers.
   *
   * @param first the feature to the right, and the second upwards
   * @param output the column of the numbers to predict
   */
  public static Chart of(
      Network network, ParameterVector theta, Dataset dataset, int first, int second, int output) {
    Ruler across = DataChart.feature(dataset, first);
    Ruler up = DataChart.feature(dataset, second);
    Grid grid = new Grid(DataChart.places(across, POINTS), DataChart.places(up, POINTS));
    CellPlane answers = answers(network, theta, dataset, grid, first, second, output);
    Range numbers = DataChart.reach(dataset.numbers(), output);
    ColorScale colours = ColorScale.of(Scale.LINEAR, numbers.union(answers.range()));
    String title = dataset.targets().names().get(output);
    return Chart.over(across, up)
        .with(Heatmap.cells(answers, colours))
        .with(ColorBar.of(colours, numbers.union(answers.range()), title))
        .with(rows(dataset, first, second, output, colours))
        .with(LegendKey.mark("row, in the colour of its number", Marker.DISC, ChartStyle::faint));
  }

  private static CellPlane answers(
      Network network,
      ParameterVector theta,
      Dataset dataset,
      Grid grid,
      int first,
      int second,
      int output) {
    double[] values = new double[POINTS * POINTS];
    Pass pass = new Pass(network);
    double[] features = DataChart.means(dataset);
    double[] point = theta.toArray();
    for (int k = 0; k < values.length; k++) {
      features[first] = grid.first().at(k / POINTS);
      features[second] = grid.second().at(k % POINTS);
      values[k] = pass.forward(point, features)[output];
    }
    return CellPlane.of(grid, values);
  }

  private static Layer rows(
      Dataset dataset, int first, int second, int output, ColorScale colours) {
    return (g, plane, style) -> {
      for (int row = 0; row < dataset.rows(); row++) {
        Color colour = new Color(colours.rgb(dataset.numbers().number(row, output)));
        double x = plane.x(dataset.feature(row, first));
        double y = plane.y(dataset.feature(row, second));
        Marker.DISC.draw(g, x, y, colour, style);
      }
    };
  }
}
