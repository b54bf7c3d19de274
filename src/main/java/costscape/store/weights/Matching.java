package costscape.store.weights;

import costscape.network.LayerWeights.WeightLayout;
import costscape.network.OutputLayer.Link;
import costscape.store.array.KerasModel.KerasLayer;
import costscape.store.array.StoredArray;
import costscape.store.file.InputException;
import costscape.store.file.Remedy;
import costscape.store.text.NaturalOrder;
import costscape.store.weights.LayeredWeights.DenseChain;
import costscape.store.weights.LayeredWeights.FlatWeights;
import costscape.store.weights.LayeredWeights.LayerArrays;
import costscape.store.weights.WeightArrays.MatchedWeights;
import costscape.store.weights.WeightArrays.Wanted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which array is which layer. A chain of shapes decides: each layer takes what the one before
 * gives, the first takes the features, the last gives the outputs, and a bias is as long as its
 * layer is wide. The order of layers is the natural order of their names, else the file's, else the
 * only one in which the shapes fit.
 */
final class Matching {
  /** All orders of more layers than these are not tried. */
  private static final int MOST_ORDERED = 6;

  private static final int SHOWN = 12;

  private final WeightArrays file;
  private final Wanted wanted;
  private final List<StoredArray> leftOut = new ArrayList<>();
  private final List<StoredArray> used = new ArrayList<>();

  Matching(WeightArrays file, Wanted wanted) {
    this.file = file;
    this.wanted = wanted;
    for (StoredArray array : file.arrays()) {
      (ArrayNames.isLeftOut(array) ? leftOut : used).add(array);
    }
  }

  MatchedWeights matched() {
    boolean isFlat =
        used.size() == 1
            && used.get(0).shape().size() == 1
            && used.get(0).size() == wanted.parameters();
    if (isFlat) {
      return new FlatWeights(used.get(0), wanted.hidden().orElseThrow());
    }
    OtherLayers.refuseKinds(file.source(), file.layers());
    OtherLayers.refuse(file.source(), used);
    List<LayerArrays> layers = layers();
    List<WeightLayout> layouts = layouts(layers);
    List<LayerArrays> natural = ArrayNames.naturally(layers);
    Optional<DenseChain> chain = only(natural, layouts, wanted);
    if (chain.isPresent() && !ArrayNames.areNumbered(layers)) {
      checkOrder(layers, natural, layouts);
    }
    DenseChain found =
        chain
            .or(() -> anyOrder(layers, layouts))
            .or(() -> only(layers, layouts, wanted))
            .orElseThrow(() -> mismatch(layers, layouts));
    return new LayeredWeights(found, leftOut);
  }

  /** Matrices with their biases. */
  private List<LayerArrays> layers() {
    List<StoredArray> matrices = new ArrayList<>();
    List<StoredArray> vectors = new ArrayList<>();
    for (StoredArray array : used) {
      boolean isRow =
          array.shape().size() == 2 && array.shape().contains(1L) && ArrayNames.isBias(array);
      if (array.shape().size() == 1 || isRow) {
        vectors.add(array);
      } else {
        matrices.add(array);
      }
    }
    return ArrayNames.layers(matrices, vectors)
        .filter(layers -> !layers.isEmpty())
        .orElseThrow(() -> mismatch(List.of(), List.of()));
  }

  private List<WeightLayout> layouts(List<LayerArrays> layers) {
    if (wanted.layout().isPresent() && !file.isInOut()) {
      return List.of(wanted.layout().get());
    }
    boolean isInOut =
        file.isInOut() || layers.stream().allMatch(l -> ArrayNames.isInOut(l.weights()));
    return isInOut ? List.of(WeightLayout.IN_OUT) : Arrays.asList(WeightLayout.values());
  }

  /** The chain of layers in this order; two are refused, as nobody can know which it is. */
  private Optional<DenseChain> only(
      List<LayerArrays> order, List<WeightLayout> layouts, Wanted whose) {
    List<DenseChain> chains =
        layouts.stream().flatMap(layout -> DenseChain.of(order, layout, whose).stream()).toList();
    if (chains.size() > 1) {
      throw InputException.in(
          file.source(),
          "%s may be out × in, as PyTorch keeps weights, or in × out, as Keras and scikit-learn do:"
                  .formatted(shapesOf(order.stream().map(LayerArrays::weights).toList()))
              + " "
              + Remedy.LAYOUT.option());
    }
    return chains.stream().findFirst();
  }

