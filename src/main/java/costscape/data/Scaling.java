package costscape.data;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

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
    List<Standard> features = new ArrayList<>();
    for (int feature = 0; feature < training.features(); feature++) {
      features.add(Standard.fitting(training.column(feature)));
    }
    return new Scaling(features, List.of());
  }

  /** These features, and the targets to mean 0 and deviation 1 of these rows. */
  public Scaling withTargets(Dataset training) {
    Numbers numbers = training.numbers();
    List<Standard> all = new ArrayList<>();
    for (int output = 0; output < numbers.outputs(); output++) {
      all.add(Standard.fitting(numbers.column(output)));
    }
    return new Scaling(features, all);
  }

  public boolean isNone() {
    return features.isEmpty() && targets.isEmpty();
  }

  /** The rows as the network sees them. */
  public Dataset of(Dataset rows) {
    return isNone() ? rows : rows.scaled(this);
  }

  /** How features are scaled, targets being left as they are. */
  public Scaling ofFeaturesAlone() {
    return new Scaling(features, List.of());
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
