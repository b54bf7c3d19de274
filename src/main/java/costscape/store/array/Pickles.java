package costscape.store.array;

import costscape.store.file.InputException;

/** Files of Python's pickle, which can run code when they are read: never opened here. */
final class Pickles {
  private Pickles() {}

  /** Says in which two statements Python writes the same weights as a file without code. */
  static InputException refused(Bytes bytes) {
    String file = InputException.shown(bytes.name());
    String stem = file.replaceFirst("\\.[A-Za-z0-9]{1,6}$", "");
    return bytes.error(
        "a pickle, which can run code and is not opened; Python writes its weights anew: from"
            + " safetensors.torch import save_file; import torch; save_file(torch.load(\"%s\","
            + " weights_only=True), \"%s.safetensors\")",
        file, stem);
  }
}
