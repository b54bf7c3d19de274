package costscape.store.model;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import costscape.data.RowKind;
import costscape.data.Standard;
import costscape.data.Standard.Scaling;
import costscape.network.ActivationFunction;
import costscape.space.ParameterVector;
import costscape.store.file.InputException;
import costscape.store.model.TrainedModel.End;
import costscape.store.model.TrainedModel.HeldOut;
import costscape.store.model.TrainedModel.Source;
import costscape.store.text.JsonInput;
import costscape.store.text.JsonText;
import costscape.store.text.JsonText.JsonMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A trained network as one JSON file, {@code STEM.model.json}. */
public final class ModelFile {
  /** How the names of these files end. */
  public static final String ENDING = ".model.json";

  /** The first name in the file, with the version of the format. */
  static final String MARK = "costscape_model";

  static final int VERSION = 1;

  /** The letters that hold the mark, if a file has one. */
  private static final int HEAD = 64;

  private ModelFile() {}

  /**
   * Reads a trained network.
   *
   * @throws costscape.store.file.InputException naming whatever is wrong
   */
  public static TrainedModel read(Path file) {
    return new ModelReading(file).model();
  }

  /** Returns whether a file is one of these, by its first letters. */
  public static boolean is(Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      String text = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
      return text.replaceAll("\\s", "").startsWith("{\"" + MARK + "\"");
    } catch (IOException e) {
      return false; // whoever reads it says why it cannot be read
    }
  }

  /** The file of the network whose training wrote a table, or the file itself; if it is there. */
  public static Optional<Path> beside(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    Path other =
        name.endsWith(ENDING) || dot <= 0
            ? file
            : file.resolveSibling(name.substring(0, dot) + ENDING);
    return Optional.of(other).filter(Files::isRegularFile).filter(ModelFile::is);
  }

  public static void write(TrainedModel model, OutputStream out) throws IOException {
    out.write(JsonText.of(entries(model)).getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, Object> entries(TrainedModel model) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put(MARK, VERSION);
    all.put("hidden", model.hidden());
    all.put("activation", model.activation().word());
    all.put("cost", model.loss());
    all.put("l2", model.l2());
    RowKind kind = model.kind();
    all.put("features", columns(kind.features(), model.scaling().features()));
    if (kind.hasClasses()) {
      all.put("target", kind.target());
      all.put("classes", kind.classes());
    } else {
      all.put("targets", columns(kind.numbers(), model.scaling().targets()));
    }
    all.put("data", data(model.data()));
    if (!model.heldOut().isNone()) {
      all.put("held_out", heldOut(model.heldOut()));
    }
    all.put("training", training(model.training()));
    Map<String, Double> weights = new LinkedHashMap<>();
    for (int k = 0; k < model.weights().dimension(); k++) {
      weights.put(model.names().get(k), model.weights().get(k));
    }
    all.put("weights", weights);
    return all;
  }

  private static List<Map<String, Object>> columns(List<String> names, List<Standard> scaling) {
    List<Map<String, Object>> columns = new ArrayList<>();
    for (int k = 0; k < names.size(); k++) {
      JsonMap column = JsonMap.of("name", names.get(k));
      if (!scaling.isEmpty()) {
        put(scaling.get(k), column);
      }
      columns.add(column);
    }
    return columns;
  }

  /** Mean and deviation; what only strange columns need stands there only for these. */
  private static void put(Standard standard, JsonMap column) {
    column.with("mean", standard.mean()).put("deviation", standard.deviation());
    if (standard.power() != 0 || standard.farthest() != 1) {
      column
          .with("first", standard.first())
          .with("power", standard.power())
          .put("farthest", standard.farthest());
    }
  }

  private static Map<String, Object> data(Source source) {
    return JsonMap.of("name", source.text())
        .with("rows", source.rows())
        .with("sha256", source.sha256())
        .with("drop_missing", source.skipsMissing())
        .with("columns_chosen", source.picksColumns());
  }

  private static Map<String, Object> heldOut(HeldOut rows) {
    return JsonMap.of("asked", rows.asked())
        .with("seed", rows.seed())
        .with("row_numbers", rows.rows());
  }

  private static Map<String, Object> training(End end) {
    return JsonMap.of("how", end.how())
        .with("steps", end.steps())
        .with("stopped", end.stopped())
        .with("cost", end.cost())
        .with("command", end.command());
  }

  /** Reads the file of a trained network, and says what of it is wrong. */
  private record ModelReading(Path file) {
    /** A number takes so many letters at least, with its name and its comma. */
    private static final int LETTERS = 4;

    TrainedModel model() {
      JsonElement all = JsonInput.read(file, file.toFile().length() / LETTERS);
      if (!all.isJsonObject() || !all.getAsJsonObject().has(ModelFile.MARK)) {
        throw InputException.in(
            file,
            "no trained network of costscape; trace writes one as STEM%s"
                .formatted(ModelFile.ENDING));
      }
      JsonObject model = all.getAsJsonObject();
      int version = value(model, ModelFile.MARK, JsonElement::getAsInt);
      if (version != ModelFile.VERSION) {
        throw InputException.in(
            file,
            "version %d of the format; this program reads version %d"
                .formatted(version, ModelFile.VERSION));
      }
      try {
        return model(model);
      } catch (InputException e) {
        throw e; // says where already
      } catch (IllegalArgumentException e) {
        throw InputException.in(file, String.valueOf(e.getMessage()));
      }
    }

    private TrainedModel model(JsonObject model) {
      List<JsonObject> features = objects(model, "features");
      boolean hasClasses = model.has("classes");
      List<JsonObject> targets = hasClasses ? List.of() : objects(model, "targets");
      Source data = data(value(model, "data", JsonElement::getAsJsonObject));
      RowKind kind =
          new RowKind(
              data.text(),
              names(features),
              hasClasses ? list(model, "classes", JsonElement::getAsString) : List.of(),
              hasClasses ? text(model, "target") : "",
              names(targets));
      List<String> parameters = new ArrayList<>();
      List<Double> weights = new ArrayList<>();
      JsonObject written = value(model, "weights", JsonElement::getAsJsonObject);
      for (Map.Entry<String, JsonElement> weight : written.entrySet()) {
        parameters.add(weight.getKey());
        weights.add(number(written, weight.getKey()));
      }
      return new TrainedModel(
          kind,
          data,
          list(model, "hidden", JsonElement::getAsInt),
          activation(text(model, "activation")),
          text(model, "cost"),
          number(model, "l2"),
          new Scaling(scaling(features), scaling(targets)),
          model.has("held_out")
              ? heldOut(value(model, "held_out", JsonElement::getAsJsonObject))
              : HeldOut.NONE,
          training(value(model, "training", JsonElement::getAsJsonObject)),
          parameters,
          ParameterVector.of(weights.stream().mapToDouble(Double::doubleValue).toArray()));
    }

    private Source data(JsonObject data) {
      return new Source(
          text(data, "name"),
          value(data, "rows", JsonElement::getAsInt),
          text(data, "sha256"),
          value(data, "drop_missing", JsonElement::getAsBoolean),
          value(data, "columns_chosen", JsonElement::getAsBoolean));
    }

    private HeldOut heldOut(JsonObject rows) {
      return new HeldOut(
          text(rows, "asked"),
          value(rows, "seed", JsonElement::getAsLong),
          list(rows, "row_numbers", JsonElement::getAsInt));
    }

    private End training(JsonObject end) {
      return new End(
          text(end, "how"),
          value(end, "steps", JsonElement::getAsInt),
          text(end, "stopped"),
          end.has("cost") && end.get("cost").isJsonNull() ? Double.NaN : number(end, "cost"),
          list(end, "command", JsonElement::getAsString));
    }

    private ActivationFunction activation(String word) {
      return InputException.given(() -> ActivationFunction.named(word))
          .orElseThrow(
              () ->
                  InputException.in(
                      file, "no activation is called " + InputException.quoted(word)));
    }

    private List<String> names(List<JsonObject> columns) {
      return columns.stream().map(column -> text(column, "name")).toList();
    }

    private List<Standard> scaling(List<JsonObject> columns) {
      boolean isScaled = columns.stream().anyMatch(column -> column.has("mean"));
      return isScaled ? columns.stream().map(this::standard).toList() : List.of();
    }

    private Standard standard(JsonObject column) {
      double mean = number(column, "mean");
      double deviation = number(column, "deviation");
      return column.has("farthest")
          ? new Standard(
              mean,
              deviation,
              number(column, "first"),
              value(column, "power", JsonElement::getAsInt),
              number(column, "farthest"))
          : new Standard(mean, deviation);
    }

    private String text(JsonObject object, String name) {
      return value(object, name, JsonElement::getAsString);
    }

    private double number(JsonObject object, String name) {
      double number = value(object, name, JsonElement::getAsDouble);
      if (!Double.isFinite(number)) {
        throw wrong(name);
      }
      return number;
    }

    private List<JsonObject> objects(JsonObject object, String name) {
      return list(object, name, JsonElement::getAsJsonObject);
    }

    private <T> List<T> list(JsonObject object, String name, Function<JsonElement, T> kind) {
      List<T> values = new ArrayList<>();
      for (JsonElement element : value(object, name, JsonElement::getAsJsonArray)) {
        values.add(of(element, name, kind));
      }
      return values;
    }

    private <T> T value(JsonObject object, String name, Function<JsonElement, T> kind) {
      JsonElement element = object.get(name);
      if (element == null) {
        throw InputException.in(file, "%s is missing".formatted(InputException.quoted(name)));
      }
      return of(element, name, kind);
    }

    private <T> T of(JsonElement element, String name, Function<JsonElement, T> kind) {
      try {
        return kind.apply(element);
      } catch (IllegalStateException | UnsupportedOperationException | NumberFormatException e) {
        throw wrong(name);
      }
    }

    private InputException wrong(String name) {
      return InputException.in(
          file, "%s has a value of another kind".formatted(InputException.quoted(name)));
    }
  }
}
