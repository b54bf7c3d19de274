package costscape.render.figure;

import costscape.data.Dataset;
import costscape.data.Numbers;
import costscape.render.chart.CaptionText;
import costscape.render.chart.Chart;
import costscape.render.chart.Figure;
import costscape.render.fit.DataChart;
import costscape.render.fit.DecisionMap;
import costscape.render.fit.DecisionMap.AnswerMap;
import costscape.render.fit.Fit;
import costscape.render.view.Panels;
import costscape.study.CaptionFacts;
import costscape.study.FitResult;
import costscape.study.NetworkFit;
import costscape.study.NetworkFit.Curves;
import costscape.study.NetworkFit.Planes;
import costscape.study.NetworkFit.Regions;
import costscape.sweep.CellPlane;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Draws what a network answers at a point: curves over its one feature, or over two features the
 * class that it decides for or the number that it predicts. Rows and network are drawn in the
 * data's own units.
 */
public record FitFigure(FitResult result) {
  public Figure figure() {
    return drawn().withCaption(new CaptionText(caption(), isSlice() ? brief() : ""));
  }

  /** The numbers that are predicted for the rows against the rows' own, a panel each. */
  public Figure predicted() {
    Numbers numbers = result.of().rows().numbers();
    double[][] predicted = result.predicted();
    List<Chart> charts =
        IntStream.range(0, predicted.length)
            .mapToObj(
                k -> DataChart.predicted(numbers.names().get(k), numbers.column(k), predicted[k]))
            .toList();
    return charts.size() == 1 ? charts.get(0) : Panels.of(charts);
  }

  private Figure drawn() {
    List<Integer> features = result.features();
    if (result.answers() instanceof Curves curves) {
      return new Fit(result.of()).chart(curves);
    }
    int first = features.get(0);
    int second = features.get(1);
    if (result.answers() instanceof Regions regions) {
      Chart map = new DecisionMap(result.of(), first, second).chart(regions);
      return DataChart.ringed(map, result.of().rows(), first, second, result.wrong());
    }
    List<CellPlane> planes = ((Planes) result.answers()).numbers();
    List<Chart> maps =
        IntStream.range(0, planes.size())
            .mapToObj(k -> AnswerMap.of(planes.get(k), result.of().rows(), first, second, k))
            .toList();
    return maps.size() == 1 ? maps.get(0) : Panels.of(maps);
  }

  /** Returns whether the network has features that the picture does not draw. */
  private boolean isSlice() {
    return result.features().size() < result.of().rows().features();
  }

  private String brief() {
    int others = result.of().rows().features() - result.features().size();
    return others == 1
        ? "drawn at the mean of the other feature; each row has its own value"
        : "drawn at the means of the other %d features; each row has its own".formatted(others);
  }

  private String caption() {
    List<String> sentences = new ArrayList<>();
    sentences.add(result.facts().toString());
    sentences.add(
        result
            .right()
            .map(rows -> "%d of %d rows are right.".formatted(rows.right(), rows.all()))
            .orElseGet(() -> "The cost is %s.".formatted(result.amount())));
    if (isSlice()) {
      sentences.add(
          "%s; a row has its own values, so it may be answered otherwise.".formatted(held()));
    }
    return String.join(" ", sentences);
  }

  /** Says at which values the features are held that the picture does not draw. */
  private String held() {
    Dataset rows = result.of().rows();
    List<Integer> others =
        IntStream.range(0, rows.features())
            .filter(feature -> !result.features().contains(feature))
            .boxed()
            .toList();
    if (others.size() > CaptionFacts.MOST_NAMED) {
      return "The other %d features are held at the rows' means".formatted(others.size());
    }
    double[] means = NetworkFit.means(rows);
    List<String> values =
        others.stream()
            .map(
                k -> "%s = %s".formatted(rows.featureNames().get(k), CaptionFacts.number(means[k])))
            .toList();
    return "Held at the rows' means: %s".formatted(String.join(", ", values));
  }
}
