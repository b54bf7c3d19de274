package costscape.run.spark;

import costscape.store.dataset.ColumnFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/** An open file of Parquet. */
final class ParquetTable implements ColumnFiles.Table {
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
  public ColumnFiles.Cursor cursor(List<Integer> numbers, List<Integer> words, long from, long to) {
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
