package costscape.store.array;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** Bytes in memory. They are not copied: whoever hands them over leaves them as they are. */
record MemoryBytes(String name, byte[] bytes) implements Bytes {
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
