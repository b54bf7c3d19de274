package costscape.store.weights;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import costscape.network.LayerWeights.WeightLayout;
import costscape.network.Network;
import costscape.network.OutputLayer;
import costscape.number.NumberText;
import costscape.space.ParameterArrays;
import costscape.space.ParameterVector;
import costscape.store.array.ArrayFile;
import costscape.store.array.ArrayFormat;
import costscape.store.array.Bytes;
import costscape.store.array.KerasModel;
import costscape.store.array.KerasModel.KerasLayer;
import costscape.store.array.StoredArray;
import costscape.store.file.InputException;
import costscape.store.text.JsonInput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The arrays of a file of weights, by name and in the file's own order. {@link #match} finds out
 * which array is which layer.
 *
 * @param source what messages call the file
 * @param isInOut whether the kind of file says that rows are units that feed
 * @param layers that the file describes, in their order; none where it holds arrays alone
 */
public record WeightArrays(
    String source, List<StoredArray> arrays, boolean isInOut, List<KerasLayer> layers) {
  private static final int MOST_LISTED = 6;

  /** More bytes than these are not unpacked from a small file. */
  private static final long ROOM = 48L << 20;

  public WeightArrays {
    arrays = List.copyOf(arrays);
    layers = List.copyOf(layers);
  }

  /** Arrays of which nothing more is said. */
  WeightArrays(String source, List<StoredArray> arrays, boolean isInOut) {
    this(source, arrays, isInOut, List.of());
  }

  /**
   * Reads names and shapes; the numbers are read when they are asked for.
   *
   * @param expected the count of numbers looked for, or 0; it bounds what is read of nested lists
   * @throws InputException where the file is none of arrays, or is damaged
   */
  public static WeightArrays read(Path file, long expected) {
    if (ArrayFile.format(file).holds() == ArrayFormat.Holding.LISTS) {
      return JsonArrays.read(file, expected);
    }
    return ArrayFile.reading(file, WeightArrays::read);
  }

  public static WeightArrays read(Bytes bytes) throws IOException {
    return new WeightArrays(bytes.name(), ArrayFile.read(bytes), false, KerasModel.layers(bytes))
        .bounded(bytes.size());
  }

  /**
   * Reads the arrays of a cost from elsewhere, in their order. The file may hold others beside
   * them; a file of one array as long as all together holds them one after the other.
   *
   * @throws InputException naming the array that the file lacks or has in another shape
   */
  public static ParameterVector named(Path file, ParameterArrays wanted) {
    return named(file, read(file, wanted.size()).arrays(), wanted);
  }

  /** The same of some arrays of a file. */
  public static ParameterVector named(Path file, List<StoredArray> arrays, ParameterArrays wanted) {
    if (arrays.size() == 1 && isFlat(arrays.get(0), wanted)) {
      return ParameterVector.of(arrays.get(0).toArray());
    }
    double[] theta = new double[wanted.size()];
    for (ParameterArrays.Part part : wanted.arrays()) {
      StoredArray found =
          arrays.stream()
              .filter(array -> ParameterArrays.safeName(array.name()).equals(part.name()))
              .findFirst()
              .orElseThrow(() -> lacks(file, part, arrays));
      if (!found.shape().equals(part.shape().stream().map(Integer::longValue).toList())) {
        throw found.error(
            "has the shape %s, and %s of the cost has %s",
            found.shapeText(), part.name(), StoredArray.text(part.shape()));
      }
      System.arraycopy(found.toArray(), 0, theta, part.first(), part.size());
    }
    return ParameterVector.of(theta);
  }

  private static boolean isFlat(StoredArray array, ParameterArrays wanted) {
    boolean isNamed =
        wanted.arrays().stream().map(ParameterArrays.Part::name).anyMatch(array.name()::equals);
    return !isNamed && array.shape().size() == 1 && array.size() == wanted.size();
  }

  private static InputException lacks(
      Path file, ParameterArrays.Part part, List<StoredArray> arrays) {
    String there =
        arrays.stream()
            .limit(MOST_LISTED)
            .map(StoredArray::shown)
            .collect(Collectors.joining(", "));
    return InputException.in(
        file,
        "has no array %s of %s; it has %s%s"
            .formatted(
                part.name(),
                StoredArray.text(part.shape()),
                there,
                arrays.size() > MOST_LISTED ? " and more" : ""));
  }

  /** A byte of a file is at most one number of eight bytes, unless it was packed. */
  private WeightArrays bounded(long fileBytes) {
    long bytes = 0;
    for (StoredArray array : arrays) {
      bytes += array.size() * Double.BYTES;
      if (bytes < 0 || bytes > Double.BYTES * fileBytes + ROOM) {
        throw InputException.in(
            source, "unpacks to far more than the file's %d bytes".formatted(fileBytes));
      }
    }
    return this;
  }

  /**
   * Finds out which array is which layer.
   *
   * @throws InputException naming the shapes found and those that would do
   */
  public MatchedWeights match(Wanted wanted) {
    return new Matching(this, wanted).matched();
  }

  /**
   * Weights as nested lists: an object with scikit-learn's {@code coefs_} and {@code intercepts_},
   * or Keras's {@code get_weights()}, which is the list W₁, b₁, W₂, b₂ …. Both keep a layer's
   * weights from × to, as θ does.
   */
  private static final class JsonArrays {
    private final Path file;
    private final List<StoredArray> arrays = new ArrayList<>();

    private JsonArrays(Path file) {
      this.file = file;
    }

    /**
     * @param expected the count of numbers that the caller looks for
     */
    static WeightArrays read(Path file, long expected) {
      JsonElement root = JsonInput.read(file, expected);
      JsonArrays found = new JsonArrays(file);
      if (root instanceof JsonObject object) {
        found.lists("coefs_", object);
        found.lists("intercepts_", object);
      } else if (root instanceof JsonArray lists) {
        found.all("", lists);
      } else {
        throw InputException.in(
            file, "scikit-learn's coefs_ and intercepts_ or Keras's list of weights were expected");
      }
      return new WeightArrays(file.toString(), found.arrays, true);
    }

    private void lists(String name, JsonObject root) {
      if (!(root.get(name) instanceof JsonArray lists)) {
        throw InputException.in(file, "a list called %s was expected".formatted(name));
      }
      all(name, lists);
    }

    private void all(String name, JsonArray lists) {
      for (int k = 0; k < lists.size(); k++) {
        arrays.add(array("%s[%d]".formatted(name, k), lists.get(k)));
      }
    }

    private StoredArray array(String name, JsonElement element) {
      if (!(element instanceof JsonArray list)) {
        throw InputException.in(
            file,
            "%s is %s, a list of numbers was expected"
                .formatted(name, InputException.shown(element.toString())));
      }
      boolean isMatrix = !list.isEmpty() && list.get(0).isJsonArray();
      return isMatrix
          ? matrix(name, list)
          : StoredArray.of(file.toString(), name, List.of((long) list.size()), numbers(name, list));
    }

    private StoredArray matrix(String name, JsonArray rows) {
      int width = rows.get(0).getAsJsonArray().size();
      double[] values = new double[Math.multiplyExact(rows.size(), width)];
      for (int i = 0; i < rows.size(); i++) {
        String row = "%s[%d]".formatted(name, i);
        if (!(rows.get(i) instanceof JsonArray list) || list.size() != width) {
          throw InputException.in(
              file, "%s is no list as long as %s[0], which has %d".formatted(row, name, width));
        }
        System.arraycopy(numbers(row, list), 0, values, i * width, width);
      }
      List<Long> shape = List.of((long) rows.size(), (long) width);
      return StoredArray.of(file.toString(), name, shape, values);
    }

    private double[] numbers(String name, JsonArray list) {
      double[] numbers = new double[list.size()];
      for (int k = 0; k < numbers.length; k++) {
        numbers[k] = number(name, k, list.get(k));
      }
      return numbers;
    }

    private double number(String name, int k, JsonElement element) {
      OptionalDouble number =
          element instanceof JsonPrimitive told && told.isNumber()
              ? NumberText.parse(told.getAsString())
              : OptionalDouble.empty();
      return number.orElseThrow(
          () ->
              InputException.in(
                  file,
                  "%s[%d] is %s, a finite number was expected"
                      .formatted(name, k, InputException.shown(element.toString()))));
    }
  }

  /** A network's parameters in a file, where it is known which array is which layer. */
  public interface MatchedWeights {
    /** The widths of the hidden layers, input side first. */
    List<Integer> hidden();

    /**
     * All parameters in the order of θ: layer by layer, weights from × to row by row, then biases.
     *
     * @throws InputException where the file ends before, or holds a number that is not finite
     */
    double[] parameters();

    /** Returns what was understood, as a sentence without its full stop. */
    String sentence();
  }

  /**
   * The network that weights are read for.
   *
   * @param inputs features of a row
   * @param hidden widths of the hidden layers; empty where the file decides
   * @param output the output layer that the data need
   * @param layout which side of a matrix is which; empty where the shapes decide
   */
  public record Wanted(
      int inputs,
      Optional<List<Integer>> hidden,
      OutputLayer output,
      Optional<WeightLayout> layout) {
    public static Wanted of(Network network, Optional<WeightLayout> layout) {
      List<Integer> hidden =
          IntStream.rangeClosed(1, network.hiddenLayers())
              .mapToObj(network.layout()::width)
              .toList();
      return new Wanted(network.inputs(), Optional.of(hidden), network.output(), layout);
    }

    /** All widths, where they are known: 64-32-10; else with dots where the file decides. */
    String shape() {
      StringBuilder shape = new StringBuilder().append(inputs);
      hidden.ifPresentOrElse(
          widths -> widths.forEach(width -> shape.append('-').append(width)),
          () -> shape.append("-…"));
      return shape.append('-').append(output.width()).toString();
    }

    /** The count of parameters; 0 where the file decides. */
    public long parameters() {
      long count = 0;
      long before = inputs;
      for (int width : hidden.orElseGet(List::of)) {
        count += (before + 1) * width;
        before = width;
      }
      return hidden.isEmpty() ? 0 : count + (before + 1) * output.width();
    }
  }
}
