package costscape.store.onnx;

import costscape.space.ParameterArrays;
import costscape.store.array.StoredArray;
import java.util.List;

/**
 * An array of real numbers that a graph computes with, and what it is there for.
 *
 * @param array its numbers as the file has them
 * @param layer the operation that takes it first
 * @param uses how many operations take it
 * @param filter the sides whose indices name a filter, where it is weights
 * @param isDoubtful whether the file leaves it open if training moves it
 */
record GraphArray(
    StoredArray array,
    Role role,
    String layer,
    int uses,
    List<Integer> filter,
    boolean isDoubtful) {
  /** The roles of arrays. */
  enum Role {
    WEIGHTS("weights"),
    BIAS("bias"),
    NORMALISATION("normalisation"),
    STATISTICS("running statistics"),
    CONSTANT("constant");

    private final String words;

    Role(String words) {
      this.words = words;
    }

    /** The word for it, such as running statistics. */
    String word() {
      return words;
    }

    /** Returns whether training moves such an array. */
    boolean isTrained() {
      return this != STATISTICS && this != CONSTANT;
    }
  }

  /** The same array as one that training does not move. */
  GraphArray fixed() {
    return new GraphArray(array, Role.CONSTANT, layer, uses, List.of(), false);
  }

  String name() {
    return ParameterArrays.safeName(array.name());
  }

  List<Integer> shape() {
    return array.shape().stream().map(Long::intValue).toList();
  }
}
