package costscape.store.weights;

import costscape.store.array.StoredArray;
import costscape.words.NoteWords;
import java.util.ArrayList;
import java.util.List;

/**
 * Parameters in an array or two for each layer. Where a file has two softmax outputs for two
 * classes, the one logistic output here is their difference: of logits z₀ and z₁ the softmax gives
 * class 1 the probability σ(z₁ − z₀), so costs and answers are the same.
 *
 * @param folded what was made of layers that are no dense ones, a clause each
 */
record LayeredWeights(DenseChain chain, List<StoredArray> leftOut, List<String> folded)
    implements MatchedWeights {
  @Override
  public List<Integer> hidden() {
    return chain.hidden();
  }

  @Override
  public double[] parameters() {
    double[] theta = new double[size()];
    int at = 0;
    for (int k = 0; k < chain.layers().size(); k++) {
      LayerArrays layer = chain.layers().get(k);
      WeightMatrix matrix = new WeightMatrix(layer.weights(), chain.layout(), in(k));
      if (isPair(k)) {
        matrix.difference(theta, at);
      } else {
        matrix.into(theta, at, out(k));
      }
      at += in(k) * out(k);
      if (layer.bias().isPresent()) {
        biases(layer.bias().get(), k, theta, at);
      }
      at += out(k);
    }
    return theta;
  }

  private int size() {
    long size = 0;
    for (int k = 0; k < chain.layers().size(); k++) {
      size += (in(k) + 1L) * out(k);
    }
    if (size > Integer.MAX_VALUE - Long.BYTES) {
      throw chain.layers().get(0).weights().error("is of a network of too many parameters");
    }
    return (int) size;
  }

  private int in(int k) {
    return (int) chain.layers().get(k).in(chain.layout());
  }

  private boolean isPair(int k) {
    return chain.isPair() && k == chain.layers().size() - 1;
  }

  private int out(int k) {
    return isPair(k) ? 1 : (int) chain.layers().get(k).out(chain.layout());
  }

  private void biases(StoredArray bias, int k, double[] theta, int at) {
    double[] stored = FlatWeights.finite(bias);
    if (isPair(k)) {
      theta[at] = stored[1] - stored[0];
    } else {
      System.arraycopy(stored, 0, theta, at, stored.length);
    }
  }

  @Override
  public String sentence() {
    List<StoredArray> arrays = new ArrayList<>();
    for (LayerArrays layer : chain.layers()) {
      arrays.add(layer.weights());
      layer.bias().ifPresent(arrays::add);
    }
    int count = chain.layers().size();
    StringBuilder sentence =
        new StringBuilder(
            NoteWords.LAYERS_FROM.say(
                chain.widths(),
                count == 1 ? NoteWords.ONE_LAYER.say() : NoteWords.LAYERS.say(count),
                chain.layout().text(),
                Matching.few(arrays, StoredArray::shown)));
    if (chain.layers().stream().anyMatch(layer -> layer.bias().isEmpty())) {
      sentence.append(NoteWords.NO_BIASES.say());
    }
    if (chain.isPair()) {
      sentence.append(NoteWords.ONE_OF_TWO_OUTPUTS.say());
    }
    folded.forEach(clause -> sentence.append("; ").append(clause));
    if (!leftOut.isEmpty()) {
      sentence.append(NoteWords.LEFT_OUT.say(Matching.few(leftOut, StoredArray::shown)));
    }
    return sentence.toString();
  }
}
