package costscape.sweep.kernel;

import costscape.cost.NetworkCost;
import costscape.lanes.PlainAffine;
import costscape.network.ParameterLayout;
import costscape.space.Axis;
import costscape.space.Slice;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Serves networks of many features along directions that move the first layer. There the first
 * layer's pre-activations are X·W + αX·U + βX·V: three products serve the whole plane, and a cell
 * takes the activation and the layers above alone. Batches of rows stay in the cache while they go
 * through the cells of a piece. They are summed in the order of the rows whatever the order in
 * which they are taken.
 *
 * <p>One core of an AMD EPYC (AVX-512), plain lanes: 784-128-10 tanh takes 1.7 ns a row, cell and
 * hidden unit, of which the activation is 0.7, where {@link BatchKernel} takes 50; 64-32-10 takes
 * 2.6, where {@code BatchKernel} takes 26. A gelu takes 4.3 ns and a softplus 2.4.
 */
public final class FirstLayerKernel implements Kernel {
  private static final long serialVersionUID = 1;

  /** With fewer features the products save little. */
  private static final int FEWEST_FEATURES = 8;

  /** Rows of a batch: loops over fewer take longer a row. */
  private static final int ROWS = 256;

  /** Products of more numbers than these, 128 MB, are not kept but made anew for every piece. */
  private static final long KEPT = 1L << 24;

  /** Rows times hidden units and weights above times cells of a block, about: 20 ms of work. */
  private static final long BLOCK_WORK = 100_000_000;

  /** The time of an activation, as a multiple of a product's with a weight above. */
  private static final int ACTIVATION = 20;

  private static final long FEWEST_CELLS = 8;

  /** Where the products are made anew, a piece has at least so many cells. */
  private static final long CELLS_OF_MANY_ROWS = 256;

  /** Beyond this a sum of three parts could overflow where the cost does not. */
  private static final double LARGEST = 1e290;

  private final NetworkCost cost;
  private final Slice slice;
  private final List<Axis> axes;
  private final CellPoints points;

  @SuppressWarnings("NullAway.Init") // made when first asked for
  private transient KeptBatches<FirstLayerBatch> batches;

  @SuppressWarnings("NullAway.Init") // made with the batches
  private transient FixedUnits units;

  private FirstLayerKernel(NetworkCost cost, Slice slice, List<Axis> axes) {
    this.cost = cost;
    this.slice = slice;
    this.axes = List.copyOf(axes);
    points = new CellPoints(slice, axes);
  }

  /** The kernel where it gains something. */
  static Optional<Kernel> of(NetworkCost cost, Slice slice, List<Axis> axes) {
    boolean gains =
        cost.dataset().features() >= FEWEST_FEATURES
            && cost.network().hiddenLayers() > 0
            && moved(cost.network().layout(), slice) >= FEWEST_FEATURES;
    return gains && reach(cost, slice, axes) < LARGEST
        ? Optional.of(new FirstLayerKernel(cost, slice, axes))
        : Optional.empty();
  }

  /** The number of parameters of the first layer that the slice moves, or enough of them. */
  private static int moved(ParameterLayout layout, Slice slice) {
    int moved = 0;
    for (int k = 0; k < firstLayer(layout) && moved < FEWEST_FEATURES; k++) {
      int parameter = k;
      moved += slice.directions().stream().anyMatch(d -> d.get(parameter) != 0) ? 1 : 0;
    }
    return moved;
  }

  /** The first layer's parameters stand at the beginning of θ; how many there are. */
  private static int firstLayer(ParameterLayout layout) {
    return layout.bias(1, layout.width(1) - 1) + 1;
  }

  /** A bound of every number that a pre-activation of the first layer is a sum of. */
  private static double reach(NetworkCost cost, Slice slice, List<Axis> axes) {
    double largest = Math.max(1, cost.dataset().largestFeature());
    double reach = 0;
    double[][] vectors = FirstLayerBatch.vectors(slice);
    for (int k = 0; k < vectors.length; k++) {
      double sum = 0;
      for (double entry : vectors[k]) {
        sum += Math.abs(entry);
      }
      double along = 1;
      if (k > 0) {
        Axis axis = axes.get(k - 1);
        along = Math.max(Math.abs(axis.from()), Math.abs(axis.to()));
      }
      reach += along * sum * largest;
    }
    return reach;
  }

  private boolean keeps() {
    long units = cost.network().layout().width(1);
    return cost.dataset().rows() * units * (1 + slice.dimension()) <= KEPT;
  }

  /** The number of cells of a block, whether or not products are kept from piece to piece. */
  static long cells(NetworkCost cost, boolean keeps) {
    ParameterLayout layout = cost.network().layout();
    long above = (long) layout.size() - layout.weight(2, 0, 0);
    for (int layer = 1; layer < layout.layers(); layer++) {
      above += (long) ACTIVATION * layout.width(layer);
    }
    long cells = BLOCK_WORK / (cost.dataset().rows() * above);
    return keeps ? cells : Math.max(CELLS_OF_MANY_ROWS, cells);
  }

