package costscape.api;

import costscape.store.table.TableFormat;
import costscape.sweep.Range;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;

/** The common part of a curve and a surface: the cost or a curvature in cells, and its files. */
abstract class SweptCosts {
  final Optional<Curvature> curvature;

  SweptCosts(Optional<Curvature> curvature) {
    this.curvature = curvature;
  }

  abstract Range range();

  abstract void write(TableFormat format, OutputStream out) throws IOException;

  /** {@return how many cells could not be evaluated} */
  public abstract int failed();

  /** {@return the smallest cost of all cells} */
  public double smallest() {
    return range().smallest();
  }

  /** {@return the largest cost of all cells} */
  public double largest() {
    return range().largest();
  }

  /**
   * Writes a CSV file: the axes and the cost, the first axis slowest, in decimals that read back to
   * the same doubles.
   *
   * @param file where to; an old file is replaced whole or not at all
   * @throws IOException where it cannot be written
   */
  public void writeCsv(Path file) throws IOException {
    Files.write(file, out -> write(TableFormat.CSV, out));
  }

  /**
   * Writes the costs as a NumPy array of doubles, first axis × second axis.
   *
   * @param file where to; an old file is replaced whole or not at all
   * @throws IOException where it cannot be written
   */
  public void writeNpy(Path file) throws IOException {
    Files.write(file, out -> write(TableFormat.NPY, out));
  }

  /** Returns what the numbers are: the cost, or a curvature. */
  String quantity() {
    return curvature.map(kind -> kind.property.label()).orElse("cost");
  }

  /**
   * Refuses to give the smallest cell where there is none.
   *
   * @param cell the number of the smallest cell; negative where every cell failed
   */
  static int known(int cell) {
    if (cell < 0) {
      throw new IllegalStateException("every cell failed: another range may hold some that do not");
    }
    return cell;
  }
}
