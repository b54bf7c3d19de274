package costscape.store.array;

import costscape.store.array.NpyFormat.NpyRows;
import costscape.store.array.NpyFormat.NpzFormat;
import costscape.store.array.TorchFormat.Pickles;
import costscape.store.file.InputFile.Use;
import costscape.store.file.Parquet;
import costscape.store.file.Unpacking;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * The format of an input file, told by its first bytes. Its name counts only where they say
 * nothing, so that what is wrong with it can be said.
 */
public enum ArrayFormat {
  NPY(
      (head, name) -> NpyRows.begins(head),
      Holding.ARRAYS,
      bytes -> List.of(NpyFormat.read(bytes, "")),
      file -> List.of()),
  NPZ(
      (head, name) -> starts(head, 'P', 'K', 3, 4) || starts(head, 'P', 'K', 5, 6),
      Holding.ARRAYS,
      NpzFormat::read,
      ToldActivations::ofKeras),
  /** Its reader is not named by a method reference, which would load jhdf for every other file. */
  HDF5(
      (head, name) -> starts(head, 0x89, 'H', 'D', 'F', '\r', '\n', 0x1A, '\n'),
      Holding.ARRAYS,
      bytes -> HdfFormat.read(bytes),
      ToldActivations::ofKeras),
  PICKLE(
      (head, name) -> isPickle(head),
      Holding.ARRAYS,
      bytes -> {
        throw Pickles.refused(bytes);
      },
      file -> List.of()),
  PARQUET(
      (head, name) -> Parquet.begins(head),
      Holding.COLUMNS,
      bytes -> {
        throw Parquet.refused(bytes.name());
      },
      file -> List.of()),
  ONNX(
      (head, name) -> OnnxFormat.begins(head) || name.endsWith(".onnx"),
      Holding.ARRAYS,
      OnnxFormat::read,
      ToldActivations::ofGraph),
  SAFETENSORS(
      (head, name) -> isSafetensors(head, name),
      Holding.ARRAYS,
      SafetensorsFormat::read,
      ToldActivations::ofSafetensors),
  /** A JSON text, whose activations {@link ToldActivations} reads by itself. */
  JSON((head, name) -> isJson(head, name), Holding.LISTS, ArrayFormat::none, file -> List.of()),
  /** Anything else, such as a table. */
  TEXT((head, name) -> true, Holding.TABLE, ArrayFormat::none, file -> List.of());

  /** The contents of a file; whoever treats kinds of file differently asks for them. */
  public enum Holding {
    /** A text without braces. */
    TABLE,
    /** Nested lists of numbers, or a text whose name alone says so. */
    LISTS,
    /** The columns of a table, one behind the other. */
    COLUMNS,
    ARRAYS
  }

  private static final int HEAD = 64;
  private static final int NEWEST_PICKLE = 5;

  private final BiPredicate<byte[], String> beginning;
  private final Holding holding;
  private final Use<Bytes, List<StoredArray>> reader;
  private final Use<Bytes, List<String>> activations;

  /**
   * @param beginning tells a file of this kind; the first kind whose own it is has the file
   * @param activations what a file says of the activations of its hidden layers
   */
  ArrayFormat(
      BiPredicate<byte[], String> beginning,
      Holding holding,
      Use<Bytes, List<StoredArray>> reader,
      Use<Bytes, List<String>> activations) {
    this.beginning = beginning;
    this.holding = holding;
    this.reader = reader;
    this.activations = activations;
  }

  /** Returns what a file of this kind holds. */
  public Holding holds() {
    return holding;
  }

  /** Returns whether it is read as text, which may be a table even if its name ends in .json. */
  public boolean isText() {
    return switch (holding) {
      case TABLE, LISTS -> true;
      case COLUMNS, ARRAYS -> false;
    };
  }

  /** The arrays of a file of this kind. */
  List<StoredArray> read(Bytes bytes) throws IOException {
    return reader.read(bytes);
  }

  /** The words for the activations of the hidden layers; none where the file does not say. */
  List<String> activations(Bytes file) throws IOException {
    return activations.read(file);
  }

  /** Tells a kind of file by its first bytes, after it was unpacked where gzip packed it. */
  static ArrayFormat of(Bytes bytes) throws IOException {
    try (InputStream in = Unpacking.of(bytes.from(0))) {
      return of(in.readNBytes(HEAD), bytes.name());
    }
  }

  private static ArrayFormat of(byte[] head, String name) {
    return Arrays.stream(values())
        .filter(format -> format.beginning.test(head, name))
        .findFirst()
        .orElse(TEXT);
  }

  private static List<StoredArray> none(Bytes bytes) {
    throw bytes.error(
        "NumPy's .npz and .npy, .safetensors, PyTorch's .pt or Keras's .h5 was expected");
  }

  private static boolean isPickle(byte[] head) {
    return starts(head, 0x80) && head.length > 1 && head[1] > 0 && head[1] <= NEWEST_PICKLE;
  }

  private static boolean isSafetensors(byte[] head, String name) {
    boolean isShortHeader = head.length > 8 && head[5] == 0 && head[6] == 0 && head[7] == 0;
    return name.endsWith(".safetensors") || (isShortHeader && head[8] == '{');
  }

  private static boolean isJson(byte[] head, String name) {
    String text = new String(head, StandardCharsets.UTF_8);
    String start = text.replaceFirst("^\uFEFF", "").stripLeading();
    return start.startsWith("{") || start.startsWith("[") || name.endsWith(".json");
  }

  private static boolean starts(byte[] head, int... magic) {
    for (int k = 0; k < magic.length; k++) {
      if (head.length <= k || (head[k] & 0xFF) != magic[k]) {
        return false;
      }
    }
    return true;
  }
}
