package costscape.run.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Writes Parquet by Spark itself: the rows of CSV files, and columns that no data may have. */
final class ParquetRows {
  /** So that a file has many groups of rows and each of them many pages. */
  private static final Map<String, String> SMALL =
      Map.of("parquet.block.size", "200000", "parquet.page.row.count.limit", "1000");

  /** A column of each kind that is refused. */
  private static final String WRONG =
      """
      select * from values
      (1D, named_struct('x', 1), array(1), timestamp'2026-11-26 12:00:00', '2', 3L,
       double('Infinity'), binary('in'), 'in'),
      (2D, named_struct('x', 1), array(1), timestamp'2026-11-26 12:00:00', '2', null,
       double('Infinity'), binary('out'), 'out')
      as t(good, place, list, stamp, word, gap, far, bytes, kind)
      """;

  private ParquetRows() {}

  /**
   * Writes them in this program alone, which may go to a cluster afterwards.
   *
   * @param csv a folder of CSV files
   * @param parquet the folder for the others
   */
  static void run(String csv, String parquet) throws IOException {
    SparkSession spark =
        SparkSession.builder().master("local[1]").config("spark.ui.enabled", "false").getOrCreate();
    Path from = Path.of(csv);
    Path to = Files.createDirectories(Path.of(parquet));
    List<Path> files;
    try (Stream<Path> all = Files.list(from)) {
      files = all.filter(file -> file.toString().endsWith(".csv")).toList();
    }
    for (Path file : files) {
      Dataset<Row> rows =
          spark
              .read()
              .option("header", "true")
              .schema("a double, b double, c double, d double, kind string")
              .csv(file.toString());
      String name = file.getFileName().toString().replace(".csv", ".parquet");
      write(rows, to.resolve(name), name.contains("1") ? SMALL : Map.of());
    }
    write(spark.sql(WRONG), to.resolve("wrong.parquet"), Map.of());
    spark.stop();
  }

  /** Spark writes a folder; the one file in it is what is wanted. */
  private static void write(Dataset<Row> rows, Path file, Map<String, String> options)
      throws IOException {
    Path folder = file.resolveSibling("." + file.getFileName());
    rows.coalesce(1).write().options(options).parquet(folder.toString());
    try (Stream<Path> written = Files.list(folder)) {
      Path part = written.filter(f -> f.toString().endsWith(".parquet")).findFirst().orElseThrow();
      Files.move(part, file);
    }
  }
}
