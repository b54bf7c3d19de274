package costscape.render.view;

import costscape.data.Dataset;
import costscape.render.chart.Chart;
import costscape.render.chart.Layer;
import costscape.render.chart.LegendKey;
import costscape.render.chart.Marker;
import costscape.render.chart.Tint;
import costscape.render.scale.Ruler;
import costscape.render.scale.Scale;
import costscape.sweep.CostRange;
import java.util.List;

/**
 * Draws the rows of a dataset by class: over one feature at the height of the label, or in the
 * plane of two features.
 */
public final class DataChart {
  private static final List<Marker> MARKERS = List.of(Marker.DISC, Marker.SQUARE);

  /** The room beside the rows, as a part of their extent. */
  private static final double ROOM = 0.1;

  private DataChart() {}

  /** A chart of the rows alone. */
  public static Chart of(Dataset dataset) {
    Chart chart =
        dataset.features() == 1
            ? Chart.over(feature(dataset, 0), classes(dataset))
            : Chart.over(feature(dataset, 0), feature(dataset, 1));
    return withRows(chart, dataset);
  }

  private static Ruler classes(Dataset dataset) {
    return new Ruler("class", Scale.LINEAR, -ROOM, 1 + ROOM, dataset.classes());
  }

  /** An axis that reaches a little further than a feature's values. */
  public static Ruler feature(Dataset dataset, int feature) {
    CostRange range = CostRange.of(dataset.column(feature));
    double reach = range.largest() - range.smallest();
    double room = reach > 0 ? ROOM * reach : 1;
    return Ruler.linear(
        dataset.featureNames().get(feature), range.smallest() - room, range.largest() + room);
  }

  /** A copy of the chart with the rows on top, and a key for each class. */
  static Chart withRows(Chart chart, Dataset dataset) {
    return withKeys(chart.with(rows(dataset)), dataset);
  }

  public static Chart withKeys(Chart chart, Dataset dataset) {
    Chart drawn = chart;
    for (int label = 0; label < 2; label++) {
      String text = "class " + dataset.classes().get(label);
      drawn = drawn.with(LegendKey.mark(text, MARKERS.get(label), tint(label)));
    }
    return drawn;
  }

  public static Layer rows(Dataset dataset) {
    return (g, plane, style) -> {
      for (int row = 0; row < dataset.rows(); row++) {
        int label = dataset.label(row);
        double height = dataset.features() == 1 ? label : dataset.feature(row, 1);
        MARKERS
            .get(label)
            .draw(
                g, plane.x(dataset.feature(row, 0)), plane.y(height), tint(label).in(style), style);
      }
    };
  }

  /**
   * The colour of a class. Classes do not use the red and the blue of the first two hidden units.
   */
  private static Tint tint(int label) {
    return Tint.series(label == 0 ? 3 : 2);
  }
}
