package costscape.store.array;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A layer of a model as Keras describes it in the model's file.
 *
 * @param kind its class, such as {@code Dense}
 * @param name the model's own name of it
 * @param folder where the model's file keeps its arrays
 * @param function the word of the activation that it brings or is; empty where there is none
 * @param arrays the roles of its arrays in the order of their numbers
 * @param epsilon what a normalisation adds to variances, else 0
 */
public record KerasLayer(
    String kind, String name, String folder, String function, List<String> arrays, double epsilon) {
  static final String DENSE = "Dense";
  static final String NORMALISATION = "BatchNormalization";

  /** What Keras calls a function that changes nothing. */
  static final String LINEAR = "linear";

  /** What passes rows on as they are where a network is evaluated. */
  private static final Set<String> IDLE =
      Set.of(
          "InputLayer",
          "Flatten",
          "Identity",
          "Dropout",
          "GaussianDropout",
          "AlphaDropout",
          "GaussianNoise",
          "ActivityRegularization");

  /** Models of models are read by their arrays alone. */
  private static final Set<String> WHOLE = Set.of("Sequential", "Functional", "Model");

  /** What arrays are called that have no number. */
  private static final Set<String> ROLES =
      Set.of("kernel", "bias", "gamma", "beta", "moving_mean", "moving_variance");

  public KerasLayer {
    arrays = List.copyOf(arrays);
  }

  public boolean isDense() {
    return kind.equals(DENSE);
  }

  public boolean isNormalisation() {
    return kind.equals(NORMALISATION);
  }

  /** Whether it brings or is an activation that changes what it takes. */
  public boolean hasFunction() {
    return !function.isEmpty() && !function.equals(LINEAR);
  }

  /** Whether it is the activation that changes nothing. */
  public boolean isNoFunction() {
    return KerasActivation.isLayer(kind) && !hasFunction();
  }

  /** Whether it changes nothing in evaluation. */
  public boolean isIdle() {
    return IDLE.contains(kind);
  }

  /** Whether a chain of dense layers may hold it. */
  public boolean isOfChain() {
    return isDense()
        || isNormalisation()
        || isIdle()
        || KerasActivation.isLayer(kind)
        || WHOLE.contains(kind);
  }

  /** What one of its arrays is, such as {@code kernel}; nothing where the array is not its own. */
  public Optional<String> role(StoredArray array) {
    if (!array.name().startsWith(folder + "/")) {
      return Optional.empty();
    }
    String last = array.name().substring(array.name().lastIndexOf('/') + 1).replaceFirst(":0$", "");
    if (array.name().endsWith("/vars/" + last) && last.matches("\\d")) {
      int number = Integer.parseInt(last);
      return number < arrays.size() ? Optional.of(arrays.get(number)) : Optional.empty();
    }
    return Optional.of(last).filter(ROLES::contains);
  }
}
