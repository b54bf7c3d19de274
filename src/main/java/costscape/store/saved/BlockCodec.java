package costscape.store.saved;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Turns a block's result into bytes and back. An array of doubles is stored as it is, any other
 * value is serialised by Java and packed. Reading creates only values of this program and plain
 * values of the Java library.
 */
final class BlockCodec {
  private static final byte DOUBLES = 'D';
  private static final byte OBJECT = 'S';

  private static final ObjectInputFilter FILTER =
      ObjectInputFilter.Config.createFilter(
          "maxdepth=64;maxarray=100000000;costscape.**;java.lang.*;java.util.*;java.math.*;!*");

  private BlockCodec() {}

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
