package costscape.render.chart;

import costscape.render.scale.Ruler;
import costscape.render.scale.Ruler.Scale;
import costscape.render.scale.Ticks;
import costscape.render.scale.Ticks.Tick;
import costscape.render.text.Face;
import costscape.render.text.RichText;
import costscape.render.text.RichText.TextTaker;
import costscape.render.text.Typeface;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.LineMetrics;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Draws an axis with the round ticks, the scale and the typeset title of a {@link Ruler}. */
final class RoundAxis {
  /** The room for a tick label along the horizontal axis, in heights of a label. */
  private static final double LABEL_ROOM_ACROSS = 4.6;

  private static final double LABEL_ROOM_UP = 3;

  /** Up to this many labels may stand as close as on a vertical axis: a short axis needs them. */
  private static final int FEW = 6;

  /** The height of a label, raised powers included, in sizes of its text. */
  private static final double LABEL_HEIGHT = 1.15;

  /** The gap between two labels side by side, in heights of a label. */
  private static final double LABEL_GAP = 0.7;

  /** Fewer numbers than these do not show the scale of an axis. */
  private static final int FEWEST = 3;

  /** Along the horizontal axis one more is wanted, where short labels leave room for it. */
  private static final int WANTED = 4;

  /** Pixels between a tick's mark and its label, beside what the style leaves. */
  private static final double TO_LABEL = 2;

  /** Letters of every height, by which the line of labels is measured. */
  private static final String LINE = "ABCxyz";

  private final Ruler ruler;
  private final ChartStyle style;
  private final boolean across;
  private final RichText title;
  private final Font font;

  /** How long a tick's mark is. */
  private final double mark;

  /**
   * @param across whether the axis runs right, not up
   */
  RoundAxis(Ruler ruler, ChartStyle style, boolean across) {
    this.ruler = ruler;
    this.style = style;
    this.across = across;
    title = style.text(ruler.title(), style.fontSize());
    font = style.typeface().regular().at(style.tickSize());
    mark = 0.8 * style.gap();
  }

  /** Where a value lies, in pixels. */
  private double place(double value, Rectangle2D inside) {
    return across
        ? inside.getX() + ruler.fraction(value) * inside.getWidth()
        : inside.getMaxY() - ruler.fraction(value) * inside.getHeight();
  }

  private List<Tick> ticks(Rectangle2D inside) {
    return across ? ticksAcross(inside.getWidth()) : ticksUp(inside.getHeight());
  }

  private List<Tick> ticksUp(double length) {
    int room = (int) (length / (LABEL_ROOM_UP * style.tickSize()));
    List<Tick> ticks = ticks(room);
    for (int most = room + 1; ticks.size() < FEWEST && most <= room + FEWEST; most++) {
      ticks = ticks(most);
    }
    return Ticks.apart(
        ticks, tick -> length * ruler.fraction(tick.value()), LABEL_HEIGHT * style.tickSize());
  }

  private List<Tick> ticks(int room) {
    Face face = style.typeface().regular();
    int steps = ruler.hasNames() ? room : style.fittings().steps(room);
    return style.fittings().ticks(ruler::ticks, steps).stream()
        .map(tick -> new Tick(tick.value(), face.shown(tick.label())))
        .toList();
  }

  /** As many ticks as labels of the usual length leave room for; fewer if labels are long. */
  private List<Tick> ticksAcross(double length) {
    int close = (int) (length / (LABEL_ROOM_UP * style.tickSize()));
    int most =
        Math.max((int) (length / (LABEL_ROOM_ACROSS * style.tickSize())), Math.min(FEW, close));
    List<Tick> ticks = ticks(most);
    for (int more = most + 1; ticks.size() < WANTED && more <= most + FEWEST; more++) {
      List<Tick> richer = ticks(more);
      if (richer.size() > ticks.size() && !collide(richer, length)) {
        return richer;
      }
    }
    while (most > 2 && collide(ticks, length)) {
      most--;
      ticks = ticks(most);
    }
    return collide(ticks, length) ? withoutThoseThatMeet(ticks, length) : ticks;
  }

  /** Of two labels that would meet, the first. */
  private List<Tick> withoutThoseThatMeet(List<Tick> ticks, double length) {
    List<Tick> kept = new ArrayList<>();
    for (Tick tick : ticks) {
      kept.add(tick);
      if (collide(kept, length)) {
        kept.remove(kept.size() - 1);
      }
    }
    return kept;
  }

  private boolean collide(List<Tick> ticks, double length) {
    double end = Double.NEGATIVE_INFINITY;
    for (Tick tick : ticks) {
      double half = labelWidth(tick.label()) / 2;
      double at = ruler.fraction(tick.value()) * length;
      if (at - half < end + LABEL_GAP * style.tickSize()) {
        return true;
      }
      end = at + half;
    }
    return false;
  }

  /** The width by which labels reach beyond the right end of a horizontal axis of some length. */
  double overhang(double length) {
    return ticksAcross(length).stream()
        .mapToDouble(
            tick -> labelWidth(tick.label()) / 2 - (1 - ruler.fraction(tick.value())) * length)
        .max()
        .orElse(0);
  }

  /** How wide a label is, where glyphs of it are borrowed too. */
  private double labelWidth(String label) {
    return style.typeface().regular().width(label, style.tickSize());
  }

  private boolean borrows(String label) {
    return style.typeface().regular().borrows(label);
  }

