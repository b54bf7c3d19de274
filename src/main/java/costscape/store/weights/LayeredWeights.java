package costscape.store.weights;

import costscape.network.LayerWeights.WeightLayout;
import costscape.network.OutputLayer.Link;
import costscape.store.array.StoredArray;
import costscape.store.array.StoredArray.ArrayNumbers;
import costscape.store.weights.WeightArrays.MatchedWeights;
import costscape.store.weights.WeightArrays.Wanted;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import java.util.stream.Collectors;

/**
 * Parameters in an array or two for each layer. Where a file has two softmax outputs for two
 * classes, the one logistic output here is their difference: of logits z₀ and z₁ the softmax gives
 * class 1 the probability σ(z₁ − z₀), so costs and answers are the same.
 */
record LayeredWeights(DenseChain chain, List<StoredArray> leftOut) implements MatchedWeights {
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
            "%s, %s of weights (%s), from %s"
                .formatted(
                    chain.widths(),
                    count == 1 ? "1 layer" : "%d layers".formatted(count),
                    chain.layout().text(),
                    Matching.few(arrays, StoredArray::shown)));
    if (chain.layers().stream().anyMatch(layer -> layer.bias().isEmpty())) {
      sentence.append("; biases that the file does not have are 0");
    }
    if (chain.isPair()) {
      sentence.append(
          "; its two softmax outputs are one logistic output here, the second minus the first");
    }
    if (!leftOut.isEmpty()) {
      sentence.append("; left out: %s".formatted(Matching.few(leftOut, StoredArray::shown)));
    }
    return sentence.toString();
  }

  /**
   * One layer's matrix on its way into θ, which keeps weights from × to. It goes there row by row
   * as it is stored, so that it takes no memory of its own.
   *
   * @param in units that feed
   */
  private record WeightMatrix(StoredArray array, WeightLayout layout, int in) {
    /** Returns whether a stored row belongs to a unit that is fed. */
    private boolean isTurned() {
      return (layout == WeightLayout.OUT_IN) != array.isFortran();
    }

    /**
     * @param at where the layer's weights begin in θ
     * @param out units that are fed
     */
    void into(double[] theta, int at, int out) {
      if (isTurned()) {
        rows(
            out,
            in,
            (row, j) -> {
              for (int i = 0; i < in; i++) {
                theta[at + i * out + j] = row[i];
              }
            });
      } else {
        rows(in, out, (row, i) -> System.arraycopy(row, 0, theta, at + i * out, out));
      }
    }

    /** Writes the difference of two units that are fed: the second's weights minus the first's. */
    void difference(double[] theta, int at) {
      if (isTurned()) {
        rows(
            2,
            in,
            (row, j) -> {
              for (int i = 0; i < in; i++) {
                theta[at + i] = j == 0 ? row[i] : row[i] - theta[at + i];
              }
            });
      } else {
        rows(in, 2, (row, i) -> theta[at + i] = row[1] - row[0]);
      }
    }

    private void rows(int count, int width, ObjIntConsumer<double[]> use) {
      double[] row = new double[width];
      try (ArrayNumbers numbers = array.numbers()) {
        for (int k = 0; k < count; k++) {
          numbers.next(row, 0, width);
          FlatWeights.check(array, k * (long) width, row);
          use.accept(row, k);
        }
      } catch (IOException e) {
        throw array.unreadable(e);
      }
    }
  }

  /** All parameters of a network that is known, in the order of θ, as one array. */
  record FlatWeights(StoredArray array, List<Integer> hidden) implements MatchedWeights {
    @Override
    public double[] parameters() {
      return finite(array);
    }

    @Override
    public String sentence() {
      return "all %d parameters from one array, in costscape's order".formatted(array.size());
    }

    /** The numbers of an array of weights. */
    static double[] finite(StoredArray array) {
      double[] numbers = array.toArray();
      check(array, 0, numbers);
      return numbers;
    }

    /** Makes sure that all numbers are finite, which stand in the file's array from a place on. */
    static void check(StoredArray array, long first, double... numbers) {
      for (int k = 0; k < numbers.length; k++) {
        if (!Double.isFinite(numbers[k])) {
          throw array.error(
              "holds %s at place %d of %s; finite numbers were expected",
              numbers[k], first + k, array.shapeText());
        }
      }
    }
  }

  /**
   * Layers in an order and a layout in which each fits the next.
   *
   * @param isPair whether the file has two softmax outputs where the network has a logistic one
   */
  record DenseChain(List<LayerArrays> layers, WeightLayout layout, boolean isPair) {
    /** The chain of these layers, where they are the network that is wanted. */
    static Optional<DenseChain> of(List<LayerArrays> layers, WeightLayout layout, Wanted wanted) {
      long before = wanted.inputs();
      for (LayerArrays layer : layers) {
        if (layer.in(layout) != before || layer.out(layout) < 1 || !layer.isWhole(layout)) {
          return Optional.empty();
        }
        before = layer.out(layout);
      }
      boolean isPair = wanted.output().link() == Link.LOGISTIC && before == 2;
      DenseChain chain = new DenseChain(layers, layout, isPair);
      boolean ends = before == wanted.output().width() || isPair;
      boolean fits = wanted.hidden().map(chain.hidden()::equals).orElse(true);
      return ends && fits ? Optional.of(chain) : Optional.empty();
    }

    /** Widths of the hidden layers. */
    List<Integer> hidden() {
      return layers.stream()
          .limit(layers.size() - 1L)
          .map(layer -> (int) layer.out(layout))
          .toList();
    }

    /** Such as 64-32-10, as the file has them. */
    String widths() {
      return layers.get(0).in(layout)
          + layers.stream().map(layer -> "-" + layer.out(layout)).collect(Collectors.joining());
    }
  }

  /**
   * The arrays of one layer.
   *
   * @param name what both arrays' names have in common
   * @param bias empty where the layer has none, which is a bias of 0
   */
  record LayerArrays(String name, StoredArray weights, Optional<StoredArray> bias) {
    long in(WeightLayout layout) {
      return weights.shape().get(layout == WeightLayout.IN_OUT ? 0 : 1);
    }

    long out(WeightLayout layout) {
      return weights.shape().get(layout == WeightLayout.IN_OUT ? 1 : 0);
    }

    /** Returns whether a bias is as long as the layer is wide. */
    boolean isWhole(WeightLayout layout) {
      return bias.map(b -> b.size() == out(layout)).orElse(true);
    }
  }
}
