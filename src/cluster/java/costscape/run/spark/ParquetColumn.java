package costscape.run.spark;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.apache.parquet.column.ColumnReader;

/** What a column holds in the row at which a cursor stands. */
final class ParquetColumn {
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
