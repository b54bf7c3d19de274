package costscape.store.array;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The numbers of an array, one after the other as they are stored, widened to doubles. */
public final class ArrayNumbers implements Closeable {
  private static final int BUFFER = 1 << 16;

  private final StoredArray array;
  private final InputStream in;
  private final byte[] bytes;
  private final ByteBuffer buffer;

  ArrayNumbers(StoredArray array, InputStream in, ByteOrder order) {
    this.array = array;
    this.in = in;
    bytes = new byte[(int) Math.min(BUFFER, array.size() * array.type().bytes())];
    buffer = ByteBuffer.wrap(bytes).order(order);
  }

  /**
   * Reads the next numbers.
   *
   * @throws costscape.store.file.InputException where the file ends before
   */
  public void next(double[] into, int first, int count) throws IOException {
    int width = array.type().bytes();
    int done = 0;
    while (done < count) {
      int some = Math.min(count - done, bytes.length / width);
      int length = some * width;
      if (in.readNBytes(bytes, 0, length) < length) {
        throw array.error("ends before its last number");
      }
      buffer.clear().limit(length);
      array.type().decode(buffer, into, first + done, some);
      done += some;
    }
  }

  /** Whether the input ends here. */
  public boolean isAtEnd() throws IOException {
    return in.read() < 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
