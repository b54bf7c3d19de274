package costscape.render.chart;

import costscape.render.chart.Tint.Hatch;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/**
 * One entry of a legend: a sample of a curve or mark, and its meaning.
 *
 * @param brief the meaning where a legend has little room; mostly the same
 * @param reach half the width of the sample, in font sizes
 * @param marker the mark that it explains; empty if it explains something else
 * @param isLine whether it names a line
 */
public record LegendKey(
    String text,
    String brief,
    Swatch swatch,
    double reach,
    Optional<Marker> marker,
    boolean isLine) {
  /** Half the length of a line's sample, in font sizes. */
  private static final double REACH = 0.8;

  /** Half the width of a mark or a patch, in font sizes. */
  private static final double NARROW = 0.55;

  /** A sentence, with nothing before it. */
  public static LegendKey words(String text) {
    return new LegendKey(text, text, (g, x, y, style) -> {}, 0, Optional.empty(), false);
  }

  private static LegendKey of(String text, Swatch swatch) {
    return new LegendKey(text, text, swatch, REACH, Optional.empty(), false);
  }

  private static LegendKey ofMark(String text, Marker marker, Swatch swatch) {
    return new LegendKey(text, text, swatch, NARROW, Optional.of(marker), false);
  }

  private LegendKey naming(boolean line) {
    return new LegendKey(text, brief, swatch, reach, marker, line);
  }

  /** A copy with another name. */
  public LegendKey named(String other) {
    return new LegendKey(other, other, swatch, reach, marker, isLine);
  }

  /** A copy whose name is no line's, so that a user's names of lines pass it by. */
  public LegendKey ofNoLine() {
    return naming(false);
  }

  /** A copy that says less where a legend has little room. */
  public LegendKey inBrief(String words) {
    return new LegendKey(text, words, swatch, reach, marker, isLine);
  }

  /** A copy that always says as little as it can. */
  LegendKey shortened() {
    return named(brief);
  }

  /** Draws a sample centred on a point. */
  @FunctionalInterface
  public interface Swatch {
    void draw(Graphics2D g, double x, double y, ChartStyle style);
  }

  public static LegendKey line(String text, Tint tint) {
    return line(text, tint, Dash.SOLID);
  }

  public static LegendKey line(String text, Tint tint, Dash dash) {
    return of(text, new LineSample(tint, dash)).naming(true);
  }

  /** The sample of a curve. Keys are told apart by it, for a user may rename them. */
  public record LineSample(Tint tint, Dash dash) implements Swatch {
    @Override
    public void draw(Graphics2D g, double x, double y, ChartStyle style) {
      double reach = REACH * style.fontSize();
      Line2D line = new Line2D.Double(x - reach, y, x + reach, y);
      dash.draw(g, line, tint.in(style), style.lineWidth());
    }
  }

  /** The key of a path over other colours, in its casing. */
  public static LegendKey path(String text, Tint tint, Dash dash) {
    return of(
            text,
            (g, x, y, style) -> {
              double reach = REACH * style.fontSize();
              dash.drawCased(
                  g,
                  new Line2D.Double(x - reach, y, x + reach, y),
                  tint.onGround().in(style),
                  style.pathWidth(),
                  style);
            })
        .naming(!text.isEmpty() && dash == Dash.SOLID);
  }

  /** The key of a mark over other colours, in its casing. */
  public static LegendKey markOnGround(String text, Marker marker, Tint tint) {
    return ofMark(
        text,
        marker,
        (g, x, y, style) -> marker.drawOnGround(g, x, y, tint.onGround().in(style), style, 1));
  }

  /** The key of lines whose width says how large something is. */
  public static LegendKey wedge(String text) {
    return of(
        text,
        (g, x, y, style) -> {
          double reach = REACH * style.fontSize();
          double half = reach / 3;
          g.setColor(style.faint());
          g.fill(Marker.polygon(x - reach, y, x + reach, y - half, x + reach, y + half));
        });
  }

  /** The key of a colour that becomes lighter. */
  public static LegendKey fading(String text) {
    return of(
        text,
        (g, x, y, style) -> {
          double reach = REACH * style.fontSize();
          double tall = reach / 2;
          g.setPaint(
              new GradientPaint(
                  (float) (x - reach), 0, style.faint(), (float) (x + reach), 0, style.plot()));
          Rectangle2D box = new Rectangle2D.Double(x - reach, y - tall, 2 * reach, 2 * tall);
          g.fill(box);
          Dash.SOLID.draw(g, box, style.faint(), style.lineWidth() / 3);
        });
  }

  public static LegendKey mark(String text, Marker marker, Tint tint) {
    return ofMark(text, marker, (g, x, y, style) -> marker.draw(g, x, y, tint.in(style), style));
  }

  /** A copy whose sample is so many times as large. */
  public LegendKey scaled(double size) {
    Swatch larger = (g, x, y, style) -> swatch.draw(g, x, y, style.scaled(size));
    return new LegendKey(text, brief, larger, size * reach, marker, isLine);
  }

  /** The key of something that covers areas: a square of colour. */
  public static LegendKey patch(String text, Tint tint) {
    return patch(
        text,
        (g, square, style) -> {
          g.setColor(tint.in(style));
          g.fill(square);
        });
  }

  /** The key of failed cells: a hatched square. */
  public static LegendKey hatch(String text) {
    return patch(text, Hatch::fill);
  }

  /** Fills a square. */
  @FunctionalInterface
  private interface Filling {
    void fill(Graphics2D g, Rectangle2D square, ChartStyle style);
  }

  private static LegendKey patch(String text, Filling filling) {
    return new LegendKey(
        text,
        text,
        (g, x, y, style) -> {
          double side = 0.9 * style.fontSize();
          Rectangle2D square = new Rectangle2D.Double(x - side / 2, y - side / 2, side, side);
          filling.fill(g, square, style);
          Dash.SOLID.draw(g, square, style.faint(), style.lineWidth() / 3);
        },
        NARROW,
        Optional.empty(),
        false);
  }
}
