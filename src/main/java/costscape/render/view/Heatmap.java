package costscape.render.view;

import costscape.render.chart.Chart;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.ColorBar;
import costscape.render.chart.Layer;
import costscape.render.chart.PlotArea;
import costscape.render.chart.Tint.Hatch;
import costscape.render.layer.CellImage;
import costscape.render.layer.CellImage.Blocks;
import costscape.render.layer.MarchingSquares.ContourField;
import costscape.render.layer.Mark.Minimum;
import costscape.render.scale.ColorScale;
import costscape.sweep.CellPlane;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * Draws a cost surface as colours. The first axis runs to the right, the second one up, and a cell
 * is centred on its value. The cells are one image; if the grid is finer than the picture, a pixel
 * shows the mean of a whole block of cells. Failed cells are hatched and never coloured.
 */
public final class Heatmap {
  private static final int TRANSPARENT = 0;

  private Heatmap() {}

  /** A heatmap with axes, and a colour bar with the title. */
  public static Chart of(CellPlane surface, ColorScale colours, String title) {
    Chart chart = plain(surface, colours).with(ColorBar.of(surface, colours, title));
    return Minimum.constant(chart, surface);
  }

  /** A heatmap of the axes and the cells alone. */
  public static Chart plain(CellPlane surface, ColorScale colours) {
    return Chart.over(surface.grid()).with(cells(surface, colours));
  }

  /** The cells as a layer that lies under others. */
  public static Layer cells(CellPlane surface, ColorScale colours) {
    return new CellLayer(surface, colours, false);
  }

  private record CellLayer(CellPlane surface, ColorScale colours, boolean isSmooth)
      implements Layer {
    @Override
    public Layer smoothed() {
      return new CellLayer(surface, colours, true);
    }

    @Override
    public boolean covers() {
      return true;
    }

    @Override
    public void draw(Graphics2D g, PlotArea plane, ChartStyle style) {
      if (surface.failed() > 0) {
        Hatch.fill(g, plane.area(), style);
      }
      if (isSmooth) {
        ContourField.shaded(surface, colours).shade(g, plane);
        return;
      }
      Rectangle2D area = plane.area();
      AffineTransform device = g.getTransform();
      int across = pixels(area.getWidth() * Math.max(1, device.getScaleX()));
      int up = pixels(area.getHeight() * Math.max(1, device.getScaleY()));
      Blocks blocks = Blocks.fitting(surface, across, up);
      CellImage.draw(
          g, image(blocks, colours), surface.grid(), blocks.across(), blocks.up(), plane);
    }
  }

  /** The number of pixels of a length, at least one. */
  private static int pixels(double length) {
    return (int) Math.max(1, Math.ceil(length));
  }

  /** An image with one pixel a cell; failed cells are transparent. */
  public static BufferedImage image(CellPlane surface, ColorScale colours) {
    return image(new Blocks(surface, 1, 1), colours);
  }

  /** An image of blocks, opaque if no cell failed: it is then enlarged six times as fast. */
  private static BufferedImage image(Blocks blocks, ColorScale colours) {
    int columns = blocks.columns();
    int rows = blocks.rows();
    boolean whole = blocks.surface().failed() == 0;
    BufferedImage image =
        new BufferedImage(
            columns, rows, whole ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    for (int i = 0; i < columns; i++) {
      int at = rows * columns + i;
      for (double cost : blocks.means(i)) {
        at -= columns;
        pixels[at] = Double.isNaN(cost) ? TRANSPARENT : colours.rgb(cost);
      }
    }
    return image;
  }
}
