package costscape.sweep.kernel;

import costscape.network.ParameterLayout;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Which units have the same activations in all cells of a sweep, by layer and unit: those whose
 * incoming weights and bias are not swept and whose inputs are such units too.
 *
 * @param fixed these units; the features are layer 0
 * @param moved the others, and every output unit, which is evaluated at every cell
 */
record FixedUnits(boolean[][] fixed, boolean[][] moved) {
  /** Given which parameters are the same in all cells. */
  static FixedUnits of(ParameterLayout layout, IntPredicate fixes) {
    boolean[][] fixed = new boolean[layout.layers() + 1][];
    boolean[][] moved = new boolean[fixed.length][];
    for (int layer = 0; layer < fixed.length; layer++) {
      fixed[layer] = new boolean[layout.width(layer)];
      moved[layer] = new boolean[layout.width(layer)];
      for (int unit = 0; unit < fixed[layer].length; unit++) {
        fixed[layer][unit] = layer == 0 || isFixed(layout, fixed[layer - 1], layer, unit, fixes);
        moved[layer][unit] = !fixed[layer][unit];
      }
    }
    Arrays.fill(moved[layout.layers()], true);
    return new FixedUnits(fixed, moved);
  }

  private static boolean isFixed(
      ParameterLayout layout, boolean[] below, int layer, int unit, IntPredicate fixes) {
    boolean same = fixes.test(layout.bias(layer, unit));
    for (int from = 0; same && from < below.length; from++) {
      same = below[from] && fixes.test(layout.weight(layer, from, unit));
    }
    return same;
  }
}
