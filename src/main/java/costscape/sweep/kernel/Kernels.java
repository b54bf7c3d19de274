package costscape.sweep.kernel;

import costscape.cost.AskedCost;
import costscape.cost.CostFunction;
import costscape.cost.NetworkCost;
import costscape.network.ActivationFunction;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.Slice;
import costscape.sweep.summand.ProductSummands;
import costscape.sweep.summand.SeparableSummands;
import costscape.sweep.summand.SoftmaxSummands;
import costscape.sweep.summand.Summands;
import costscape.sweep.summand.Term;
import costscape.sweep.summand.UnitSummands;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Chooses the fastest kernel that fits a cost and a slice. */
public final class Kernels {
  private Kernels() {}

  public static Kernel of(CostFunction cost, Slice slice, List<Axis> axes) {
    if (cost instanceof SingleCost single) {
      return single.kernel(slice, axes);
    }
    return ShallowNetwork.of(cost, slice, axes)
        .map(found -> shallow(found, slice, axes))
        .orElseGet(() -> general(cost, slice, axes));
  }

  private static Kernel general(CostFunction cost, Slice slice, List<Axis> axes) {
    if (cost instanceof NetworkCost network) {
      return network.dataset().rows() < BatchKernel.FEWEST_ROWS
          ? new PlainKernel(cost, slice, axes)
          : FirstLayerKernel.of(network, slice, axes)
              .orElseGet(() -> new BatchKernel(network, new CellPoints(slice, axes)));
    }
    return cost instanceof AskedCost asked
        ? new AskedKernel(asked, new CellPoints(slice, axes))
        : new PlainKernel(cost, slice, axes);
  }

  /** With three classes or more, two parameters that meet in a product get a general kernel. */
  private static Kernel shallow(ShallowNetwork network, Slice slice, List<Axis> axes) {
    List<Integer> swept =
        slice.directions().stream().map(Direction::parameter).map(p -> p.getAsInt()).toList();
    boolean meets = swept.size() == 2 && meet(network, swept.get(0), swept.get(1));
    if (meets && network.outputs() > 1) {
      return general(network.cost(), slice, axes);
    }
    Summands summands = meets ? ofOneUnit(network, swept) : apart(network, swept);
    return new ShallowKernel(summands, axes, network.cost(), slice);
  }

  /** One parameter, or two that are never multiplied with each other. */
  private static Summands apart(ShallowNetwork network, List<Integer> swept) {
    int last = swept.size() - 1;
    List<Term> outer = new ArrayList<>();
    List<Term> inner = new ArrayList<>();
    double[][] rest = new double[network.differences()][];
    for (int s = 0; s < rest.length; s++) {
      outer.add(last == 1 ? network.term(swept.get(0), s) : Term.None.NONE);
      inner.add(network.term(swept.get(last), s));
      rest[s] = network.rest(swept, s);
    }
    return rest.length == 1
        ? new SeparableSummands(outer.get(0), inner.get(0), rest[0], network.activation())
        : new SoftmaxSummands(outer, inner, rest, network.activation());
  }

  private static Summands ofOneUnit(ShallowNetwork network, List<Integer> swept) {
    int first = swept.get(0);
    int second = swept.get(1);
    ActivationFunction function = network.activation();
    double[] rest = network.rest(swept, 0);
    return network.isHidden(first) && network.isHidden(second)
        ? new UnitSummands(
            network.unit(second),
            network.position(first),
            network.position(second),
            network.outputWeight(second),
            rest,
            function)
        : new ProductSummands(network.factor(first), network.factor(second), rest, function);
  }

  /** Returns whether both parameters belong to one hidden unit. */
  private static boolean meet(ShallowNetwork network, int first, int second) {
    Optional<Integer> unit = network.unitOf(first);
    return unit.isPresent()
        && unit.equals(network.unitOf(second))
        && (network.isHidden(first) || network.isHidden(second));
  }

  /**
   * Asks a cost from elsewhere for a block of cells at once: a question takes some 50 µs beside the
   * work. A piece has few cells all the same, for one cell may take seconds, and finished pieces
   * are what is saved.
   */
  private record AskedKernel(AskedCost cost, CellPoints points) implements PointKernel {
    @Override
    public long cells() {
      return PlainKernel.FEW_CELLS;
    }

    /** A rectangle of several rows is the whole width of the plane, so that its cells follow. */
    @Override
    public void fill(long firstCell, int rows, double[] costs) {
      cost.source().costs(points.points(firstCell, costs.length), costs);
      Kernel.markFailures(costs);
    }
  }

  /**
   * Serves any network along any directions. Each cell takes the whole forward pass, over a batch
   * of rows at a time. One batch goes through all cells before the next one starts, so that units
   * that the slice leaves alone are evaluated once a batch.
   *
   * <p>1000 rows of a 2-16-16-1 tanh network: 70 µs a cell on one core, the plain kernel 700.
   */
  public record BatchKernel(NetworkCost cost, CellPoints points) implements PointKernel {
    /** With fewer rows a batch is no faster than the plain kernel. */
    public static final int FEWEST_ROWS = 32;

    private static final int MOST_ROWS = 256;

    /** Rows times parameters times cells of a block, about: 10 ms of work. */
    private static final long BLOCK_WORK = 40_000_000;

    /**
     * A piece of a long row has at least this many cells, so that what is evaluated once a piece is
     * a small part of the work.
     */
    private static final long FEWEST_CELLS = 256;

    @Override
    public long cells() {
      return BLOCK_WORK / ((long) cost.dataset().rows() * cost.dimension());
    }

    @Override
    public long fewest() {
      return FEWEST_CELLS;
    }

    @Override
    public void fill(long firstCell, int planeRows, double[] costs) {
      int rows = cost.dataset().rows();
      double[] theta = new double[cost.dimension()];
      FixedUnits units = FixedUnits.of(cost.network().layout(), points::fixes);
      for (int row = 0; row < rows; row += MOST_ROWS) {
        int end = Math.min(row + MOST_ROWS, rows);
        RowLayer first = DenseLayer.first(cost.network().layout(), cost.dataset(), row, end);
        RowBatch losses =
            new RowBatch(cost, row, end, first, units, RowBatch.activations(cost, end - row));
        points.theta(firstCell, theta);
        losses.fix(theta);
        for (int k = 0; k < costs.length; k++) {
          points.theta(firstCell + k, theta);
          costs[k] += losses.sum(theta);
        }
      }
      for (int k = 0; k < costs.length; k++) {
        points.theta(firstCell + k, theta);
        costs[k] = Kernel.orFailure(costs[k] / rows + cost.penalty(theta));
      }
    }
  }
}
