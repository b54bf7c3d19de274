package costscape.store.weights;

import costscape.store.array.StoredArray;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A place in a chain as a file describes it: a dense layer, a normalisation or anything else.
 *
 * @param name as messages call it
 * @param epsilon what a normalisation adds to variances
 */
record ChainModule(String name, Kind kind, double epsilon, Map<Role, StoredArray> arrays) {
  /** What stands there. */
  enum Kind {
    DENSE,
    NORMALISATION,
    /** An activation, or what nobody knows. */
    OTHER
  }

  /** What an array is to its module. */
  enum Role {
    WEIGHTS,
    BIASES,
    SCALE,
    SHIFT,
    MEAN,
    VARIANCE
  }

  /** A module whose arrays are still to be put there. */
  ChainModule(String name, Kind kind, double epsilon) {
    this(name, kind, epsilon, new EnumMap<>(Role.class));
  }

  boolean is(Kind wanted) {
    return kind == wanted;
  }

  void put(Role role, StoredArray array) {
    arrays.put(role, array);
  }

  Optional<StoredArray> find(Role role) {
    return Optional.ofNullable(arrays.get(role));
  }

  StoredArray array(Role role) {
    return Objects.requireNonNull(arrays.get(role), role.name());
  }

  /**
   * Whether it has the arrays without which it is not what it is called, in shapes that will do.
   */
  boolean isWhole() {
    return switch (kind) {
      case DENSE -> find(Role.WEIGHTS).filter(array -> array.shape().size() == 2).isPresent();
      case NORMALISATION ->
          arrays.containsKey(Role.MEAN)
              && arrays.containsKey(Role.VARIANCE)
              && arrays.values().stream().allMatch(a -> isVectorLike(a, array(Role.MEAN)));
      case OTHER -> arrays.isEmpty();
    };
  }

  private static boolean isVectorLike(StoredArray array, StoredArray mean) {
    return array.shape().size() == 1 && array.shape().equals(mean.shape());
  }

  /** The weights and biases of a dense layer. */
  List<StoredArray> weightsAndBiases() {
    return List.copyOf(arrays.values());
  }
}
