package costscape.data;

import costscape.data.Standard.Scaling;
import costscape.words.Labelled;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rows that train, and other rows whose cost is looked at beside theirs: rows held out, or one
 * mini-batch of the rows that train.
 *
 * @param others the numbers of the other rows in the whole, from 0; empty where they come from
 *     elsewhere
 */
public record Split(Kind kind, Dataset training, Dataset other, List<Integer> others) {
  /** The kinds of the other rows. */
  public enum Kind implements Labelled {
    /** They do not train. */
    HELD_OUT,
    /** They are some of the rows that train. */
    BATCH
  }

  public Split {
    others = List.copyOf(others);
    if (training.features() != other.features()
        || !training.targets().names().equals(other.targets().names())) {
      throw new IllegalArgumentException(
          "the other rows have %d features and targets %s, those that train have %d and %s"
              .formatted(
                  other.features(),
                  other.targets().names(),
                  training.features(),
                  training.targets().names()));
    }
  }

  /** Rows from elsewhere, that none of the whole is. */
  public static Split apart(Dataset training, Dataset other) {
    return new Split(Kind.HELD_OUT, training, other, List.of());
  }

  /** Some rows do not train, the rest does. */
  public static Split holdingOut(Dataset whole, int... rows) {
    List<Integer> out = checked(whole, rows);
    if (out.size() == whole.rows()) {
      throw new IllegalArgumentException("all rows of %s held out".formatted(whole.name()));
    }
    boolean[] isOut = new boolean[whole.rows()];
    out.forEach(row -> isOut[row] = true);
    int[] rest = IntStream.range(0, whole.rows()).filter(row -> !isOut[row]).toArray();
    return new Split(Kind.HELD_OUT, whole.subset(rest), whole.subset(rows), out);
  }

  /** All rows train; some of them are looked at as one mini-batch. */
  public static Split batch(Dataset whole, int... rows) {
    List<Integer> some = checked(whole, rows);
    return new Split(Kind.BATCH, whole, whole.subset(rows), some);
  }

  private static List<Integer> checked(Dataset whole, int... rows) {
    List<Integer> some = new ArrayList<>();
    boolean[] isNamed = new boolean[whole.rows()];
    for (int row : rows) {
      if (row < 0 || row >= whole.rows()) {
        throw new IllegalArgumentException(
            "no row %d: %s has rows 0 to %d".formatted(row, whole.name(), whole.rows() - 1));
      }
      if (isNamed[row]) {
        throw new IllegalArgumentException("row %d is named twice".formatted(row));
      }
      isNamed[row] = true;
      some.add(row);
    }
    if (some.isEmpty()) {
      throw new IllegalArgumentException("no rows are named");
    }
    return some;
  }

  /** Both scaled by the mean and deviation of the rows that train. */
  public Split standardized() {
    return Scaling.ofFeatures(training).of(this);
  }
}
