package costscape.render.chart;

import costscape.render.scale.Ruler;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A picture with two axes. Its layers are drawn within the axes from the bottom up, a legend stands
 * above them and a colour bar at the right. Immutable: each {@code with} returns a changed copy.
 */
public final class Chart implements Figure {
  private final Sheet sheet;
  private final Ruler horizontal;
  private final Ruler vertical;
  private final List<Layer> layers;
  private final List<LegendKey> keys;
  private final Optional<ColorBar> bar;

  private Chart(
      Sheet sheet,
      Ruler horizontal,
      Ruler vertical,
      List<Layer> layers,
      List<LegendKey> keys,
      Optional<ColorBar> bar) {
    this.sheet = sheet;
    this.horizontal = horizontal;
    this.vertical = vertical;
    this.layers = List.copyOf(layers);
    this.keys = List.copyOf(keys);
    this.bar = bar;
  }

  public static Chart over(Ruler horizontal, Ruler vertical) {
    return new Chart(Sheet.plain(), horizontal, vertical, List.of(), List.of(), Optional.empty());
  }

  @Override
  public Chart withTitle(String title) {
    return on(sheet.withTitle(title));
  }

  @Override
  public Chart withCaption(String caption) {
    return on(sheet.withCaption(caption));
  }

  @Override
  public Chart withStyle(ChartStyle style) {
    return on(sheet.withStyle(style));
  }

  private Chart on(Sheet other) {
    return new Chart(other, horizontal, vertical, layers, keys, bar);
  }

  /** A copy with one more layer, above the others. */
  public Chart with(Layer layer) {
    return new Chart(sheet, horizontal, vertical, appended(layers, layer), keys, bar);
  }

  public Chart with(LegendKey key) {
    return new Chart(sheet, horizontal, vertical, layers, appended(keys, key), bar);
  }

  public Chart with(ColorBar colorBar) {
    return new Chart(sheet, horizontal, vertical, layers, keys, Optional.of(colorBar));
  }

  /** A copy without its colour bar, for panels that share one. */
  public Chart withoutColorBar() {
    return new Chart(sheet, horizontal, vertical, layers, keys, Optional.empty());
  }

  /** A copy with other axis titles. */
  public Chart withAxes(String horizontalTitle, String verticalTitle) {
    return new Chart(
        sheet,
        horizontal.titled(horizontalTitle),
        vertical.titled(verticalTitle),
        layers,
        keys,
        bar);
  }

  /** A copy with another title of the axis that runs right. */
  public Chart withHorizontalTitle(String title) {
    return withAxes(title, vertical.title());
  }

  /** A copy with another title of the axis that runs up. */
  public Chart withVerticalTitle(String title) {
    return withAxes(horizontal.title(), title);
  }

  /**
   * A copy whose vertical axis reaches from one value to another. Whatever lies beyond is cut off.
   */
  public Chart withHeights(double from, double to) {
    Ruler heights = new Ruler(vertical.title(), vertical.scale(), from, to);
    return new Chart(sheet, horizontal, heights, layers, keys, bar);
  }

  /** The axis that runs right. */
  public Ruler horizontal() {
    return horizontal;
  }

  /** A copy whose horizontal axis reaches from one value to another. */
  public Chart withWidth(double from, double to) {
    Ruler width = new Ruler(horizontal.title(), horizontal.scale(), from, to);
    return new Chart(sheet, width, vertical, layers, keys, bar);
  }

  @Override
  public ChartStyle style() {
    return sheet.style();
  }

  private static <T> List<T> appended(List<T> list, T last) {
    List<T> longer = new ArrayList<>(list);
    longer.add(last);
    return longer;
  }

  @Override
  public void draw(Graphics2D g, int width, int height) {
    draw(g, width, height, true);
  }

  /**
   * Draws everything but the frame and returns where values lie, so that the caller can draw more
   * on top.
   */
  public Plane drawUnframed(Graphics2D g, int width, int height) {
    return draw(g, width, height, false);
  }

  private Plane draw(Graphics2D g, int width, int height, boolean framed) {
    ChartStyle style = sheet.style();
    Rectangle2D area = Legend.draw(g, keys, style, sheet.open(g, width, height));
    double barWidth = bar.map(b -> b.width(style, area.getHeight())).orElse(2 * style.gap());
    Rectangle2D left =
        new Rectangle2D.Double(
            area.getX(), area.getY(), area.getWidth() - barWidth, area.getHeight());
    Rectangle2D inside =
        new Axes(horizontal, vertical, layers, style, framed)
            .draw(g, left, barWidth + 2 * style.gap());
    bar.ifPresent(b -> b.draw(g, inside.getMaxX(), inside.getY(), inside.getHeight(), style));
    return new Plane(inside, horizontal, vertical);
  }

  /** Draws a title into the line that this chart has left free for it. */
  public void drawTitle(Graphics2D g, String title, int width) {
    sheet.withTitle(title).drawTitle(g, width);
  }
}