  static long stripCells(NetworkCost cost, boolean keeps) {
    return Math.max(FEWEST_CELLS, cells(cost, keeps));
  }

  @Override
  public long blockCells() {
    return points.block(cells(cost, keeps()));
  }

  @Override
  public int strip() {
    return points.strip(stripCells(cost, keeps()));
  }

  private synchronized KeptBatches<FirstLayerBatch> batches() {
    if (batches == null) {
      units = FixedUnits.of(cost.network().layout(), points::fixes);
      double[][] vectors = FirstLayerBatch.vectors(slice);
      for (int k = 0; k < vectors.length; k++) {
        vectors[k] = Arrays.copyOf(vectors[k], firstLayer(cost.network().layout()));
      }
      batches =
          new KeptBatches<>(
              cost.dataset().rows(),
              ROWS,
              keeps(),
              (from, to) -> FirstLayerBatch.of(cost, vectors, from, to));
    }
    return batches;
  }

  @Override
  public void fill(long firstCell, int planeRows, double[] costs) {
    KeptBatches<FirstLayerBatch> all = batches();
    double[][] sums = new double[all.count()][];
    double[] theta = new double[cost.dimension()];
    int begin = all.first(firstCell / costs.length);
    double[][][] activations = new double[0][][];
    double[][] room = new double[0][];
    int rows = 0;
    for (int k = 0; k < sums.length; k++) {
      int batch = (begin + k) % sums.length;
      int from = all.from(batch);
      int to = all.to(batch);
      if (to - from != rows) { // the last batch may have fewer
        rows = to - from;
        activations = RowBatch.activations(cost, rows);
        room = new double[cost.network().layout().width(1)][rows];
      }
      LinearLayer first = new LinearLayer(all.get(batch), room);
      RowBatch losses = new RowBatch(cost, from, to, first, units, activations);
      sums[batch] = sums(losses, first, firstCell, costs.length, theta);
    }
    for (int k = 0; k < costs.length; k++) {
      double sum = 0;
      for (double[] ofBatch : sums) {
        sum += ofBatch[k];
      }
      points.theta(firstCell + k, theta);
      costs[k] = Kernel.orFailure(sum / cost.dataset().rows() + cost.penalty(theta));
    }
  }

  private double[] sums(
      RowBatch losses, LinearLayer first, long firstCell, int cells, double[] theta) {
    double[] sums = new double[cells];
    int above = cost.network().layout().weight(2, 0, 0);
    goTo(first, firstCell);
    losses.fix(theta);
    for (int k = 0; k < cells; k++) {
      goTo(first, firstCell + k);
      points.theta(firstCell + k, theta, above);
      sums[k] = losses.sum(theta);
    }
    return sums;
  }

  private void goTo(LinearLayer first, long cell) {
    if (axes.size() == 1) {
      first.at(0, axes.get(0).at((int) cell));
      return;
    }
    int width = axes.get(1).points();
    first.at(axes.get(0).at((int) (cell / width)), axes.get(1).at((int) (cell % width)));
  }

  /**
   * The first layer over a batch of rows at one cell after the other, by {@link FirstLayerBatch}: a
   * multiplication and a sum for a unit, row and cell, whatever the number of features.
   */
  private static final class LinearLayer implements RowLayer {
    private final FirstLayerBatch batch;
    private final double[][] outer; // the origin's and α times u's part, where there are two axes
    private double alpha = Double.NaN; // of the outer part
    private double inner;

    /**
     * @param room by unit and row, which no other layer uses any more
     */
    LinearLayer(FirstLayerBatch batch, double[][] room) {
      this.batch = batch;
      outer = batch.products().size() == 2 ? batch.products().get(0) : room;
    }

    /**
     * Goes to a cell: outer is α and inner β on a plane; on a line inner is α, and outer unused.
     */
    void at(double outer, double inner) {
      this.inner = inner;
      if (batch.products().size() == 3 && outer != alpha) {
        alpha = outer;
        for (int unit = 0; unit < this.outer.length; unit++) {
          double[] origin = batch.products().get(0)[unit];
          PlainAffine.moved(this.outer[unit], origin, alpha, batch.products().get(1)[unit]);
        }
      }
    }

    @Override
    public double preActivations(double[] theta, boolean[] wanted, double[][] z) {
      int last = batch.products().size() - 1;
      double[][] direction = batch.products().get(last);
      for (int unit = 0; unit < wanted.length; unit++) {
        if (wanted[unit]) {
          PlainAffine.moved(z[unit], outer[unit], inner, direction[unit]);
        }
      }
      double bound = batch.largest()[0] + Math.abs(inner) * batch.largest()[last];
      return last == 1 ? bound : bound + Math.abs(alpha) * batch.largest()[1];
    }
  }
}
