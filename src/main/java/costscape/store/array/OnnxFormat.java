package costscape.store.array;

import costscape.store.file.InputException;
import costscape.store.file.InputFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * The arrays of an ONNX file (onnx.proto3): the initializers of its graph. Numbers are in the file,
 * or in another one of its folder.
 */
public final class OnnxFormat {
  static final int GRAPH = 7;
  private static final int INITIALIZER = 5;

  private static final int DIMS = 1;
  private static final int DATA_TYPE = 2;
  private static final int FLOATS = 4;
  private static final int INT32S = 5;
  private static final int INT64S = 7;
  private static final int NAME = 8;
  private static final int RAW = 9;
  private static final int DOUBLES = 10;
  private static final int UINT64S = 11;
  private static final int EXTERNAL = 13;
  private static final int LOCATION = 14;

  private static final int STRINGS = 8;

  private OnnxFormat() {}

  /**
   * Returns whether bytes begin as such a file does: with the version of its format, and a field
   * more.
   */
  static boolean begins(byte... head) {
    boolean hasVersion = head.length > 2 && head[0] == 0x08 && head[1] > 0 && head[1] < 64;
    return hasVersion
        && Arrays.asList(0x12, 0x1A, 0x22, 0x28, 0x32, 0x3A, 0x42).contains((int) head[2]);
  }

  public static boolean is(Path file) {
    return ArrayFile.format(file) == ArrayFormat.ONNX;
  }

  public static ProtoMessage message(Path file) {
    return InputFile.reading(file, () -> message(Bytes.of(file)));
  }

  static ProtoMessage message(Bytes bytes) throws IOException {
    if (bytes.size() == 0) {
      throw bytes.error("is empty");
    }
    return ProtoMessage.of(bytes.name(), bytes.read(0, bytes.size(), "the graph"));
  }

  static List<StoredArray> read(Bytes bytes) throws IOException {
    List<StoredArray> arrays = new ArrayList<>();
    ProtoMessage graph =
        message(bytes).message(GRAPH).orElseThrow(() -> bytes.error("holds no graph"));
    for (ProtoMessage tensor : graph.messages(INITIALIZER)) {
      if (tensor.number(DATA_TYPE) != STRINGS) {
        arrays.add(tensor(bytes.name(), tensor));
      }
    }
    return arrays;
  }

  /**
   * One tensor.
   *
   * @param source the file, in whose folder others may hold the numbers
   * @throws InputException where its numbers are not as many as its shape says
   */
  public static StoredArray tensor(String source, ProtoMessage tensor) {
    String name = tensor.text(NAME);
    List<Long> shape = LongStream.of(tensor.numbers(DIMS)).boxed().toList();
    ElementType type =
        Arrays.stream(ElementType.values())
            .filter(known -> known.onnx == (int) tensor.number(DATA_TYPE))
            .findFirst()
            .orElseThrow(
                () ->
                    InputException.in(
                        source,
                        "%s holds a kind of number that is not known, %d"
                            .formatted(InputException.quoted(name), tensor.number(DATA_TYPE))));
    StoredArray.Form form = new StoredArray.Form(type, ByteOrder.LITTLE_ENDIAN, shape, false);
    if (tensor.number(LOCATION) != 0) {
      External place = External.of(source, name, tensor.messages(EXTERNAL));
      place.check(form.bytes());
      return new StoredArray(source, name, form, place::open);
    }
    ByteBuffer numbers = numbers(tensor, type);
    if (form.bytes() != numbers.remaining()) {
      throw InputException.in(
          source,
          "%s has the shape %s, for which %s bytes are needed; there are %d"
              .formatted(
                  InputException.quoted(name),
                  shape,
                  form.bytes() < 0 ? "more than there can be" : form.bytes(),
                  numbers.remaining()));
    }
    byte[] array = numbers.array();
    return new StoredArray(
        source,
        name,
        form,
        () -> new ByteArrayInputStream(array, numbers.arrayOffset(), numbers.limit()));
  }

