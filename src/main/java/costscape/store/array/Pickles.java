package costscape.store.array;

import costscape.store.file.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Files of Python's pickle, which can run code when they are read: never opened here. What PyTorch
 * saves since its version 1.6 is a {@link TorchFormat}.
 */
final class Pickles {
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
