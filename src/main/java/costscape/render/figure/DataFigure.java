package costscape.render.figure;

import costscape.data.Dataset;
import costscape.render.chart.Chart;
import costscape.render.chart.Figure;
import costscape.render.fit.DataChart;
import costscape.study.DataResult;
import java.util.List;

/** Draws the rows of data over one feature or two. */
public record DataFigure(DataResult result) {
  public Figure figure() {
    Dataset dataset = result.dataset();
    List<Integer> features = result.features();
    Chart chart =
        features.size() == 2
            ? DataChart.of(dataset, features.get(0), features.get(1))
            : DataChart.of(dataset, features.get(0));
    return chart.withCaption(
        "%s data%s, %d rows%s."
            .formatted(
                dataset.name(),
                result.isStandardized() ? ", standardized" : "",
                dataset.rows(),
                dataset.hasClasses() ? ": " + result.classes() : ""));
  }
}
