package costscape.run.spark;

import costscape.store.file.InputException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.EnumLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveStringifier;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;

/** Which of Parquet's many types are numbers and which can name classes. */
final class ParquetTypes {
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
