package costscape.render.layer;

import costscape.render.chart.PlotArea;
import costscape.space.Axis;
import costscape.space.Grid;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.function.IntBinaryOperator;

/** Draws an image of a grid's cells where the cells lie. A pixel stands for a block of cells. */
public final class CellImage {
  private CellImage() {}

  /**
   * Draws the image.
   *
   * @param image the blocks as pixels, first axis to the right, second up
   * @param across the cells of a block along the first axis; {@code up} counts those along the
   *     second
   */
  public static void draw(
      Graphics2D g, BufferedImage image, Grid grid, int across, int up, PlotArea plane) {
    Object before = g.getRenderingHint(RenderingHints.KEY_INTERPOLATION);
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    g.drawImage(image, placed(image, grid, across, up, plane), null);
    if (before != null) {
      g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, before);
    }
  }

  /**
   * Draws every cell in a colour.
   *
   * @param type of the image: whether it is opaque
   * @param rgb the colour of a cell by its places along the first axis and the second
   */
  public static void draw(
      Graphics2D g, Grid grid, PlotArea plane, int type, IntBinaryOperator rgb) {
    int columns = grid.first().points();
    int rows = grid.second().points();
    BufferedImage image = new BufferedImage(columns, rows, type);
    for (int i = 0; i < columns; i++) {
      for (int j = 0; j < rows; j++) {
        image.setRGB(i, rows - 1 - j, rgb.applyAsInt(i, j));
      }
    }
    draw(g, image, grid, 1, 1, plane);
  }

  /** From the image to the picture. A cell reaches half a step to either side of its value. */
  private static AffineTransform placed(
      BufferedImage image, Grid grid, int across, int up, PlotArea plane) {
    Axis first = grid.first();
    Axis second = grid.second();
    double left = plane.x(first.from() - first.step() / 2);
    double right = plane.x(first.from() + (image.getWidth() * across - 0.5) * first.step());
    double bottom = plane.y(second.from() - second.step() / 2);
    double top = plane.y(second.from() + (image.getHeight() * up - 0.5) * second.step());
    AffineTransform place = AffineTransform.getTranslateInstance(left, top);
    place.scale((right - left) / image.getWidth(), (bottom - top) / image.getHeight());
    return place;
  }
}
