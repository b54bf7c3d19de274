package costscape.store.array;

import costscape.store.file.InputException;
import costscape.store.file.InputFile.Reading;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One array of a file: its name, shape and type, and where its numbers are. The numbers themselves
 * are read when they are asked for.
 */
public record StoredArray(String source, String name, Form form, Reading<InputStream> opening) {
  /**
   * The contents of an array's header.
   *
   * @param shape the lengths of its dimensions; none for a single number
   * @param isFortran whether the first index is fastest, and not the last
   */
  record Form(ElementType type, ByteOrder order, List<Long> shape, boolean isFortran) {
    /** A shape that is larger than this has no numbers to speak of, or more than any file. */
    private static final long MOST = Long.MAX_VALUE / Double.BYTES / 2;

    Form {
      shape = List.copyOf(shape);
    }

    /** The count of its numbers; negative where that is beyond all files. */
    long size() {
      if (shape.stream().anyMatch(length -> length < 0)) {
        return -1;
      }
      if (shape.contains(0L)) {
        return 0;
      }
      long size = 1;
      for (long length : shape) {
        if (size > MOST / length) {
          return -1;
        }
        size *= length;
      }
      return size;
    }

    long bytes() {
      return size() < 0 ? -1 : size() * type.bytes();
    }
  }

  /**
   * An array whose numbers are known.
   *
   * @param values the last index fastest
   */
  public static StoredArray of(String source, String name, List<Long> shape, double... values) {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * Double.BYTES);
    bytes.asDoubleBuffer().put(values);
    Form form = new Form(ElementType.FLOAT64, ByteOrder.BIG_ENDIAN, shape, false);
    return new StoredArray(source, name, form, () -> new ByteArrayInputStream(bytes.array()));
  }

  /** The lengths of its dimensions; none for a single number. */
  public List<Long> shape() {
    return form.shape();
  }

  ElementType type() {
    return form.type();
  }

  /** The count of its numbers. */
  public long size() {
    return form.size();
  }

  /** Returns whether numbers are stored with the first index fastest, and not the last. */
  public boolean isFortran() {
    return form.isFortran();
  }

  /** Such as 64×32; a single number for a shape without dimensions. */
  public String shapeText() {
    return text(shape());
  }

  public static String text(List<? extends Number> shape) {
    return shape.isEmpty()
        ? "a single number"
        : shape.stream().map(String::valueOf).collect(Collectors.joining("×"));
  }

  /** Its name as messages show it. */
  public String shown() {
    return InputException.shown(name);
  }

  /** Says what is wrong with this array. */
  public InputException error(String problem, Object... values) {
    return InputException.in(source, shown() + " " + InputException.filled(problem, values));
  }

  /** Says that its numbers cannot be read. */
  public InputException unreadable(IOException cause) {
    return error("cannot be read: " + cause.getMessage());
  }

  /** The same array under another name. */
  public StoredArray named(String other) {
    return new StoredArray(source, other, form, opening);
  }

  /** The numbers in the order in which they are stored. */
  public ArrayNumbers numbers() throws IOException {
    return new ArrayNumbers(this, opening.read(), form.order());
  }

  /** The bytes of all numbers as they are stored. */
  public byte[] bytes() {
    try (InputStream in = opening.read()) {
      return in.readNBytes(Math.toIntExact(form.bytes()));
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * All numbers, the last index fastest.
   *
   * @throws InputException where the file ends before, or an array holds more than Java does
   */
  public double[] toArray() {
    if (size() > Integer.MAX_VALUE - Long.BYTES) {
      throw error("has %s, which are too many numbers", shapeText());
    }
    double[] stored = new double[(int) size()];
    try (ArrayNumbers numbers = numbers()) {
      numbers.next(stored, 0, stored.length);
    } catch (IOException e) {
      throw unreadable(e);
    }
    boolean isMatrix = shape().size() > 1;
    return isFortran() && isMatrix ? lastIndexFastest(stored) : stored;
  }

  private double[] lastIndexFastest(double[] stored) {
    int dimensions = shape().size();
    double[] ordered = new double[stored.length];
    int[] index = new int[dimensions];
    for (int k = 0; k < ordered.length; k++) {
      int place = 0;
      for (int d = dimensions - 1; d >= 0; d--) {
        place = place * shape().get(d).intValue() + index[d];
      }
      ordered[k] = stored[place];
      for (int d = dimensions - 1; d >= 0 && ++index[d] == shape().get(d); d--) {
        index[d] = 0;
      }
    }
    return ordered;
  }

  /** The numbers of an array, one after the other as they are stored, widened to doubles. */
  public static final class ArrayNumbers implements Closeable {
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

    /** Returns whether the input ends here. */
    public boolean isAtEnd() throws IOException {
      return in.read() < 0;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
