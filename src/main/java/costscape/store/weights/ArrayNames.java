package costscape.store.weights;

import costscape.store.array.StoredArray;
import costscape.store.text.NaturalOrder;
import costscape.store.weights.LayeredWeights.LayerArrays;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of arrays: {@code fc1.weight} and {@code fc1.bias} of PyTorch, {@code dense/kernel:0}
 * of Keras, {@code layers/dense/vars/0} of its newer files, {@code w1} and {@code b1}, {@code
 * coefs_0} and {@code intercepts_0}. What is left of a name without the word for weights or bias is
 * the layer's name.
 */
final class ArrayNames {
  private static final Pattern WORD =
      Pattern.compile(
          "(.*[^a-z])?(weights?|kernel|coefs?_?|w|bias(?:es)?|intercepts?_?|b)"
              + "[_.\\-]?\\[?(\\d*)]?(?::0)?");
  private static final Pattern NUMBERED = Pattern.compile("(.*)/vars/([01])");
  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "(.*[/.])?(optimizer|optimizer_weights|metrics|seed_generator[^/]*)([/.].*)?"
              + "|(.*[/.])?(num_batches_tracked|seed_generator_state)(:0)?");

  private ArrayNames() {}

  /**
   * Returns what a network's answers do not depend on: the state of training, and single numbers.
   */
  static boolean isLeftOut(StoredArray array) {
    return array.shape().isEmpty() || LEFT_OUT.matcher(lower(array)).matches();
  }

  private static String lower(StoredArray array) {
    return array.name().toLowerCase(Locale.ROOT);
  }

  /** A layer's name in an array's name; empty where there is no word for weights or bias. */
  static Optional<String> layer(StoredArray array) {
    Matcher numbered = NUMBERED.matcher(lower(array));
    if (numbered.matches()) {
      return Optional.of(numbered.group(1));
    }
    Matcher word = WORD.matcher(lower(array));
    return word.matches()
        ? Optional.of((word.group(1) == null ? "" : word.group(1)) + word.group(3))
        : Optional.empty();
  }

  /** Returns whether the name has a word for a bias. */
  static boolean isBias(StoredArray array) {
    Matcher word = WORD.matcher(lower(array));
    return word.matches() && (word.group(2).startsWith("b") || word.group(2).startsWith("i"));
  }

  /** Returns whether the name says that rows are units that feed, as in Keras and scikit-learn. */
  static boolean isInOut(StoredArray array) {
    String name = lower(array);
    return name.matches("(.*[^a-z])?(kernel(:0)?|coefs_\\W?\\d*\\W?)")
        || NUMBERED.matcher(name).matches();
  }

  /** Returns whether layers differ by numbers alone, so that their natural order is theirs. */
  static boolean areNumbered(List<LayerArrays> layers) {
    return layers.stream().map(ArrayNames::word).distinct().count() == 1;
  }

  private static String word(LayerArrays layer) {
    return layer.name().replaceAll("_?\\d+", "");
  }

  /** Returns whether no layer before it has the same name but for a larger number. */
  static boolean followsItsLike(LayerArrays layer, List<LayerArrays> before) {
    return before.stream()
        .filter(other -> word(other).equals(word(layer)))
        .allMatch(other -> NaturalOrder.OF_TEXT.compare(other.name(), layer.name()) < 0);
  }

  /**
   * Pairs each matrix with its bias, in the order of the file: by their names, or, where the names
   * say nothing, one after the other.
   *
   * @return nothing where neither gives pairs
   */
  static Optional<List<LayerArrays>> layers(List<StoredArray> matrices, List<StoredArray> vectors) {
    return byName(matrices, vectors).or(() -> byPlace(matrices, vectors));
  }

  private static Optional<List<LayerArrays>> byName(
      List<StoredArray> matrices, List<StoredArray> vectors) {
    Map<String, StoredArray> biases = new LinkedHashMap<>();
    for (StoredArray vector : vectors) {
      Optional<String> layer = layer(vector);
      if (layer.isEmpty() || biases.put(layer.get(), vector) != null) {
        return Optional.empty();
      }
    }
    Map<String, LayerArrays> layers = new LinkedHashMap<>();
    for (StoredArray matrix : matrices) {
      Optional<String> name = layer(matrix);
      if (name.isEmpty()) {
        return Optional.empty();
      }
      Optional<StoredArray> bias = Optional.ofNullable(biases.remove(name.get()));
      if (layers.put(name.get(), new LayerArrays(name.get(), matrix, bias)) != null) {
        return Optional.empty();
      }
    }
    return biases.isEmpty() ? Optional.of(List.copyOf(layers.values())) : Optional.empty();
  }

  private static Optional<List<LayerArrays>> byPlace(
      List<StoredArray> matrices, List<StoredArray> vectors) {
    if (!vectors.isEmpty() && vectors.size() != matrices.size()) {
      return Optional.empty();
    }
    List<LayerArrays> layers = new ArrayList<>();
    for (int k = 0; k < matrices.size(); k++) {
      Optional<StoredArray> bias =
          vectors.isEmpty() ? Optional.empty() : Optional.of(vectors.get(k));
      layers.add(new LayerArrays(matrices.get(k).name(), matrices.get(k), bias));
    }
    return Optional.of(layers);
  }

  /** The layers in the natural order of their names. */
  static List<LayerArrays> naturally(List<LayerArrays> layers) {
    Map<String, LayerArrays> sorted = new TreeMap<>(NaturalOrder.OF_TEXT);
    layers.forEach(layer -> sorted.put(layer.name(), layer));
    return List.copyOf(sorted.values());
  }
}
