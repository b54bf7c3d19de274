package costscape.store.dataset;

import costscape.number.NumberText;
import costscape.store.dataset.PartScan.PartFindings;
import costscape.store.dataset.TablePart.PartFile;
import costscape.store.dataset.TablePart.PartKind;
import costscape.store.dataset.TablePart.Place;
import costscape.store.file.InputException;
import costscape.store.file.InputFile.Use;
import costscape.store.file.Storage;
import costscape.store.text.TableRow;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A file that is read by rows and columns. Its places are numbers of rows. */
record ColumnPartFile(
    String name, PartKind kind, PartReading reading, Use<String, ColumnFiles.Table> opening)
    implements PartFile {
  /** Numbers that a stretch of rows holds at most. */
  private static final int NUMBERS = 1 << 18;

  private static final int MOST_ROWS = 8192;

  @Override
  public TablePart scan() throws IOException {
    try (ColumnFiles.Table table = opening.read(name)) {
      Stretches stretches = Stretches.of(name, reading, table, 0, table.rows());
      PartFindings findings = new PartFindings(stretches.next(0));
      int most = Math.max(1, Math.min(MOST_ROWS, NUMBERS / stretches.columns()));
      for (long row = 0; row < table.rows(); row += most) {
        int count = (int) Math.min(most, table.rows() - row);
        PartReading.Stretch stretch = stretches.next(count);
        findings.add(new Place(row, count, row + 1, stretch.rows()), stretch);
      }
      return findings.part(name, kind, "", sha256());
    }
  }

  /** Reading by columns goes to and fro in a file, so its bytes are read once more. */
  private String sha256() throws IOException {
    MessageDigest digest = PartScan.sha256();
    try (InputStream in = new DigestInputStream(Storage.of(name).open(name, 0), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  @Override
  public void read(TablePart part, List<Place> wanted, Consumer<PartReading.Stretch> into)
      throws IOException {
    Place last = wanted.get(wanted.size() - 1);
    long from = wanted.get(0).from();
    long to = last.from() + last.length();
    try (ColumnFiles.Table table = opening.read(name)) {
      if (table.rows() < to) {
        throw InputException.in(name, PartScan.CHANGED);
      }
      Stretches stretches = Stretches.of(name, reading, table, from, to);
      for (Place place : wanted) {
        stretches.skip(place.from() - from);
        from = place.from() + place.length();
        PartReading.Stretch stretch = stretches.next(place.length());
        if (stretch.rows() != place.rows()) {
          throw InputException.in(name, PartScan.CHANGED);
        }
        into.accept(stretch);
      }
    }
  }

  /**
   * Consecutive rows of a file of columns, stretch by stretch.
   *
   * @param columns that are read
   */
  private record Stretches(
      String source, PartReading reading, List<String> names, int columns, ColumnRow row) {
    /** Begins at a row of an open file. */
    static Stretches of(
        String source, PartReading reading, ColumnFiles.Table table, long from, long to)
        throws IOException {
      DatasetReading columns = reading.begin(source).rows();
      columns.header(table.names());
      DatasetReading.ColumnKinds kinds = columns.kinds();
      ColumnFiles.Cursor cursor = table.cursor(kinds.numbers(), kinds.words(), from, to);
      ColumnRow row = new ColumnRow(source, table.names(), kinds.words(), cursor, from);
      return new Stretches(
          source, reading, table.names(), kinds.numbers().size() + kinds.words().size(), row);
    }

    void skip(long rows) throws IOException {
      for (long k = 0; k < rows; k++) {
        row.next();
      }
    }

    PartReading.Stretch next(int rows) throws IOException {
      PartReading.Filling filling = reading.begin(source);
      filling.rows().header(names);
      for (int k = 0; k < rows; k++) {
        row.next();
        filling.rows().row(row);
      }
      return filling.taken();
    }
  }

  /** The row of a file of columns at which a cursor stands. */
  static final class ColumnRow implements TableRow {
    private final String source;
    private final List<String> names;
    private final List<Integer> words;
    private final ColumnFiles.Cursor cursor;
    private long row;

    /**
     * @param words the columns that hold words
     * @param before rows of the file before the cursor's first one
     */
    ColumnRow(
        String source,
        List<String> names,
        List<Integer> words,
        ColumnFiles.Cursor cursor,
        long before) {
      this.source = source;
      this.names = names;
      this.words = words;
      this.cursor = cursor;
      this.row = before;
    }

    void next() throws IOException {
      cursor.next();
      row++;
    }

    @Override
    public String text(int column) {
      if (cursor.isNull(column)) {
        return "null";
      }
      if (words.contains(column)) {
        return cursor.word(column);
      }
      return NumberText.of(cursor.number(column));
    }

    @Override
    public String name(int column) {
      return names.get(column);
    }

    /** The row's number, from 1. */
    @Override
    public String place() {
      return source + ", row " + row;
    }

    @Override
    public boolean isMissing(int column) {
      return cursor.isNull(column)
          || (words.contains(column)
              ? TableRow.super.isMissing(column)
              : Double.isNaN(cursor.number(column)));
    }

    @Override
    public double number(int column, UnaryOperator<String> hint) {
      double value = cursor.number(column);
      if (!Double.isFinite(value)) {
        throw error(column, "is not a finite number" + hint.apply(name(column)));
      }
      return value;
    }
  }
}
