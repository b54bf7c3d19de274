package costscape.cost;

import costscape.data.Dataset;
import costscape.network.Network;
import costscape.network.Pass;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which class a network decides for in the rows of every class: the confusion matrix. Its diagonal
 * counts the rows that are right. Immutable.
 */
public final class Confusion {
  private final int[][] rows;

  private Confusion(int[][] rows) {
    this.rows = rows;
  }

  /**
   * Counts, for each class, the classes that the network gives to its rows.
   *
   * @throws IllegalStateException where the targets are numbers
   */
  public static Confusion of(Network network, Dataset dataset, double[] theta) {
    Pass pass = new Pass(network);
    int[] decisions = new int[dataset.rows()];
    Arrays.setAll(decisions, row -> network.decision(pass.forward(theta, dataset, row)));
    return of(dataset, decisions);
  }

  /** The same of decisions that are known, one a row. */
  public static Confusion of(Dataset dataset, int... decisions) {
    int classes = dataset.labels().classes();
    int[][] rows = new int[classes][classes];
    for (int row = 0; row < dataset.rows(); row++) {
      rows[dataset.label(row)][decisions[row]]++;
    }
    return new Confusion(rows);
  }

  public int classes() {
    return rows.length;
  }

  /** How many rows of one class the network takes for another, or for the same. */
  public int count(int label, int decided) {
    return rows[label][decided];
  }

  /** How many rows the network decides rightly. */
  public int right() {
    return IntStream.range(0, rows.length).map(label -> rows[label][label]).sum();
  }

  public int all() {
    return Arrays.stream(rows).flatMapToInt(Arrays::stream).sum();
  }

  /** The share of rows that are right. */
  public double accuracy() {
    return (double) right() / all();
  }
}
