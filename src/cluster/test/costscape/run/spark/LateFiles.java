package costscape.run.spark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSDataOutputStreamBuilder;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options.CreateFileOptionKeys;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.util.Progressable;

/**
 * A file system of Hadoop's kind that behaves as an object store does, {@code late:///…} on this
 * machine's disk: a file is there when it is closed, so that of two writers the last one wins,
 * unless the writer asks that it be made only where there is none.
 */
public final class LateFiles extends RawLocalFileSystem {
  private static final URI NAME = URI.create("late:///");
  private static final String MADE_ONCE =
      CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE;

  @Override
  public URI getUri() {
    return NAME;
  }

  @Override
  public String getScheme() {
    return NAME.getScheme();
  }

  @Override
  public boolean hasPathCapability(Path path, String capability) throws IOException {
    return MADE_ONCE.equals(capability) || super.hasPathCapability(path, capability);
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
    if (!overwrite && exists(file)) {
      throw new FileAlreadyExistsException(file.toString());
    }
    return new FSDataOutputStream(new LateStream(disk(file), false), null);
  }

  @Override
  public FSDataOutputStreamBuilder<?, ?> createFile(Path path) {
    return new LateBuilder(this, path);
  }

  private static java.nio.file.Path disk(Path file) {
    return java.nio.file.Path.of(file.toUri().getPath());
  }

  /** Knows one key that it must obey. */
  private static final class LateBuilder
      extends FSDataOutputStreamBuilder<FSDataOutputStream, LateBuilder> {
    LateBuilder(FileSystem files, Path path) {
      super(files, path);
    }

    @Override
    public LateBuilder getThisBuilder() {
      return this;
    }

    @Override
    public FSDataOutputStream build() throws IOException {
      boolean once =
          getMandatoryKeys().contains(MADE_ONCE) && getOptions().getBoolean(MADE_ONCE, false);
      return new FSDataOutputStream(new LateStream(disk(getPath()), once), null);
    }
  }

  /** Holds what is written until the end. */
  private static final class LateStream extends ByteArrayOutputStream {
    private final java.nio.file.Path target;
    private final boolean once;

    LateStream(java.nio.file.Path target, boolean once) {
      this.target = target;
      this.once = once;
    }

    @Override
    public void close() throws IOException {
      java.nio.file.Path whole = Files.createTempFile(target.getParent(), ".late", "");
      Files.write(whole, toByteArray());
      if (once) {
        try {
          Files.createLink(target, whole); // at one moment, and only where there is none
        } finally {
          Files.delete(whole);
        }
      } else {
        Files.move(whole, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
