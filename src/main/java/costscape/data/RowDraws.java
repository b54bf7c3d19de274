package costscape.data;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * Draws some rows of a dataset. The generator alone decides, so the same seed draws the same rows
 * on every machine.
 */
public final class RowDraws {
  private RowDraws() {}

  /** Shuffles some row numbers in place, by Fisher and Yates from the end. */
  public static void shuffle(int[] rows, RandomGenerator random) {
    for (int last = rows.length - 1; last > 0; last--) {
      int other = random.nextInt(last + 1);
      int row = rows[last];
      rows[last] = rows[other];
      rows[other] = row;
    }
  }

  /**
   * Draws the rows of one mini-batch, 1 to all, in rising order. They are those that the first step
   * of a training in mini-batches takes with the same generator.
   */
  public static int[] batch(Dataset dataset, int size, RandomGenerator random) {
    if (size < 1 || size > dataset.rows()) {
      throw new IllegalArgumentException(
          "a batch of %s has 1 to %d rows, not %d".formatted(dataset.name(), dataset.rows(), size));
    }
    int[] rows = IntStream.range(0, dataset.rows()).toArray();
    shuffle(rows, random);
    int[] batch = Arrays.copyOf(rows, size);
    Arrays.sort(batch);
    return batch;
  }

  /**
   * Draws the rows that are held out, in rising order. Of every class the share is taken, to the
   * nearest row, and one row of it at least stays; numbers to predict are drawn from all rows.
   *
   * @param share above 0 and below 1
   * @throws IllegalArgumentException where a class has a single row, which cannot both train and be
   *     held out, or where the share is less than a row
   */
  public static int[] heldOut(Dataset dataset, double share, RandomGenerator random) {
    if (!(share > 0 && share < 1)) {
      throw new IllegalArgumentException(
          "the share of the rows held out is above 0 and below 1, not " + share);
    }
    int[] drawn =
        dataset.hasClasses()
            ? ofEveryClass(dataset, share, random)
            : some(IntStream.range(0, dataset.rows()).toArray(), share, random);
    if (drawn.length == 0) {
      throw new IllegalArgumentException(
          "a share of %s of the %d rows of %s is no row: nothing would be held out"
              .formatted(share, dataset.rows(), dataset.name()));
    }
    Arrays.sort(drawn);
    return drawn;
  }

  private static int[] ofEveryClass(Dataset dataset, double share, RandomGenerator random) {
    int[] drawn = new int[dataset.rows()];
    int size = 0;
    for (int[] rows : byClass(dataset)) {
      if (rows.length == 1) {
        throw new IllegalArgumentException(
            ("class \"%s\" of %s has a single row, which cannot both train and be held out:"
                    + " two rows or more of every class were expected")
                .formatted(dataset.classes().get(dataset.label(rows[0])), dataset.name()));
      }
      int[] some = some(rows, share, random);
      System.arraycopy(some, 0, drawn, size, some.length);
      size += some.length;
    }
    return Arrays.copyOf(drawn, size);
  }

  /** The rows of every class, in the order of the labels. */
  private static int[][] byClass(Dataset dataset) {
    int[] counts = new int[dataset.classes().size()];
    for (int row = 0; row < dataset.rows(); row++) {
      counts[dataset.label(row)]++;
    }
    int[][] rows = Arrays.stream(counts).mapToObj(int[]::new).toArray(int[][]::new);
    int[] next = new int[counts.length];
    for (int row = 0; row < dataset.rows(); row++) {
      int label = dataset.label(row);
      rows[label][next[label]++] = row;
    }
    return rows;
  }

  /** A share of some rows, to the nearest row; one at least stays. */
  private static int[] some(int[] rows, double share, RandomGenerator random) {
    shuffle(rows, random);
    int count = (int) Math.min(Math.round(share * rows.length), Math.max(0, rows.length - 1));
    return Arrays.copyOf(rows, count);
  }
}
