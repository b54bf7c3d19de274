package costscape.run.spark;

import costscape.store.dataset.ColumnFiles;
import costscape.store.file.LocalStorage;
import costscape.store.file.Storage;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.HadoopReadOptions;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;

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
}
