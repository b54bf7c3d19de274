package costscape.store.dataset;

import costscape.store.array.NpyFormat.NpyRows;
import costscape.store.dataset.LinePartFile.NpyTable;
import costscape.store.dataset.TablePart.Place;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

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
