package costscape.render.chart;

import costscape.render.chart.ChartStyle.LegendPlace;
import costscape.render.text.RichText;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * A legend: keys in rows above or below the axes, or in a column beside or within them, where they
 * cover no data.
 *
 * @param width that it may have at most
 * @param smallest part of its size that the text of a key may have before it is broken into lines
 * @param row the height of a row, in sizes of its text
 */
public record Legend(
    List<LegendKey> keys, ChartStyle style, double width, double smallest, double row) {
  /** The height of a row above or below the axes, in sizes of its text. */
  private static final double ROW = 1.6;

  /** The height of a row within the axes, where little room is free, in sizes of its text. */
  private static final double ROW_WITHIN = 1.4;

  /** The usual distance between two keys of a row, in gaps. */
  private static final double APART = 3;

  /** The distance between two keys of a row where that spares a row, in gaps. */
  private static final double CLOSE = 1.8;

  /** The distance from a sample to its text, in gaps. */
  private static final double BETWEEN = 1.1;

  /** Rows are tried that are narrower by this part of the width. */
  private static final double NARROWER = 0.02;

  /** The widest column beside the axes, as a part of the whole width. */
  private static final double COLUMN = 0.32;

  /** The widest column within the axes, as a part of their width. */
  private static final double WITHIN = 0.45;

  /** A column beside the axes leaves them at least so many font sizes. */
  private static final double LEAST_PLOT = 20;

  /** Rows above or below that take more than this part of the height say what they say in brief. */
  private static final double TALLEST = 0.16;

  /** The text of a key in a row is broken into lines rather than made smaller than this. */
  private static final double IN_ROW = 0.87;

  /** The text of a key in a column is broken into lines rather than made smaller than this. */
  private static final double IN_COLUMN = 0.9;

  /** Draws keys along a side of an area and returns the rest of the area. */
  public static Rectangle2D draw(
      Graphics2D g, List<LegendKey> keys, ChartStyle style, Rectangle2D area) {
    return draw(g, keys, keys, style, area, area.getX());
  }

  /**
   * Draws keys at the places of others.
   *
   * @param places as many keys as are drawn, whose widths decide where each stands
   * @param from where rows begin or, where they are too wide for that, end with the area
   */
  public static Rectangle2D draw(
      Graphics2D g,
      List<LegendKey> keys,
      List<LegendKey> places,
      ChartStyle style,
      Rectangle2D area,
      double from) {
    Optional<Placed> placed = Placed.of(places, style, area);
    if (placed.isEmpty()) {
      return area;
    }
    placed.get().draw(g, (placed.get().whole ? keys : shortened(keys)).iterator(), area, from);
    return placed.get().rest(area);
  }

  /** Returns what {@link #draw} leaves of an area. */
  static Rectangle2D rest(List<LegendKey> keys, ChartStyle style, Rectangle2D area) {
    return Placed.of(keys, style, area).map(placed -> placed.rest(area)).orElse(area);
  }

  /** A legend along a side of an area; whole where its keys say all that they have to say. */
  private record Placed(Legend legend, Side side, boolean whole) {
    private enum Side {
      ABOVE,
      BELOW,
      RIGHT
    }

    static Optional<Placed> of(List<LegendKey> keys, ChartStyle style, Rectangle2D area) {
      LegendPlace place = style.fittings().legend();
      if (place == LegendPlace.NONE || keys.isEmpty()) {
        return Optional.empty();
      }
      double column = COLUMN * area.getWidth();
      if (place == LegendPlace.RIGHT && area.getWidth() - column >= LEAST_PLOT * style.fontSize()) {
        Legend beside = new Legend(keys, style, column, IN_COLUMN, ROW);
        return Optional.of(of(beside, Side.RIGHT, beside.tall() <= area.getHeight()));
      }
      Side side =
          place == LegendPlace.ABOVE || place == LegendPlace.INSIDE ? Side.ABOVE : Side.BELOW;
      Legend rows = new Legend(keys, style, area.getWidth(), IN_ROW, ROW);
      return Optional.of(of(rows, side, rows.rowsTall() <= TALLEST * area.getHeight()));
    }

    private static Placed of(Legend legend, Side side, boolean fits) {
      return new Placed(fits ? legend : legend.shortened(), side, fits);
    }

    Rectangle2D rest(Rectangle2D area) {
      double gap = legend.style.gap();
      if (side == Side.RIGHT) {
        double wide = area.getWidth() - legend.columnWidth() - gap;
        return new Rectangle2D.Double(area.getX(), area.getY(), wide, area.getHeight());
      }
      double tall = legend.rowsTall() + gap;
      double top = area.getY() + (side == Side.ABOVE ? tall : 0);
      return new Rectangle2D.Double(
          area.getX(), top, area.getWidth(), Math.max(1, area.getHeight() - tall));
    }

    void draw(Graphics2D g, Iterator<LegendKey> drawn, Rectangle2D area, double from) {
      switch (side) {
        case ABOVE -> legend.drawRows(g, drawn, area, area.getY(), from);
        case BELOW -> legend.drawRows(g, drawn, area, area.getMaxY() - legend.rowsTall(), from);
        case RIGHT -> {
          double x = area.getMaxX() - legend.columnWidth();
          if (legend.drawColumn(g, drawn, x, area.getY()) > area.getMaxY()) {
            throw Sheet.noRoom();
          }
        }
      }
    }
  }

  private Legend shortened() {
    return new Legend(shortened(keys), style, width, smallest, row);
  }

  private static List<LegendKey> shortened(List<LegendKey> keys) {
    return keys.stream().map(LegendKey::shortened).toList();
  }

  private double rowsTall() {
    double[] widths = widths();
    return rows(widths, apart(widths)).stream().mapToDouble(this::height).sum();
  }

  private double[] widths() {
    return keys.stream().mapToDouble(this::width).toArray();
  }

  /** The height of the column. */
  private double tall() {
    return keys.stream().mapToDouble(key -> height(List.of(key))).sum();
  }

  /** The legend as a column in an area within the axes. */
  static Legend within(List<LegendKey> keys, ChartStyle style, Rectangle2D area) {
    return new Legend(keys, style, WITHIN * area.getWidth(), IN_COLUMN, ROW_WITHIN);
  }

  /** The width of the column with room around it. */
  double boxWidth() {
    return columnWidth() + 2 * style.gap();
  }

  /** The height of the column with room around it. */
  double boxHeight() {
    return tall() + style.gap();
  }

  /** Draws the column into a box, in front of the grid. */
  void drawInto(Graphics2D g, Rectangle2D box) {
    g.setColor(style.plot());
    g.fill(box);
    if (style.fittings().hasGrid()) { // whose lines it cuts
      Dash.SOLID.draw(g, box, style.grid(), style.lineWidth() / 2);
    }
    drawColumn(g, keys.iterator(), box.getX() + style.gap(), box.getY() + style.gap() / 2);
  }

  private double columnWidth() {
    return column() + between() + keys.stream().mapToDouble(this::textWidth).max().orElse(0);
  }

  private void drawRows(
      Graphics2D g, Iterator<LegendKey> drawn, Rectangle2D area, double top, double from) {
    double[] widths = widths();
    double apart = apart(widths);
    List<List<LegendKey>> rows = rows(widths, apart);
    double widest = rows.stream().mapToDouble(row -> width(row, apart)).max().orElse(0);
    double left = Math.max(area.getX(), Math.min(from, area.getMaxX() - widest));
    double y = top;
    for (List<LegendKey> row : rows) {
      double x = left;
      for (LegendKey key : row) {
        draw(g, drawn.next(), x, y, height(row), half(key));
        x += width(key) + apart;
      }
      y += height(row);
    }
  }

  private double width(List<LegendKey> row, double apart) {
    return row.stream().mapToDouble(this::width).sum() + (row.size() - 1) * apart;
  }

  /** Draws a column below a place and returns where it ends. */
  private double drawColumn(Graphics2D g, Iterator<LegendKey> drawn, double x, double top) {
    double y = top;
    for (LegendKey key : keys) {
      double tall = height(List.of(key));
      draw(g, drawn.next(), x, y, tall, column() / 2);
      y += tall;
    }
    return y;
  }

  /** The distance between two keys: less than usual where that spares a row. */
  private double apart(double[] widths) {
    double usual = APART * style.gap();
    double close = CLOSE * style.gap();
    int fewest = breaks(widths, close, width).size();
    return breaks(widths, usual, width).size() == fewest ? usual : close;
  }

  /**
   * Returns as few rows as there can be, of about one width: no key is left alone in the last one.
   */
  private List<List<LegendKey>> rows(double[] widths, double apart) {
    List<Integer> breaks = breaks(widths, apart, width);
    for (double part = 1 - NARROWER; part > 0; part -= NARROWER) {
      List<Integer> narrower = breaks(widths, apart, part * width);
      if (narrower.size() > breaks.size()) {
        break;
      }
      breaks = narrower;
    }
    List<List<LegendKey>> rows = new ArrayList<>();
    for (int k = 0; k < breaks.size(); k++) {
      int end = k + 1 < breaks.size() ? breaks.get(k + 1) : keys.size();
      rows.add(keys.subList(breaks.get(k), end));
    }
    return rows;
  }

  /** The first key of each row where rows have a width at most. */
  private static List<Integer> breaks(double[] widths, double apart, double most) {
    List<Integer> breaks = new ArrayList<>();
    double x = Double.POSITIVE_INFINITY;
    for (int k = 0; k < widths.length; k++) {
      if (x + widths[k] > most) {
        breaks.add(k);
        x = 0;
      }
      x += widths[k] + apart;
    }
    return breaks;
  }

  private double height(List<LegendKey> together) {
    int lines = together.stream().mapToInt(key -> text(key).size()).max().orElse(0);
    return row * style.tickSize() + (lines - 1) * lineHeight();
  }

  private double lineHeight() {
    return style.text("", style.tickSize()).height();
  }

  /** Half the width of a key's sample. */
  private double half(LegendKey key) {
    double mark = key.marker().map(marker -> marker.reach(style)).orElse(0.0);
    return Math.max(key.reach() * style.fontSize(), mark);
  }

  /** The width of the samples in a column, whose texts stand below each other. */
  private double column() {
    return 2 * keys.stream().mapToDouble(this::half).max().orElse(0);
  }

  private double between() {
    return BETWEEN * style.gap();
  }

  private double width(LegendKey key) {
    return 2 * half(key) + between() + textWidth(key);
  }

  private double textWidth(LegendKey key) {
    return text(key).stream().mapToDouble(RichText::width).max().orElse(0);
  }

  private List<RichText> text(LegendKey key) {
    double room = width - 2 * half(key) - between();
    RichText whole = style.text(key.text(), style.tickSize());
    return smallest * whole.width() <= room
        ? List.of(style.fitting(key.text(), style.tickSize(), room))
        : style.wrapped(key.text(), style.tickSize(), room);
  }

  private void draw(Graphics2D g, LegendKey key, double x, double top, double tall, double half) {
    key.swatch().draw(g, x + half, top + tall / 2, style);
    g.setColor(style.ink());
    List<RichText> lines = text(key);
    double y = top + (tall - (lines.size() - 1) * lineHeight()) / 2;
    for (RichText line : lines) {
      line.draw(g, x + 2 * half + between(), y + line.middleToBaseline());
      y += lineHeight();
    }
  }

  /**
   * Finds a corner within the axes, or the middle of a side, in which nothing is drawn. The layers
   * are drawn upon nothing, and the pixels that they cover are counted: so every layer counts,
   * whatever it draws.
   */
  static final class FreeCorner {
    /** A legend takes at most this part of the height of the axes. */
    private static final double TALLEST = 0.5;

    /** The most pixels of a side: the thinnest line still leaves a shade on them. */
    private static final double MOST = 300;

    private FreeCorner() {}

    /**
     * A box of a size in the first free corner: at the right above all, and at the top. Where no
     * corner is free, the middle of a side will do.
     *
     * @param gap that stays between the box and the axes
     */
    static Optional<Rectangle2D> of(
        PlotArea plane,
        List<Layer> layers,
        ChartStyle style,
        double width,
        double height,
        double gap) {
      Rectangle2D area = plane.area();
      if (height > TALLEST * area.getHeight()) {
        return Optional.empty();
      }
      double left = area.getX() + gap;
      double right = area.getMaxX() - gap - width;
      double top = area.getY() + gap;
      double bottom = area.getMaxY() - gap - height;
      BufferedImage drawn = drawn(plane, layers, style);
      return List.<Rectangle2D>of(
              new Rectangle2D.Double(right, top, width, height),
              new Rectangle2D.Double(left, top, width, height),
              new Rectangle2D.Double(right, bottom, width, height),
              new Rectangle2D.Double(left, bottom, width, height),
              new Rectangle2D.Double(right, (top + bottom) / 2, width, height),
              new Rectangle2D.Double(left, (top + bottom) / 2, width, height),
              new Rectangle2D.Double((left + right) / 2, top, width, height),
              new Rectangle2D.Double((left + right) / 2, bottom, width, height))
          .stream()
          .filter(box -> isFree(drawn, area, box))
          .findFirst();
    }

    /** A picture is looked at in a smaller one, which takes less time and memory. */
    private static double scale(Rectangle2D area) {
      return Math.min(1, MOST / Math.max(area.getWidth(), area.getHeight()));
    }

    private static BufferedImage drawn(PlotArea plane, List<Layer> layers, ChartStyle style) {
      Rectangle2D area = plane.area();
      double scale = scale(area);
      BufferedImage image =
          new BufferedImage(
              (int) Math.ceil(scale * area.getWidth()),
              (int) Math.ceil(scale * area.getHeight()),
              BufferedImage.TYPE_INT_ARGB);
      Graphics2D g = image.createGraphics();
      g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      g.scale(scale, scale);
      g.translate(-area.getX(), -area.getY());
      for (Layer layer : layers) {
        layer.draw(g, plane, style);
        layer.drawOverFrame(g, plane, style);
      }
      g.dispose();
      return image;
    }

    private static boolean isFree(BufferedImage drawn, Rectangle2D area, Rectangle2D box) {
      int[] pixels = ((DataBufferInt) drawn.getRaster().getDataBuffer()).getData();
      double scale = scale(area);
      int from = Math.max(0, (int) (scale * (box.getX() - area.getX())));
      int to = Math.min(drawn.getWidth(), (int) Math.ceil(scale * (box.getMaxX() - area.getX())));
      int last =
          Math.min(drawn.getHeight(), (int) Math.ceil(scale * (box.getMaxY() - area.getY())));
      for (int y = Math.max(0, (int) (scale * (box.getY() - area.getY()))); y < last; y++) {
        for (int x = from; x < to; x++) {
          if (pixels[y * drawn.getWidth() + x] != 0) {
            return false;
          }
        }
      }
      return true;
    }
  }
}
