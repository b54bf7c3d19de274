package costscape.run.spark;

import costscape.store.dataset.ColumnFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.internal.column.columnindex.OffsetIndex;
import org.apache.parquet.internal.filter2.columnindex.RowRanges;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.schema.MessageType;

/**
 * Rows of a file of Parquet in the file's order. Of a group of rows, which may take 128 MB and
 * more, only the pages are read that hold some thousand rows at a time, where the file says which
 * these are; files of old libraries do not say it, and then the whole group is held.
 */
final class ParquetCursor implements ColumnFiles.Cursor {
  private static final int TOGETHER = 1 << 16;

  /** Values are asked for one by one, and sent nowhere. */
  private static final GroupConverter NOWHERE =
      new GroupConverter() {
        @Override
        public Converter getConverter(int field) {
          return new PrimitiveConverter() {};
        }

        @Override
        public void start() {}

        @Override
        public void end() {}
      };

  private final ParquetFileReader file;
  private final MessageType projection;
  private final List<ParquetColumn> columns;
  private final List<ParquetColumn> read;
  private final List<ColumnReader> readers = new ArrayList<>();
  private final long to;
  private long row; // the next one
  private long end; // of the rows that the readers have

  /** Reads rows from one up to another, which is not read; of all columns those projected. */
  ParquetCursor(
      ParquetFileReader file,
      MessageType projection,
      List<ParquetColumn> columns,
      long from,
      long to) {
    this.file = file;
    this.projection = projection;
    this.columns = columns;
    this.read = columns.stream().filter(column -> column != ParquetColumn.UNREAD).toList();
    this.row = from;
    this.end = from;
    this.to = to;
  }

  @Override
  public void next() throws IOException {
    try {
      if (row == end) {
        load();
      }
      for (int k = 0; k < read.size(); k++) {
        read.get(k).take(readers.get(k));
      }
    } catch (RuntimeException e) {
      throw ParquetFiles.damaged(e);
    }
    row++;
  }

  /** Makes readers of the next rows that lie together. */
  private void load() throws IOException {
    int group = 0;
    long first = 0;
    long count = file.getRowGroups().get(0).getRowCount();
    while (row >= first + count) {
      first += count;
      count = file.getRowGroups().get(++group).getRowCount();
    }
    long groupEnd = Math.min(to, first + count);
    end = Math.min(groupEnd, row + TOGETHER);
    PageReadStore pages;
    long skipped;
    if (hasPlaces(group)) {
      OffsetIndex places = file.readOffsetIndex(file.getRowGroups().get(group).getColumns().get(0));
      int[] wanted = pages(places, count, row - first, end - first);
      skipped = row - first - places.getFirstRowIndex(wanted[0]);
      pages =
          file.readFilteredRowGroup(
              group, RowRanges.create(count, IntStream.of(wanted).iterator(), places));
    } else {
      end = groupEnd;
      skipped = row - first;
      pages = file.readRowGroup(group);
    }
    readers.clear();
    ColumnReadStoreImpl store =
        new ColumnReadStoreImpl(pages, NOWHERE, projection, file.getFileMetaData().getCreatedBy());
    projection.getColumns().forEach(column -> readers.add(store.getColumnReader(column)));
    for (ColumnReader reader : readers) {
      for (long k = 0; k < skipped; k++) {
        ParquetColumn.skip(reader);
      }
    }
  }

  /** Whether the file says where the pages of a group's columns are. */
  private boolean hasPlaces(int group) {
    BlockMetaData rows = file.getRowGroups().get(group);
    return rows.getColumns().stream().allMatch(chunk -> chunk.getOffsetIndexReference() != null);
  }

  /** The pages of a column that hold some of a group's rows. */
  private static int[] pages(OffsetIndex places, long count, long from, long to) {
    return IntStream.range(0, places.getPageCount())
        .filter(
            page ->
                places.getFirstRowIndex(page) < to && places.getLastRowIndex(page, count) >= from)
        .toArray();
  }

  @Override
  public boolean isNull(int column) {
    return columns.get(column).isNull();
  }

  @Override
  public double number(int column) {
    return columns.get(column).number();
  }

  @Override
  public String word(int column) {
    return columns.get(column).word();
  }
}