  /** Names without numbers have no order of their own: another one that fits is a doubt. */
  private void checkOrder(
      List<LayerArrays> layers, List<LayerArrays> natural, List<WeightLayout> layouts) {
    for (List<LayerArrays> order : orders(layers)) {
      boolean isOther = !order.equals(natural);
      if (isOther && layouts.stream().anyMatch(l -> DenseChain.of(order, l, wanted).isPresent())) {
        throw inDoubt(natural, order);
      }
    }
  }

  private Optional<DenseChain> anyOrder(List<LayerArrays> layers, List<WeightLayout> layouts) {
    Set<DenseChain> chains = new LinkedHashSet<>();
    for (List<LayerArrays> order : orders(layers)) {
      only(order, layouts, wanted).ifPresent(chains::add);
      if (chains.size() > 1) {
        List<DenseChain> two = List.copyOf(chains);
        throw inDoubt(two.get(0).layers(), two.get(1).layers());
      }
    }
    return chains.stream().findFirst();
  }

  private InputException inDoubt(List<LayerArrays> one, List<LayerArrays> other) {
    return InputException.in(
        file.source(),
        "the layers fit in more than one order, %s and %s: names with numbers would say which"
            .formatted(names(one), names(other)));
  }

  /** All orders in which layers whose names differ by numbers alone keep their own order. */
  private static List<List<LayerArrays>> orders(List<LayerArrays> layers) {
    if (layers.size() > MOST_ORDERED) {
      return List.of();
    }
    List<List<LayerArrays>> orders = new ArrayList<>();
    extend(new ArrayList<>(), layers, orders);
    return orders;
  }

  private static void extend(
      List<LayerArrays> begun, List<LayerArrays> all, List<List<LayerArrays>> orders) {
    if (begun.size() == all.size()) {
      orders.add(List.copyOf(begun));
      return;
    }
    for (LayerArrays layer : all) {
      if (!begun.contains(layer) && ArrayNames.followsItsLike(layer, begun)) {
        begun.add(layer);
        extend(begun, all, orders);
        begun.remove(begun.size() - 1);
      }
    }
  }

  private static String names(List<LayerArrays> layers) {
    return layers.stream().map(layer -> layer.weights().shown()).collect(Collectors.joining(", "));
  }

  /** Such as: fc1.weight 32×64, fc1.bias 32. */
  static String shapesOf(List<StoredArray> arrays) {
    return few(arrays, array -> array.shown() + " " + array.shapeText());
  }

  /** Returns what is said of the first of some arrays. */
  static String few(List<StoredArray> arrays, Function<StoredArray, String> saying) {
    String shown = arrays.stream().limit(SHOWN).map(saying).collect(Collectors.joining(", "));
    return arrays.size() > SHOWN ? shown + ", …" : shown;
  }

  /** Says which shapes the file has and which would do. */
  private InputException mismatch(List<LayerArrays> layers, List<WeightLayout> layouts) {
    return InputException.in(
        file.source(),
        used.isEmpty()
            ? "no array of weights in the file"
            : "no %s network can be made of %s; %s would do%s"
                .formatted(wanted.shape(), shapesOf(used), needed(), otherHidden(layers, layouts)));
  }

  /** Such as: 64×32, 32, 32×10, 10, or the matrices turned. */
  private String needed() {
    List<String> widths = new ArrayList<>(List.of(String.valueOf(wanted.inputs())));
    wanted
        .hidden()
        .ifPresentOrElse(
            hidden -> hidden.forEach(width -> widths.add(String.valueOf(width))),
            () -> widths.add("H"));
    widths.add(String.valueOf(wanted.output().width()));
    String shapes =
        IntStream.range(1, widths.size())
            .mapToObj(k -> "%s×%s, %s".formatted(widths.get(k - 1), widths.get(k), widths.get(k)))
            .collect(Collectors.joining(", "));
    return shapes
        + (file.isInOut() ? "" : ", or the matrices turned")
        + (wanted.hidden().isEmpty() ? ", for any H" : "")
        + (wanted.output().link() == Link.LOGISTIC ? " (or two outputs)" : "");
  }

