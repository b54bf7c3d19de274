package costscape.render.view;

import costscape.render.chart.CaptionText;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.Figure;
import costscape.render.chart.Figure.FigurePart;
import java.awt.Graphics2D;
import java.util.Map;
import java.util.Set;

/**
 * A figure laid out at two thirds of its usual size with the usual size of text, then drawn smaller
 * as a whole. So its letters can still be read where many stand on one sheet.
 */
public record Thumbnail(Figure figure) implements Figure {
  private static final int WIDTH = ChartStyle.WIDTH * 2 / 3;

  @Override
  public void draw(Graphics2D g, int width, int height) {
    double scale = (double) width / WIDTH;
    Graphics2D smaller = (Graphics2D) g.create();
    smaller.scale(scale, scale);
    figure.draw(smaller, WIDTH, (int) (height / scale));
    smaller.dispose();
  }

  @Override
  public Thumbnail withTitle(String title) {
    return new Thumbnail(figure.withTitle(title));
  }

  @Override
  public String title() {
    return figure.title();
  }

  @Override
  public Thumbnail withCaption(CaptionText caption) {
    return new Thumbnail(figure.withCaption(caption));
  }

  @Override
  public CaptionText caption() {
    return figure.caption();
  }

  /** The figure in the same look, at the size of text that its usual size has. */
  @Override
  public Thumbnail withStyle(ChartStyle style) {
    return new Thumbnail(figure.withStyle(style.withFontSize(ChartStyle.light().fontSize())));
  }

  @Override
  public ChartStyle style() {
    return figure.style();
  }

  @Override
  public Thumbnail retitled(Map<String, String> titles) {
    return new Thumbnail(figure.retitled(titles));
  }

  @Override
  public Set<FigurePart> parts() {
    return figure.parts();
  }
}
