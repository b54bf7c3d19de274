package costscape.render.chart;

import java.awt.BasicStroke;

/** The pattern in which a line is interrupted. */
public enum Dash {
  SOLID {
    @Override
    public BasicStroke stroke(double width) {
      return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }
  },
  DASHED {
    @Override
    public BasicStroke stroke(double width) {
      float[] pattern = {(float) (3 * width), (float) (2 * width)};
      return new BasicStroke(
          (float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, pattern, 0);
    }
  },
  DOTTED {
    @Override
    public BasicStroke stroke(double width) {
      float[] pattern = {0, (float) (2 * width)};
      return new BasicStroke(
          (float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, pattern, 0);
    }
  };

  public abstract BasicStroke stroke(double width);
}
