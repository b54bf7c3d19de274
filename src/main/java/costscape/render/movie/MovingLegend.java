package costscape.render.movie;

import costscape.render.chart.ChartStyle;
import costscape.render.chart.Legend;
import costscape.render.chart.LegendKey;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A legend whose words change with the frame. Every key keeps its place: it has room for the widest
 * of its texts.
 *
 * @param samples the keys without words
 * @param texts of every frame, in the order of the keys
 */
record MovingLegend(List<LegendKey> samples, List<List<String>> texts, ChartStyle style) {
  /** Draws the keys of a frame along the top of an area and returns the rest of the area. */
  Rectangle2D draw(Graphics2D g, int frame, List<LegendKey> widest, Rectangle2D area) {
    return Legend.draw(g, keys(texts.get(frame)), widest, style, area);
  }

  /** The keys with the widest words that they ever have. */
  List<LegendKey> widest() {
    List<String> widest = new ArrayList<>(texts.get(0));
    for (List<String> frame : texts) {
      for (int k = 0; k < widest.size(); k++) {
        if (width(frame.get(k)) > width(widest.get(k))) {
          widest.set(k, frame.get(k));
        }
      }
    }
    return keys(widest);
  }

  private double width(String text) {
    return style.text(text, style.tickSize()).width();
  }

  private List<LegendKey> keys(List<String> words) {
    List<LegendKey> keys = new ArrayList<>();
    for (int k = 0; k < words.size(); k++) {
      keys.add(samples.get(k).named(words.get(k)));
    }
    return keys;
  }
}
