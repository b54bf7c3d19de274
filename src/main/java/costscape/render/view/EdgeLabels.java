package costscape.render.view;

import costscape.render.layer.LabelBox;
import costscape.render.text.RichText;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.util.List;
import java.util.stream.DoubleStream;

/** Finds places for the labels at the edges of a network diagram. */
final class EdgeLabels {
  private EdgeLabels() {}

  /**
   * The box of a label along an edge and above it, as near to the middle of the edge as other
   * labels allow.
   */
  static LabelBox beside(
      RichText text, Point2D from, Point2D to, List<LabelBox> taken, List<Line2D> edges) {
    return DoubleStream.of(0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.25, 0.75, 0.2)
        .mapToObj(t -> above(text, from, to, t))
        .filter(box -> taken.stream().noneMatch(box::meets))
        .filter(box -> edges.stream().noneMatch(box::meets))
        .findFirst()
        .orElseGet(() -> above(text, from, to, 0.5));
  }

  private static LabelBox above(RichText text, Point2D from, Point2D to, double t) {
    double angle = StrictMath.atan2(to.getY() - from.getY(), to.getX() - from.getX());
    double distance = 0.75 * text.height();
    return new LabelBox(
        from.getX() + t * (to.getX() - from.getX()) + distance * StrictMath.sin(angle),
        from.getY() + t * (to.getY() - from.getY()) - distance * StrictMath.cos(angle),
        text.width(),
        text.height(),
        angle);
  }
}
