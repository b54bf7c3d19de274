package costscape.render.chart;

import costscape.render.chart.Drawable.Purpose;
import costscape.render.scale.Ruler;
import costscape.render.scale.Ticks;
import costscape.render.scale.Ticks.Tick;
import costscape.render.text.RichText;
import costscape.render.text.RichText.TextTaker;
import costscape.render.text.Typeface;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.font.LineMetrics;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;

/**
 * The axes of a chart: JFreeChart's plot with the chart's layers in it.
 *
 * @param equal whether a unit of one axis is as long as a unit of the other
 */
public record Axes(
    Ruler horizontal,
    Ruler vertical,
    List<Layer> layers,
    ChartStyle style,
    boolean framed,
    boolean equal) {
  private static final double LEAST = 1;

  /** Texts are wider in some files by a hair: what is tried out has that to spare. */
  private static final double LEAST_TRIED = 1.2;

  /** Rounds after which equal units have settled. */
  private static final int ROUNDS = 4;

  /** Draws the axes, with so much width free to the right, and returns the area inside them. */
  Rectangle2D draw(Graphics2D g, Rectangle2D area, double beside) {
    XYPlot plot = plot();
    Rectangle2D whole = reserved(plot, g, whole(area), beside);
    if (!hasRoom(g, plot, whole)) {
      throw Sheet.noRoom();
    }
    PlotRenderingInfo info = new PlotRenderingInfo(null);
    plot.draw(g, whole, null, null, info);
    return info.getDataArea();
  }

  /** The area inside the axes, for which nothing is drawn; a NoRoomException where none is. */
  Rectangle2D inside(Graphics2D g, Rectangle2D area, double beside) {
    XYPlot plot = plot();
    Rectangle2D whole = reserved(plot, g, whole(area), beside);
    return new Rectangle2D.Double(
        whole.getX() + plot.getFixedRangeAxisSpace().getLeft(),
        whole.getY(),
        Math.max(0, width(plot, whole)),
        Math.max(0, height(plot, whole)));
  }

  private XYPlot plot() {
    XYPlot plot =
        new XYPlot(
            null,
            new RoundAxis(horizontal, style),
            new RoundAxis(vertical, style),
            new XYLineAndShapeRenderer());
    BasicStroke thin = thin(style);
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setBackgroundPaint(style.plot());
    plot.setDomainGridlinesVisible(style.fittings().hasGrid());
    plot.setRangeGridlinesVisible(style.fittings().hasGrid());
    plot.setDomainGridlinePaint(style.grid());
    plot.setDomainGridlineStroke(thin);
    plot.setRangeGridlinePaint(style.grid());
    plot.setRangeGridlineStroke(thin);
    setOutline(plot, style);
    plot.setOutlineVisible(framed);
    layers.forEach(layer -> plot.addAnnotation(new LayerAnnotation(layer)));
    return plot;
  }

  private static BasicStroke thin(ChartStyle style) {
    return new BasicStroke((float) (style.lineWidth() / 2));
  }

  private static void setOutline(XYPlot plot, ChartStyle style) {
    plot.setOutlinePaint(style.ink());
    plot.setOutlineStroke(thin(style));
  }

  /**
   * A plot that draws only the frame, in the way in which the whole plot draws it above the layers.
   */
  public static Plot outline(ChartStyle style) {
    XYPlot plot = new XYPlot();
    setOutline(plot, style);
    return plot;
  }

  /**
   * Reserves the room of both axes. Where units are equal, the area shrinks until they are, to a
   * pixel; with it shrink the ticks, and so the room that their labels take.
   */
  private Rectangle2D reserved(XYPlot plot, Graphics2D g, Rectangle2D area, double beside) {
    Rectangle2D whole = area;
    reserveWholePixels(plot, g, whole, beside);
    for (int round = 0; equal && round < ROUNDS; round++) {
      double wide = width(plot, whole);
      double tall = height(plot, whole);
      double unit =
          Math.min(
              wide / (horizontal.to() - horizontal.from()),
              tall / (vertical.to() - vertical.from()));
      whole =
          new Rectangle2D.Double(
              whole.getX(),
              whole.getY(),
              whole.getWidth() - Math.rint(wide - unit * (horizontal.to() - horizontal.from())),
              whole.getHeight() - Math.rint(tall - unit * (vertical.to() - vertical.from())));
      reserveWholePixels(plot, g, whole, beside);
    }
    return whole;
  }

  private static double width(XYPlot plot, Rectangle2D area) {
    AxisSpace beside = plot.getFixedRangeAxisSpace();
    return area.getWidth() - beside.getLeft() - beside.getRight();
  }

  private static double height(XYPlot plot, Rectangle2D area) {
    return area.getHeight() - plot.getFixedDomainAxisSpace().getBottom();
  }

  /**
   * Axes take whole pixels, so that the frame is sharp and panels agree. The vertical axis has as
   * many ticks as fit into the height that the horizontal axis leaves.
   */
  private void reserveWholePixels(XYPlot plot, Graphics2D g, Rectangle2D area, double free) {
    RoundAxis across = (RoundAxis) plot.getDomainAxis();
    AxisSpace below = across.reserveSpace(g, plot, area, RectangleEdge.BOTTOM, new AxisSpace());
    below.setBottom(Math.ceil(below.getBottom()));
    Rectangle2D left =
        new Rectangle2D.Double(
            area.getX(), area.getY(), area.getWidth(), area.getHeight() - below.getBottom());
    AxisSpace beside =
        plot.getRangeAxis().reserveSpace(g, plot, left, RectangleEdge.LEFT, new AxisSpace());
    beside.setLeft(Math.ceil(beside.getLeft()));
    double overhang = across.overhang(area.getWidth() - beside.getLeft());
    beside.setRight(Math.ceil(Math.max(0, overhang + style.gap() - free)));
    plot.setFixedDomainAxisSpace(below);
    plot.setFixedRangeAxisSpace(beside);
  }

  /** Returns whether the plot is at least as wide and as high as a line of text. */
  private boolean hasRoom(Graphics2D g, XYPlot plot, Rectangle2D area) {
    double least = Purpose.REHEARSAL.isOf(g) ? LEAST_TRIED : LEAST;
    return Math.min(width(plot, area), height(plot, area)) >= least * style.fontSize();
  }

  private static Rectangle2D whole(Rectangle2D area) {
    double x = Math.rint(area.getX());
    double y = Math.rint(area.getY());
    return new Rectangle2D.Double(
        x, y, Math.rint(area.getMaxX()) - x, Math.rint(area.getMaxY()) - y);
  }

  /** Hands a layer the area that JFreeChart has found for it. */
  private final class LayerAnnotation extends AbstractXYAnnotation {
    private static final long serialVersionUID = 1;

    private final transient Layer layer;

    LayerAnnotation(Layer layer) {
      this.layer = layer;
    }

    @Override
    public void draw(
        Graphics2D g,
        XYPlot plot,
        Rectangle2D dataArea,
        ValueAxis domainAxis,
        ValueAxis rangeAxis,
        int rendererIndex,
        PlotRenderingInfo info) {
      layer.draw(g, new PlotArea(dataArea, horizontal, vertical), style);
    }
  }

  /** JFreeChart's axis with the round ticks, the scale and the typeset title of a {@link Ruler}. */
  private static final class RoundAxis extends NumberAxis {
    private static final long serialVersionUID = 1;

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

    private final transient Ruler ruler;
    private final transient ChartStyle style;
    private final transient RichText title;

    RoundAxis(Ruler ruler, ChartStyle style) {
      super(ruler.title());
      this.ruler = ruler;
      this.style = style;
      title = style.text(ruler.title(), style.fontSize());
      setAutoRange(false);
      setRange(ruler.from(), ruler.to());
      setTickLabelFont(style.typeface().regular().at(style.tickSize()));
      setTickLabelPaint(style.ink());
      setTickMarkPaint(style.ink());
      setTickMarkStroke(new BasicStroke((float) (style.lineWidth() / 2)));
      double mark = 0.8 * style.gap();
      setTickMarkOutsideLength((float) mark);
      setMinorTickMarksVisible(true);
      setMinorTickMarkOutsideLength((float) (mark / 2));
      setTickLabelInsets(new RectangleInsets(1.3 * mark, 1.5 * mark, 0.5 * mark, mark));
      setAxisLineVisible(false);
    }

    @Override
    public double valueToJava2D(double value, Rectangle2D area, RectangleEdge edge) {
      double fraction = ruler.fraction(value);
      return RectangleEdge.isTopOrBottom(edge)
          ? area.getX() + fraction * area.getWidth()
          : area.getMaxY() - fraction * area.getHeight();
    }

    @Override
    public List<NumberTick> refreshTicks(
        Graphics2D g, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
      boolean across = RectangleEdge.isTopOrBottom(edge);
      TextAnchor anchor = across ? TextAnchor.TOP_CENTER : TextAnchor.CENTER_RIGHT;
      List<Tick> ticks = across ? ticksAcross(dataArea.getWidth()) : ticksUp(dataArea.getHeight());
      List<NumberTick> all = new ArrayList<>();
      for (Tick tick : ticks) {
        all.add(
            text(tick.label()).hasIndices()
                ? new RaisedTick(tick, anchor)
                : new NumberTick(TickType.MAJOR, tick.value(), tick.label(), anchor, anchor, 0));
      }
      for (double value : ruler.between(ticks)) {
        all.add(new NumberTick(TickType.MINOR, value, "", anchor, anchor, 0));
      }
      return all;
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
      int steps = ruler.hasNames() ? room : style.fittings().steps(room);
      return style.fittings().ticks(ruler::ticks, steps);
    }

    /**
     * Returns as many ticks as labels of the usual length leave room for; fewer if labels are long.
     */
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

    /** Returns the ticks; of two whose labels would meet, only the first. */
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

    private double labelWidth(String label) {
      return text(label).width();
    }

    private RichText text(String label) {
      return style.text(label, style.tickSize());
    }

    /** A tick whose label has an exponent. For JFreeChart it has no label. */
    private static final class RaisedTick extends NumberTick {
      private static final long serialVersionUID = 1;

      private final String label;

      RaisedTick(Tick tick, TextAnchor anchor) {
        super(TickType.MAJOR, tick.value(), "", anchor, anchor, 0);
        label = tick.label();
      }
    }

    private static String label(NumberTick tick) {
      return tick instanceof RaisedTick raised ? raised.label : tick.getText();
    }

    @Override
    @SuppressWarnings("rawtypes") // as JFreeChart declares it
    protected double findMaximumTickLabelWidth(
        List ticks, Graphics2D g, Rectangle2D drawArea, boolean vertical) {
      RectangleInsets insets = getTickLabelInsets();
      double widest = super.findMaximumTickLabelWidth(ticks, g, drawArea, vertical);
      for (Object tick : ticks) {
        if (tick instanceof RaisedTick raised) {
          widest =
              Math.max(widest, labelWidth(raised.label) + insets.getLeft() + insets.getRight());
        }
      }
      return widest;
    }

    /**
     * JFreeChart draws its labels as plain strings in one font, which say nothing of their anchors
     * and have small exponents.
     */
    @Override
    protected AxisState drawTickMarksAndLabels(
        Graphics2D g,
        double cursor,
        Rectangle2D plotArea,
        Rectangle2D dataArea,
        RectangleEdge edge) {
      boolean isTaken = TextTaker.in(g).isPresent();
      AxisState state = super.drawTickMarksAndLabels(g, cursor, plotArea, dataArea, edge);
      g.setPaint(style.ink());
      for (NumberTick tick : refreshTicks(g, new AxisState(cursor), dataArea, edge)) {
        if (isTaken || tick instanceof RaisedTick) {
          label(g, tick, calculateAnchorPoint(tick, cursor, dataArea, edge), edge);
        }
      }
      return state;
    }

    /** Labels hang below their anchors on a horizontal axis, and end at them on a vertical one. */
    private void label(Graphics2D g, NumberTick tick, float[] anchor, RectangleEdge edge) {
      LineMetrics metrics = getTickLabelFont().getLineMetrics(label(tick), Typeface.MEASURE);
      boolean across = RectangleEdge.isTopOrBottom(edge);
      double down = across ? metrics.getAscent() : metrics.getHeight() / 2 - metrics.getDescent();
      text(label(tick))
          .draw(
              g,
              across ? TextTaker.Anchor.MIDDLE : TextTaker.Anchor.RIGHT,
              anchor[0],
              anchor[1] + down);
    }

    /** A title becomes so much smaller before it loses its words in parentheses. */
    private static final double WHOLE = 0.85;

    @Override
    protected Rectangle2D getLabelEnclosure(Graphics2D g, RectangleEdge edge) {
      double tall = ruler.title().isEmpty() ? 0 : title.height();
      return RectangleEdge.isTopOrBottom(edge)
          ? new Rectangle2D.Double(0, 0, title.width(), tall)
          : new Rectangle2D.Double(0, 0, tall, title.width());
    }

    @Override
    protected AxisState drawLabel(
        String label,
        Graphics2D g,
        Rectangle2D plotArea,
        Rectangle2D dataArea,
        RectangleEdge edge,
        AxisState state) {
      g.setPaint(style.ink());
      boolean across = RectangleEdge.isTopOrBottom(edge);
      Rectangle2D wider = across ? plotArea : aboveOther(plotArea);
      String brief = Ruler.shortened(ruler.title());
      boolean isWhole = WHOLE * width(ruler.title()) <= length(wider, across);
      String words = isWhole ? ruler.title() : brief;
      boolean fits = RichText.SMALLEST * width(words) <= length(dataArea, across);
      Rectangle2D beside = fits ? dataArea : wider;
      double room = length(beside, across);
      if (RichText.SMALLEST * width(words) > room) {
        throw Sheet.noRoom();
      }
      RichText text = style.fitting(words, style.fontSize(), room);
      if (across) {
        text.drawCentred(g, beside.getCenterX(), plotArea.getMaxY() - title.height() / 2);
      } else {
        text.drawUpwards(g, plotArea.getX() + title.height() / 2, beside.getCenterY());
      }
      return state;
    }

    private double width(String words) {
      return style.text(words, style.fontSize()).width();
    }

    /** The area above the other axis' title. */
    private Rectangle2D aboveOther(Rectangle2D area) {
      return new Rectangle2D.Double(
          area.getX(), area.getY(), area.getWidth(), area.getHeight() - title.height());
    }

    private static double length(Rectangle2D area, boolean across) {
      return across ? area.getWidth() : area.getHeight();
    }
  }
}
