package costscape.store.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A growing column of numbers, in blocks: a large one is copied once, at its end, and takes no more
 * than a block beside its numbers before.
 */
public final class NumberColumn {
  private static final int FIRST = 16;
  private static final int BLOCK = 4096;

  private final List<double[]> full = new ArrayList<>();
  private double[] block = new double[FIRST];
  private int filled;

  public void add(double value) {
    if (filled == block.length) {
      grow();
    }
    block[filled++] = value;
  }

  private void grow() {
    if (block.length < BLOCK) {
      block = Arrays.copyOf(block, 2 * block.length);
    } else {
      full.add(block);
      block = new double[BLOCK];
      filled = 0;
    }
  }

  /** Returns whether the numbers are whole and no two are the same. */
  public boolean isDistinct() {
    double[] values = toArray();
    return Arrays.stream(values).allMatch(value -> value == Math.rint(value))
        && Arrays.stream(values).distinct().count() == values.length;
  }

  /** Returns whether the numbers are 0, 1, 2 … or 1, 2, 3 …. */
  public boolean counts() {
    double[] values = toArray();
    boolean counts = values.length > 0 && (values[0] == 0 || values[0] == 1);
    for (int k = 1; k < values.length && counts; k++) {
      counts = values[k] == values[0] + k;
    }
    return counts;
  }

  public double[] toArray() {
    double[] values = new double[full.size() * BLOCK + filled];
    for (int k = 0; k < full.size(); k++) {
      System.arraycopy(full.get(k), 0, values, k * BLOCK, BLOCK);
    }
    System.arraycopy(block, 0, values, full.size() * BLOCK, filled);
    return values;
  }

  /** The numbers of columns, which are empty from then on: each gives its memory back at once. */
  public static double[][] taken(List<NumberColumn> columns) {
    double[][] values = new double[columns.size()][];
    for (int k = 0; k < values.length; k++) {
      NumberColumn column = columns.get(k);
      values[k] = column.toArray();
      column.full.clear();
      column.block = new double[FIRST];
      column.filled = 0;
    }
    return values;
  }
}
