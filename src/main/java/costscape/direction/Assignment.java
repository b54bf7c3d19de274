package costscape.direction;

import java.util.Arrays;

/**
 * The linear assignment problem: which column each row takes so that the sum of what they gain is
 * largest. By shortest augmenting paths with potentials, O(n³) (Jonker and Volgenant, A shortest
 * augmenting path algorithm for dense and sparse linear assignment problems, Computing 38, 1987).
 * 128 × 128 takes about a millisecond.
 */
final class Assignment {
  private static final int NONE = -1;

  private final double[][] gain;
  private final int size;
  private final double[] rowPotential;
  private final double[] columnPotential;
  private final int[] rowOf;

  private Assignment(double[][] gain) {
    this.gain = gain;
    size = gain.length;
    rowPotential = new double[size];
    columnPotential = new double[size];
    rowOf = new int[size];
    Arrays.fill(rowOf, NONE);
  }

  /**
   * The column of every row by which the sum of the gains, n × n finite numbers, is the largest.
   */
  static int[] best(double[][] gain) {
    Assignment assignment = new Assignment(gain);
    for (int row = 0; row < gain.length; row++) {
      assignment.add(row);
    }
    int[] columnOf = new int[gain.length];
    for (int column = 0; column < gain.length; column++) {
      columnOf[assignment.rowOf[column]] = column;
    }
    return columnOf;
  }

  /** What a row loses by a column beside the potentials; 0 along all pairs that are assigned. */
  private double reduced(int row, int column) {
    return -gain[row][column] - rowPotential[row] - columnPotential[column];
  }

  /** Assigns one more row, along the path that costs the rows before it the least. */
  private void add(int row) {
    double[] distance = new double[size];
    int[] from = new int[size];
    boolean[] done = new boolean[size];
    for (int column = 0; column < size; column++) {
      distance[column] = reduced(row, column);
      from[column] = row;
    }
    int free = nearest(distance, done);
    while (rowOf[free] != NONE) {
      done[free] = true;
      int next = rowOf[free];
      for (int column = 0; column < size; column++) {
        double through = distance[free] + reduced(next, column);
        if (!done[column] && through < distance[column]) {
          distance[column] = through;
          from[column] = next;
        }
      }
      free = nearest(distance, done);
    }
    update(row, distance, done, distance[free]);
    augment(row, from, free);
  }

  private static int nearest(double[] distance, boolean[] done) {
    int nearest = NONE;
    for (int column = 0; column < distance.length; column++) {
      if (!done[column] && (nearest == NONE || distance[column] < distance[nearest])) {
        nearest = column;
      }
    }
    return nearest;
  }

  private void update(int row, double[] distance, boolean[] done, double length) {
    rowPotential[row] += length;
    for (int column = 0; column < size; column++) {
      if (done[column]) {
        rowPotential[rowOf[column]] += length - distance[column];
        columnPotential[column] -= length - distance[column];
      }
    }
  }

  /** Gives each row on the path its next column, from the free column back to the new row. */
  private void augment(int row, int[] from, int free) {
    int column = free;
    int taker = from[column];
    while (taker != row) {
      int given = columnOf(taker);
      rowOf[column] = taker;
      column = given;
      taker = from[column];
    }
    rowOf[column] = row;
  }

  private int columnOf(int row) {
    int column = 0;
    while (rowOf[column] != row) {
      column++;
    }
    return column;
  }
}
