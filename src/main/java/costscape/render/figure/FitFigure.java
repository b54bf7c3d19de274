package costscape.render.figure;

import costscape.data.Dataset;
import costscape.network.Network;
import costscape.render.chart.Chart;
import costscape.render.chart.Figure;
import costscape.render.fit.DataChart;
import costscape.render.fit.DecisionMap;
import costscape.render.fit.DecisionMap.AnswerMap;
import costscape.render.fit.Fit;
import costscape.render.view.Panels;
import costscape.study.CaptionFacts;
import costscape.study.FitResult;
import costscape.study.RowAccuracy;
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
    return drawn().withCaption(caption());
  }

  private Figure drawn() {
    Dataset rows = result.rows();
    Network network = result.model().network();
    if (rows.features() == 1) {
      return Fit.chart(network, result.ownPoint(), rows);
    }
    int first = result.features().get(0);
    int second = result.features().get(1);
    if (rows.hasClasses()) {
      return DecisionMap.of(network, result.ownPoint(), rows, first, second);
    }
    List<Chart> maps =
        IntStream.range(0, rows.numbers().outputs())
            .mapToObj(k -> AnswerMap.of(network, result.ownPoint(), rows, first, second, k))
            .toList();
    return maps.size() == 1 ? maps.get(0) : Panels.of(maps);
  }

  private String caption() {
    List<String> sentences = new ArrayList<>();
    sentences.add(result.model().valueFacts().toString());
    sentences.add(
        result
            .answers()
            .map(RowAccuracy::sentence)
            .orElseGet(() -> "The cost is %s.".formatted(result.amount())));
    if (result.features().size() < result.rows().features()) {
      sentences.add(
          "%s; a row has its own values, so it may be answered otherwise.".formatted(held()));
    }
    return String.join(" ", sentences);
  }

  /** Says at which values the features are held that the picture does not draw. */
  private String held() {
    Dataset rows = result.rows();
    List<Integer> others =
        IntStream.range(0, rows.features())
            .filter(feature -> !result.features().contains(feature))
            .boxed()
            .toList();
    if (others.size() > CaptionFacts.MOST_NAMED) {
      return "The other %d features are held at the rows' means".formatted(others.size());
    }
    double[] means = DataChart.means(rows);
    List<String> values =
        others.stream()
            .map(
                k -> "%s = %s".formatted(rows.featureNames().get(k), CaptionFacts.number(means[k])))
            .toList();
    return "Held at the rows' means: %s".formatted(String.join(", ", values));
  }
}
