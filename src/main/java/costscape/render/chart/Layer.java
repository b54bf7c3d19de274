package costscape.render.chart;

import costscape.render.scale.Levels;
import costscape.render.scale.Ruler;
import java.awt.Graphics2D;
import java.util.Optional;

/** Something drawn inside a chart's axes; whatever lies outside is clipped. */
@FunctionalInterface
public interface Layer {
  void draw(Graphics2D g, PlotArea plane, ChartStyle style);

  /** Draws again, unclipped, what lies across the frame and would else be cut by its line. */
  default void drawOverFrame(Graphics2D g, PlotArea plane, ChartStyle style) {}

  /** A copy whose contours lie at other levels; itself if it has none. */
  default Layer cutAt(Levels levels) {
    return this;
  }

  /** A copy whose cells are shaded from node to node; itself if it has none. */
  default Layer smoothed() {
    return this;
  }

  /** A copy whose labels keep away from another layer; itself if it has none. */
  default Layer avoiding(Layer other) {
    return this;
  }

  /** Returns whether nothing below it can be seen. */
  default boolean covers() {
    return false;
  }

  /** The layer, which leaves nothing below it to be seen. */
  static Layer covering(Layer layer) {
    return new Layer() {
      @Override
      public void draw(Graphics2D g, PlotArea plane, ChartStyle style) {
        layer.draw(g, plane, style);
      }

      @Override
      public boolean covers() {
        return true;
      }
    };
  }

  /** Returns whether a mark of it would hang over an end of the axis that runs right. */
  default boolean needsRoom(Ruler horizontal) {
    return false;
  }

  /** The end of a curve that has a name, which may stand beside it. */
  record Ending(LegendKey.LineSample sample, double x, double y) {}

  /** Where a curve with a name ends; empty for all else. */
  default Optional<Ending> ending() {
    return Optional.empty();
  }

  /** Returns whether this is the star at a smallest cost. */
  default boolean isStar() {
    return false;
  }
}
