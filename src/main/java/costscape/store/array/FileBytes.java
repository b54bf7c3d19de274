package costscape.store.array;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of a file, which is opened anew for every range: nothing stays open. */
record FileBytes(Path file, String name, long size) implements Bytes {
  private static final int BUFFER = 1 << 16;

  static FileBytes of(Path file) throws IOException {
    return new FileBytes(file, file.toString(), Files.size(file));
  }

  @Override
  public InputStream from(long place) throws IOException {
    FileChannel channel = FileChannel.open(file);
    try {
      channel.position(place);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
    return new BufferedInputStream(Channels.newInputStream(channel), BUFFER);
  }
}
