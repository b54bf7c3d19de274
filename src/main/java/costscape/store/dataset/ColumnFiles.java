package costscape.store.dataset;

import costscape.store.file.Parquet;
import costscape.store.file.Storage;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * Files that hold a table column by column, which is Parquet's way. A library reads them that every
 * cluster has and this program alone has not, so it is found as a service. Columns and rows are
 * counted from 0.
 */
public interface ColumnFiles {
  /** Opens a file by its path or URL. */
  Table open(String name) throws IOException;

  /** An open file. */
  interface Table extends Closeable {
    /** The names of all columns, those that hold no numbers included. */
    List<String> names();

    long rows();

    /**
     * Reads some rows one after the other.
     *
     * @param numbers the columns that have to hold numbers
     * @param words the columns that have to hold words or numbers
     * @param from the first row
     * @param to the row behind the last one
     * @throws costscape.store.file.InputException naming a column that holds neither
     */
    Cursor cursor(List<Integer> numbers, List<Integer> words, long from, long to)
        throws IOException;
  }

  /** Stands before the first row, then at one row after the other. */
  interface Cursor {
    /** Goes to the next row; there has to be one. */
    void next() throws IOException;

    /** Returns whether the row has no value in a column. */
    boolean isNull(int column);

    /** The value of a column of numbers; it may be NaN or infinite. */
    double number(int column);

    String word(int column);
  }

  /** Opens a file by the library that is there; where none is, it is refused. */
  static Table table(String name) throws IOException {
    return Storage.service(ColumnFiles.class).orElseThrow(() -> Parquet.refused(name)).open(name);
  }
}
