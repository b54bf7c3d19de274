package costscape.sweep.summand;

import java.util.List;
import java.util.function.Function;

/**
 * A form whose inner axis is tabulated row by row.
 *
 * @param tables along the inner axis
 * @param chunks makes what stands beside them at some values of the outer axis
 */
record Tabulated(List<RowTable> tables, Function<double[], Summands.Chunk> chunks)
    implements Summands.Prepared {
  @Override
  public void load(int firstRow, int rows) {
    tables.forEach(table -> table.load(firstRow, rows));
  }

  @Override
  public Summands.Chunk at(double[] outer) {
    return chunks.apply(outer);
  }
}
