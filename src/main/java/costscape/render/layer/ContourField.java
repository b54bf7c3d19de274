package costscape.render.layer;

import costscape.render.chart.PlotArea;
import costscape.render.scale.ColorScale;
import costscape.space.Axis;
import costscape.space.Grid;
import costscape.sweep.CellPlane;
import java.awt.geom.Path2D;
import java.util.Arrays;
import java.util.List;

/** The heights of a surface on the drawn scale; finds contour lines and the regions above them. */
public final class ContourField {
  /** A height below all others; it surrounds the grid, and stands for failed cells in regions. */
  private static final double DEEP = -1e300;

  /** The height of a cost of 0 on a logarithmic scale: far below the scale, and still a number. */
  private static final double BOTTOM = -100;

  /** The height of a cost that lies infinitely far above a narrow scale, as a number. */
  private static final double TOP = 1e300;

  private final Grid grid;
  private final ColorScale colours;
  private final double[] heights;

  public ContourField(CellPlane surface, ColorScale colours) {
    this.grid = surface.grid();
    this.colours = colours;
    int rows = rows();
    heights = new double[columns() * rows];
    for (int k = 0; k < heights.length; k++) {
      double height = colours.fraction(surface.at(k / rows, k % rows));
      heights[k] = Math.max(BOTTOM, Math.min(TOP, height));
    }
  }

  private int columns() {
    return grid.first().points();
  }

  private int rows() {
    return grid.second().points();
  }

  /** The lines in the picture along which the surface has one cost. */
  public List<Polyline> lines(PlotArea plane, double cost) {
    return MarchingSquares.lines(columns(), rows(), heights, colours.fraction(cost)).stream()
        .map(line -> drawn(plane, line, 0))
        .toList();
  }

  /** The region where the surface costs at least {@code cost}, as one closed path. */
  public Path2D region(PlotArea plane, double cost) {
    return regionAbove(plane, colours.fraction(cost));
  }

  /** The region of all cells that could be evaluated. */
  public Path2D evaluated(PlotArea plane) {
    return regionAbove(plane, DEEP / 2);
  }

  /** The region above a level. A deep ring around the grid closes lines along its border too. */
  private Path2D regionAbove(PlotArea plane, double level) {
    Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    MarchingSquares.lines(columns() + 2, rows() + 2, ringed(), level)
        .forEach(line -> drawn(plane, line, 1).appendTo(path));
    return path;
  }

  private double[] ringed() {
    int rows = rows();
    double[] ringed = new double[(columns() + 2) * (rows + 2)];
    Arrays.fill(ringed, DEEP);
    for (int k = 0; k < heights.length; k++) {
      if (!Double.isNaN(heights[k])) {
        ringed[(k / rows + 1) * (rows + 2) + k % rows + 1] = heights[k];
      }
    }
    return ringed;
  }

  private Polyline drawn(PlotArea plane, MarchingSquares.Line line, int ring) {
    return Polyline.of(
        line,
        place -> plane.x(value(grid.first(), place.i() - ring)),
        place -> plane.y(value(grid.second(), place.j() - ring)));
  }

  private static double value(Axis axis, double index) {
    return axis.from() + index * axis.step();
  }
}
