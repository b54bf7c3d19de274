package costscape.store.array;

import costscape.store.array.TorchPickle.Storage;
import costscape.store.array.TorchPickle.Tensor;
import costscape.store.array.ZipDirectory.Entry;
import costscape.store.array.ZipDirectory.EntryBytes;
import costscape.store.file.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tensors as {@code torch.save} keeps them since PyTorch 1.6: a zip archive with a pickle, which
 * says what there is, and an entry {@code data/KEY} of numbers for each storage. Tensors may be
 * parts of one storage and may lie in it transposed.
 */
final class TorchFormat {
  private static final String PICKLE = "data.pkl";
  private static final int MOST_PICKLE = 8 << 20;
  private static final int MOST_NESTED = 32;

  private final Bytes bytes;
  private final Map<String, Entry> entries;
  private final String prefix;

  /** Dictionaries that hold tensors, by the keys that lead to them. */
  private final Map<String, Map<?, ?>> found = new LinkedHashMap<>();

  /** Dictionaries that were looked into: one may stand in many places, itself among them. */
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private TorchFormat(Bytes bytes, List<Entry> entries, String prefix) {
    this.bytes = bytes;
    this.entries = entries.stream().collect(Collectors.toMap(Entry::name, entry -> entry));
    this.prefix = prefix;
  }

  /** The place of the pickle, where the archive is one of PyTorch's. */
  static Optional<Entry> pickle(List<Entry> entries) {
    return entries.stream().filter(entry -> entry.name().endsWith(PICKLE)).findFirst();
  }

  /**
   * The tensors of the one dictionary of tensors. The state of an optimizer, which a checkpoint may
   * hold beside it, is left out.
   */
  static List<StoredArray> read(Bytes bytes, List<Entry> entries, Entry pickle) throws IOException {
    String name = pickle.name();
    String prefix = name.substring(0, name.length() - PICKLE.length());
    if (pickle.size() > MOST_PICKLE) {
      throw bytes.error("%s of %,d bytes; %,d are the most", PICKLE, pickle.size(), MOST_PICKLE);
    }
    try (InputStream in = ZipDirectory.open(bytes, pickle)) {
      byte[] program = in.readNBytes((int) pickle.size());
      return new TorchFormat(bytes, entries, prefix).arrays(TorchPickle.read(bytes, program));
    }
  }

  private List<StoredArray> arrays(Object whole) throws IOException {
    search("", whole, 0);
    if (found.isEmpty()) {
      throw bytes.error(
          "holds no tensors by name; torch.save(model.state_dict(), \"%s\") writes them",
          InputException.shown(bytes.name()));
    }
    if (found.size() > 1) {
      throw bytes.error(
          "holds tensors under %s; one network was expected, so save one of them by itself",
          InputException.shown(String.join(" and under ", found.keySet())));
    }
    ByteOrder order = order();
    List<StoredArray> arrays = new ArrayList<>();
    for (Map.Entry<?, ?> entry : found.values().iterator().next().entrySet()) {
      if (entry.getKey() instanceof String name && entry.getValue() instanceof Tensor tensor) {
        arrays.add(array(name, tensor, order));
      }
    }
    return arrays;
  }

  private void search(String keys, Object value, int depth) {
    if (!(value instanceof Map<?, ?> map) || depth > MOST_NESTED || !seen.add(map)) {
      return;
    }
    if (map.entrySet().stream()
        .anyMatch(e -> e.getKey() instanceof String && e.getValue() instanceof Tensor)) {
      found.put(keys.isEmpty() ? "no key" : keys, map);
      return;
    }
    map.forEach(
        (key, inner) -> {
          String name = String.valueOf(key);
          if (!name.contains("optim")) {
            search(keys.isEmpty() ? name : keys + "." + name, inner, depth + 1);
          }
        });
  }

