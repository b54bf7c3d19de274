package costscape.store.dataset;

import costscape.data.Moments;
import costscape.store.array.NpyFormat.NpyRows;
import costscape.store.dataset.LinePartFile.NpyTable;
import costscape.store.dataset.TablePart.PartKind;
import costscape.store.dataset.TablePart.Place;
import costscape.store.file.Parquet;
import costscape.store.file.Storage;
import costscape.store.file.Unpacking;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import java.util.function.Consumer;

/**
 * The result of one pass over a file of a table: where its rows are, and what they hold.
 *
 * @param name of the file
 * @param kind how it holds its rows
 * @param header the file's first lines, up to the names of its columns; empty without lines
 * @param stretches of rows in their order
 * @param features their names
 * @param targets names of the target columns
 * @param words of the classes that the file has, in the order in which they come
 * @param moments of each feature
 * @param missing rows that were left out
 * @param notices what the user should know of how the file was read
 * @param sha256 of the file's bytes
 */
record TablePart(
    String name,
    PartKind kind,
    String header,
    List<Place> stretches,
    List<String> features,
    List<String> targets,
    List<String> words,
    List<Moments> moments,
    long missing,
    List<String> notices,
    String sha256)
    implements Serializable {
  /**
   * Some rows that stand one behind the other: whole lines, or rows of a file of columns.
   *
   * @param from the first byte of the text, or the first row from 0
   * @param length in bytes, or in rows, those that are left out included
   * @param line the number of the first line or row, from 1
   * @param rows that are taken; empty lines hold none
   */
  record Place(long from, int length, long line, int rows) implements Serializable {}

  long rows() {
    return stretches.stream().mapToLong(Place::rows).sum();
  }

  long headerLines() {
    return header.chars().filter(c -> c == '\n').count();
  }

  /** How a file holds its rows, told by its first bytes. */
  enum PartKind {
    LINES,
    /** The rows are lines of text that gzip packed. */
    PACKED_LINES,
    /** The rows are in columns, which is Parquet's way. */
    COLUMNS,
    /** The rows are those of a NumPy matrix. */
    MATRIX;

    boolean isPacked() {
      return this == PACKED_LINES;
    }

    /** So many first bytes tell. */
    private static final int HEAD = 8;

    static PartKind of(String name) throws IOException {
      byte[] head;
      try (InputStream in = Storage.of(name).open(name, 0)) {
        head = in.readNBytes(HEAD);
      }
      if (Parquet.begins(head)) {
        return COLUMNS;
      }
      if (NpyRows.begins(head)) {
        return MATRIX;
      }
      return Unpacking.isPacked(head) ? PACKED_LINES : LINES;
    }
  }

  /** A file of a table: one pass finds its rows, and later they are read again by their places. */
  interface PartFile {
    static PartFile of(String name, PartKind kind, PartReading reading) {
      return switch (kind) {
        case COLUMNS -> new ColumnPartFile(name, kind, reading, ColumnFiles::table);
        case MATRIX ->
            new ColumnPartFile(name, kind, reading, file -> new NpyTable(NpyRows.in(file)));
        case LINES, PACKED_LINES -> new LinePartFile(name, kind, reading);
      };
    }

    /** Makes the pass. */
    TablePart scan() throws IOException;

    /**
     * Reads some of the rows.
     *
     * @param part what the pass found
     * @param wanted some of its places, in their order
     * @param into takes the rows of each place
     */
    void read(TablePart part, List<Place> wanted, Consumer<PartReading.Stretch> into)
        throws IOException;
  }
}
