package costscape.sweep.kernel;

import costscape.cost.NetworkCost;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.Slice;
import costscape.space.Vectors;
import java.util.List;
import java.util.Optional;

/**
 * Serves any network of few rows along any directions: the loops go along the cells of a strip,
 * where {@link BatchKernel}'s go along the rows. One row after the other takes the forward pass for
 * the whole strip.
 *
 * <p>20 rows of numbers to predict, a plane of two parameters of a 1-8-1 tanh network: 175 ns a
 * cell on a loaded core, where the plain kernel took 5,950; 12 rows of the 1-2-1 sigmoid network
 * along two random directions: a quarter of its time.
 */
public record CellLanesKernel(NetworkCost cost, CellPoints points) implements PointKernel {
  private static final int STRIP = 256;

  /** With fewer cells in a row of the plane the plain kernel is as fast. */
  private static final int FEWEST_CELLS = 8;

  /** Rows times parameters times cells of a block, about: 10 ms of work. */
  private static final long BLOCK_WORK = 20_000_000;

  /** Beyond this a sum of two parts could overflow where the cost does not. */
  private static final double LARGEST = 1e90;

  /** The kernel where it gains something. */
  static Optional<Kernel> of(NetworkCost cost, Slice slice, List<Axis> axes) {
    boolean moderate = axes.get(axes.size() - 1).points() >= FEWEST_CELLS;
    for (Axis axis : axes) {
      moderate &= Math.max(-axis.from(), axis.to()) < LARGEST;
    }
    moderate &= Vectors.largest(slice.origin().toArray()) < LARGEST;
    for (Direction direction : slice.directions()) {
      moderate &= Vectors.largest(direction.toArray()) < LARGEST;
    }
    moderate &= cost.dataset().largestFeature() < LARGEST;
    return moderate
        ? Optional.of(new CellLanesKernel(cost, new CellPoints(slice, axes)))
        : Optional.empty();
  }

  @Override
  public long cells() {
    return Math.max(STRIP, BLOCK_WORK / ((long) cost.dataset().rows() * cost.dimension()));
  }

  @Override
  public int effort() {
    return 20;
  }

  @Override
  public void fill(long firstCell, int planeRows, double[] costs) {
    boolean isLine = points.axes().size() == 1;
    Axis inner = points.axes().get(isLine ? 0 : 1);
    int rows = isLine ? 1 : planeRows; // the points of a line are one row of cells here
    int columns = costs.length / rows;
    int firstColumn = (int) (isLine ? firstCell : firstCell % inner.points());
    double[] theta = new double[cost.dimension()];
    double[] origin = points.slice().origin().toArray();
    double[] along = points.slice().directions().get(isLine ? 0 : 1).toArray();
    CellLanes lanes = new CellLanes(cost, Math.min(STRIP, columns));
    for (int from = 0; from < columns; from += lanes.count()) {
      int count = Math.min(lanes.count(), columns - from);
      lanes = count == lanes.count() ? lanes : new CellLanes(cost, count);
      double[] values = new double[count];
      for (int k = 0; k < count; k++) {
        values[k] = inner.at(firstColumn + from + k);
      }
      for (int row = 0; row < rows; row++) {
        if (isLine) {
          System.arraycopy(origin, 0, theta, 0, theta.length);
        } else {
          double alpha = points.axes().get(0).at((int) (firstCell / inner.points()) + row);
          points.slice().at(alpha, theta, 0);
        }
        lanes.costs(theta, along, values, costs, row * columns + from);
      }
    }
  }
}
