package costscape.run.spark;

import costscape.store.dataset.ColumnFiles;
import costscape.store.file.InputException;
import costscape.store.file.LocalStorage;
import costscape.store.file.Storage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.HadoopReadOptions;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.internal.column.columnindex.OffsetIndex;
import org.apache.parquet.internal.filter2.columnindex.RowRanges;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.EnumLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveStringifier;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;

/** Parquet's files, read by the library by which Spark itself reads them. */
public final class ParquetFiles implements ColumnFiles {
  /** NotedDirection at once, so that without the library there is no such service. */
  private final Configuration settings = HadoopStorage.settings();

  @Override
  public Table open(String name) throws IOException {
    Path path =
        Storage.isRemote(name)
            ? HadoopStorage.path(name)
            : new Path(LocalStorage.path(name).toAbsolutePath().toUri());
    try {
      return new ParquetTable(
          name,
          ParquetFileReader.open(
              HadoopInputFile.fromPath(path, settings),
              HadoopReadOptions.builder(settings).build()));
    } catch (RuntimeException e) {
      throw damaged(e);
    }
  }

  /** Parquet's library throws exceptions of many kinds where a file is damaged. */
  static IOException damaged(RuntimeException e) {
    return new IOException(e.getMessage() == null ? e.toString() : e.getMessage(), e);
  }

  /** An open file of Parquet. */
  static final class ParquetTable implements ColumnFiles.Table {
    private final String name;
    private final ParquetFileReader file;
    private final MessageType schema;

    ParquetTable(String name, ParquetFileReader file) {
      this.name = name;
      this.file = file;
      this.schema = file.getFileMetaData().getSchema();
    }

    @Override
    public List<String> names() {
      return schema.getFields().stream().map(Type::getName).toList();
    }

    @Override
    public long rows() {
      return file.getRecordCount();
    }

    @Override
    public ColumnFiles.Cursor cursor(
        List<Integer> numbers, List<Integer> words, long from, long to) {
      Set<Integer> asNumbers = new HashSet<>(numbers);
      Set<Integer> asWords = new HashSet<>(words);
      List<ParquetColumn> columns = new ArrayList<>();
      List<Type> chosen = new ArrayList<>();
      for (int column = 0; column < schema.getFieldCount(); column++) {
        Type type = schema.getType(column);
        if (asNumbers.contains(column)) {
          columns.add(ParquetColumn.ofNumbers(ParquetTypes.numbers(name, type)));
        } else if (asWords.contains(column)) {
          columns.add(ParquetColumn.ofWords(ParquetTypes.words(name, type)));
        } else {
          columns.add(ParquetColumn.UNREAD);
          continue;
        }
        chosen.add(type);
      }
      MessageType projection = new MessageType(schema.getName(), chosen);
      file.setRequestedSchema(projection);
      return new ParquetCursor(file, projection, columns, from, to);
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }

  /** Which of Parquet's many types are numbers and which can name classes. */
  static final class ParquetTypes {
    private ParquetTypes() {}

    /** How a column's values become numbers; a column without any is refused by its name. */
    static ToDoubleFunction<ColumnReader> numbers(String file, Type column) {
      if (!isNumber(column)) {
        throw InputException.in(
            file,
            "column %s, and numbers were expected; --drop %s leaves this column out, or write its"
                    .formatted(what(column), InputException.shown(column.getName()))
                + " values as columns of DOUBLE");
      }
      PrimitiveType type = column.asPrimitiveType();
      boolean isPlain = !(isDecimal(type) || isUnsigned(type));
      if (!isPlain) {
        Function<ColumnReader, String> text = text(type);
        return reader -> Double.parseDouble(text.apply(reader));
      }
      return switch (type.getPrimitiveTypeName()) {
        case INT32 -> ColumnReader::getInteger;
        case INT64 -> ColumnReader::getLong;
        case FLOAT -> ColumnReader::getFloat;
        default -> ColumnReader::getDouble;
      };
    }

    /** How a column's values become the words of classes, or are refused. */
    static Function<ColumnReader, String> words(String file, Type column) {
      boolean isText =
          column.isPrimitive()
              && (note(column) instanceof StringLogicalTypeAnnotation
                  || note(column) instanceof EnumLogicalTypeAnnotation
                  || column.asPrimitiveType().getPrimitiveTypeName() == PrimitiveTypeName.BOOLEAN);
      if (isRepeated(column) || !(isText || isNumber(column))) {
        throw InputException.in(
            file,
            "column %s, and classes were expected, which are text, whole numbers or BOOLEAN; --target"
                    .formatted(what(column))
                + " names the column that has them");
      }
      return text(column.asPrimitiveType());
    }