  /** Returns the hidden layers with which the file is a network for these data, if any do. */
  private String otherHidden(List<LayerArrays> layers, List<WeightLayout> layouts) {
    if (wanted.hidden().isEmpty() || layers.isEmpty()) {
      return "";
    }
    Wanted open = new Wanted(wanted.inputs(), Optional.empty(), wanted.output(), wanted.layout());
    return Stream.of(ArrayNames.naturally(layers), layers)
        .flatMap(order -> layouts.stream().flatMap(l -> DenseChain.of(order, l, open).stream()))
        .findFirst()
        .map(chain -> chain.hidden().stream().map(String::valueOf).collect(Collectors.joining(",")))
        .map(hidden -> hidden.isEmpty() ? "none" : hidden)
        .map(hidden -> "; the file fits %s %s".formatted(Remedy.HIDDEN.option(), hidden))
        .orElse("");
  }

  /**
   * Recognises arrays of layers that are no chain of dense ones by the names that PyTorch and Keras
   * give them. Their shapes may well fit a chain: the two layers of a residual block do, and a
   * network that forgot what skips them would be drawn without a word.
   */
  static final class OtherLayers {
    /** Where a word of a name begins and ends. */
    private static final String FROM = "(?i)(^|.*[./_:])";

    private static final String TO = "(\\d*([./_:].*)?)$";

    /** Arrays of a kind of layers, by their names. */
    private record Kind(Pattern names, String layer) {
      static Kind of(String words, String layer) {
        return new Kind(Pattern.compile(FROM + "(" + words + ")" + TO), layer);
      }
    }

    private static final List<Kind> KINDS =
        List.of(
            Kind.of(
                "running_mean|running_var|num_batches_tracked|moving_mean|moving_variance|bn"
                    + "|batch_?norm(alization)?(_?[123]d)?",
                "batch normalisation"),
            Kind.of(
                "ln|norm|layer_?norm(alization)?|group_?norm|instance_?norm|rms_?norm|gamma|beta",
                "a normalisation layer"),
            Kind.of("(weight|bias)_(ih|hh)_l|recurrent_kernel|lstm|gru", "a recurrent layer"),
            Kind.of(
                "in_proj_(weight|bias)|[qkv]_proj|self_attn|attn|attention", "an attention layer"),
            Kind.of("downsample|shortcut|skip|residual", "a connection that skips layers"),
            Kind.of("embeddings?|embed_tokens|wte|wpe", "an embedding"));

    private OtherLayers() {}

    /** Refuses a file with such layers, by an array, and says how such networks are drawn. */
    static void refuse(String source, List<StoredArray> arrays) {
      for (Kind kind : KINDS) {
        for (StoredArray array : arrays) {
          if (kind.names.matcher(array.name()).matches()) {
            throw refusal(source, array, kind.layer);
          }
        }
      }
      for (StoredArray array : arrays) {
        if (array.shape().size() > 2) {
          throw refusal(
              source, array, "a convolution or the like, by its shape " + array.shapeText());
        }
      }
    }

    /**
     * Refuses a whole model with such layers. Those without arrays are known by this alone, such as
     * the sum that a residual network makes.
     *
     * @throws InputException naming a layer and its class
     */
    static void refuseKinds(String source, List<KerasLayer> layers) {
      for (KerasLayer layer : layers) {
        if (!layer.isOfChain()) {
          throw InputException.in(
              source,
              "its layer %s is of the class %s, and a file of weights is read as a chain of dense layers; %s"
                  .formatted(
                      InputException.shown(layer.name()),
                      InputException.shown(layer.kind()),
                      Remedy.GRAPH.option()));
        }
      }
    }

    private static InputException refusal(String source, StoredArray array, String layer) {
      return InputException.in(
          source,
          "%s belongs to %s, and a file of weights is read as a chain of dense layers; %s"
              .formatted(array.shown(), layer, Remedy.GRAPH.option()));
    }
  }

  /**
   * The names of arrays: {@code fc1.weight} and {@code fc1.bias} of PyTorch, {@code dense/kernel:0}
   * of Keras, {@code layers/dense/vars/0} of its newer files, {@code w1} and {@code b1}, {@code
   * coefs_0} and {@code intercepts_0}. What is left of a name without the word for weights or bias
   * is the layer's name.
   */
  private static final class ArrayNames {
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

    /**
     * Returns whether the name says that rows are units that feed, as in Keras and scikit-learn.
     */
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
     * Pairs each matrix with its bias, in the order of the file: by their names, or, where the
     * names say nothing, one after the other.
     *
     * @return nothing where neither gives pairs
     */
    static Optional<List<LayerArrays>> layers(
        List<StoredArray> matrices, List<StoredArray> vectors) {
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
}
