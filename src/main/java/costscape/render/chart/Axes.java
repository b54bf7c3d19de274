package costscape.render.chart;

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

/** The axes of a chart: JFreeChart's plot with the chart's layers in it. */
public record Axes(
    Ruler horizontal, Ruler vertical, List<Layer> layers, ChartStyle style, boolean framed) {
  private static final double LEAST = 1;

  /**
   * Draws the axes and returns the area inside them.
   *
   * @param beside the width that is free to the right of the area, below the plot
   */
  Rectangle2D draw(Graphics2D g, Rectangle2D area, double beside) {
    RoundAxis across = new RoundAxis(horizontal, style);
    XYPlot plot = plot(across);
    Rectangle2D whole = whole(area);
    reserveWholePixels(plot, across, g, whole, beside);
    if (!hasRoom(plot, whole)) {
      throw Sheet.noRoom();
    }
    PlotRenderingInfo info = new PlotRenderingInfo(null);
    plot.draw(g, whole, null, null, info);
    return info.getDataArea();
  }

  private XYPlot plot(RoundAxis across) {
    XYPlot plot =
        new XYPlot(null, across, new RoundAxis(vertical, style), new XYLineAndShapeRenderer());
    BasicStroke thin = thin(style);
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setBackgroundPaint(style.plot());
    plot.setDomainGridlinesVisible(style.hasGrid());
    plot.setRangeGridlinesVisible(style.hasGrid());
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
   * Axes take whole pixels, so that the frame is sharp and panels agree. The vertical axis has as
   * many ticks as fit into the height that the horizontal axis leaves.
   */
  private void reserveWholePixels(
      XYPlot plot, RoundAxis across, Graphics2D g, Rectangle2D area, double free) {
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

  /** Whether the plot is at least as wide and as high as a line of text. */
  private boolean hasRoom(XYPlot plot, Rectangle2D area) {
    AxisSpace beside = plot.getFixedRangeAxisSpace();
    double width = area.getWidth() - beside.getLeft() - beside.getRight();
    double height = area.getHeight() - plot.getFixedDomainAxisSpace().getBottom();
    return Math.min(width, height) >= LEAST * style.fontSize();
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
      layer.draw(g, new Plane(dataArea, horizontal, vertical), style);
    }
  }
}
