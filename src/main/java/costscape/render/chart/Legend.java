package costscape.render.chart;

import costscape.render.text.RichText;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** A legend: keys in rows above the axes, where they cover no data. */
public record Legend(List<LegendKey> keys, ChartStyle style, double width) {
  private static final double ROW = 1.6;

  /** Draws keys along the top of an area and returns the rest of the area. */
  public static Rectangle2D draw(
      Graphics2D g, List<LegendKey> keys, ChartStyle style, Rectangle2D area) {
    return draw(g, keys, keys, style, area);
  }

  /**
   * As above, with the places of other keys.
   *
   * @param places as many keys as are drawn, whose widths decide where each stands
   */
  public static Rectangle2D draw(
      Graphics2D g,
      List<LegendKey> keys,
      List<LegendKey> places,
      ChartStyle style,
      Rectangle2D area) {
    List<LegendKey> shown = style.hasLegend() ? places : List.of();
    return new Legend(shown, style, area.getWidth()).draw(g, keys.iterator(), area);
  }

  private Rectangle2D draw(Graphics2D g, Iterator<LegendKey> drawn, Rectangle2D area) {
    List<List<LegendKey>> rows = rows();
    double tall = ROW * style.tickSize();
    double y = area.getY();
    for (List<LegendKey> row : rows) {
      double x = area.getX();
      for (LegendKey key : row) {
        draw(g, drawn.next(), x, y + tall / 2);
        x += width(key);
      }
      y += tall;
    }
    y += rows.isEmpty() ? 0 : style.gap();
    return new Rectangle2D.Double(area.getX(), y, area.getWidth(), Math.max(1, area.getMaxY() - y));
  }

  private List<List<LegendKey>> rows() {
    List<List<LegendKey>> rows = new ArrayList<>();
    double x = Double.POSITIVE_INFINITY;
    for (LegendKey key : keys) {
      if (x + width(key) - apart() > width) {
        rows.add(new ArrayList<>());
        x = 0;
      }
      rows.get(rows.size() - 1).add(key);
      x += width(key);
    }
    return rows;
  }

  private double swatch() {
    return 2 * LegendKey.REACH * style.fontSize();
  }

  /** The distance between two keys. */
  private double apart() {
    return 3 * style.gap();
  }

  private double width(LegendKey key) {
    return swatch() + style.gap() + text(key).width() + apart();
  }

  private RichText text(LegendKey key) {
    return RichText.fitting(key.text(), style.tickSize(), width - swatch() - style.gap());
  }

  private void draw(Graphics2D g, LegendKey key, double x, double y) {
    key.swatch().draw(g, x + swatch() / 2, y, style);
    g.setColor(style.ink());
    RichText text = text(key);
    text.draw(g, x + swatch() + style.gap(), y + text.middleToBaseline());
  }
}
