package costscape.render.movie;

import costscape.render.chart.ChartStyle;
import costscape.render.chart.Legend;
import costscape.render.chart.LegendKey;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A legend whose words change with the frame. Every key has room for its widest text. */
final class MovingLegend {
  private final List<LegendKey> samples;
  private final List<List<String>> texts;
  private final ChartStyle style;
  private final List<LegendKey> widest;

  /**
   * A legend of all frames.
   *
   * @param samples the keys without words
   * @param texts of every frame, in the order of the keys
   */
  MovingLegend(List<LegendKey> samples, List<List<String>> texts, ChartStyle style) {
    this.samples = samples;
    this.texts = texts;
    this.style = style;
    widest = keys(widest());
  }

  /** Draws the keys of a frame along the top of an area and returns the rest of the area. */
  Rectangle2D draw(Graphics2D g, int frame, Rectangle2D area) {
    return Legend.draw(g, keys(texts.get(frame)), widest, style, area, area.getX());
  }

  /** The widest words that each key ever has. */
  private List<String> widest() {
    List<String> widest = new ArrayList<>(texts.get(0));
    for (List<String> frame : texts) {
      for (int k = 0; k < widest.size(); k++) {
        if (width(frame.get(k)) > width(widest.get(k))) {
          widest.set(k, frame.get(k));
        }
      }
    }
    return widest;
  }

  private double width(String text) {
    return style.text(text, style.tickSize()).width();
  }

  private List<LegendKey> keys(List<String> words) {
    return IntStream.range(0, words.size())
        .mapToObj(k -> samples.get(k).named(words.get(k)))
        .toList();
  }
}
