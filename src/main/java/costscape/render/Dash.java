package costscape.render;

import java.awt.BasicStroke;

/** How a line is interrupted. */
enum Dash {
  SOLID {
    @Override
    BasicStroke stroke(double width) {
      return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }
  },
  DASHED {
    @Override
    BasicStroke stroke(double width) {
      float[] pattern = {(float) (3 * width), (float) (2 * width)};
      return new BasicStroke(
          (float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, pattern, 0);
    }
  },
  DOTTED {
    @Override
    BasicStroke stroke(double width) {
      float[] pattern = {0, (float) (2 * width)};
      return new BasicStroke(
          (float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, pattern, 0);
    }
  };

  abstract BasicStroke stroke(double width);
}
