package costscape.run.spark;

import costscape.store.file.Storage;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.util.VersionInfo;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkEnv;
import scala.Tuple2;

/**
 * Files of any file system that Hadoop knows, such as {@code hdfs:} and {@code s3a:}. Its settings
 * are those of the cluster, with {@code spark.hadoop.…} of spark-submit laid over them.
 */
public final class HadoopStorage implements Storage {
  private static final String PREFIX = "spark.hadoop.";

  private static FileSystem fileSystem(Path path) throws IOException {
    try {
      return path.getFileSystem(settings());
    } catch (RuntimeException e) {
      if (e.getCause() instanceof ClassNotFoundException) {
        throw new IOException(
            "this Spark has no library for %s: files (--packages org.apache.hadoop:hadoop-aws:%s of"
                    .formatted(path.toUri().getScheme(), VersionInfo.getVersion())
                + " spark-submit brings the one for s3a:)",
            e);
      }
      throw e;
    }
  }

  /** The cluster's settings of its file systems. */
  static Configuration settings() {
    Configuration settings = new Configuration();
    SparkConf spark = SparkEnv.get() == null ? new SparkConf() : SparkEnv.get().conf();
    for (Tuple2<String, String> setting : spark.getAllWithPrefix(PREFIX)) {
      settings.set(setting._1(), setting._2());
    }
    settings.setClassLoader(Thread.currentThread().getContextClassLoader());
    return settings;
  }

  static Path path(String name) throws IOException {
    try {
      return new Path(name);
    } catch (IllegalArgumentException e) {
      throw new IOException(name + " is no name of a file: " + e.getMessage(), e);
    }
  }

  @Override
  public List<String> files(String pattern) throws IOException {
    Path path = path(pattern);
    FileStatus[] found = fileSystem(path).globStatus(path);
    List<String> files = new ArrayList<>();
    for (FileStatus file : found == null ? new FileStatus[0] : found) {
      if (file.isFile()) {
        files.add(file.getPath().toString());
      }
    }
    return files;
  }

  @Override
  public InputStream open(String name, long from) throws IOException {
    Path path = path(name);
    FSDataInputStream in = fileSystem(path).open(path);
    in.seek(from);
    return in;
  }
}