  private StoredArray array(String name, Tensor tensor, ByteOrder order) {
    Storage storage = tensor.storage();
    boolean isFortran = isTransposed(tensor);
    if (!isFortran && !isInOrder(tensor.shape(), tensor.strides())) {
      throw bytes.error(
          "%s is a part of another tensor; .contiguous() makes it one of its own",
          InputException.shown(name));
    }
    StoredArray.Form form = new StoredArray.Form(storage.type(), order, tensor.shape(), isFortran);
    String place = prefix + "data/" + storage.key();
    Entry entry =
        Optional.ofNullable(entries.get(place))
            .orElseThrow(() -> bytes.error("has no entry %s", InputException.shown(place)));
    long size = entry.size() / storage.type().bytes();
    if (form.size() < 0 || tensor.first() < 0 || tensor.first() > size - form.size()) {
      throw bytes.error(
          "%s has shape %s from number %d on; its storage has %,d numbers",
          InputException.shown(name), tensor.shape(), tensor.first(), size);
    }
    long before = tensor.first() * storage.type().bytes();
    return new StoredArray(
        bytes.name(),
        name,
        form,
        () -> {
          InputStream in = ZipDirectory.open(bytes, entry);
          in.skipNBytes(before);
          return new EntryBytes(in, form.bytes());
        });
  }

  /** Returns whether numbers follow each other with the last index fastest. */
  private static boolean isInOrder(List<Long> shape, List<Long> strides) {
    if (shape.size() != strides.size()) {
      return false;
    }
    long next = 1;
    for (int d = shape.size() - 1; d >= 0; d--) {
      if (shape.get(d) > 1 && strides.get(d) != next) {
        return false;
      }
      next *= Math.max(1, shape.get(d));
    }
    return true;
  }

  /** A matrix whose numbers follow each other with the first index fastest. */
  private static boolean isTransposed(Tensor tensor) {
    return tensor.shape().size() == 2
        && tensor.strides().size() == 2
        && !isInOrder(tensor.shape(), tensor.strides())
        && isInOrder(
            List.of(tensor.shape().get(1), tensor.shape().get(0)),
            List.of(tensor.strides().get(1), tensor.strides().get(0)));
  }

  /** Which byte of a number comes first; archives of older versions do not say it. */
  private ByteOrder order() throws IOException {
    Entry told = entries.get(prefix + "byteorder");
    if (told == null) {
      return ByteOrder.LITTLE_ENDIAN;
    }
    try (InputStream in = ZipDirectory.open(bytes, told)) {
      String word = new String(in.readNBytes(Long.BYTES), StandardCharsets.US_ASCII);
      return word.equals("big") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }
  }

  /**
   * Files of Python's pickle, which can run code when they are read: never opened here. What
   * PyTorch saves since its version 1.6 is a {@link TorchFormat}.
   */
  static final class Pickles {
    private static final int HEAD = 4096;

    private Pickles() {}

    /** Says in which statements Python writes the same weights as a file without code. */
    static InputException refused(Bytes bytes) throws IOException {
      byte[] head = bytes.read(0, Math.min(bytes.size(), HEAD), "the file");
      if (new String(head, StandardCharsets.ISO_8859_1).contains("sklearn")) {
        return bytes.error(
            "a pickle of scikit-learn's, which can run code and is not opened; Python writes its"
                + " weights anew: import json; json.dump({\"coefs_\": [w.tolist() for w in m.coefs_],"
                + " \"intercepts_\": [b.tolist() for b in m.intercepts_]}, open(\"weights.json\","
                + " \"w\"))");
      }
      String file = InputException.shown(bytes.name());
      String stem = file.replaceFirst("\\.[A-Za-z0-9]{1,6}$", "");
      return bytes.error(
          "a pickle, which can run code and is not opened; Python writes its weights anew: from"
              + " safetensors.torch import save_file; import torch; save_file(torch.load(\"%s\","
              + " weights_only=True), \"%s.safetensors\")",
          file, stem);
    }
  }
}
