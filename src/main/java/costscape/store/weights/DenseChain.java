package costscape.store.weights;

import costscape.network.Link;
import costscape.network.WeightLayout;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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
    return layers.stream().limit(layers.size() - 1L).map(layer -> (int) layer.out(layout)).toList();
  }

  /** Such as 64-32-10, as the file has them. */
  String widths() {
    return layers.get(0).in(layout)
        + layers.stream().map(layer -> "-" + layer.out(layout)).collect(Collectors.joining());
  }
}
