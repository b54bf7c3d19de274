package costscape.run.spark;

import java.net.URI;
import org.apache.hadoop.fs.RawLocalFileSystem;

/**
 * A file system of Hadoop's kind that all machines of a test's cluster see: {@code shared:///…} is
 * this machine's disk.
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
}
