package costscape.cost;

import costscape.lanes.Nonzeros;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the features of each block of rows are not 0, kept for the next evaluation: finding the
 * places takes a fifth of a gradient's time. For one thread.
 */
final class KeptNonzeros {
  /** So many places, 128 MB, are kept at most; those of further blocks are found anew. */
  private static final int MOST = 1 << 24;

  /** The rows of a block. */
  private record Rows(int first, int count) {}

  private final int units; // of the first layer
  private final Map<Rows, Optional<Nonzeros>> kept = new HashMap<>();
  private int room = MOST;

  KeptNonzeros(NetworkCost cost) {
    units = cost.network().layout().width(1);
  }

  /** The places in a block's features, by feature and row, where leaving out the others pays. */
  Optional<Nonzeros> of(int first, double[][] features) {
    Rows rows = new Rows(first, features[0].length);
    Optional<Nonzeros> known = kept.get(rows);
    if (known != null) {
      return known;
    }
    Optional<Nonzeros> found = Nonzeros.of(features, units);
    int count = found.map(Nonzeros::count).orElse(0);
    if (count <= room) {
      room -= count;
      kept.put(rows, found);
    }
    return found;
  }
}
