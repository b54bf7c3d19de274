package costscape.render.chart;

import costscape.render.scale.ColorScale;
import costscape.render.scale.Levels;
import costscape.render.scale.Levels.Bands;
import costscape.render.scale.Ruler.Scale;
import costscape.render.scale.Ticks;
import costscape.render.scale.Ticks.Tick;
import costscape.render.text.RichText;
import costscape.sweep.CellPlane;
import costscape.sweep.Range;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A bar with round ticks that says what the colours mean. A pointed end says that values beyond it
 * take its colour.
 *
 * @param shown the range of the costs that the picture shows
 * @param bands that the bar is parted into; empty where colours run smoothly
 * @param lines the levels of contour lines in the picture, which the bar names where it can
 * @param shade its colours; empty where they are those of the map
 */
public record ColorBar(
    ColorScale colours,
    Range shown,
    String title,
    Optional<Bands> bands,
    Optional<Levels> lines,
    Optional<Shade> shade) {
  /** Gives the colour of a part of the bar, where it is no map's. */
  @FunctionalInterface
  public interface Shade {
    Color at(double fraction, ChartStyle style);
  }

  private static final int SHADES = 1024;

  /** Width of the bar and height of a pointed end, in font sizes. */
  private static final double BAR = 1.1;

  private static final double POINT = 1.0;
  private static final double LABEL_ROOM = 2.6;

  /** The largest part of the bar without a number. */
  private static final double LARGEST_GAP = 0.3;

  /** The height of a label, raised powers included, in sizes of its text. */
  private static final double LABEL_HEIGHT = 1.15;

  /** The bar of a cost surface. */
  public static ColorBar of(CellPlane surface, ColorScale colours, String title) {
    return of(colours, surface.range(), title);
  }

  public static ColorBar of(ColorScale colours, Range shown, String title) {
    return new ColorBar(
        colours, shown, title, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** A copy with another title. */
  public ColorBar titled(String other) {
    return new ColorBar(colours, shown, other, bands, lines, shade);
  }

  /** A copy in bands between levels. */
  public ColorBar banded(Levels levels) {
    return new ColorBar(
        colours, shown, title, Optional.of(Bands.of(colours, levels)), lines, shade);
  }

  /** A copy for a picture with contour lines at levels. */
  public ColorBar lined(Levels levels) {
    return new ColorBar(colours, shown, title, bands, Optional.of(levels), shade);
  }

  /** A copy in other colours than a map's. */
  public ColorBar shaded(Shade other) {
    return new ColorBar(colours, shown, title, bands, lines, Optional.of(other));
  }

  /** A copy whose bands or lines, if it has some, lie at other levels. */
  ColorBar cutAt(Levels levels) {
    return bands.isPresent() ? banded(levels) : lines.isPresent() ? lined(levels) : this;
  }

  /** The width that the bar, its labels and its title take beside a plot of some height. */
  public double width(ChartStyle style, double height) {
    return 4 * style.gap()
        + bar(style)
        + labelWidth(style, height)
        + title(style, height).stream().mapToDouble(RichText::height).sum();
  }

  /** Draws the bar with its left edge a little to the right of {@code x}. */
  public void draw(Graphics2D g, double x, double y, double height, ChartStyle style) {
    double left = x + 2 * style.gap();
    double upper = y + (colours.clipsAbove(shown) ? POINT * style.fontSize() : 0);
    Rectangle2D bar =
        new Rectangle2D.Double(left, upper, bar(style), heightOfColours(style, height));
    g.drawImage(shades(style), placed(bar), null);
    Shape outline = outline(bar, y, y + height);
    drawPoints(g, bar, y, y + height, style);
    g.setColor(style.ink());
    g.setStroke(new BasicStroke((float) (style.lineWidth() / 2)));
    g.draw(outline);
    drawTicks(g, bar, style);
    List<RichText> lines = title(style, height);
    double right = left + width(style, height) - 2 * style.gap();
    for (int k = lines.size() - 1; k >= 0; k--) {
      RichText line = lines.get(k);
      line.drawUpwards(g, right - line.height() / 2, y + height / 2);
      right -= line.height();
    }
  }

  private void drawPoints(
      Graphics2D g, Rectangle2D bar, double top, double bottom, ChartStyle style) {
    if (top < bar.getY()) {
      g.setColor(new Color(rgb(1, style)));
      g.fill(point(bar, bar.getY(), top));
    }
    if (bottom > bar.getMaxY()) {
      g.setColor(new Color(rgb(0, style)));
      g.fill(point(bar, bar.getMaxY(), bottom));
    }
  }

  private static Shape point(Rectangle2D bar, double base, double tip) {
    return Marker.polygon(bar.getX(), base, bar.getCenterX(), tip, bar.getMaxX(), base);
  }

  private static Shape outline(Rectangle2D bar, double top, double bottom) {
    return Marker.polygon(
        new double[] {
          bar.getX(), bar.getY(),
          bar.getCenterX(), top,
          bar.getMaxX(), bar.getY(),
          bar.getMaxX(), bar.getMaxY(),
          bar.getCenterX(), bottom,
          bar.getX(), bar.getMaxY()
        });
  }

  private int rgb(double fraction, ChartStyle style) {
    if (shade.isPresent()) {
      return shade.get().at(fraction, style).getRGB();
    }
    return bands.isPresent()
        ? bands.get().rgb(bands.get().bandAt(fraction))
        : colours.map().rgb(fraction);
  }

  private BufferedImage shades(ChartStyle style) {
    BufferedImage image = new BufferedImage(1, SHADES, BufferedImage.TYPE_INT_RGB);
    for (int k = 0; k < SHADES; k++) {
      image.setRGB(0, SHADES - 1 - k, rgb(k / (SHADES - 1.0), style));
    }
    return image;
  }

  private static AffineTransform placed(Rectangle2D bar) {
    AffineTransform place = AffineTransform.getTranslateInstance(bar.getX(), bar.getY());
    place.scale(bar.getWidth(), bar.getHeight() / SHADES);
    return place;
  }

  private void drawTicks(Graphics2D g, Rectangle2D bar, ChartStyle style) {
    double mark = 0.8 * style.gap();
    List<Tick> ticks = ticks(style, bar.getHeight());
    for (double value : between(ticks)) {
      double y = bar.getMaxY() - colours.fraction(value) * bar.getHeight();
      g.draw(new Line2D.Double(bar.getMaxX(), y, bar.getMaxX() + mark / 2, y));
    }
    for (Tick tick : ticks) {
      double y = bar.getMaxY() - colours.fraction(tick.value()) * bar.getHeight();
      g.draw(new Line2D.Double(bar.getMaxX(), y, bar.getMaxX() + mark, y));
      RichText label = style.text(tick.label(), style.tickSize());
      label.draw(g, bar.getMaxX() + 2 * mark, y + label.middleToBaseline());
    }
  }

  /** Where the small marks of a logarithmic bar stand; bands have none. */
  private List<Double> between(List<Tick> ticks) {
    return colours.scale() == Scale.LOG && bands.isEmpty()
        ? Ticks.between(ticks, colours.from(), colours.to())
        : List.of();
  }

  private List<Tick> ticks(ChartStyle style, double height) {
    if (bands.isPresent()) {
      return apart(bands.get().ticks(), style, height);
    }
    List<Tick> levels = levels(style);
    if (levels.size() > 1 && apart(levels, style, height).size() == levels.size()) {
      return levels;
    }
    int most = style.fittings().steps((int) (height / (LABEL_ROOM * style.tickSize())));
    List<Tick> ticks =
        style
            .fittings()
            .ticks(steps -> colours.scale().costTicks(colours.from(), colours.to(), steps), most);
    return apart(ticks, style, height);
  }

  /**
   * The levels of the contour lines, so that a line without a label can be counted off; none where
   * they leave a large part of the bar without a number, or have powers of ten, which take much
   * room.
   */
  private List<Tick> levels(ChartStyle style) {
    if (lines.isEmpty() || style.fittings().mostTicks() > 0) {
      return List.of();
    }
    List<Tick> levels = new ArrayList<>();
    lines.get().ticks(colours).stream()
        .filter(tick -> colours.from() <= tick.value() && tick.value() <= colours.to())
        .forEach(levels::add);
    if (colours.scale() == Scale.LINEAR && !levels.isEmpty()) { // the bar may begin at 0
      int most = lines.get().values().isEmpty() ? lines.get().most() : 1;
      colours.scale().costTicks(colours.from(), colours.to(), most).stream()
          .filter(tick -> tick.value() == 0 && levels.get(0).value() > 0)
          .findFirst()
          .ifPresent(tick -> levels.add(0, tick));
    }
    double before = 0;
    boolean isEven = true;
    for (Tick tick : levels) {
      isEven &= colours.fraction(tick.value()) - before <= LARGEST_GAP;
      before = colours.fraction(tick.value());
    }
    boolean isPlain = levels.stream().noneMatch(tick -> tick.label().contains("\u00d710"));
    return isPlain && isEven && 1 - before <= LARGEST_GAP ? levels : List.of();
  }

  private List<Tick> apart(List<Tick> ticks, ChartStyle style, double height) {
    return Ticks.apart(
        ticks, tick -> height * colours.fraction(tick.value()), LABEL_HEIGHT * style.tickSize());
  }

  /** The height between the pointed ends, along which the labels stand. */
  private double heightOfColours(ChartStyle style, double height) {
    int ends = (colours.clipsAbove(shown) ? 1 : 0) + (colours.clipsBelow(shown) ? 1 : 0);
    return height - ends * POINT * style.fontSize();
  }

  private double labelWidth(ChartStyle style, double height) {
    return ticks(style, heightOfColours(style, height)).stream()
        .mapToDouble(tick -> style.text(tick.label(), style.tickSize()).width())
        .max()
        .orElse(0);
  }

  /** The lines of the title, the first of which stands nearest to the bar's labels. */
  private List<RichText> title(ChartStyle style, double height) {
    return title.isBlank() ? List.of() : style.along(title, height);
  }

  private static double bar(ChartStyle style) {
    return BAR * style.fontSize();
  }
}
