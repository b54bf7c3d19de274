package costscape.render.layer;

import costscape.render.chart.PlotArea;
import costscape.space.Axis;
import costscape.space.Grid;
import costscape.sweep.CellPlane;
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

  /**
   * A surface in blocks of {@code across} × {@code up} cells; the last blocks may be smaller. If a
   * grid is finer than the picture, drawing the nearest cells alone would drop whole rows.
   */
  public record Blocks(CellPlane surface, int across, int up) {
    /** The smallest blocks that a picture of some pixels can show. */
    public static Blocks fitting(CellPlane surface, int pixelsAcross, int pixelsUp) {
      return new Blocks(
          surface,
          pieces(surface.grid().first().points(), pixelsAcross),
          pieces(surface.grid().second().points(), pixelsUp));
    }

    private static int pieces(int points, int pixels) {
      return (points - 1) / Math.max(1, pixels) + 1;
    }

    public int columns() {
      return pieces(surface.grid().first().points(), across);
    }

    public int rows() {
      return pieces(surface.grid().second().points(), up);
    }

    /** The mean cost of each block of a column from the bottom up; NaN where a cell failed. */
    public double[] means(int column) {
      int from = column * across;
      int end = Math.min(surface.grid().first().points(), from + across);
      double[] means = new double[rows()];
      double[] cells = new double[surface.grid().second().points()];
      for (int i = from; i < end; i++) {
        surface.copyRow(i, cells);
        addBlocks(cells, means);
      }
      for (int row = 0; row < means.length; row++) {
        means[row] /= (end - from) * (Math.min(cells.length, (row + 1) * up) - row * up);
      }
      return means;
    }

    private void addBlocks(double[] cells, double[] sums) {
      int j = 0;
      for (int row = 0; row < sums.length; row++) {
        double sum = sums[row];
        for (int end = Math.min(cells.length, j + up); j < end; j++) {
          sum += cells[j];
        }
        sums[row] = sum;
      }
    }
  }
}
