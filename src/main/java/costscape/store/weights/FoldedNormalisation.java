package costscape.store.weights;

import costscape.network.WeightLayout;
import costscape.number.NumberText;
import costscape.store.array.KerasLayer;
import costscape.store.array.StoredArray;
import costscape.store.file.InputException;
import costscape.store.file.Remedy;
import costscape.store.weights.ChainModule.Kind;
import costscape.store.weights.ChainModule.Role;
import costscape.words.NoteWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Batch normalisation in evaluation, γ(x − μ)/√(σ² + ε) + β, as a part of the dense layer beside
 * it: of the layer before, where it stands before the activation, and of the layer after, where it
 * stands behind. Either is exact. Where a file does not say on which side it stands, nothing is
 * folded, and {@link OtherLayers} refuses such a file.
 */
final class FoldedNormalisation {
  private final NamedChain chain;
  private final String source;
  private final List<String> notes = new ArrayList<>();

  private FoldedNormalisation(NamedChain chain, String source) {
    this.chain = chain;
    this.source = source;
  }

  /**
   * The arrays of a chain of dense layers, and what was made of its normalisations.
   *
   * @param notes one a normalisation
   * @param layout which side of a folded matrix is which
   */
  record Folded(List<StoredArray> arrays, List<String> notes, Optional<WeightLayout> layout) {}

  /**
   * Folds what can be folded.
   *
   * @param arrays those that answers depend on
   * @param layers that the file describes, where it is a whole model of Keras's
   * @return the same arrays where there is nothing to fold, or it is not said where it stands
   * @throws InputException where a normalisation stands apart from both layers
   */
  static Folded of(String source, List<StoredArray> arrays, List<KerasLayer> layers) {
    Optional<NamedChain> chain =
        layers.isEmpty() ? NamedChain.ofTorch(arrays) : NamedChain.ofKeras(arrays, layers);
    return chain
        .filter(NamedChain::hasNormalisation)
        .map(found -> new FoldedNormalisation(found, source).folded())
        .orElseGet(() -> new Folded(arrays, List.of(), Optional.empty()));
  }

  private Folded folded() {
    List<ChainModule> modules = new ArrayList<>(chain.modules());
    int at = 0;
    while (at < modules.size()) {
      if (!modules.get(at).is(Kind.NORMALISATION)) {
        at++;
        continue;
      }
      boolean isAfterLayer = at > 0 && modules.get(at - 1).is(Kind.DENSE);
      boolean isBeforeLayer = at + 1 < modules.size() && modules.get(at + 1).is(Kind.DENSE);
      boolean isSure = chain.tellsOthers() || isAfterLayer != isBeforeLayer;
      if (!isSure || !(isAfterLayer || isBeforeLayer)) {
        throw apart(modules.get(at));
      }
      ChainModule norm = modules.remove(at);
      ChainModule layer = modules.get(isAfterLayer ? at - 1 : at);
      scale(layer, norm, isAfterLayer);
      notes.add(note(norm, layer));
    }
    List<StoredArray> arrays =
        modules.stream().flatMap(module -> module.weightsAndBiases().stream()).toList();
    return new Folded(arrays, notes, Optional.of(chain.layout()));
  }

  private String note(ChainModule norm, ChainModule layer) {
    String epsilon = NumberText.of(norm.epsilon());
    return NoteWords.FOLDED.say(norm.name(), layer.name(), chain.epsilonOf().say(), epsilon);
  }

  private InputException apart(ChainModule norm) {
    return norm.array(Role.MEAN)
        .error(
            "belongs to batch normalisation, and %s: %s",
            chain.tellsOthers()
                ? "no dense layer stands beside it"
                : "the numbers of the modules do not say on which side of the activation it"
                    + " stands",
            Remedy.GRAPH.option());
  }

  /** x ↦ factor·x + shift, unit by unit. */
  private record Scale(double[] factor, double[] shift) {
    static Scale of(ChainModule norm) {
      double[] mean = FlatWeights.finite(norm.array(Role.MEAN));
      double[] factor = FlatWeights.finite(norm.array(Role.VARIANCE));
      Optional<double[]> gamma = norm.find(Role.SCALE).map(FlatWeights::finite);
      Optional<double[]> beta = norm.find(Role.SHIFT).map(FlatWeights::finite);
      double[] shift = new double[mean.length];
      for (int k = 0; k < mean.length; k++) {
        double size = gamma.isPresent() ? gamma.get()[k] : 1;
        factor[k] = size / Math.sqrt(factor[k] + norm.epsilon());
        shift[k] = (beta.isPresent() ? beta.get()[k] : 0) - factor[k] * mean[k];
      }
      return new Scale(factor, shift);
    }
  }

  /** Puts a scale behind a layer, or before it. */
  private void scale(ChainModule layer, ChainModule norm, boolean isBehind) {
    Scale scale = Scale.of(norm);
    StoredArray matrix = layer.array(Role.WEIGHTS);
    double[] weights = FlatWeights.finite(matrix);
    boolean isOutIn = chain.layout() == WeightLayout.OUT_IN;
    int out = Math.toIntExact(matrix.shape().get(isOutIn ? 0 : 1));
    int in = Math.toIntExact(matrix.shape().get(isOutIn ? 1 : 0));
    if ((isBehind ? out : in) != scale.factor.length) {
      throw matrix.error(
          "has shape %s, and batch normalisation beside it %d units",
          matrix.shapeText(), scale.factor.length);
    }
    Optional<StoredArray> told = layer.find(Role.BIASES);
    double[] biases = told.map(FlatWeights::finite).orElseGet(() -> new double[out]);
    if (biases.length != out) {
      throw told.orElseThrow().error("holds %d biases of %d units", biases.length, out);
    }
    for (int to = 0; to < out; to++) {
      double moved = isBehind ? scale.factor[to] * biases[to] + scale.shift[to] : biases[to];
      for (int from = 0; from < in; from++) {
        int k = isOutIn ? to * in + from : from * out + to;
        moved += isBehind ? 0 : weights[k] * scale.shift[from];
        weights[k] *= scale.factor[isBehind ? to : from];
      }
      biases[to] = moved;
    }
    String name = told.map(StoredArray::name).orElseGet(() -> biasName(matrix.name()));
    layer.put(Role.WEIGHTS, StoredArray.of(source, matrix.name(), matrix.shape(), weights));
    layer.put(Role.BIASES, StoredArray.of(source, name, List.of((long) out), biases));
  }

  /** What the biases of a layer that has none would be called. */
  private static String biasName(String weights) {
    return weights
        .replaceFirst("weight$", "bias")
        .replaceFirst("kernel(:0)?$", "bias$1")
        .replaceFirst("vars/0$", "vars/1");
  }
}
