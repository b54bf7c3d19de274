package costscape.render.layer;

import costscape.render.chart.ChartStyle;
import costscape.render.chart.PlotArea;
import java.util.List;

/** What is drawn over labels, which keep away from it: a line, and half its width in pixels. */
public record Obstacle(Polyline line, double reach) {
  /** A layer from which the labels of other layers keep away. */
  public interface Source {
    List<Obstacle> obstacles(PlotArea plane, ChartStyle style);
  }

  /** A mark at one place. */
  static Obstacle at(double x, double y, double reach) {
    return new Obstacle(Polyline.of(new double[] {x}, new double[] {y}), reach);
  }

  /** What is written in a box. */
  public static Obstacle of(LabelBox box, ChartStyle style) {
    double across = 0.5 * box.width() * StrictMath.cos(box.angle());
    double down = 0.5 * box.width() * StrictMath.sin(box.angle());
    double[] x = {box.x() - across, box.x(), box.x() + across};
    double[] y = {box.y() - down, box.y(), box.y() + down};
    return new Obstacle(Polyline.of(x, y), 0.5 * style.tickSize());
  }

  boolean covers(LabelBox label) {
    return label.widened(reach).meets(line);
  }
}
