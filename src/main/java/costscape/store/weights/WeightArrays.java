package costscape.store.weights;

import costscape.store.array.ArrayFile;
import costscape.store.array.ArrayFormat;
import costscape.store.array.Bytes;
import costscape.store.array.KerasLayer;
import costscape.store.array.KerasModel;
import costscape.store.array.StoredArray;
import costscape.store.file.InputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The arrays of a file of weights, by name and in the file's own order. {@link #match} finds out
 * which array is which layer.
 *
 * @param source what messages call the file
 * @param isInOut whether the kind of file says that rows are units that feed
 * @param layers that the file describes, in their order; none where it holds arrays alone
 */
public record WeightArrays(
    String source, List<StoredArray> arrays, boolean isInOut, List<KerasLayer> layers) {
  /** More bytes than these are not unpacked from a small file. */
  private static final long ROOM = 48L << 20;

  public WeightArrays {
    arrays = List.copyOf(arrays);
    layers = List.copyOf(layers);
  }

  /** Arrays of which nothing more is said. */
  WeightArrays(String source, List<StoredArray> arrays, boolean isInOut) {
    this(source, arrays, isInOut, List.of());
  }

  /**
   * Reads names and shapes; the numbers are read when they are asked for.
   *
   * @param expected the count of numbers looked for, or 0; it bounds what is read of nested lists
   * @throws InputException where the file is none of arrays, or is damaged
   */
  public static WeightArrays read(Path file, long expected) {
    if (ArrayFile.format(file).holds() == ArrayFormat.Holding.LISTS) {
      return JsonArrays.read(file, expected);
    }
    return ArrayFile.reading(file, WeightArrays::read);
  }

  /** The same of bytes that are somewhere. */
  public static WeightArrays read(Bytes bytes) throws IOException {
    return new WeightArrays(bytes.name(), ArrayFile.read(bytes), false, KerasModel.layers(bytes))
        .bounded(bytes.size());
  }

  /** A byte of a file is at most one number of eight bytes, unless it was packed. */
  private WeightArrays bounded(long fileBytes) {
    long bytes = 0;
    for (StoredArray array : arrays) {
      bytes += array.size() * Double.BYTES;
      if (bytes < 0 || bytes > Double.BYTES * fileBytes + ROOM) {
        throw InputException.in(
            source, "unpacks to far more than the file's %d bytes".formatted(fileBytes));
      }
    }
    return this;
  }

  /**
   * Finds out which array is which layer.
   *
   * @throws InputException naming the shapes found and those that would do
   */
  public MatchedWeights match(Wanted wanted) {
    return new Matching(this, wanted).matched();
  }
}
