package costscape.store.array;

import costscape.store.file.InputException;
import costscape.store.file.Storage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The rows of one matrix in NumPy's format, which is read from any row on: no byte before it is
 * read again. The file may be on this machine or in a cluster's storage, whose size is not asked
 * for; it is known to be whole once its last row was read.
 */
public record NpyRows(String file, StoredArray array, NpyFormat.Header header) {
  /** So many numbers of a row are believed before there is one. */
  private static final long MOST_COLUMNS = 1_000_000;

  /** Whether a file that begins so is NumPy's. */
  public static boolean begins(byte... head) {
    int length = NpyFormat.MAGIC.length;
    return head.length >= length && Arrays.equals(head, 0, length, NpyFormat.MAGIC, 0, length);
  }

  /**
   * Reads the header of a file.
   *
   * @param file a path or a URL
   * @throws InputException where it holds no rows of several numbers, or stores them by columns
   */
  public static NpyRows in(String file) throws IOException {
    NpyFormat.Header header;
    try (InputStream in = Storage.of(file).open(file, 0)) {
      header = NpyFormat.header(file, in);
    }
    StoredArray array =
        new StoredArray(
            file, "the array", header.form(), () -> Storage.of(file).open(file, header.length()));
    return new NpyRows(file, array, header).checked();
  }

  private NpyRows checked() {
    boolean isMatrix = array.shape().size() > 1 && array.size() > 0;
    if (!isMatrix || columns() < 2 || columns() > MOST_COLUMNS) {
      throw array.error(
          "has shape %s; rows of features with a target behind them were expected",
          array.shapeText());
    }
    if (array.isFortran()) {
      throw array.error(
          "is stored column by column, and a part is read row by row; save"
              + " numpy.ascontiguousarray of it");
    }
    return this;
  }

  public long rows() {
    return array.shape().get(0);
  }

  /** Numbers of a row. */
  public int columns() {
    return (int) Math.min(MOST_COLUMNS + 1, array.size() / rows());
  }

  /** The numbers from the first one of a row on. */
  public ArrayNumbers from(long row) throws IOException {
    long place = header.length() + row * columns() * array.type().bytes();
    return new ArrayNumbers(array, Storage.of(file).open(file, place), header.form().order());
  }

  /** The error where bytes follow the last number. */
  public InputException tooLong() {
    return array.error("has shape %s, behind which the file goes on", array.shapeText());
  }
}