  /** The numbers as raw bytes, whichever of the fields holds them. */
  private static ByteBuffer numbers(ProtoMessage tensor, ElementType type) {
    if (tensor.has(RAW)) {
      return tensor.bytes(RAW);
    }
    return switch (type) {
      case FLOAT32 -> tensor.bytes(FLOATS);
      case FLOAT64 -> tensor.bytes(DOUBLES);
      case INT64 -> whole(tensor.numbers(INT64S), Long.BYTES);
      case UINT64, UINT32 -> whole(tensor.numbers(UINT64S), type.bytes());
      default -> whole(tensor.numbers(INT32S), type.bytes());
    };
  }

  private static ByteBuffer whole(long[] numbers, int bytes) {
    ByteBuffer raw = ByteBuffer.allocate(numbers.length * bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (long number : numbers) {
      for (int k = 0; k < bytes; k++) {
        raw.put((byte) (number >>> (8 * k)));
      }
    }
    return raw.flip();
  }

  /** Where numbers are that lie in another file of the folder. */
  private record External(String source, String name, Path file, long offset, long length) {
    static External of(String source, String name, List<ProtoMessage> entries) {
      Map<String, String> told = new HashMap<>();
      entries.forEach(entry -> told.put(entry.text(1), entry.text(2)));
      String location = told.getOrDefault("location", "");
      Path file = inside(source, name, location);
      return new External(
          source,
          name,
          file,
          number(source, told.getOrDefault("offset", "0")),
          number(source, told.getOrDefault("length", "-1")));
    }

    private static long number(String source, String text) {
      if (!text.matches("-?\\d{1,18}")) {
        throw InputException.in(
            source, "external data begin at %s".formatted(InputException.quoted(text)));
      }
      return Long.parseLong(text);
    }

    /** Nothing outside the graph's own folder is read, whatever the file says. */
    private static Path inside(String source, String name, String location) {
      try {
        Path folder = Path.of(source).toAbsolutePath().normalize().resolveSibling("");
        Path relative = Path.of(location);
        Path file = folder.resolve(relative).normalize();
        boolean isInside = !location.isEmpty() && !relative.isAbsolute() && file.startsWith(folder);
        if (!isInside || (Files.exists(file) && leaves(file, folder))) {
          throw InputException.in(
              source,
              "the numbers of %s would be in %s, which is outside the graph's folder"
                  .formatted(InputException.quoted(name), InputException.quoted(location)));
        }
        if (!Files.isRegularFile(file)) {
          throw InputException.in(
              source,
              "the numbers of %s are in %s, which is not beside it"
                  .formatted(InputException.quoted(name), InputException.quoted(location)));
        }
        return Path.of(source).resolveSibling(relative).normalize();
      } catch (InvalidPathException | IOException e) {
        throw InputException.in(
            source, "external data in %s".formatted(InputException.quoted(location)));
      }
    }

    private static boolean leaves(Path file, Path folder) throws IOException {
      return !file.toRealPath().startsWith(folder.toRealPath());
    }

    void check(long bytes) {
      long there = file.toFile().length() - offset;
      boolean fits = bytes >= 0 && offset >= 0 && there >= bytes && (length < 0 || length == bytes);
      if (!fits) {
        throw InputException.in(
            source,
            "the numbers of %s are %d bytes from byte %d of %s on, which has %d"
                .formatted(
                    InputException.quoted(name),
                    bytes,
                    offset,
                    file.getFileName(),
                    file.toFile().length()));
      }
    }

    InputStream open() throws IOException {
      return Bytes.of(file).from(offset);
    }
  }

  /** The other file that holds numbers of this graph; a record of a run names it. */
  public static List<Path> others(Path file) {
    return message(file).message(GRAPH).stream()
        .flatMap(graph -> graph.messages(INITIALIZER).stream())
        .filter(tensor -> tensor.number(LOCATION) != 0)
        .map(t -> External.of(file.toString(), t.text(NAME), t.messages(EXTERNAL)).file())
        .distinct()
        .toList();
  }
}
