package costscape.render.view;

import costscape.render.chart.CaptionText;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.Figure;
import costscape.render.chart.Figure.FigurePart;
import costscape.render.chart.Sheet;
import costscape.render.text.RichText;
import java.awt.Graphics2D;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A figure to be shown on a wall, with a heading above and wrapped sentences on the left. */
public record Slide(String heading, String words, Figure figure) implements Figure {
  /** The part of the width that belongs to the words. */
  private static final double SHARE = 0.36;

  /** The size of the heading and of the words, in the style's size of text. */
  private static final double HEADING = 1.7;

  private static final double WORDS = 1.25;

  /** The smallest size of the words, and by what they get smaller until they have room. */
  private static final double LEAST = 0.7;

  private static final double SMALLER = 0.94;

  /** The height of a line in its size of text. */
  private static final double LINE = 1.35;

  @Override
  public void draw(Graphics2D g, int width, int height) {
    ChartStyle style = style();
    Sheet.smooth(g);
    g.setColor(style.background());
    g.fillRect(0, 0, width, height);
    g.setColor(style.ink());
    double margin = 1.5 * style.fontSize();
    double top = margin;
    for (RichText line : style.wrapped(heading, HEADING * style.fontSize(), width - 2 * margin)) {
      top += HEADING * LINE * style.fontSize();
      line.draw(g, margin, top);
    }
    int left = (int) (SHARE * width);
    top += style.fontSize();
    double size = WORDS * style.fontSize();
    List<RichText> lines = style.wrapped(words, size, left - 1.5 * margin);
    while (top + lines.size() * LINE * size > height - margin) {
      size *= SMALLER;
      if (size < LEAST * style.fontSize()) {
        throw Sheet.noRoom();
      }
      lines = style.wrapped(words, size, left - 1.5 * margin);
    }
    double baseline = top;
    for (RichText line : lines) {
      baseline += LINE * size;
      line.draw(g, margin, baseline);
    }
    Graphics2D right = (Graphics2D) g.create(left, (int) top, width - left, height - (int) top);
    figure.draw(right, width - left, height - (int) top);
    right.dispose();
  }

  @Override
  public Slide withTitle(String title) {
    return new Slide(title, words, figure);
  }

  @Override
  public String title() {
    return heading;
  }

  /** The words are the caption; no other one is drawn. */
  @Override
  public Slide withCaption(CaptionText caption) {
    return this;
  }

  @Override
  public CaptionText caption() {
    return CaptionText.NONE;
  }

  @Override
  public Slide withStyle(ChartStyle style) {
    return new Slide(heading, words, figure.withStyle(style));
  }

  @Override
  public ChartStyle style() {
    return figure.style();
  }

  @Override
  public Slide retitled(Map<String, String> titles) {
    return new Slide(heading, words, figure.retitled(titles));
  }

  @Override
  public Set<FigurePart> parts() {
    return figure.parts();
  }
}
