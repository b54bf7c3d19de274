package costscape.api;

import costscape.job.Runner;
import costscape.store.table.CellTable;
import costscape.store.table.TableFormat;
import costscape.sweep.CellPlane;
import costscape.sweep.Range;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jfree.data.xy.DefaultXYZDataset;
import org.jfree.data.xy.XYZDataset;

/** The cost or a curvature over a plane. A cell that could not be evaluated is NaN. Immutable. */
public final class Surface extends SweptCosts {
  final Plane plane;
  final CellPlane cells;

  Surface(Plane plane, Optional<Curvature> curvature, CellPlane cells) {
    super(curvature);
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

  @Override
  public int failed() {
    return cells.failed();
  }

  /**
   * The point of the cell of smallest cost.
   *
   * @return the point, of which other directions may still lead down
   * @throws IllegalStateException where every cell failed
   */
  public Point minimum() {
    int cell = known(cells.minimum());
    int width = cells.grid().second().points();
    return plane.at(cells.grid().first().at(cell / width), cells.grid().second().at(cell % width));
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

  @Override
  Range range() {
    return cells.range();
  }

  @Override
  void write(TableFormat format, OutputStream out) throws IOException {
    CellTable.write(cells, quantity(), format, Runner.serial(), out);
  }

  @Override
  public String toString() {
    return "%d × %d costs over %s"
        .formatted(cells.grid().first().points(), cells.grid().second().points(), plane);
  }
}
