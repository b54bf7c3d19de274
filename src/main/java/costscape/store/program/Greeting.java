package costscape.store.program;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import costscape.cost.CostSource;
import costscape.cost.Measure;
import costscape.space.ParameterArrays;
import costscape.store.file.InputException;
import costscape.store.text.JsonInput;
import java.io.IOException;
import java.io.Serializable;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The line that a program says first: {@code
 * {"costscape":1,"arrays":[{"name":"x","shape":[2]}],"gradient":false,"cost":"height"}}, and the
 * values of all arrays at the point that it begins with.
 *
 * @param line the line itself
 * @param slices whether it forms points of a slice by itself
 * @param products whether it tells the Hessian times a vector
 */
record Greeting(
    String line,
    ParameterArrays arrays,
    boolean gradient,
    boolean slices,
    boolean products,
    Measure measure,
    double rounding)
    implements Serializable {
  static final String EXAMPLE =
      "{\"costscape\":1,\"arrays\":[{\"name\":\"x\",\"shape\":[2]}],\"gradient\":false}";

  private static final Set<String> KEYS =
      Set.of("costscape", "arrays", "gradient", "slices", "products", "cost", "precision");
  private static final int LONGEST_NAME = 60;

  /** Reads the line; an IllegalArgumentException says what is wrong with it. */
  static Greeting of(String line) {
    JsonObject said = object(line);
    if (!said.has("costscape")) {
      throw new IllegalArgumentException("the key costscape is missing");
    }
    if (!said.get("costscape").equals(JsonParser.parseString("1"))) {
      throw new IllegalArgumentException(
          "it speaks version %s of the protocol; this is version 1"
              .formatted(said.get("costscape")));
    }
    for (String key : said.keySet()) {
      if (!KEYS.contains(key)) {
        throw new IllegalArgumentException("the key %s is unknown".formatted(key));
      }
    }
    return new Greeting(
        line,
        arrays(said.get("arrays")),
        truth(said, "gradient"),
        truth(said, "slices"),
        truth(said, "products"),
        measure(said),
        rounding(said));
  }

  /** One JSON object and nothing else. */
  static JsonObject object(String line) {
    try {
      JsonElement element =
          JsonInput.read("the line", new StringReader(line), JsonParser::parseReader);
      if (element instanceof JsonObject object) {
        return object;
      }
    } catch (InputException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    throw new IllegalArgumentException("it is no JSON object");
  }

  private static ParameterArrays arrays(JsonElement said) {
    if (!(said instanceof JsonArray all) || all.isEmpty()) {
      throw new IllegalArgumentException("the list arrays is missing");
    }
    List<String> names = new ArrayList<>();
    List<List<Integer>> shapes = new ArrayList<>();
    for (JsonElement one : all) {
      if (one instanceof JsonObject array
          && array.size() == 2
          && array.get("name") instanceof JsonPrimitive name
          && array.get("shape") instanceof JsonArray shape) {
        names.add(name.getAsString());
        shapes.add(shape(shape));
      } else {
        throw new IllegalArgumentException(
            "%s is no array {\"name\":…,\"shape\":[…]}".formatted(one));
      }
    }
    return ParameterArrays.of(names, shapes);
  }

  private static List<Integer> shape(JsonArray said) {
    List<Integer> shape = new ArrayList<>();
    for (JsonElement side : said) {
      if (!side.toString().matches("\\d{1,9}")) {
        throw new IllegalArgumentException("%s is no length of a side".formatted(side));
      }
      shape.add(side.getAsInt());
    }
    return shape;
  }

  private static boolean truth(JsonObject said, String key) {
    JsonElement truth = said.get(key);
    if (truth == null) {
      return false;
    }
    if (truth instanceof JsonPrimitive told && told.isBoolean()) {
      return told.getAsBoolean();
    }
    throw new IllegalArgumentException("%s is true or false, not %s".formatted(key, truth));
  }

  private static Measure measure(JsonObject said) {
    String quantity = text(said, "cost", "cost");
    if (quantity.isBlank() || quantity.length() > LONGEST_NAME) {
      throw new IllegalArgumentException(
          "cost, what the number is, has 1 to %d letters".formatted(LONGEST_NAME));
    }
    return Measure.of(quantity.strip());
  }

  private static double rounding(JsonObject said) {
    String precision = text(said, "precision", "double");
    return switch (precision) {
      case "double" -> CostSource.DOUBLE;
      case "single" -> CostSource.SINGLE;
      default ->
          throw new IllegalArgumentException("precision is double or single, not " + precision);
    };
  }

  private static String text(JsonObject said, String key, String usual) {
    JsonElement text = said.get(key);
    if (text == null) {
      return usual;
    }
    if (text instanceof JsonPrimitive told && told.isString()) {
      return told.getAsString();
    }
    throw new IllegalArgumentException("%s is a text, not %s".formatted(key, text));
  }

  /** The error that a line says; empty where it says none. */
  static Optional<String> error(String line) {
    if (!line.startsWith("{") || !line.contains("\"error\"")) {
      return Optional.empty();
    }
    try {
      return object(line).get("error") instanceof JsonPrimitive said
          ? Optional.of(said.getAsString())
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // noise, as the caller says
    }
  }
}
