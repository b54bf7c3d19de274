package costscape.store.array;

import costscape.store.file.InputException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A message in the format of protocol buffers (protobuf.dev/programming-guides/encoding): fields,
 * each a number, a kind and a content. A content that is a message is looked into when it is asked
 * for, so that whoever copies a file changes the fields that he knows and keeps all others.
 *
 * <p>The four kinds are all that ONNX files need; the library that reads them and its classes for
 * ONNX are 5 MB.
 */
public final class ProtoMessage {
  private static final int VARINT = 0;
  private static final int FIXED64 = 1;
  private static final int BYTES = 2;
  private static final int FIXED32 = 5;

  private final String source;
  private final byte[] data;
  private final List<Field> fields = new ArrayList<>();

  /** The fields by their numbers: a file may repeat one a million times. */
  private final Map<Integer, List<Field>> numbered = new HashMap<>();

  /**
   * One field.
   *
   * @param value of a number; else how long the content is
   * @param start where the content begins
   * @param end where the field ends
   */
  record Field(int number, int kind, long value, int start, int end) {}

  private ProtoMessage(String source, byte[] data, int from, int to) {
    this.source = source;
    this.data = data;
    ByteBuffer in = buffer(from, to);
    while (in.hasRemaining()) {
      Field field = field(in);
      fields.add(field);
      numbered.computeIfAbsent(field.number(), unknown -> new ArrayList<>()).add(field);
    }
  }

  /**
   * Reads the fields of a whole input.
   *
   * @throws InputException where it is no message
   */
  public static ProtoMessage of(String source, byte[] data) {
    return new ProtoMessage(source, data, 0, data.length);
  }

  private ByteBuffer buffer(int from, int to) {
    return ByteBuffer.wrap(data, from, to - from).order(ByteOrder.LITTLE_ENDIAN);
  }

  private Field field(ByteBuffer in) {
    int at = in.position();
    long key = varint(in);
    int start = in.position();
    int kind = (int) (key & 7);
    long number = key >>> 3;
    if (number < 1 || number > Integer.MAX_VALUE >> 3) {
      throw damaged(at);
    }
    int fixed = kind == FIXED64 ? Long.BYTES : kind == FIXED32 ? Integer.BYTES : 0;
    if (fixed > in.remaining()) {
      throw damaged(at);
    }
    long value =
        switch (kind) {
          case VARINT, BYTES -> varint(in);
          case FIXED64 -> in.getLong();
          case FIXED32 -> in.getInt();
          default -> throw damaged(at);
        };
    if (kind == BYTES) {
      if (value < 0 || value > in.remaining()) {
        throw damaged(at);
      }
      start = in.position();
      in.position(start + (int) value);
    }
    return new Field((int) number, kind, value, start, in.position());
  }

  private long varint(ByteBuffer in) {
    int at = in.position();
    long value = 0;
    for (int k = 0; k < 10 && in.hasRemaining(); k++) {
      byte next = in.get();
      value |= (long) (next & 0x7F) << (7 * k);
      if (next >= 0) {
        return value;
      }
    }
    throw damaged(at);
  }

  private InputException damaged(int at) {
    return InputException.in(
        source, "is no ONNX file or is damaged: no field begins at byte " + at);
  }

  private List<Field> all(int number) {
    return numbered.getOrDefault(number, List.of());
  }

