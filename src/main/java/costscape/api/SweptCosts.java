package costscape.api;

import costscape.direction.Span;
import costscape.job.Runner;
import costscape.store.table.CellTable;
import costscape.store.table.TableFormat;
import costscape.study.CostLandscape;
import costscape.study.Quantity;
import costscape.study.SweepResult;
import costscape.sweep.SweptCells;
import java.io.IOException;
import java.nio.file.Path;

/** The common part of a curve and a surface: the cost or a curvature in cells, and its files. */
abstract class SweptCosts {
  final SweepResult result;

  SweptCosts(Point point, Span span, Quantity quantity, SweptCells cells) {
    CostLandscape seen = point.landscape();
    result = SweepResult.of(quantity, seen.caption(span), seen.measure(), cells);
  }

  /** {@return how many cells could not be evaluated} */
  public int failed() {
    return result.main().cells().failed();
  }

  /** {@return the smallest cost of all cells} */
  public double smallest() {
    return result.range().smallest();
  }

  /** {@return the largest cost of all cells} */
  public double largest() {
    return result.range().largest();
  }

  /**
   * Writes a CSV file: the axes and the cost, the first axis slowest, in decimals that read back to
   * the same doubles.
   */
  public void writeCsv(Path file) throws IOException {
    write(TableFormat.CSV, file);
  }

  /** Writes the costs as a NumPy array of doubles, first axis × second axis. */
  public void writeNpy(Path file) throws IOException {
    write(TableFormat.NPY, file);
  }

  private void write(TableFormat format, Path file) throws IOException {
    SweptCells cells = result.main().cells();
    Files.write(file, out -> CellTable.write(cells, quantity(), format, Runner.serial(), out));
  }

  boolean isCost() {
    return result.quantity() == Quantity.COST;
  }

  /** Returns what the numbers are: the cost, or a curvature. */
  String quantity() {
    return result.quantity().label();
  }

  /** The coordinates of the smallest cell. */
  double[] smallestPlace() {
    if (!result.main().hasSmallest()) {
      throw new IllegalStateException("every cell failed: another range may hold some that do not");
    }
    return result.main().place();
  }
}
