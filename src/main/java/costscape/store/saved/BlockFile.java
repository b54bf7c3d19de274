package costscape.store.saved;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The finished blocks of one job on disk, appended one after the other, each with a checksum. A
 * program killed at any moment leaves whole blocks and at most one torn block at the end, which is
 * cut off when the file is opened again.
 *
 * <p>An array of doubles is stored as it is, any other result is serialised by Java and packed.
 * Reading creates only values of this program and plain values of the Java library.
 *
 * <p>Layout, big-endian: 8 bytes name and version, 32 bytes specification, 4 bytes number of
 * blocks; then per block 4 bytes index, 4 bytes length, 4 bytes CRC-32C of these and the data,
 * data.
 */
final class BlockFile implements Closeable {
  private static final byte[] NAME = "costsc01".getBytes(StandardCharsets.US_ASCII);
  private static final int SPECIFICATION = 32;
  private static final int HEADER = NAME.length + SPECIFICATION + Integer.BYTES;
  private static final int BLOCK_HEADER = 3 * Integer.BYTES;

  private static final byte DOUBLES = 'D';
  private static final byte OBJECT = 'S';

  private static final ObjectInputFilter FILTER =
      ObjectInputFilter.Config.createFilter(
          "maxdepth=64;maxarray=100000000;costscape.**;java.lang.*;java.util.*;java.math.*;!*");

  private final FileChannel channel;
  private final long[] offsets;
  private final BitSet done = new BitSet();

  private BlockFile(FileChannel channel, int blocks) {
    this.channel = channel;
    offsets = new long[blocks];
  }

  /**
   * Opens the file of a job. It holds no blocks if it is new or belongs to another specification.
   *
   * @param specification 32 bytes, equal for equal jobs
   * @return empty if another process is using the file
   */
  static Optional<BlockFile> open(Path path, byte[] specification, int blocks) throws IOException {
    FileChannel channel =
        FileChannel.open(
            path,
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            LinkOption.NOFOLLOW_LINKS); // a link in a stranger's folder could lead to any file
    try {
      if (!lock(channel)) {
        channel.close();
        return Optional.empty();
      }
      BlockFile file = new BlockFile(channel, blocks);
      file.begin(specification);
      return Optional.of(file);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static boolean lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null; // held until the channel is closed or the process ends
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private void begin(byte[] specification) throws IOException {
    byte[] expected =
        ByteBuffer.allocate(HEADER).put(NAME).put(specification).putInt(offsets.length).array();
    ByteBuffer found = ByteBuffer.allocate(HEADER);
    readFully(found, 0);
    if (Arrays.equals(found.array(), expected)) {
      channel.truncate(scan());
    } else {
      channel.truncate(0);
      writeFully(ByteBuffer.wrap(expected));
    }
    channel.position(channel.size());
  }

  /** Finds the whole blocks, and where the last of them ends. */
  private long scan() throws IOException {
    long size = channel.size();
    long end = HEADER;
    for (long at = HEADER; at + BLOCK_HEADER <= size; ) {
      ByteBuffer header = ByteBuffer.allocate(BLOCK_HEADER);
      readFully(header, at);
      int index = header.getInt(0);
      int length = header.getInt(Integer.BYTES);
      if (index < 0 || index >= offsets.length || length < 0 || length > size - at - BLOCK_HEADER) {
        return end;
      }
      long next = at + BLOCK_HEADER + length;
      if (checksum(header, data(at + BLOCK_HEADER, length)) == header.getInt(2 * Integer.BYTES)) {
        offsets[index] = at;
        done.set(index);
        end = next;
      }
      at = next;
    }
    return end;
  }

  private byte[] data(long at, int length) throws IOException {
    byte[] data = new byte[length];
    readFully(ByteBuffer.wrap(data), at);
    return data;
  }

  private static int checksum(ByteBuffer header, byte[] data) {
    CRC32C crc = new CRC32C();
    crc.update(header.slice(0, 2 * Integer.BYTES));
    crc.update(data);
    return (int) crc.getValue();
  }

  boolean has(int index) {
    return done.get(index);
  }

  void append(int index, byte[] data) throws IOException {
    ByteBuffer block = ByteBuffer.allocate(BLOCK_HEADER + data.length);
    block.putInt(index).putInt(data.length).putInt(0).put(data).flip();
    block.putInt(2 * Integer.BYTES, checksum(block, data));
    long at = channel.position();
    writeFully(block);
    offsets[index] = at;
    done.set(index);
  }

  byte[] read(int index) throws IOException {
    ByteBuffer header = ByteBuffer.allocate(BLOCK_HEADER);
    readFully(header, offsets[index]);
    byte[] data = data(offsets[index] + BLOCK_HEADER, header.getInt(Integer.BYTES));
    if (checksum(header, data) != header.getInt(2 * Integer.BYTES)) {
      throw new IOException("a block was damaged since the file was opened");
    }
    return data;
  }

  private void readFully(ByteBuffer into, long from) throws IOException {
    long at = from;
    for (int n = 0; into.hasRemaining() && n >= 0; at += n) {
      n = channel.read(into, at);
    }
  }

  private void writeFully(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  /** The bytes of a result, which has to be one that Java can serialise. */
  static byte[] encode(Object result) throws IOException {
    if (result instanceof double[] numbers) {
      ByteBuffer bytes = ByteBuffer.allocate(1 + Double.BYTES * numbers.length).put(DOUBLES);
      bytes.asDoubleBuffer().put(numbers);
      return bytes.array();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(OBJECT);
    Deflater quick = new Deflater(Deflater.BEST_SPEED); // small results are mostly names of classes
    try (OutputStream packed = new DeflaterOutputStream(bytes, quick)) {
      write(result, packed);
    } finally {
      quick.end();
    }
    return bytes.toByteArray();
  }

  /** Writes a value in Java's serialised form. */
  static void write(Object value, OutputStream to) throws IOException {
    ObjectOutputStream out = new ObjectOutputStream(to);
    out.writeObject(value);
    out.flush();
  }

  /** The result that some bytes stand for; an exception where they are none. */
  static Object decode(byte[] bytes) throws IOException {
    if (bytes.length == 0 || (bytes[0] != DOUBLES && bytes[0] != OBJECT)) {
      throw new IOException("a block of unknown kind");
    }
    if (bytes[0] == DOUBLES) {
      double[] numbers = new double[(bytes.length - 1) / Double.BYTES];
      ByteBuffer.wrap(bytes, 1, bytes.length - 1).slice().asDoubleBuffer().get(numbers);
      return numbers;
    }
    try (ObjectInputStream in =
        new ObjectInputStream(
            new InflaterInputStream(new ByteArrayInputStream(bytes, 1, bytes.length - 1)))) {
      in.setObjectInputFilter(FILTER);
      return in.readObject();
    } catch (ClassNotFoundException | RuntimeException e) {
      throw new IOException("a block that cannot be read: " + e.getMessage(), e);
    }
  }
}
