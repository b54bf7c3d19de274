package costscape.render.view;

import costscape.render.chart.Chart;
import costscape.render.chart.ColorBar;
import costscape.render.chart.Hatch;
import costscape.render.chart.Layer;
import costscape.render.layer.Blocks;
import costscape.render.layer.CellImage;
import costscape.render.layer.Minimum;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Ruler;
import costscape.sweep.CellPlane;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * A cost surface as colours: the first axis to the right, the second up, a cell centred on its
 * value. Drawn as one image; where the grid is finer than the picture, a pixel shows the mean of
 * whole blocks of cells. Failed cells are hatched, never coloured.
 */
public final class Heatmap {
  private static final int TRANSPARENT = 0;

  private Heatmap() {}

  /**
   * With axes, colour bar and the smallest cell marked.
   *
   * @param title what the colours mean
   */
  public static Chart of(CellPlane surface, ColorScale colours, String title) {
    Chart chart = plain(surface, colours).with(ColorBar.of(surface, colours, title));
    return Minimum.markOn(chart, surface);
  }

  /** The axes and the cells alone. */
  public static Chart plain(CellPlane surface, ColorScale colours) {
    return Chart.over(Ruler.of(surface.grid().first()), Ruler.of(surface.grid().second()))
        .with(cells(surface, colours));
  }

  /** The cells, to lie under other layers. */
  public static Layer cells(CellPlane surface, ColorScale colours) {
    return (g, plane, style) -> {
      if (surface.failed() > 0) {
        Hatch.fill(g, plane.area(), style);
      }
      Rectangle2D area = plane.area();
      AffineTransform device = g.getTransform();
      int across = pixels(area.getWidth() * Math.max(1, device.getScaleX()));
      int up = pixels(area.getHeight() * Math.max(1, device.getScaleY()));
      Blocks blocks = Blocks.fitting(surface, across, up);
      CellImage.draw(
          g, image(blocks, colours), surface.grid(), blocks.across(), blocks.up(), plane);
    };
  }

  /** Axes that leave no room have still a pixel. */
  private static int pixels(double length) {
    return (int) Math.max(1, Math.ceil(length));
  }

  /** One pixel a cell; failed cells are transparent. */
  public static BufferedImage image(CellPlane surface, ColorScale colours) {
    return image(new Blocks(surface, 1, 1), colours);
  }

  /** Opaque where no cell failed: such an image is enlarged six times as fast. */
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
