package costscape.api;

import costscape.job.Runner;
import costscape.store.table.CellTable;
import costscape.store.table.TableFormat;
import costscape.sweep.CellPlane;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jfree.data.xy.DefaultXYZDataset;
import org.jfree.data.xy.XYZDataset;

/** The cost or a curvature over a plane. A cell that could not be evaluated is NaN. Immutable. */
public final class Surface {
  final Plane plane;
  final Optional<Curvature> curvature;
  final CellPlane cells;

  Surface(Plane plane, Optional<Curvature> curvature, CellPlane cells) {
    this.plane = plane;
    this.curvature = curvature;
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

  /** {@return the smallest cost of all cells} */
  public double smallest() {
    return cells.range().smallest();
  }

  /** {@return the largest cost of all cells} */
  public double largest() {
    return cells.range().largest();
  }

  /** {@return how many cells could not be evaluated} */
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
    if (cells.minimum() < 0) {
      throw new IllegalStateException("every cell failed: another range may hold some that do not");
    }
    int width = cells.grid().second().points();
    return plane.at(
        cells.grid().first().at(cells.minimum() / width),
        cells.grid().second().at(cells.minimum() % width));
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

  /**
   * Writes a CSV file: both axes and the cost, the first axis slowest, in decimals that read back
   * to the same doubles.
   *
   * @param file where to; an old file is replaced whole or not at all
   * @throws IOException where it cannot be written
   */
  public void writeCsv(Path file) throws IOException {
    write(file, TableFormat.CSV);
  }

  /**
   * Writes the costs as a NumPy array of doubles, first axis × second axis.
   *
   * @param file where to; an old file is replaced whole or not at all
   * @throws IOException where it cannot be written
   */
  public void writeNpy(Path file) throws IOException {
    write(file, TableFormat.NPY);
  }

  /** What the numbers are: the cost, or a curvature. */
  private String quantity() {
    return curvature.map(Names::word).orElse("cost");
  }

  private void write(Path file, TableFormat format) throws IOException {
    Files.write(file, out -> CellTable.write(cells, quantity(), format, Runner.serial(), out));
  }

  @Override
  public String toString() {
    return "%d × %d costs over %s"
        .formatted(cells.grid().first().points(), cells.grid().second().points(), plane);
  }
}
