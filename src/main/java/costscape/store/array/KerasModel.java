package costscape.store.array;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import costscape.store.array.ZipDirectory.Entry;
import costscape.store.text.JsonInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The layers of a whole model that Keras saved, in their order. An .h5 describes them in the
 * attribute {@code model_config} and keeps arrays by the layers' names. A .keras is a zip archive
 * of {@code config.json} and an .h5, in which layers go by their class, counted: {@code
 * layers/dense_1/vars/0} is the kernel of the second dense layer.
 */
public final class KerasModel {
  private static final String CONFIG = "model_config";
  private static final String CONFIG_FILE = "config.json";
  private static final String WEIGHTS = "model.weights.h5";

  /** A small archive unpacks to no more than this and eight times its own size. */
  private static final long ROOM = 48L << 20;

  private KerasModel() {}

  /** Whether an archive is a model that Keras saved. */
  static boolean is(List<Entry> entries) {
    return entry(entries, WEIGHTS).isPresent();
  }

  private static Optional<Entry> entry(List<Entry> entries, String name) {
    return entries.stream().filter(entry -> entry.name().equals(name)).findFirst();
  }

  /** The arrays of an archive that is one. */
  static List<StoredArray> arrays(Bytes bytes, List<Entry> entries) throws IOException {
    byte[] weights = unpacked(bytes, entry(entries, WEIGHTS).orElseThrow());
    return HdfFormat.read(Bytes.of(bytes.name(), weights));
  }

  private static byte[] unpacked(Bytes bytes, Entry entry) throws IOException {
    if (entry.size() > Double.BYTES * bytes.size() + ROOM) {
      throw bytes.error("unpacks to far more than the file's %,d bytes", bytes.size());
    }
    try (InputStream in = ZipDirectory.open(bytes, entry)) {
      return in.readAllBytes();
    }
  }

  /**
   * The layers that a file describes.
   *
   * @return nothing where it is no whole model
   */
  public static List<KerasLayer> layers(Bytes file) throws IOException {
    Bytes bytes = file.unpacked();
    return switch (ArrayFormat.of(bytes)) {
      case HDF5 -> ofHdf(bytes);
      case NPZ -> ofArchive(bytes);
      default -> List.of();
    };
  }

  private static List<KerasLayer> ofHdf(Bytes bytes) throws IOException {
    Optional<String> config = HdfFormat.note(bytes, CONFIG);
    return config.isPresent() ? layers(bytes.name(), config.get(), true) : List.of();
  }

  private static List<KerasLayer> ofArchive(Bytes bytes) throws IOException {
    List<Entry> entries = ZipDirectory.of(bytes);
    Optional<Entry> config = entry(entries, CONFIG_FILE);
    if (!is(entries) || config.isEmpty()) {
      return List.of();
    }
    String text = new String(unpacked(bytes, config.get()), StandardCharsets.UTF_8);
    return layers(bytes.name(), text, false);
  }

  private static List<KerasLayer> layers(String source, String config, boolean isNamed)
      throws IOException {
    JsonElement root =
        JsonInput.read(
            source + ": its " + (isNamed ? CONFIG : CONFIG_FILE),
            new StringReader(config),
            JsonParser::parseReader);
    List<KerasLayer> layers = new ArrayList<>();
    Map<String, Integer> counts = new HashMap<>();
    for (JsonElement layer : listed(root)) {
      if (layer instanceof JsonObject told) {
        String snake = snake(KerasActivation.text(told, "class_name"));
        int count = counts.merge(snake, 1, Integer::sum) - 1;
        String counted = "layers/" + snake + (count == 0 ? "" : "_" + count);
        layers.add(layer(told, isNamed ? Optional.empty() : Optional.of(counted)));
      }
    }
    return layers;
  }

  private static JsonArray listed(JsonElement root) {
    JsonElement config = root instanceof JsonObject model ? model.get("config") : root;
    return config instanceof JsonObject told && told.get("layers") instanceof JsonArray layers
        ? layers
        : new JsonArray();
  }

  /** A class as Keras names folders after it: {@code BatchNormalization}, batch_normalization. */
  private static String snake(String kind) {
    return kind.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_")
        .toLowerCase(Locale.ROOT);
  }

  private static KerasLayer layer(JsonObject layer, Optional<String> counted) {
    String kind = KerasActivation.text(layer, "class_name");
    JsonObject config = KerasActivation.config(layer);
    String name = KerasActivation.text(config, "name");
    boolean isNormalisation = kind.equals(KerasLayer.NORMALISATION);
    return new KerasLayer(
        kind,
        name.isEmpty() ? counted.orElse(kind) : name,
        counted.orElse("model_weights/" + name),
        KerasActivation.ofLayer(kind, config),
        isNormalisation ? ofNormalisation(config) : List.of("kernel", "bias"),
        isNormalisation ? KerasActivation.number(config, "epsilon", 1e-3) : 0);
  }

  private static List<String> ofNormalisation(JsonObject config) {
    List<String> arrays = new ArrayList<>();
    if (KerasActivation.isSet(config, "scale")) {
      arrays.add("gamma");
    }
    if (KerasActivation.isSet(config, "center")) {
      arrays.add("beta");
    }
    arrays.addAll(List.of("moving_mean", "moving_variance"));
    return arrays;
  }
}
