package costscape.render.fit;

import costscape.data.Dataset;
import costscape.network.Network;
import costscape.render.chart.Chart;
import costscape.render.chart.Tint;
import costscape.render.layer.CurveLayer;
import costscape.render.layer.Guide;
import costscape.space.ParameterVector;
import costscape.words.PictureWords;
import java.util.List;

/**
 * What a network of one input makes of it. Of classes: the activations of its last hidden layer and
 * its output, black for two classes, over the rows, with a dashed line at each boundary between the
 * classes. Of numbers to predict: its answers over the rows.
 */
public final class FitChart {
  private FitChart() {}

  public static Chart of(Network network, ParameterVector theta, Dataset dataset) {
    Fit fit = Fit.of(network, dataset);
    double[] values = theta.toArray();
    List<CurveLayer> lines = fit.lines(values);
    List<Double> boundaries = fit.boundaries(values);
    Chart chart =
        fit.withKeys(Chart.over(fit.feature(), fit.heights(lines)), lines)
            .with(fit.layers(boundaries, lines));
    return boundaries.isEmpty() ? chart : chart.with(Guide.key(PictureWords.BOUNDARY.say()));
  }

  /** The colour of a hidden unit: the first one is red, the second one blue, as in the article. */
  public static Tint unit(int k) {
    return k < 2 ? Tint.series(1 - k) : Tint.series(k + 2);
  }
}