  /** The room beside the axes that the labels and the title of an axis within an area take. */
  double depth(Graphics2D g, Rectangle2D area) {
    double tall = ruler.title().isEmpty() ? 0 : title.height();
    g.setFont(font);
    if (across) {
      double line = font.getLineMetrics(LINE, g.getFontRenderContext()).getHeight();
      return tall + (line + 1.3 * mark + 0.5 * mark);
    }
    FontMetrics metrics = g.getFontMetrics();
    double widest = 0;
    for (Tick tick : ticks(area)) {
      String label = tick.label();
      double width = borrows(label) ? labelWidth(label) : 0;
      widest = Math.max(widest, Math.max(width, metrics.stringWidth(label)));
    }
    return tall + (widest + 1.5 * mark + mark);
  }

  /** Draws labels, marks and title around the area inside the axes. */
  void draw(Graphics2D g, Rectangle2D whole, Rectangle2D inside) {
    List<Tick> ticks = ticks(inside);
    boolean borrow = ticks.stream().anyMatch(tick -> borrows(tick.label()));
    boolean isRich = borrow || TextTaker.in(g).isPresent();
    g.setFont(font);
    Object strokes = sharp(g);
    for (Tick tick : ticks) {
      if (!borrow) { // what is set elsewhere comes to nothing here
        label(g, tick, inside);
      }
      mark(g, tick.value(), mark, inside);
    }
    if (ruler.scale() == Scale.LOG) {
      for (double value : Ticks.between(ticks, ruler.from(), ruler.to())) {
        mark(g, value, mark / 2, inside);
      }
    }
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, strokes);
    if (isRich) {
      g.setPaint(style.ink());
      ticks.forEach(tick -> richLabel(g, tick, inside));
    }
    title(g, whole, inside);
  }

  /** Draws a line at every label across the area inside the axes. */
  void grid(Graphics2D g, Rectangle2D inside) {
    g.setPaint(style.grid());
    g.setStroke(Axes.thin(style));
    Object strokes = sharp(g);
    for (Tick tick : ticks(inside)) {
      double at = place(tick.value(), inside);
      g.draw(
          across
              ? new Line2D.Double(at, inside.getMinY(), at, inside.getMaxY())
              : new Line2D.Double(inside.getMinX(), at, inside.getMaxX(), at));
    }
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, strokes);
  }

  /** Makes thin lines fall on whole pixels, and returns what was said of lines before. */
  static Object sharp(Graphics2D g) {
    Object before = g.getRenderingHint(RenderingHints.KEY_STROKE_CONTROL);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_NORMALIZE);
    return before;
  }

  private void mark(Graphics2D g, double value, double length, Rectangle2D inside) {
    float at = (float) place(value, inside);
    double out = (float) length;
    g.setStroke(Axes.thin(style));
    g.setPaint(style.ink());
    g.draw(
        across
            ? new Line2D.Double(at, inside.getMaxY() + out, at, inside.getMaxY())
            : new Line2D.Double(inside.getMinX() - out, at, inside.getMinX(), at));
  }

  /** The place that a label hangs below, on an axis that runs right, or else ends at. */
  private Point2D.Float anchor(Tick tick, Rectangle2D inside) {
    float at = (float) place(tick.value(), inside);
    return across
        ? new Point2D.Float(at, (float) (inside.getMaxY() + 1.3 * mark + TO_LABEL))
        : new Point2D.Float((float) (inside.getMinX() - 1.5 * mark - TO_LABEL), at);
  }

  /** Draws a label as one plain string. */
  private void label(Graphics2D g, Tick tick, Rectangle2D inside) {
    String text = tick.label();
    if (text.isEmpty()) {
      return;
    }
    FontMetrics sizes = g.getFontMetrics(font);
    LineMetrics line = font.getLineMetrics(text, g.getFontRenderContext());
    float wide = sizes.stringWidth(text);
    float tall = sizes.getHeight();
    Point2D.Float at = anchor(tick, inside);
    g.setPaint(style.ink());
    g.drawString(
        text,
        at.x - (across ? wide / 2 : wide),
        at.y + (-line.getDescent() - line.getLeading() + (across ? tall : tall / 2)));
  }

  /** Draws a label of which glyphs are borrowed, or one that is set elsewhere. */
  private void richLabel(Graphics2D g, Tick tick, Rectangle2D inside) {
    LineMetrics metrics = font.getLineMetrics(tick.label(), Typeface.MEASURE);
    double down = across ? metrics.getAscent() : metrics.getHeight() / 2 - metrics.getDescent();
    Point2D.Float at = anchor(tick, inside);
    style
        .text(tick.label(), style.tickSize())
        .draw(g, across ? TextTaker.Anchor.MIDDLE : TextTaker.Anchor.RIGHT, at.x, at.y + down);
  }

  private void title(Graphics2D g, Rectangle2D whole, Rectangle2D inside) {
    g.setPaint(style.ink());
    Rectangle2D wider = across ? whole : aboveOther(whole);
    String brief = Ruler.shortened(ruler.title());
    String words = width(ruler.title()) <= length(wider) ? ruler.title() : brief;
    Rectangle2D beside = width(words) <= length(inside) ? inside : wider;
    double room = length(beside);
    if (RichText.SMALLEST * width(words) > room) {
      throw Sheet.noRoom();
    }
    RichText text = style.fitting(words, style.fontSize(), room);
    if (across) {
      text.drawCentred(g, beside.getCenterX(), whole.getMaxY() - title.height() / 2);
    } else {
      text.drawUpwards(g, whole.getX() + title.height() / 2, beside.getCenterY());
    }
  }

  private double width(String words) {
    return style.text(words, style.fontSize()).width();
  }

  /** The area above the other axis' title. */
  private Rectangle2D aboveOther(Rectangle2D area) {
    return new Rectangle2D.Double(
        area.getX(), area.getY(), area.getWidth(), area.getHeight() - title.height());
  }

  private double length(Rectangle2D area) {
    return across ? area.getWidth() : area.getHeight();
  }
}
