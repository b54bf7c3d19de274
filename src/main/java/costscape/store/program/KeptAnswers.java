package costscape.store.program;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;

/**
 * Answers by their points, in memory and in a file. Each has a key of 128 bits that a point's bits
 * are mixed to, and {@code width} numbers: a cost, or a cost and its gradient. The file is written
 * to at its end as answers come; a last record that is cut short is dropped.
 */
final class KeptAnswers implements AutoCloseable {
  /** No more is kept of one program: some 4 million costs. */
  private static final long MOST_BYTES = 100L << 20;

  private static final long FIRST_FACTOR = 0x9E3779B97F4A7C15L;
  private static final long SECOND_FACTOR = 0xC2B2AE3D27D4EB4FL;
  private static final int BUFFER = 1 << 16;

  private final int width;
  private final int record;
  private Optional<FileChannel> channel = Optional.empty();
  private final ByteBuffer buffer;
  private long[] keys = new long[2 << 10];
  private double[] values;
  private int count;

  private KeptAnswers(int width) {
    this.width = width;
    this.record = (2 + width) * Long.BYTES;
    this.values = new double[(1 << 10) * width];
    this.buffer = ByteBuffer.allocate(Math.max(BUFFER, record)).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Answers that no file keeps. */
  static KeptAnswers inMemory(int width) {
    return new KeptAnswers(width);
  }

  /**
   * The answers of a file, which is made if it is missing. Where another run writes to it, or it
   * cannot be written, no file keeps them.
   */
  static KeptAnswers in(Path path, int width) {
    KeptAnswers kept = new KeptAnswers(width);
    try {
      Files.createDirectories(path.getParent());
      FileChannel file =
          FileChannel.open(
              path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (file.tryLock() == null) {
        file.close();
        return kept;
      }
      kept.load(file);
      kept.channel = Optional.of(file);
    } catch (IOException | OverlappingFileLockException e) {
      return inMemory(width); // nothing is lost but time
    }
    return kept;
  }

  private void load(FileChannel file) throws IOException {
    long whole = file.size() / record;
    file.position(0);
    double[] answer = new double[width];
    for (long k = 0; k < whole; k++) {
      if (buffer.position() == 0 || buffer.remaining() < record) {
        fill(file);
      }
      long first = buffer.getLong();
      long second = buffer.getLong();
      for (int m = 0; m < width; m++) {
        answer[m] = buffer.getDouble();
      }
      insert(first, second, answer);
    }
    file.truncate(whole * record);
    file.position(whole * record);
    buffer.clear();
  }

  private void fill(FileChannel file) throws IOException {
    if (buffer.position() == 0) {
      buffer.clear();
    } else {
      buffer.compact();
    }
    while (buffer.position() < record) {
      if (file.read(buffer) < 0) {
        throw new IOException("cut short");
      }
    }
    buffer.flip();
  }

  /** A point's key. */
  record Key(long first, long second) {
    /**
     * Of the n numbers from some place on. Eight chains side by side, four a half: each waits for
     * its own multiplications.
     */
    static Key of(double[] points, int from, int n) {
      long a = FIRST_FACTOR ^ n;
      long b = ~a;
      long c = a + FIRST_FACTOR;
      long d = b - FIRST_FACTOR;
      long e = SECOND_FACTOR ^ n;
      long f = ~e;
      long g = e + SECOND_FACTOR;
      long h = f - SECOND_FACTOR;
      int k = from;
      for (; k + 4 <= from + n; k += 4) {
        a = mixed(a, points[k], FIRST_FACTOR);
        b = mixed(b, points[k + 1], FIRST_FACTOR);
        c = mixed(c, points[k + 2], FIRST_FACTOR);
        d = mixed(d, points[k + 3], FIRST_FACTOR);
        e = mixed(e, points[k], SECOND_FACTOR);
        f = mixed(f, points[k + 1], SECOND_FACTOR);
        g = mixed(g, points[k + 2], SECOND_FACTOR);
        h = mixed(h, points[k + 3], SECOND_FACTOR);
      }
      for (; k < from + n; k++) {
        a = mixed(a, points[k], FIRST_FACTOR);
        e = mixed(e, points[k], SECOND_FACTOR);
      }
      return new Key(mixed(FIRST_FACTOR, a, b, c, d), mixed(SECOND_FACTOR, e, f, g, h));
    }

    /** This key mixed with n numbers from some place on. */
    Key with(double[] numbers, int from, int n) {
      long a = first;
      long b = second;
      for (int k = from; k < from + n; k++) {
        a = mixed(a, numbers[k], FIRST_FACTOR);
        b = mixed(b, numbers[k], SECOND_FACTOR);
      }
      return new Key(a, b);
    }

    private static long mixed(long factor, long a, long b, long c, long d) {
      return mixed(mixed(mixed(a, b, factor), c, factor), d, factor);
    }

    private static long mixed(long hash, double number, long factor) {
      return mixed(hash, Double.doubleToRawLongBits(number), factor);
    }

    private static long mixed(long hash, long bits, long factor) {
      long product = (hash ^ bits) * factor;
      return product ^ (product >>> 32);
    }
  }

  /** Writes the answer of a point, where it is kept. */
  synchronized boolean find(Key key, double[] answer) {
    int slot = slot(key.first, key.second);
    if (keys[2 * slot] == 0 && keys[2 * slot + 1] == 0) {
      return false;
    }
    System.arraycopy(values, slot * width, answer, 0, width);
    return true;
  }

  synchronized void keep(Key key, double... answer) {
    long first = key.first;
    long second = key.second;
    if ((count + 1L) * record > MOST_BYTES || !insert(first, second, answer) || channel.isEmpty()) {
      return;
    }
    if (buffer.remaining() < record) {
      flush(channel.get());
    }
    buffer.putLong(first).putLong(second);
    for (double number : answer) {
      buffer.putDouble(number);
    }
  }

  private boolean insert(long first, long second, double... answer) {
    if (2 * count >= keys.length / 2) {
      grow();
    }
    int slot = slot(first, second);
    boolean isNew = keys[2 * slot] == 0 && keys[2 * slot + 1] == 0;
    keys[2 * slot] = first;
    keys[2 * slot + 1] = second;
    System.arraycopy(answer, 0, values, slot * width, width);
    count += isNew ? 1 : 0;
    return isNew;
  }

  /** The place of a key, or the free one where it would be put. */
  private int slot(long first, long second) {
    int slots = keys.length / 2;
    int slot = (int) (first ^ (first >>> 29)) & (slots - 1);
    while ((keys[2 * slot] != 0 || keys[2 * slot + 1] != 0)
        && (keys[2 * slot] != first || keys[2 * slot + 1] != second)) {
      slot = (slot + 1) & (slots - 1);
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    double[] oldValues = values;
    keys = new long[oldKeys.length * 2];
    values = new double[oldValues.length * 2];
    for (int k = 0; k < oldKeys.length / 2; k++) {
      if (oldKeys[2 * k] != 0 || oldKeys[2 * k + 1] != 0) {
        int slot = slot(oldKeys[2 * k], oldKeys[2 * k + 1]);
        keys[2 * slot] = oldKeys[2 * k];
        keys[2 * slot + 1] = oldKeys[2 * k + 1];
        System.arraycopy(oldValues, k * width, values, slot * width, width);
      }
    }
  }

  int count() {
    return count;
  }

  /** Forgets all. */
  synchronized void clear() {
    Arrays.fill(keys, 0);
    count = 0;
    buffer.clear();
    if (channel.isPresent()) {
      try {
        channel.get().truncate(0);
        channel.get().position(0);
      } catch (IOException e) {
        channel = Optional.empty();
      }
    }
  }

  private void flush(FileChannel file) {
    buffer.flip();
    try {
      while (buffer.hasRemaining()) {
        file.write(buffer);
      }
    } catch (IOException e) {
      channel = Optional.empty(); // the disk is full: answers are kept in memory alone
    }
    buffer.clear();
  }

  /** Ends the writing of the file. */
  @Override
  public synchronized void close() {
    if (channel.isEmpty()) {
      return;
    }
    FileChannel file = channel.get();
    flush(file);
    channel = Optional.empty();
    try {
      file.close();
    } catch (IOException e) {
      return; // its answers are asked again another time
    }
  }
}
