package costscape.cli.figure;

import costscape.data.Dataset;
import costscape.render.chart.Chart;
import costscape.render.chart.Figure;
import costscape.render.fit.DataChart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The rows of data, and how many there are of each class by its word. */
public record DataFigure(Dataset dataset, Map<String, Integer> counts) {
  /** More classes than these are not listed one by one. */
  private static final int MOST_LISTED = 30;

  public static DataFigure of(Dataset dataset) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    dataset.classes().forEach(word -> counts.put(word, 0));
    if (dataset.hasClasses()) {
      IntStream.range(0, dataset.rows())
          .forEach(row -> counts.merge(dataset.classes().get(dataset.label(row)), 1, Integer::sum));
    }
    return new DataFigure(dataset, counts);
  }

  /** The rows over one feature or two. */
  public Figure picture(List<Integer> features, boolean isScaled) {
    String rows = isScaled ? "%s data, standardized, %d rows%s." : "%s data, %d rows%s.";
    String classes = dataset.hasClasses() ? ": " + classes() : "";
    Chart chart =
        features.size() == 2
            ? DataChart.of(dataset, features.get(0), features.get(1))
            : DataChart.of(dataset, features.get(0));
    return chart.withCaption(rows.formatted(dataset.name(), dataset.rows(), classes));
  }

  /** The classes in words, each with its rows. */
  public String classes() {
    List<String> words = new ArrayList<>();
    counts.forEach((word, count) -> words.add("%d of class %s".formatted(count, word)));
    return words.size() > MOST_LISTED
        ? "%s and %d classes more"
            .formatted(String.join(", ", words.subList(0, MOST_LISTED)), words.size() - MOST_LISTED)
        : String.join(", ", words);
  }
}
