package costscape.store.weights;

import costscape.network.WeightLayout;
import costscape.store.array.StoredArray;
import java.util.Optional;

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

  /** Whether a bias is as long as the layer is wide. */
  boolean isWhole(WeightLayout layout) {
    return bias.map(b -> b.size() == out(layout)).orElse(true);
  }
}
