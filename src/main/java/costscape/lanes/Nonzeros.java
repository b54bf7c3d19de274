package costscape.lanes;

import java.util.Optional;

/**
 * The places at which a block of inputs is not 0. Most pixels of a scanned digit are black, for
 * example. Products with inputs that are 0 are left out, which changes no bit of a sum of finite
 * numbers but the sign of a 0. Immutable.
 */
public final class Nonzeros {
  /** With fewer inputs or units the loops are too short to gain anything. */
  private static final int FEWEST = 32;

  /** The weights of so many numbers, 128 kB, stay in the cache while all rows pass. */
  private static final int KEPT = 16_384;

  private final int rows;
  private final int strip; // inputs of a strip
  private final int[] columnStart; // by input, and the end
  private final int[] columnRow; // input by input
  private final int[] rowStart; // by strip of inputs, then by row, and the end
  private final int[] rowInput; // strip by strip, row by row

  private Nonzeros(double[][] inputs, int units, int count) {
    rows = inputs[0].length;
    strip = Math.max(1, KEPT / units);
    columnStart = new int[inputs.length + 1];
    columnRow = new int[count];
    int strips = (inputs.length - 1) / strip + 1;
    rowStart = new int[strips * rows + 1];
    rowInput = new int[count];
    fillColumns(inputs);
    fillRows();
  }

  /**
   * The places of the numbers that are not 0, where these are the smaller half and there is enough
   * of them.
   *
   * @param inputs by input, then by row
   * @param units of the layer above
   */
  public static Optional<Nonzeros> of(double[][] inputs, int units) {
    if (inputs.length < FEWEST || units < FEWEST) {
      return Optional.empty();
    }
    int most = inputs.length * inputs[0].length / 2;
    int count = 0;
    for (int input = 0; input < inputs.length && count <= most; input++) {
      count += count(inputs[input]);
    }
    return count <= most ? Optional.of(new Nonzeros(inputs, units, count)) : Optional.empty();
  }

  private static int count(double[] values) {
    int count = 0;
    for (double value : values) {
      count += value == 0 ? 0 : 1;
    }
    return count;
  }

  private void fillColumns(double[][] inputs) {
    int at = 0;
    for (int input = 0; input < inputs.length; input++) {
      int counts = input / strip * rows + 1;
      for (int row = 0; row < rows; row++) {
        if (inputs[input][row] != 0) {
          columnRow[at] = row;
          rowStart[counts + row]++;
          at++;
        }
      }
      columnStart[input + 1] = at;
    }
  }

  private void fillRows() {
    for (int k = 1; k < rowStart.length; k++) {
      rowStart[k] += rowStart[k - 1];
    }
    int[] next = rowStart.clone();
    for (int input = 0; input + 1 < columnStart.length; input++) {
      int first = input / strip * rows;
      for (int k = columnStart[input]; k < columnStart[input + 1]; k++) {
        rowInput[next[first + columnRow[k]]++] = input;
      }
    }
  }

  /** How many numbers are not 0. */
  public int count() {
    return rowInput.length;
  }

  /**
   * z[to] ← Σ w[from][to]·a[from] + b[to] for every unit of the layer above.
   *
   * @param z by unit, then by row
   * @param a the inputs, by input and row
   * @param weights finite, by input, then by unit
   * @param biases holds those of the units
   * @param first where they begin
   */
  public void layer(double[][] z, double[][] a, double[][] weights, double[] biases, int first) {
    double[][] sums = new double[rows][z.length];
    double[] values = new double[strip];
    for (int k = 0; k + 1 < rowStart.length; k++) {
      int row = k % rows;
      int from = rowStart[k];
      int count = rowStart[k + 1] - from;
      for (int i = 0; i < count; i++) {
        values[i] = a[rowInput[from + i]][row];
      }
      addRows(sums[row], weights, values, rowInput, from, count);
    }
    for (int unit = 0; unit < z.length; unit++) {
      for (int row = 0; row < rows; row++) {
        z[unit][row] = sums[row][unit] + biases[first + unit];
      }
    }
  }

  /**
   * sums[input] ← sums[input] + Σ over the rows of the input times the row's deltas, which are
   * finite, in the order of the rows.
   *
   * @param a the inputs, by input and row
   * @param deltas by row, then by unit
   */
  public void addProducts(double[][] sums, double[][] a, double[][] deltas) {
    double[] values = new double[rows];
    for (int input = 0; input < sums.length; input++) {
      int from = columnStart[input];
      int count = columnStart[input + 1] - from;
      for (int i = 0; i < count; i++) {
        values[i] = a[input][columnRow[from + i]];
      }
      addRows(sums[input], deltas, values, columnRow, from, count);
    }
  }

  /** z ← z + Σ valueᵢ·a[place[from + i]], four at a time, for i below the count. */
  private static void addRows(
      double[] z, double[][] a, double[] value, int[] place, int from, int count) {
    int i = 0;
    for (; i + PlainAffine.FUSED <= count; i += PlainAffine.FUSED) {
      int k = from + i;
      double[] a0 = a[place[k]];
      double[] a1 = a[place[k + 1]];
      double[] a2 = a[place[k + 2]];
      double[] a3 = a[place[k + 3]];
      PlainAffine.add(z, value[i], a0, value[i + 1], a1, value[i + 2], a2, value[i + 3], a3);
    }
    for (; i < count; i++) {
      PlainAffine.add(z, value[i], a[place[from + i]]);
    }
  }
}
