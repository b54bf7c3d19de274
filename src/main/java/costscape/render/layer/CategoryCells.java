package costscape.render.layer;

import costscape.render.chart.ChartStyle;
import costscape.render.chart.Hatch;
import costscape.render.chart.Layer;
import costscape.render.chart.PlotArea;
import costscape.render.chart.Tint;
import costscape.sweep.CellPlane;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.function.IntFunction;

/**
 * Cells that hold the number of a kind, each kind in a colour of its own: kinds are no quantities,
 * and no colour lies between two of them. Failed cells are hatched.
 *
 * @param colours gives the colour of a kind in a style
 */
public record CategoryCells(CellPlane kinds, IntFunction<Tint> colours) implements Layer {

  private static final int TRANSPARENT = 0;

  @Override
  public boolean covers() {
    return true;
  }

  @Override
  public void draw(Graphics2D g, PlotArea plane, ChartStyle style) {
    if (kinds.failed() > 0) {
      Hatch.fill(g, plane.area(), style);
    }
    CellImage.draw(
        g,
        kinds.grid(),
        plane,
        BufferedImage.TYPE_INT_ARGB,
        (i, j) -> {
          double kind = kinds.at(i, j);
          return Double.isNaN(kind) ? TRANSPARENT : colours.apply((int) kind).in(style).getRGB();
        });
  }
}
