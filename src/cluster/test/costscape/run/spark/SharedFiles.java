package costscape.run.spark;

import java.io.IOException;
import java.net.URI;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.security.AccessControlException;
import org.apache.hadoop.util.Progressable;
import org.apache.spark.SparkEnv;

/**
 * A file system of Hadoop's kind that all machines of a test's cluster see: {@code shared:///…} is
 * this machine's disk. Below a folder {@code closed} it lets nobody write but the program that
 * asks.
 */
public final class SharedFiles extends RawLocalFileSystem {
  private static final URI NAME = URI.create("shared:///");

  @Override
  public URI getUri() {
    return NAME;
  }

  @Override
  public String getScheme() {
    return NAME.getScheme();
  }

  @Override
  public FSDataOutputStream create(
      Path file,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      Progressable progress)
      throws IOException {
    boolean isExecutor = SparkEnv.get() != null && !"driver".equals(SparkEnv.get().executorId());
    if (isExecutor && file.toString().contains("/closed/")) {
      throw new AccessControlException("Permission denied: user=spark, access=WRITE");
    }
    return super.create(file, overwrite, bufferSize, replication, blockSize, progress);
  }
}