    private static boolean isNumber(Type column) {
      if (!column.isPrimitive() || isRepeated(column)) {
        return false;
      }
      PrimitiveType type = column.asPrimitiveType();
      return switch (type.getPrimitiveTypeName()) {
        case FLOAT, DOUBLE -> true;
        case INT32, INT64 -> isDecimal(type) || note(type) == null || isInt(type);
        case BINARY, FIXED_LEN_BYTE_ARRAY -> isDecimal(type);
        default -> false;
      };
    }

    private static boolean isRepeated(Type column) {
      return column.isRepetition(Type.Repetition.REPEATED);
    }

    private static boolean isDecimal(Type type) {
      return note(type) instanceof DecimalLogicalTypeAnnotation;
    }

    private static boolean isInt(Type type) {
      return note(type) instanceof IntLogicalTypeAnnotation;
    }

    private static boolean isUnsigned(Type type) {
      return note(type) instanceof IntLogicalTypeAnnotation whole && !whole.isSigned();
    }

    private static LogicalTypeAnnotation note(Type type) {
      return type.getLogicalTypeAnnotation();
    }

    /** The values as a CSV file would have them. */
    private static Function<ColumnReader, String> text(PrimitiveType type) {
      PrimitiveStringifier text = type.stringifier();
      return switch (type.getPrimitiveTypeName()) {
        case BOOLEAN -> reader -> text.stringify(reader.getBoolean());
        case INT32 -> reader -> text.stringify(reader.getInteger());
        case INT64 -> reader -> text.stringify(reader.getLong());
        case FLOAT -> reader -> Double.toString(reader.getFloat());
        case DOUBLE -> reader -> Double.toString(reader.getDouble());
        default -> reader -> text.stringify(reader.getBinary());
      };
    }

    /** The column and what it holds, as a clause. */
    private static String what(Type column) {
      String name = InputException.quoted(column.getName());
      if (!column.isPrimitive() || isRepeated(column)) {
        return name + " has columns or lists within it";
      }
      PrimitiveType type = column.asPrimitiveType();
      return "%s holds %s"
          .formatted(
              name,
              Optional.ofNullable(note(type))
                  .map(Object::toString)
                  .orElse(type.getPrimitiveTypeName().toString()));
    }
  }

  /**
   * Rows of a file of Parquet in the file's order. Of a group of rows, which may take 128 MB and
   * more, only the pages are read that hold some thousand rows at a time, where the file says which
   * these are; files of old libraries do not say it, and then the whole group is held.
   */
  static final class ParquetCursor implements ColumnFiles.Cursor {
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
        OffsetIndex places =
            file.readOffsetIndex(file.getRowGroups().get(group).getColumns().get(0));
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
          new ColumnReadStoreImpl(
              pages, NOWHERE, projection, file.getFileMetaData().getCreatedBy());
      projection.getColumns().forEach(column -> readers.add(store.getColumnReader(column)));
      for (ColumnReader reader : readers) {
        for (long k = 0; k < skipped; k++) {
          ParquetColumn.skip(reader);
        }
      }
    }

    /** Returns whether the file says where the pages of a group's columns are. */
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

  /** The content of a column in the row at which a cursor stands. */
  static final class ParquetColumn {
    /** A column that nobody asked for. */
    static final ParquetColumn UNREAD = ofNumbers(reader -> Double.NaN);

    private final ToDoubleFunction<ColumnReader> asNumber;
    private final Function<ColumnReader, String> asWord;
    private boolean isNull = true;
    private double number;
    private String word = "";

    private ParquetColumn(
        ToDoubleFunction<ColumnReader> asNumber, Function<ColumnReader, String> asWord) {
      this.asNumber = asNumber;
      this.asWord = asWord;
    }

    static ParquetColumn ofNumbers(ToDoubleFunction<ColumnReader> numbers) {
      return new ParquetColumn(numbers, reader -> "");
    }

    static ParquetColumn ofWords(Function<ColumnReader, String> words) {
      return new ParquetColumn(reader -> Double.NaN, words);
    }

    /** Takes the value at which a reader stands, and goes on. */
    void take(ColumnReader reader) {
      isNull = isNull(reader);
      if (!isNull) {
        number = asNumber.applyAsDouble(reader);
        word = asWord.apply(reader);
      }
      reader.consume();
    }

    /** Goes on without the value. */
    static void skip(ColumnReader reader) {
      if (!isNull(reader)) {
        reader.skip();
      }
      reader.consume();
    }

    private static boolean isNull(ColumnReader reader) {
      return reader.getCurrentDefinitionLevel() < reader.getDescriptor().getMaxDefinitionLevel();
    }

    boolean isNull() {
      return isNull;
    }

    double number() {
      return number;
    }

    String word() {
      return word;
    }
  }
}
