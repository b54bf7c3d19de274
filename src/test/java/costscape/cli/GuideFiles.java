package costscape.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The files that the guide's commands find: the shipped rows, and what other programs saved. */
final class GuideFiles {
  private static final Path FRUIT = Path.of("src/examples/fruit.csv");
  private static final Path WEIGHTS = Path.of("src/test/resources/weights");

  private GuideFiles() {}

  static void write(Path folder) throws IOException {
    Files.createDirectories(folder.resolve(FRUIT).getParent());
    Files.copy(FRUIT, folder.resolve(FRUIT));
    for (Map.Entry<String, String> copy :
        Map.of(
                "data.npz", "digits.npz",
                "model.pt", "weights.pt",
                "torch-f32.safetensors", "weights.safetensors",
                "keras-model.h5", "model.h5",
                "numpy.npz", "weights.npz")
            .entrySet()) {
      Files.copy(WEIGHTS.resolve(copy.getKey()), folder.resolve(copy.getValue()));
    }
    Files.createDirectory(folder.resolve("epochs"));
    List<String> epochs = List.of("torch-f32", "torch-f64", "torch-f16", "torch-bf16");
    for (int k = 0; k < epochs.size(); k++) {
      Files.copy(
          WEIGHTS.resolve(epochs.get(k) + ".safetensors"),
          folder.resolve("epochs/epoch-%d.safetensors".formatted(k)));
    }
    Files.writeString(
        folder.resolve("weights.json"),
        """
        {"coefs_": [[[0.5, -1.5], [2, 1]], [[-2], [1.5]]], "intercepts_": [[0.1, -0.2], [0.3]]}
        """);
  }
}
