package costscape.store.array;

import costscape.store.file.Unpacking;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of an array's file that gzip has packed. They are unpacked anew for every range, so
 * that they take no memory.
 */
record GzipBytes(Bytes packed, long size) implements Bytes {
  static GzipBytes of(Bytes packed) throws IOException {
    long size = 0;
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Unpacking.of(packed.from(0))) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        size += count;
      }
    }
    return new GzipBytes(packed, size);
  }

  @Override
  public String name() {
    return packed.name();
  }

  @Override
  public InputStream from(long place) throws IOException {
    InputStream in = Unpacking.of(packed.from(0));
    in.skipNBytes(place);
    return in;
  }
}
