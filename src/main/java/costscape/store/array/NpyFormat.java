package costscape.store.array;

import costscape.store.array.StoredArray.ArrayNumbers;
import costscape.store.array.ZipDirectory.Entry;
import costscape.store.file.InputException;
import costscape.store.file.Storage;
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
public record NpyFormat(String source, String name) {
  static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};

  /** NumPy itself reads no longer headers of plain numbers. */
  private static final int MOST_HEADER = 10_000;

  private static final Pattern ENTRY =
      Pattern.compile(
          "\\s*['\"](descr|fortran_order|shape)['\"]\\s*:\\s*"
              + "(['\"][^'\"]*['\"]|True|False|\\([0-9L,\\s]*\\))\\s*(,|$)");
  private static final Pattern DESCR = Pattern.compile("[<>|=]?([a-zA-Z?])(\\d*)");

  /** The contents of a header, and how many bytes are before the numbers. */
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

  /**
   * Arrays in a zip archive, as {@code numpy.savez} writes them: an entry {@code NAME.npy} for
   * each. An archive of PyTorch's is a {@link TorchFormat}, and one of Keras's a {@link
   * KerasModel}.
   */
  static final class NpzFormat {
    private static final String ENDING = ".npy";

    private NpzFormat() {}

    static List<StoredArray> read(Bytes bytes) throws IOException {
      List<Entry> entries = ZipDirectory.of(bytes);
      Optional<Entry> pickle = TorchFormat.pickle(entries);
      if (pickle.isPresent()) {
        return TorchFormat.read(bytes, entries, pickle.get());
      }
      if (KerasModel.is(entries)) {
        return KerasModel.arrays(bytes, entries);
      }
      List<StoredArray> arrays = new ArrayList<>();
      for (Entry entry : entries) {
        if (!entry.name().endsWith(ENDING)) {
          throw bytes.error("a zip archive with other files than the arrays of numpy.savez");
        }
        arrays.add(array(bytes, entry));
      }
      return arrays;
    }

    private static StoredArray array(Bytes bytes, Entry entry) throws IOException {
      String name = entry.name().substring(0, entry.name().length() - ENDING.length());
      NpyFormat.Header header;
      try (InputStream in = ZipDirectory.open(bytes, entry)) {
        header = NpyFormat.header(bytes, name, in, entry.size());
      }
      return new StoredArray(
          bytes.name(), name, header.form(), () -> numbers(bytes, entry, header));
    }

    private static InputStream numbers(Bytes bytes, Entry entry, NpyFormat.Header header)
        throws IOException {
      InputStream in = ZipDirectory.open(bytes, entry);
      in.readNBytes((int) header.length());
      return in;
    }
  }

  /**
   * The rows of one matrix in NumPy's format, which is read from any row on: no byte before it is
   * read again. The file may be on this machine or in a cluster's storage, whose size is not asked
   * for; it is known to be whole once its last row was read.
   */
  public record NpyRows(String file, StoredArray array, NpyFormat.Header header) {
    /** So many numbers of a row are believed before there is one. */
    private static final long MOST_COLUMNS = 1_000_000;

    /** Returns whether a file that begins so is NumPy's. */
    public static boolean begins(byte... head) {
      int length = NpyFormat.MAGIC.length;
      return head.length >= length && Arrays.equals(head, 0, length, NpyFormat.MAGIC, 0, length);
    }

    /**
     * Reads the header of a file.
     *
     * @param file a path or a URL
     * @throws InputException where it holds no rows of several numbers, or stores them by columns
     */
    public static NpyRows in(String file) throws IOException {
      NpyFormat.Header header;
      try (InputStream in = Storage.of(file).open(file, 0)) {
        header = NpyFormat.header(file, in);
      }
      StoredArray array =
          new StoredArray(
              file, "the array", header.form(), () -> Storage.of(file).open(file, header.length()));
      return new NpyRows(file, array, header).checked();
    }

    private NpyRows checked() {
      boolean isMatrix = array.shape().size() > 1 && array.size() > 0;
      if (!isMatrix || columns() < 2 || columns() > MOST_COLUMNS) {
        throw array.error(
            "has shape %s; rows of features with a target behind them were expected",
            array.shapeText());
      }
      if (array.isFortran()) {
        throw array.error(
            "is stored column by column, and a part is read row by row; save"
                + " numpy.ascontiguousarray of it");
      }
      return this;
    }

    public long rows() {
      return array.shape().get(0);
    }

    /** Numbers of a row. */
    public int columns() {
      return (int) Math.min(MOST_COLUMNS + 1, array.size() / rows());
    }

    /** The numbers from the first one of a row on. */
    public ArrayNumbers from(long row) throws IOException {
      long place = header.length() + row * columns() * array.type().bytes();
      return new ArrayNumbers(array, Storage.of(file).open(file, place), header.form().order());
    }

    /** The error where bytes follow the last number. */
    public InputException tooLong() {
      return array.error("has shape %s, behind which the file goes on", array.shapeText());
    }
  }
}
