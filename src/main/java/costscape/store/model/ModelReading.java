package costscape.store.model;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import costscape.data.RowKind;
import costscape.data.Scaling;
import costscape.data.Standard;
import costscape.network.ActivationFunction;
import costscape.space.ParameterVector;
import costscape.store.file.InputException;
import costscape.store.model.TrainedModel.End;
import costscape.store.model.TrainedModel.HeldOut;
import costscape.store.model.TrainedModel.Source;
import costscape.store.text.JsonInput;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads the file of a trained network, and says what of it is wrong. */
record ModelReading(Path file) {
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
                InputException.in(file, "no activation is called " + InputException.quoted(word)));
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
