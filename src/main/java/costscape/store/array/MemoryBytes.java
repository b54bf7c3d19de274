package costscape.store.array;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** Bytes in memory. They are not copied: whoever hands them over leaves them as they are. */
public final class MemoryBytes implements Bytes {
  private final String name;
  private final byte[] bytes;

  MemoryBytes(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public long size() {
    return bytes.length;
  }

  @Override
  public InputStream from(long place) {
    int start = (int) Math.min(place, bytes.length);
    return new ByteArrayInputStream(bytes, start, bytes.length - start);
  }
}
