package costscape.render.fit;

import costscape.data.Dataset;
import costscape.render.chart.Chart;
import costscape.render.chart.LegendKey;
import costscape.render.chart.Marker;
import costscape.render.chart.Tint;
import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;

/** The mark and the colour of each class, the same in every picture. */
final class ClassMarks {
  private static final List<Marker> MARKERS =
      List.of(Marker.DISC, Marker.SQUARE, Marker.DIAMOND, Marker.TRIANGLE, Marker.FALL);

  /** Series colours; red and blue, which are the first two hidden units', come last. */
  private static final int[] SERIES = {3, 2, 4, 6, 5, 0, 1};

  /** A legend names so many classes. */
  private static final int NAMED = 12;

  private ClassMarks() {}

  static Marker marker(int label) {
    return MARKERS.get(label % MARKERS.size());
  }

  static Tint tint(int label) {
    return style -> {
      List<Integer> own = style.emphasis().classes();
      return own.isEmpty()
          ? style.series(SERIES[label % SERIES.length])
          : new Color(own.get(label % own.size()));
    };
  }

  /** A key for each class, and one that says how many more there are. */
  static Chart withKeys(Chart chart, Dataset dataset) {
    List<String> words = dataset.classes();
    int named = words.size() <= NAMED ? words.size() : NAMED - 1;
    Chart drawn =
        chart.withKeys(
            IntStream.range(0, named).mapToObj(k -> key("class %s".formatted(words.get(k)), k)));
    return named == words.size()
        ? drawn
        : drawn.with(key("and %d more classes".formatted(words.size() - named), named));
  }

  static LegendKey key(String text, int label) {
    return LegendKey.mark(text, marker(label), tint(label));
  }
}
