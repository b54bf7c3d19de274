package costscape.store.weights;

import costscape.space.ParameterArrays;
import costscape.space.ParameterVector;
import costscape.store.array.StoredArray;
import costscape.store.file.InputException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Reads the arrays of a cost from elsewhere, which files hold under their own names and shapes. */
public final class NamedArrays {
  private static final int MOST_LISTED = 6;

  private NamedArrays() {}

  /**
   * The values of all arrays in their order. The file may hold others beside them; a file of one
   * array as long as all together holds them one after the other.
   *
   * @throws InputException naming the array that the file lacks or has in another shape
   */
  public static ParameterVector read(Path file, ParameterArrays wanted) {
    List<StoredArray> arrays = WeightArrays.read(file, wanted.size()).arrays();
    if (arrays.size() == 1 && isFlat(arrays.get(0), wanted)) {
      return ParameterVector.of(arrays.get(0).toArray());
    }
    double[] theta = new double[wanted.size()];
    for (ParameterArrays.Part part : wanted.arrays()) {
      StoredArray found =
          arrays.stream()
              .filter(array -> ParameterArrays.safeName(array.name()).equals(part.name()))
              .findFirst()
              .orElseThrow(() -> lacks(file, part, arrays));
      if (!found.shape().equals(part.shape().stream().map(Integer::longValue).toList())) {
        throw found.error(
            "has the shape %s, and %s of the cost has %s",
            found.shapeText(), part.name(), StoredArray.text(part.shape()));
      }
      System.arraycopy(found.toArray(), 0, theta, part.first(), part.size());
    }
    return ParameterVector.of(theta);
  }

  private static boolean isFlat(StoredArray array, ParameterArrays wanted) {
    boolean isNamed =
        wanted.arrays().stream().map(ParameterArrays.Part::name).anyMatch(array.name()::equals);
    return !isNamed && array.shape().size() == 1 && array.size() == wanted.size();
  }

  private static InputException lacks(
      Path file, ParameterArrays.Part part, List<StoredArray> arrays) {
    String there =
        arrays.stream()
            .limit(MOST_LISTED)
            .map(StoredArray::shown)
            .collect(Collectors.joining(", "));
    return InputException.in(
        file,
        "has no array %s of %s; it has %s%s"
            .formatted(
                part.name(),
                StoredArray.text(part.shape()),
                there,
                arrays.size() > MOST_LISTED ? " and more" : ""));
  }
}
