package costscape.render.chart;

import costscape.render.text.RichText;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Stream;

/**
 * The parts that every picture shares: a background, a title line above, and a wrapped caption
 * below.
 *
 * @param title the bold line above, or two parted by {@link #BREAK}; empty for none
 * @param caption the fixed values, the mode, and how far the picture may be trusted: all of it is
 *     drawn
 * @param series 0xRRGGBB of the curves in every style; empty for the style's own
 * @param above pixels that stay empty below the title
 * @param below pixels that stay empty above the caption
 * @param beside pixels that stay empty right of a view of one chart
 * @param left where the title begins, if that is not at the margin and there is room for it
 */
public record Sheet(
    String title,
    CaptionText caption,
    ChartStyle style,
    List<Integer> series,
    double above,
    double below,
    double beside,
    double left) {
  /** A title that takes a line and paints nothing: a space that stripping leaves alone. */
  public static final String BLANK_LINE = "\u00A0";

  /** Parts a title that stays from the line of a frame below it. */
  public static final String BREAK = "\u2028";

  /** The least height of the view in pixels: less would not hold a line of labels. */
  private static final int LEAST_HEIGHT = 12;

  public static Sheet plain() {
    return new Sheet("", CaptionText.NONE, ChartStyle.light(), List.of(), 0, 0, 0, 0);
  }

  public Sheet withTitle(String other) {
    return new Sheet(other, caption, style, series, above, below, beside, left);
  }

  public Sheet withCaption(String other) {
    return withCaption(CaptionText.of(other));
  }

  public Sheet withCaption(CaptionText other) {
    return new Sheet(title, other, style, series, above, below, beside, left);
  }

  public Sheet withStyle(ChartStyle other) {
    ChartStyle own = series.isEmpty() ? other : other.withSeries(series);
    return new Sheet(title, caption, own, series, above, below, beside, left);
  }

  /** A copy whose curves have these colours in every style. */
  Sheet withSeries(List<Integer> rgb) {
    return new Sheet(title, caption, style, List.copyOf(rgb), above, below, beside, left)
        .withStyle(style);
  }

  /** A copy that leaves so many pixels empty around the view and above its left end has a title. */
  Sheet withRoom(double upper, double lower, double right, double start) {
    return new Sheet(title, caption, style, series, upper, lower, right, start);
  }

  /** Paints background, title and caption, and returns the area that is left for the view. */
  public Rectangle2D open(Graphics2D g, int width, int height) {
    smooth(g);
    g.setColor(style.background());
    g.fill(new Rectangle2D.Double(0, 0, width, height));
    double margin = 2 * style.gap();
    double top = margin + drawTitle(g, width, margin) + above;
    double bottom = height - margin - drawCaption(g, width, height, margin) - below;
    if (bottom - top < LEAST_HEIGHT) {
      throw noRoom();
    }
    return new Rectangle2D.Double(margin, top, width - 2 * margin, bottom - top);
  }

  public static NoRoomException noRoom() {
    return new NoRoomException("this size leaves no room for the plot; ask for more");
  }

  /** Paints the title, or its second part, into the line that a blank title has kept free. */
  void drawTitle(Graphics2D g, int width) {
    smooth(g);
    double margin = 2 * style.gap();
    int second = title.lastIndexOf(BREAK) + 1;
    double first = height(titleLines(title.substring(0, second), width - 2 * margin));
    g.setColor(style.ink());
    drawLines(g, titleLines(title.substring(second), width - 2 * margin), margin, margin + first);
  }

  private double drawTitle(Graphics2D g, int width, double margin) {
    List<RichText> lines = titleLines(title, width - 2 * margin);
    g.setColor(style.ink());
    double widest = lines.stream().mapToDouble(RichText::width).max().orElse(0);
    double from = Math.max(margin, Math.min(left, width - margin - widest));
    return drawLines(g, lines, from, margin) + (lines.isEmpty() ? 0 : 2 * style.gap());
  }

  private List<RichText> titleLines(String text, double width) {
    return Stream.of(text.split(BREAK, -1)).flatMap(t -> style.title(t, width).stream()).toList();
  }

  private static double height(List<RichText> lines) {
    return lines.stream().mapToDouble(RichText::height).sum();
  }

  private double drawCaption(Graphics2D g, int width, int height, double margin) {
    List<RichText> lines = style.wrapped(caption.full(), style.captionSize(), width - 2 * margin);
    g.setColor(style.faint());
    double tall = height(lines);
    drawLines(g, lines, margin, height - margin - tall);
    return lines.isEmpty() ? 0 : tall + style.gap();
  }

  private static double drawLines(Graphics2D g, List<RichText> lines, double x, double top) {
    double y = top;
    for (RichText line : lines) {
      line.draw(g, x, y + line.height() / 2 + line.middleToBaseline());
      y += line.height();
    }
    return y - top;
  }

  public static void smooth(Graphics2D g) {
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }
}
