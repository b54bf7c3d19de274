package costscape.browser;

import costscape.data.Dataset;
import costscape.data.RowDraws;
import costscape.data.Split;
import costscape.store.dataset.DatasetFiles.Columns;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.Well19937c;

/**
 * What the command line's options say of the rows: which columns are the target, which rows do not
 * train, and whether the features are scaled.
 *
 * @param target the target's columns; none for the last one
 * @param dropped columns that are neither features nor target
 * @param skipsMissing whether rows with missing values are left out, or refused
 * @param holdOut the share of the rows that do not train, or a name for rows from elsewhere; empty
 *     where all train
 * @param seed that draws the share
 * @param apart so many last rows come from elsewhere and do not train
 */
record RowOptions(
    List<String> target,
    List<String> dropped,
    boolean skipsMissing,
    boolean standardize,
    String holdOut,
    long seed,
    int apart) {
  /** Rows that train, and rows that do not. */
  record Parts(Dataset training, Optional<Dataset> heldOut) {}

  /** Reads names and values by turns. */
  static RowOptions of(String... pairs) {
    Map<String, String> given = new HashMap<>();
    for (int k = 0; k < pairs.length; k += 2) {
      given.put(pairs[k], pairs[k + 1]);
    }
    return new RowOptions(
        names(given.getOrDefault("target", "")),
        names(given.getOrDefault("drop", "")),
        given.getOrDefault("drop-missing", "").equals("true"),
        given.getOrDefault("standardize", "").equals("true"),
        given.getOrDefault("hold-out", ""),
        Long.parseLong(given.getOrDefault("seed", "1")),
        Integer.parseInt(given.getOrDefault("apart", "0")));
  }

  private static List<String> names(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(","));
  }

  Columns columns() {
    return new Columns(List.of(), dropped, skipsMissing, notice -> {});
  }

  /** The rows that train, and those held out; both scaled by those that train. */
  Parts of(Dataset rows) {
    if (holdOut.isEmpty()) {
      return new Parts(standardize ? rows.standardized() : rows, Optional.empty());
    }
    Split split = split(rows);
    Split scaled = standardize ? split.standardized() : split;
    return new Parts(scaled.training(), Optional.of(scaled.other()));
  }

  private Split split(Dataset rows) {
    try {
      return Split.holdingOut(rows, apart > 0 ? last(rows) : drawn(rows));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("hold-out %s: %s".formatted(holdOut, e.getMessage()), e);
    }
  }

  private int[] last(Dataset rows) {
    return IntStream.range(Math.max(0, rows.rows() - apart), rows.rows()).toArray();
  }

  private int[] drawn(Dataset rows) {
    double share;
    try {
      share = Double.parseDouble(holdOut);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("these rows are not here; a share was expected", e);
    }
    return RowDraws.heldOut(rows, share, new Well19937c(seed));
  }
}
