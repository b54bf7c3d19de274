package costscape.store.array;

import costscape.store.file.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One array in NumPy's format, versions 1 to 3 (numpy.lib.format): a magic word, a version, the
 * length of a header, the header as a Python dictionary, then the numbers. Objects are pickles,
 * which can run code, and are refused.
 */
record NpyFormat(String source, String name) {
  static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};

  /** NumPy itself reads no longer headers of plain numbers. */
  private static final int MOST_HEADER = 10_000;

  private static final Pattern ENTRY =
      Pattern.compile(
          "\\s*['\"](descr|fortran_order|shape)['\"]\\s*:\\s*"
              + "(['\"][^'\"]*['\"]|True|False|\\([0-9L,\\s]*\\))\\s*(,|$)");
  private static final Pattern DESCR = Pattern.compile("[<>|=]?([a-zA-Z?])(\\d*)");

  /** What a header says, and how many bytes are before the numbers. */
  record Header(StoredArray.Form form, long length) {}

  /** The array of a whole file. */
  static StoredArray read(Bytes bytes, String name) throws IOException {
    Header header;
    try (InputStream in = bytes.from(0)) {
      header = header(bytes, name, in, bytes.size());
    }
    return new StoredArray(bytes.name(), name, header.form(), () -> bytes.from(header.length()));
  }

  /** Reads a header from its magic word on, of so many bytes together with the numbers. */
  static Header header(Bytes bytes, String name, InputStream in, long length) throws IOException {
    NpyFormat format = new NpyFormat(bytes.name(), name);
    return format.checked(format.header(in), length);
  }

  /** Reads a header from its magic word on, where nobody says how long the file is. */
  static Header header(String source, InputStream in) throws IOException {
    return new NpyFormat(source, "").header(in);
  }

  private Header header(InputStream in) throws IOException {
    byte[] start = next(in, MAGIC.length + 2);
    if (!Arrays.equals(start, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
      throw error("is no array in NumPy's format");
    }
    int version = start[MAGIC.length];
    if (version < 1 || version > 3) {
      throw error("has version %d of NumPy's format; 1 to 3 are known", version);
    }
    int prefix = version == 1 ? Short.BYTES : Integer.BYTES;
    ByteBuffer size = ByteBuffer.wrap(next(in, prefix)).order(ByteOrder.LITTLE_ENDIAN);
    long headerLength =
        version == 1 ? size.getShort() & 0xFFFF : Integer.toUnsignedLong(size.getInt());
    if (headerLength > MOST_HEADER) {
      throw error("has a header of %d bytes; %d are the most", headerLength, MOST_HEADER);
    }
    String text = new String(next(in, (int) headerLength), StandardCharsets.ISO_8859_1);
    return new Header(form(text), start.length + prefix + headerLength);
  }

  private Header checked(Header header, long length) {
    StoredArray.Form form = header.form();
    long before = header.length();
    if (form.bytes() < 0 || form.bytes() != length - before) {
      throw error(
          "has shape %s, for which %s; the file has %d",
          form.shape(),
          form.bytes() < 0
              ? "no file is large enough"
              : "%d bytes are needed".formatted(form.bytes()),
          length - before);
    }
    return header;
  }

  private StoredArray.Form form(String text) {
    String inner = text.strip();
    if (!inner.startsWith("{") || !inner.endsWith("}")) {
      throw error("has a header that is no Python dictionary");
    }
    inner = inner.substring(1, inner.length() - 1).strip();
    Optional<String> descr = Optional.empty();
    Optional<Boolean> fortran = Optional.empty();
    Optional<List<Long>> shape = Optional.empty();
    if (inner.contains("[")) {
      throw error("holds records; an array of numbers was expected");
    }
    Matcher entry = ENTRY.matcher(inner);
    int at = 0;
    while (at < inner.length() && entry.region(at, inner.length()).lookingAt()) {
      String value = entry.group(2);
      switch (entry.group(1)) {
        case "descr" -> descr = Optional.of(value.replaceAll("['\"]", ""));
        case "fortran_order" -> fortran = Optional.of(value.equals("True"));
        default -> shape = Optional.of(shape(value));
      }
      at = entry.end();
    }
    if (at < inner.length() || descr.isEmpty() || fortran.isEmpty() || shape.isEmpty()) {
      throw error("has a header other than descr, fortran_order and shape");
    }
    ElementType type = type(descr.get());
    ByteOrder order = descr.get().startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    return new StoredArray.Form(type, order, shape.get(), fortran.get());
  }

  private List<Long> shape(String tuple) {
    List<Long> shape = new ArrayList<>();
    for (String length : tuple.substring(1, tuple.length() - 1).replace("L", "").split(",", -1)) {
      String digits = length.strip();
      if (digits.isEmpty()) {
        continue;
      }
      if (digits.length() > 18 || !digits.matches("\\d+")) {
        throw error("has a dimension of %s", digits);
      }
      shape.add(Long.parseLong(digits));
    }
    if (shape.size() > 32) {
      throw error("has %d dimensions; 32 are the most", shape.size());
    }
    return shape;
  }

  private ElementType type(String descr) {
    Matcher matcher = DESCR.matcher(descr);
    String word = matcher.matches() ? matcher.group(1) + matcher.group(2) : descr;
    if (word.startsWith("O")) {
      throw error(
          "holds Python objects, a pickle that can run code; np.array(…, dtype=float) was expected");
    }
    return ElementType.named(word.equals("?") ? "b1" : word, type -> type.numpy)
        .orElseThrow(() -> error("holds %s; numbers such as <f8, <f4 or <i8 were expected", descr));
  }

  private byte[] next(InputStream in, int length) throws IOException {
    byte[] next = in.readNBytes(length);
    if (next.length < length) {
      throw error("ends in its header");
    }
    return next;
  }

  private InputException error(String problem, Object... values) {
    String which = name.isEmpty() ? "the array" : InputException.shown(name);
    return InputException.in(source, which + " " + InputException.filled(problem, values));
  }
}
