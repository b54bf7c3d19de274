package costscape.store.array;

import costscape.store.file.Parquet;
import costscape.store.file.Unpacking;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * What kind of file an input is, told by its first bytes. Its name counts only where they say
 * nothing, so that what is wrong with it can be said.
 */
public enum ArrayFormat {
  NPY,
  NPZ,
  SAFETENSORS,
  HDF5,
  PICKLE,
  PARQUET,
  ONNX,
  JSON,
  /** Anything else, such as a table. */
  TEXT;

  private static final byte[] HDF5_MAGIC = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1A, '\n'};
  private static final int HEAD = 64;
  private static final int NEWEST_PICKLE = 5;

  /** Tells a kind of file by its first bytes, after it was unpacked where gzip packed it. */
  static ArrayFormat of(Bytes bytes) throws IOException {
    try (InputStream in = Unpacking.of(bytes.from(0))) {
      return of(in.readNBytes(HEAD), bytes.name());
    }
  }

  /** Whether gzip packed the bytes. */
  static boolean isPacked(Bytes bytes) throws IOException {
    return starts(bytes.read(0, Math.min(2, bytes.size()), "the file"), 0x1F, 0x8B);
  }

  private static ArrayFormat of(byte[] head, String name) {
    if (starts(head, NpyFormat.MAGIC)) {
      return NPY;
    }
    if (starts(head, 'P', 'K', 3, 4) || starts(head, 'P', 'K', 5, 6)) {
      return NPZ;
    }
    if (starts(head, HDF5_MAGIC)) {
      return HDF5;
    }
    if (starts(head, 0x80) && head.length > 1 && head[1] > 0 && head[1] <= NEWEST_PICKLE) {
      return PICKLE;
    }
    if (Parquet.begins(head)) {
      return PARQUET;
    }
    if (OnnxFormat.begins(head) || name.endsWith(".onnx")) {
      return ONNX;
    }
    boolean isShortHeader = head.length > 8 && head[5] == 0 && head[6] == 0 && head[7] == 0;
    boolean isNamed = name.endsWith(".safetensors");
    if (isNamed || (isShortHeader && head[8] == '{')) {
      return SAFETENSORS;
    }
    String text = new String(head, java.nio.charset.StandardCharsets.UTF_8);
    String start = text.replaceFirst("^\uFEFF", "").stripLeading();
    boolean isJson = start.startsWith("{") || start.startsWith("[") || name.endsWith(".json");
    return isJson ? JSON : TEXT;
  }

  private static boolean starts(byte[] head, int... magic) {
    for (int k = 0; k < magic.length; k++) {
      if (head.length <= k || (head[k] & 0xFF) != magic[k]) {
        return false;
      }
    }
    return true;
  }

  private static boolean starts(byte[] head, byte... magic) {
    return head.length >= magic.length
        && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
  }
}
