package costscape.api;

import costscape.cost.CostFunction;
import costscape.cost.Rounding;
import costscape.render.chart.CaptionText;
import costscape.render.chart.Figure;
import costscape.render.figure.CellCaption;
import costscape.render.figure.PathsOnPlane;
import costscape.render.figure.SweepFigure;
import costscape.render.figure.View;
import costscape.render.layer.PathTints.Shadows;
import costscape.render.look.Look;
import costscape.render.scale.Ruler.Scale;
import costscape.study.Quantity;
import costscape.sweep.CellPlane;
import costscape.trace.PathOnSlice;
import java.util.ArrayList;
import java.util.List;
import org.jfree.data.xy.DefaultXYZDataset;
import org.jfree.data.xy.XYZDataset;

/** The cost or a curvature over a plane. A cell that could not be evaluated is NaN. Immutable. */
public final class Surface extends SweptCosts {
  final Plane plane;
  final CellPlane cells;

  Surface(Plane plane, Quantity quantity, CellPlane cells) {
    super(plane.point, plane.span, quantity, cells);
    this.plane = plane;
    this.cells = cells;
  }

  /** {@return the plane} */
  public Plane plane() {
    return plane;
  }

  /** {@return the values of the first axis, as a copy} */
  public double[] first() {
    return cells.grid().first().values();
  }

  /** {@return the values of the second axis, as a copy} */
  public double[] second() {
    return cells.grid().second().values();
  }

  /**
   * The cost of a cell.
   *
   * @param i the number of its value of the first axis, from 0
   * @param j the number of its value of the second axis, from 0
   * @return the cost, NaN where there is none
   * @throws IndexOutOfBoundsException where there is no such cell
   */
  public double at(int i, int j) {
    cells.grid().check(i, j);
    return cells.at(i, j);
  }

  /** {@return the costs, first axis × second axis, as a copy} */
  public double[][] toArray() {
    double[][] costs = new double[cells.grid().first().points()][cells.grid().second().points()];
    for (int i = 0; i < costs.length; i++) {
      cells.copyRow(i, costs[i]);
    }
    return costs;
  }

  /**
   * The point of the cell of smallest cost.
   *
   * @return the point, of which other directions may still lead down
   * @throws IllegalStateException where every cell failed
   */
  public Point minimum() {
    double[] place = smallestPlace();
    return plane.at(place[0], place[1]);
  }

  /**
   * {@return all cells as one series of JFreeChart, named cost, or after the curvature: x, y and
   * cost}
   */
  public XYZDataset toXYZDataset() {
    double[] x = first();
    double[] y = second();
    double[][] all = new double[3][x.length * y.length];
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < y.length; j++) {
        all[0][i * y.length + j] = x[i];
        all[1][i * y.length + j] = y[j];
        all[2][i * y.length + j] = at(i, j);
      }
    }
    DefaultXYZDataset dataset = new DefaultXYZDataset();
    dataset.addSeries(quantity(), all);
    return dataset;
  }

  /** The figure with its whole caption. */
  Figure figure(View view, Look look, List<Trained> paths) {
    if (!isCost()
        && (view != View.HEATMAP || look.costs().scale() == Scale.LOG || !paths.isEmpty())) {
      throw new IllegalStateException(
          "a curvature is drawn as a heatmap on a linear scale, without paths");
    }
    if (paths.isEmpty()) {
      return new SweepFigure(result, view, look).figure();
    }
    CaptionText caption = CaptionText.of(result.facts());
    List<PathOnSlice> shadows = new ArrayList<>();
    for (Trained trained : paths) {
      Shadow shadow = Shadow.of(trained, plane);
      caption = caption.and(shadow.caption(trained));
      shadows.add(shadow.path());
    }
    PathsOnPlane drawn =
        new PathsOnPlane(view, result.main().measure().title(), List.of(), look.inside().starred());
    return drawn
        .of(cells, shadows, look.costs().over(drawn.range(cells, shadows)))
        .withCaption(caption.and(CellCaption.of(cells)));
  }

  @Override
  public String toString() {
    return "%d × %d costs over %s"
        .formatted(cells.grid().first().points(), cells.grid().second().points(), plane);
  }

  /** A path as it lies on a plane or is projected onto it. */
  record Shadow(PathOnSlice path, Rounding costs) {
    /** A path this near to the plane, relative to 1 + its length there, lies in it. */
    private static final double ROUNDING = 1e-12;

    static Shadow of(Trained trained, Plane plane) {
      CostFunction cost = trained.model.cost;
      PathOnSlice path = PathOnSlice.of(trained.path, plane.slice(), cost);
      PathOnSlice.Place end = path.end();
      return new Shadow(
          path,
          Rounding.over(
              cost,
              List.of(trained.path.end().theta(), plane.slice().at(end.alpha(), end.beta()))));
    }

    /** Returns what is to be said of the path, and what a picture says that stands alone. */
    CaptionText caption(Trained trained) {
      if (isInPlane()) {
        return CaptionText.of(sentence());
      }
      return new CaptionText(
          sentence(),
          trained.movesAll()
              ? Shadows.of(false, trained.model.dimension(), trained.model.dimension()).brief()
              : "projected path: it leaves the plane");
    }

    private double rounding() {
      double longest =
          path.places().stream()
              .mapToDouble(place -> Math.hypot(place.alpha(), place.beta()))
              .max()
              .orElse(0);
      return ROUNDING * (1 + longest);
    }

    private boolean isInPlane() {
      return path.largestDistance() <= rounding();
    }

    /** How far the drawn path is from the true one. */
    String sentence() {
      if (isInPlane()) {
        return "The path lies on the surface.";
      }
      PathOnSlice.Place end = path.end();
      return "The path is projected onto this plane. "
          + Shadows.away(path.largestDistance(), end, end.distance() <= rounding(), costs);
    }
  }
}
