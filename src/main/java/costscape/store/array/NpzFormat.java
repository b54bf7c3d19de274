package costscape.store.array;

import costscape.store.array.ZipDirectory.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Arrays in a zip archive, as {@code numpy.savez} writes them: an entry {@code NAME.npy} for each.
 * An archive of PyTorch's is a {@link TorchFormat}, and one of Keras's a {@link KerasModel}.
 */
final class NpzFormat {
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
    return new StoredArray(bytes.name(), name, header.form(), () -> numbers(bytes, entry, header));
  }

  private static InputStream numbers(Bytes bytes, Entry entry, NpyFormat.Header header)
      throws IOException {
    InputStream in = ZipDirectory.open(bytes, entry);
    in.readNBytes((int) header.length());
    return in;
  }
}
