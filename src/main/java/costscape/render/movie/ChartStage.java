package costscape.render.movie;

import costscape.render.chart.Axes;
import costscape.render.chart.Chart;
import costscape.render.chart.Layer;
import costscape.render.chart.PlotArea;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jfree.chart.plot.Plot;

/**
 * Draws charts that differ only in their title and in layers on top. The rest is drawn once and
 * copied, to the same pixels as the whole chart. At 800 × 600 this saves 0.5 ms of 1.7, and nine
 * tenths of the time of the first frames, in which Java still learns to draw axes.
 */
final class ChartStage {
  private final Chart still;
  private final BufferedImage background;
  private final PlotArea plane;
  private final Plot outline;

  /**
   * A stage for charts of one size.
   *
   * @param still the chart that all frames share; if they have titles, its title is {@code
   *     Sheet.BLANK_LINE}
   */
  ChartStage(Chart still, int width, int height) {
    this.still = still;
    background = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = background.createGraphics();
    plane = still.drawUnframed(g, width, height);
    g.dispose();
    outline = Axes.outline(still.style());
  }

  /** Draws one frame, with a title of one line or, empty, none. */
  void draw(Graphics2D g, String title, List<Layer> moving) {
    g.drawImage(background, 0, 0, null);
    still.drawTitle(g, title, background.getWidth());
    Graphics2D inside = (Graphics2D) g.create();
    inside.clip(plane.area());
    for (Layer layer : moving) {
      layer.draw(inside, plane, still.style());
    }
    inside.dispose();
    outline.drawOutline(g, plane.area());
    still.drawOverFrame(g, plane);
    moving.forEach(layer -> layer.drawOverFrame(g, plane, still.style()));
  }
}
