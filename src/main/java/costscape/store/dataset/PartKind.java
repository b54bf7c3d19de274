package costscape.store.dataset;

import costscape.store.array.NpyFormat.NpyRows;
import costscape.store.file.Parquet;
import costscape.store.file.Storage;
import costscape.store.file.Unpacking;
import java.io.IOException;
import java.io.InputStream;

/** How a file holds its rows, told by its first bytes. */
enum PartKind {
  /** As lines of text. */
  LINES,
  /** As lines of text that gzip packed. */
  PACKED_LINES,
  /** As columns, which is Parquet's way. */
  COLUMNS,
  /** As a matrix of NumPy's. */
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
