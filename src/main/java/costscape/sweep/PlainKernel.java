package costscape.sweep;

import costscape.cost.CostFunction;
import costscape.space.Axis;
import costscape.space.Slice;
import java.util.List;

/** Asks the cost at every cell: right for any cost and any slice, and the fast kernels' test. */
final class PlainKernel implements Kernel {
  private static final long serialVersionUID = 1;
  private static final int BLOCK_CELLS = 8192;

  private final CostFunction cost;
  private final Slice slice;
  private final List<Axis> axes;

  PlainKernel(CostFunction cost, Slice slice, List<Axis> axes) {
    this.cost = cost;
    this.slice = slice;
    this.axes = List.copyOf(axes);
  }

  @Override
  public long blockCells() {
    long width = axes.size() == 1 ? 1 : axes.get(1).points();
    return width * Math.max(1, BLOCK_CELLS / width);
  }

  @Override
  public void fill(long firstCell, double[] costs) {
    for (int k = 0; k < costs.length; k++) {
      costs[k] = cost.at(theta(firstCell + k));
    }
  }

  private double[] theta(long cell) {
    if (axes.size() == 1) {
      return slice.at(axes.get(0).at((int) cell)).toArray();
    }
    Axis second = axes.get(1);
    int i = (int) (cell / second.points());
    int j = (int) (cell % second.points());
    return slice.at(axes.get(0).at(i), second.at(j)).toArray();
  }
}
