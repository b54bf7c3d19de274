package costscape.store.table;

import costscape.data.Dataset;
import costscape.store.array.ArrayFile;
import costscape.store.array.ArrayFormat;
import costscape.store.file.InputException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A dataset from a file, told by its content: a table in CSV, or arrays in NumPy's {@code .npz} or
 * {@code .npy}; each may be packed by gzip.
 */
public final class DatasetFiles {
  private DatasetFiles() {}

  /**
   * Reads rows whose target is a class.
   *
   * @param target the column or array of the classes; the last column or {@code y} if none is given
   * @throws InputException naming line, column and value of whatever is wrong
   */
  public static Dataset read(Path file, Optional<String> target) {
    return isTable(file) ? DatasetCsv.read(file, target) : DatasetArrays.in(file, target).classes();
  }

  /**
   * Reads rows whose targets are numbers to predict.
   *
   * @param targets the columns of the numbers, or one array
   * @throws InputException naming line, column and value of whatever is wrong
   */
  public static Dataset readNumbers(Path file, List<String> targets) {
    if (isTable(file)) {
      return DatasetCsv.readNumbers(file, targets);
    }
    if (targets.size() > 1) {
      throw InputException.in(
          file, "one array holds the targets, not %s".formatted(String.join(", ", targets)));
    }
    return DatasetArrays.in(file, targets.stream().findFirst()).numbers();
  }

  /**
   * Reads more rows of a dataset that is known.
   *
   * @param like the rows that train
   * @throws InputException naming whatever does not fit them
   */
  public static Dataset readMore(Path file, Dataset like) {
    return isTable(file)
        ? HeldOutCsv.read(file, like)
        : DatasetArrays.in(file, Optional.empty()).like(like);
  }

  private static boolean isTable(Path file) {
    ArrayFormat format = ArrayFile.format(file);
    return format == ArrayFormat.TEXT || format == ArrayFormat.JSON;
  }
}
