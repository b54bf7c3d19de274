package costscape.data;

import java.io.Serializable;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * How the columns of a dataset are shifted and scaled before a network sees them.
 *
 * @param features one for each feature; empty where features stay as they are
 * @param targets one for each number to predict; empty where targets stay as they are
 */
public record Scaling(List<Standard> features, List<Standard> targets) implements Serializable {
  /** All columns stay as they are. */
  public static final Scaling NONE = new Scaling(List.of(), List.of());

  public Scaling {
    features = List.copyOf(features);
    targets = List.copyOf(targets);
  }

  /** Every feature to mean 0 and deviation 1 of these rows. */
  public static Scaling ofFeatures(Dataset training) {
    return new Scaling(
        fitting(training.features(), feature -> training.column(feature)), List.of());
  }

  /** These features, and the targets to mean 0 and deviation 1 of these rows. */
  public Scaling withTargets(Dataset training) {
    Numbers numbers = training.numbers();
    return new Scaling(features, fitting(numbers.outputs(), numbers::column));
  }

  private static List<Standard> fitting(int columns, IntFunction<double[]> column) {
    return IntStream.range(0, columns).mapToObj(column).map(Standard::fitting).toList();
  }

  public boolean isNone() {
    return features.isEmpty() && targets.isEmpty();
  }

  /** The rows as the network sees them. */
  public Dataset of(Dataset rows) {
    return isNone() ? rows : rows.scaled(this);
  }

  /** The rows in the data's own units again, but for rounding. */
  public Dataset undone(Dataset scaled) {
    return isNone() ? scaled : scaled.unscaled(this);
  }

  /** Rows that train and other rows, as the network sees them. */
  public Split of(Split split) {
    return new Split(split.kind(), of(split.training()), of(split.other()), split.others());
  }
}
