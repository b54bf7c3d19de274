package costscape.render;

import costscape.render.chart.Drawable;
import costscape.space.Axis;
import costscape.space.Grid;
import costscape.sweep.CellPlane;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.function.DoubleBinaryOperator;

/** Surfaces of known functions, and pictures as images. */
public final class Surfaces {
  private Surfaces() {}

  /** Over [0, 1] × [0, 1]. */
  public static CellPlane of(int columns, int rows, DoubleBinaryOperator cost) {
    return of(new Axis("w1_0_0", 0, 1, columns), new Axis("b1_0", 0, 1, rows), cost);
  }

  public static CellPlane of(Axis first, Axis second, DoubleBinaryOperator cost) {
    double[] costs = new double[first.points() * second.points()];
    for (int k = 0; k < costs.length; k++) {
      costs[k] = cost.applyAsDouble(first.at(k / second.points()), second.at(k % second.points()));
    }
    return CellPlane.of(new Grid(first, second), costs);
  }

  public static BufferedImage image(Drawable picture, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    picture.draw(g, width, height);
    g.dispose();
    return image;
  }
}
