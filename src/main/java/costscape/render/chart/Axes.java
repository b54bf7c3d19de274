package costscape.render.chart;

import costscape.render.chart.Drawable.Purpose;
import costscape.render.scale.Ruler;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

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
}
