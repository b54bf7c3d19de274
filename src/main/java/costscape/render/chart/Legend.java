package costscape.render.chart;

import costscape.render.text.RichText;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * A legend: keys in rows above or below the axes, or in a column beside or within them, where they
 * cover no data.
 */
public record Legend(List<LegendKey> keys, ChartStyle style, double width, double smallest) {
  private static final double ROW = 1.6;

  /** The widest column beside the axes, as a part of the whole width. */
  private static final double COLUMN = 0.32;

  /** The widest column within the axes, as a part of their width. */
  private static final double WITHIN = 0.45;

  /** A column beside the axes leaves them at least so many font sizes. */
  private static final double LEAST_PLOT = 20;

  /** The text of a key is broken into lines rather than made smaller than this: in a row, … */
  private static final double IN_ROW = 0.87;

  /** … and in a column. */
  private static final double IN_COLUMN = 0.9;

  /** Draws keys along a side of an area and returns the rest of the area. */
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
    LegendPlace place = style.fittings().legend();
    if (place == LegendPlace.NONE || keys.isEmpty()) {
      return area;
    }
    Legend beside = new Legend(places, style, COLUMN * area.getWidth(), IN_COLUMN);
    double least = LEAST_PLOT * style.fontSize();
    if (place == LegendPlace.RIGHT && area.getWidth() - beside.width >= least) {
      return beside.drawColumn(g, keys.iterator(), area);
    }
    return new Legend(places, style, area.getWidth(), IN_ROW)
        .draw(g, keys.iterator(), area, place != LegendPlace.ABOVE && place != LegendPlace.INSIDE);
  }

  /** The legend as a column in an area within the axes. */
  static Legend within(List<LegendKey> keys, ChartStyle style, Rectangle2D area) {
    return new Legend(keys, style, WITHIN * area.getWidth(), IN_COLUMN);
  }

  /** The width of the column with room around it. */
  double boxWidth() {
    return columnWidth() + 2 * style.gap();
  }

  /** The height of the column with room around it. */
  double boxHeight() {
    return keys.stream().mapToDouble(key -> height(List.of(key))).sum() + style.gap();
  }

  /** Draws the column into a box, in front of the grid. */
  void drawInto(Graphics2D g, Rectangle2D box) {
    g.setColor(style.plot());
    g.fill(box);
    double y = box.getY() + style.gap() / 2;
    for (LegendKey key : keys) {
      double tall = height(List.of(key));
      draw(g, key, box.getX() + style.gap(), y, tall);
      y += tall;
    }
  }

  private double columnWidth() {
    return keys.stream().mapToDouble(this::width).max().orElse(0) - apart();
  }

  private Rectangle2D draw(
      Graphics2D g, Iterator<LegendKey> drawn, Rectangle2D area, boolean below) {
    List<List<LegendKey>> rows = rows();
    double tall = rows.stream().mapToDouble(this::height).sum();
    double y = below ? area.getMaxY() - tall : area.getY();
    for (List<LegendKey> row : rows) {
      double x = area.getX();
      for (LegendKey key : row) {
        draw(g, drawn.next(), x, y, height(row));
        x += width(key);
      }
      y += height(row);
    }
    double top = below ? area.getY() : y + style.gap();
    double bottom = below ? area.getMaxY() - tall - style.gap() : area.getMaxY();
    return new Rectangle2D.Double(area.getX(), top, area.getWidth(), Math.max(1, bottom - top));
  }

  private Rectangle2D drawColumn(Graphics2D g, Iterator<LegendKey> drawn, Rectangle2D area) {
    double taken = columnWidth();
    double y = area.getY();
    for (LegendKey key : keys) {
      double tall = height(List.of(key));
      draw(g, drawn.next(), area.getMaxX() - taken, y, tall);
      y += tall;
    }
    if (y > area.getMaxY()) {
      throw Sheet.noRoom();
    }
    return new Rectangle2D.Double(
        area.getX(), area.getY(), area.getWidth() - taken - style.gap(), area.getHeight());
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

  private double height(List<LegendKey> row) {
    int lines = row.stream().mapToInt(key -> text(key).size()).max().orElse(0);
    return ROW * style.tickSize() + (lines - 1) * lineHeight();
  }

  private double lineHeight() {
    return style.text("", style.tickSize()).height();
  }

  private double swatch() {
    return 2 * LegendKey.REACH * style.fontSize();
  }

  /** The distance between two keys. */
  private double apart() {
    return 3 * style.gap();
  }

  private double width(LegendKey key) {
    double text = text(key).stream().mapToDouble(RichText::width).max().orElse(0);
    return swatch() + style.gap() + text + apart();
  }

  private List<RichText> text(LegendKey key) {
    double room = width - swatch() - style.gap();
    RichText whole = style.text(key.text(), style.tickSize());
    return smallest * whole.width() <= room
        ? List.of(style.fitting(key.text(), style.tickSize(), room))
        : style.wrapped(key.text(), style.tickSize(), room);
  }

  private void draw(Graphics2D g, LegendKey key, double x, double top, double tall) {
    key.swatch().draw(g, x + swatch() / 2, top + tall / 2, style);
    g.setColor(style.ink());
    List<RichText> lines = text(key);
    double y = top + (tall - (lines.size() - 1) * lineHeight()) / 2;
    for (RichText line : lines) {
      line.draw(g, x + swatch() + style.gap(), y + line.middleToBaseline());
      y += lineHeight();
    }
  }
}
