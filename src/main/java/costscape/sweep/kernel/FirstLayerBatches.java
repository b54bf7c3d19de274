package costscape.sweep.kernel;

import costscape.cost.NetworkCost;
import costscape.space.Slice;

/**
 * The batches of rows of one sweep, each made when it is first asked for and then kept for the
 * other pieces of the sweep. Several threads may ask.
 */
final class FirstLayerBatches {
  private static final class Kept {
    @SuppressWarnings("NullAway.Init") // made when first asked for
    private FirstLayerBatch batch;

    private synchronized FirstLayerBatch batch(
        NetworkCost cost, Slice slice, int fromRow, int toRow) {
      if (batch == null) {
        batch = FirstLayerBatch.of(cost, slice, fromRow, toRow);
      }
      return batch;
    }
  }

  private final NetworkCost cost;
  private final Slice slice;
  private final int rows;
  private final FixedUnits units;
  private final Kept[] kept;

  /**
   * @param rows of a batch; the last one may have fewer
   * @param units which of them are the same in all cells
   * @param keeps whether batches are kept, or made anew whenever they are asked for
   */
  FirstLayerBatches(NetworkCost cost, Slice slice, int rows, FixedUnits units, boolean keeps) {
    this.units = units;
    this.cost = cost;
    this.slice = slice;
    this.rows = rows;
    kept = new Kept[keeps ? (cost.dataset().rows() - 1) / rows + 1 : 0];
    for (int k = 0; k < kept.length; k++) {
      kept[k] = new Kept();
    }
  }

  FixedUnits units() {
    return units;
  }

  FirstLayerBatch get(int index) {
    int from = index * rows;
    int to = Math.min(cost.dataset().rows(), from + rows);
    return kept.length == 0
        ? FirstLayerBatch.of(cost, slice, from, to)
        : kept[index].batch(cost, slice, from, to);
  }
}
