package costscape.store.weights;

import costscape.store.array.StoredArray;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Batch normalisation in evaluation, γ(x − μ)/√(σ² + ε) + β, as a part of the dense layer beside
 * it: of the layer before, where it stands before the activation, and of the layer after, where it
 * stands behind. Either is exact.
 *
 * <p>The names of torch's nn.Sequential say which: modules are numbered, and those without
 * parameters have a number too. In 0 (dense), 1 (norm), 3 (dense) nothing stands between layer and
 * norm, so the activation is 2; in 0, 2, 3 the activation is 1. Elsewhere nothing is folded, and
 * {@link OtherLayers} refuses such a file. ε is not in a file: it is torch's 1e-5.
 */
final class FoldedNormalisation {
  private static final double EPSILON = 1e-5;

  private static final Pattern NAME =
      Pattern.compile("(.*\\.)?(\\d{1,6})\\.(weight|bias|running_mean|running_var)");

  private static final String MEAN = "running_mean";
  private static final String VARIANCE = "running_var";
  private static final String WEIGHT = "weight";
  private static final String BIAS = "bias";

  private final TreeMap<Integer, Map<String, StoredArray>> modules = new TreeMap<>();
  private final String source;
  private final List<String> notes = new ArrayList<>();

  private FoldedNormalisation(String source) {
    this.source = source;
  }

  /**
   * The arrays of a chain of dense layers, and what was made of its normalisations.
   *
   * @param notes one a normalisation
   */
  record Folded(List<StoredArray> arrays, List<String> notes) {}

  /**
   * Folds what can be folded.
   *
   * @param arrays those that answers depend on
   * @return the same arrays where there is nothing to fold, or names do not say where it stands
   * @throws costscape.store.file.InputException where a normalisation stands apart from both layers
   */
  static Folded of(String source, List<StoredArray> arrays) {
    FoldedNormalisation chain = new FoldedNormalisation(source);
    return chain.take(arrays) && chain.isOfDenseLayers()
        ? chain.folded()
        : new Folded(arrays, List.of());
  }

  private boolean take(List<StoredArray> arrays) {
    Set<String> prefixes = new HashSet<>();
    for (StoredArray array : arrays) {
      Matcher name = NAME.matcher(array.name());
      if (!name.matches()) {
        return false;
      }
      prefixes.add(name.group(1) == null ? "" : name.group(1));
      modules
          .computeIfAbsent(Integer.valueOf(name.group(2)), k -> new HashMap<>())
          .put(name.group(3), array);
    }
    return prefixes.size() == 1;
  }

  /** Whether each module is a dense layer or a normalisation of vectors, one of these at least. */
  private boolean isOfDenseLayers() {
    boolean fits = modules.keySet().stream().anyMatch(this::isNorm);
    for (Integer number : modules.keySet()) {
      fits &= isNorm(number) || isDense(number);
    }
    return fits;
  }

  private boolean isDense(int module) {
    Map<String, StoredArray> arrays = modules.get(module);
    return arrays != null
        && arrays.containsKey(WEIGHT)
        && arrays.get(WEIGHT).shape().size() == 2
        && !arrays.containsKey(MEAN)
        && !arrays.containsKey(VARIANCE);
  }

  private boolean isNorm(int module) {
    Map<String, StoredArray> arrays = modules.get(module);
    return arrays != null
        && arrays.containsKey(MEAN)
        && arrays.containsKey(VARIANCE)
        && arrays.values().stream()
            .allMatch(a -> a.shape().equals(arrays.get(MEAN).shape()) && a.shape().size() == 1);
  }

  private Folded folded() {
    for (int norm : modules.keySet().stream().filter(this::isNorm).toList()) {
      boolean isAfterLayer = isDense(norm - 1);
      boolean isBeforeLayer = isDense(norm + 1);
      if (isAfterLayer == isBeforeLayer) {
        throw array(module(norm), MEAN)
            .error(
                "belongs to batch normalisation, and the numbers of the modules do not say on which"
                    + " side of the activation it stands: exported as ONNX the network is drawn"
                    + " whole, by --model FILE.onnx");
      }
      int layer = isAfterLayer ? norm - 1 : norm + 1;
      scale(layer, Scale.of(module(norm)), isAfterLayer);
      modules.remove(norm);
      notes.add(
          "batch normalisation %d is folded into layer %d, with torch's epsilon 1e-05"
              .formatted(norm, layer));
    }
    List<StoredArray> arrays = new ArrayList<>();
    modules
        .values()
        .forEach(
            layer -> {
              arrays.add(array(layer, WEIGHT));
              Optional.ofNullable(layer.get(BIAS)).ifPresent(arrays::add);
            });
    return new Folded(arrays, notes);
  }

  private Map<String, StoredArray> module(int number) {
    return Objects.requireNonNull(modules.get(number));
  }

  private static StoredArray array(Map<String, StoredArray> module, String name) {
    return Objects.requireNonNull(module.get(name), name);
  }

  /** x ↦ factor·x + shift, unit by unit. */
  private record Scale(double[] factor, double[] shift) {
    static Scale of(Map<String, StoredArray> norm) {
      double[] mean = FlatWeights.finite(array(norm, MEAN));
      double[] factor = FlatWeights.finite(array(norm, VARIANCE));
      double[] gamma = norm.containsKey(WEIGHT) ? FlatWeights.finite(array(norm, WEIGHT)) : null;
      double[] beta = norm.containsKey(BIAS) ? FlatWeights.finite(array(norm, BIAS)) : null;
      double[] shift = new double[mean.length];
      for (int k = 0; k < mean.length; k++) {
        factor[k] = (gamma == null ? 1 : gamma[k]) / Math.sqrt(factor[k] + EPSILON);
        shift[k] = (beta == null ? 0 : beta[k]) - factor[k] * mean[k];
      }
      return new Scale(factor, shift);
    }
  }

  /** Puts a scale behind a layer, or before it. A weight is out × in. */
  private void scale(int module, Scale scale, boolean isBehind) {
    Map<String, StoredArray> layer = module(module);
    StoredArray matrix = array(layer, WEIGHT);
    double[] weights = FlatWeights.finite(matrix);
    int out = Math.toIntExact(matrix.shape().get(0));
    int in = Math.toIntExact(matrix.shape().get(1));
    if ((isBehind ? out : in) != scale.factor.length) {
      throw matrix.error(
          "has shape %s, and batch normalisation beside it %d units"
              .formatted(matrix.shapeText(), scale.factor.length));
    }
    double[] biases =
        layer.containsKey(BIAS) ? FlatWeights.finite(array(layer, BIAS)) : new double[out];
    for (int to = 0; to < out; to++) {
      double moved = isBehind ? scale.factor[to] * biases[to] + scale.shift[to] : biases[to];
      for (int from = 0; from < in; from++) {
        int k = to * in + from;
        moved += isBehind ? 0 : weights[k] * scale.shift[from];
        weights[k] *= scale.factor[isBehind ? to : from];
      }
      biases[to] = moved;
    }
    layer.put(WEIGHT, StoredArray.of(source, matrix.name(), matrix.shape(), weights));
    String bias = matrix.name().substring(0, matrix.name().length() - WEIGHT.length()) + BIAS;
    layer.put(BIAS, StoredArray.of(source, bias, List.of((long) out), biases));
  }
}