  private Optional<Field> last(int number) {
    List<Field> all = all(number);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  /** The messages of a repeated field. */
  public List<ProtoMessage> messages(int number) {
    return all(number).stream().map(this::message).toList();
  }

  /** The last message of a field, which is what it says. */
  public Optional<ProtoMessage> message(int number) {
    return last(number).map(this::message);
  }

  private ProtoMessage message(Field field) {
    if (field.kind() != BYTES) {
      throw damaged(field.start());
    }
    return new ProtoMessage(source, data, field.start(), field.end());
  }

  /** The texts of a repeated field. */
  public List<String> texts(int number) {
    return all(number).stream().map(this::text).toList();
  }

  /** The text of a field; empty where there is none. */
  public String text(int number) {
    return last(number).map(this::text).orElse("");
  }

  private String text(Field field) {
    if (field.kind() != BYTES) {
      throw damaged(field.start());
    }
    return new String(data, field.start(), field.end() - field.start(), StandardCharsets.UTF_8);
  }

  /** The number of a field, 0 where there is none, as the format has it. */
  public long number(int number) {
    return last(number).map(Field::value).orElse(0L);
  }

  public boolean has(int number) {
    return !all(number).isEmpty();
  }

  /** All whole numbers of a repeated field, one by one or packed. */
  public long[] numbers(int number) {
    long[] numbers = new long[Math.toIntExact(all(number).stream().mapToLong(this::count).sum())];
    int next = 0;
    for (Field field : all(number)) {
      if (field.kind() != BYTES) {
        numbers[next++] = field.value();
        continue;
      }
      ByteBuffer in = buffer(field.start(), field.end());
      while (in.hasRemaining()) {
        numbers[next++] = varint(in);
      }
    }
    return numbers;
  }

  private long count(Field field) {
    if (field.kind() != BYTES) {
      return 1;
    }
    long ends = 0;
    for (int at = field.start(); at < field.end(); at++) {
      ends += data[at] >= 0 ? 1 : 0;
    }
    return ends;
  }

  /** The contents of a repeated field, one after the other; packed numbers are such contents. */
  public ByteBuffer bytes(int number) {
    List<Field> found = all(number);
    if (found.size() == 1) {
      Field one = found.get(0);
      return ByteBuffer.wrap(data, one.start(), one.end() - one.start()).slice();
    }
    int length = found.stream().mapToInt(field -> field.end() - field.start()).sum();
    ByteBuffer together = ByteBuffer.allocate(length);
    found.forEach(field -> together.put(data, field.start(), field.end() - field.start()));
    return together.flip();
  }

  /** Copies every field as it is, or as another one says. */
  public ProtoWriter copied(Replacing replacing) {
    ProtoWriter writer = new ProtoWriter();
    for (Field field : fields) {
      if (!replacing.replace(field.number(), writer, () -> message(field))) {
        copy(field, writer);
      }
    }
    return writer;
  }

  private void copy(Field field, ProtoWriter writer) {
    writer.varint((long) field.number() << 3 | field.kind());
    if (field.kind() == BYTES) {
      writer.varint(field.value());
    }
    writer.raw(data, field.start(), field.end() - field.start());
  }

  /** Writes something else in a field's place. */
  public interface Replacing {
    /**
     * Returns whether this field, whose content is read where it is asked for, was written or left
     * out.
     */
    boolean replace(int number, ProtoWriter into, Supplier<ProtoMessage> message);
  }

  /** Writes a message in the format of protocol buffers, field by field. */
  public static final class ProtoWriter {
    private static final int BYTES = 2;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    void varint(long value) {
      long left = value;
      while ((left & ~0x7FL) != 0) {
        out.write((int) ((left & 0x7F) | 0x80));
        left >>>= 7;
      }
      out.write((int) left);
    }

    void raw(byte[] bytes, int from, int length) {
      out.write(bytes, from, length);
    }

    public ProtoWriter number(int field, long value) {
      varint((long) field << 3);
      varint(value);
      return this;
    }

    /** Bytes, which may be packed numbers or a message. */
    public ProtoWriter bytes(int field, byte... value) {
      varint((long) field << 3 | BYTES);
      varint(value.length);
      raw(value, 0, value.length);
      return this;
    }

    public ProtoWriter text(int field, String value) {
      return bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    public ProtoWriter message(int field, ProtoWriter value) {
      varint((long) field << 3 | BYTES);
      varint(value.out.size());
      out.writeBytes(value.out.toByteArray());
      return this;
    }

    /** How many bytes there are so far. */
    public int size() {
      return out.size();
    }

    public byte[] toByteArray() {
      return out.toByteArray();
    }
  }
}
