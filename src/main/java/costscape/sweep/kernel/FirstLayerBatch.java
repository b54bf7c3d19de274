package costscape.sweep.kernel;

import costscape.cost.NetworkCost;
import costscape.lanes.Nonzeros;
import costscape.network.LayerWeights;
import costscape.network.ParameterLayout;
import costscape.space.Direction;
import costscape.space.Slice;
import costscape.space.Vectors;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The values of a batch of rows in the first layer's part of a slice: X·W + b of the origin and of
 * each direction. The first layer's pre-activations at any cell are the first of these, plus α
 * times the second, plus β times the third.
 *
 * @param products by origin and direction, then by unit, then by row
 * @param largest the largest size in each of them
 */
record FirstLayerBatch(List<double[][]> products, double[] largest) {
  /**
   * The products of some rows with {@link #vectors} of the slice, or with the first layer's part of
   * each.
   */
  static FirstLayerBatch of(NetworkCost cost, double[][] vectors, int fromRow, int toRow) {
    ParameterLayout layout = cost.network().layout();
    double[][] features = DenseLayer.features(cost.dataset(), fromRow, toRow);
    Optional<Nonzeros> nonzeros = Nonzeros.of(features, layout.width(1));
    double[][][] products = new double[vectors.length][layout.width(1)][toRow - fromRow];
    double[] largest = new double[vectors.length];
    for (int k = 0; k < vectors.length; k++) {
      new LayerWeights(cost.network(), vectors[k]).firstLayer(features, nonzeros, products[k]);
      for (double[] ofUnit : products[k]) {
        largest[k] = Math.max(largest[k], Vectors.largest(ofUnit));
      }
    }
    return new FirstLayerBatch(List.of(products), largest);
  }

  /** The origin and the directions. */
  static double[][] vectors(Slice slice) {
    return Stream.concat(
            Stream.of(slice.origin().toArray()),
            slice.directions().stream().map(Direction::toArray))
        .toArray(double[][]::new);
  }
}
