package costscape.sweep.kernel;

import costscape.cost.AskedCost;
import costscape.cost.CostFunction;
import costscape.cost.NetworkCost;
import costscape.network.ActivationFunction;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.Slice;
import costscape.sweep.summand.FirstLayerUnit;
import costscape.sweep.summand.HiddenTerm;
import costscape.sweep.summand.LineSummands;
import costscape.sweep.summand.ProgressionSummands;
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
    return QuadraticKernel.of(cost, slice, axes)
        .or(() -> ShallowNetwork.of(cost, slice, axes).map(found -> shallow(found, slice, axes)))
        .orElseGet(() -> general(cost, slice, axes));
  }

  /**
   * The kernel for three classes or more. Two parameters that meet in a product get one of the
   * general kernels.
   */
  private static Kernel softmax(
      ShallowNetwork network, List<Integer> swept, Slice slice, List<Axis> axes) {
    if (swept.size() == 2 && meet(network, swept.get(0), swept.get(1))) {
      return general(network.cost(), slice, axes);
    }
    int last = swept.size() - 1;
    List<Term> outer = new ArrayList<>();
    List<Term> inner = new ArrayList<>();
    double[][] rest = new double[network.outputs() - 1][];
    for (int s = 0; s < rest.length; s++) {
      if (last == 1) {
        outer.add(network.differenceTerm(swept.get(0), s));
      }
      inner.add(network.differenceTerm(swept.get(last), s));
      rest[s] = network.differenceRest(swept, s);
    }
    Summands summands = new SoftmaxSummands(outer, inner, rest, network.activation());
    return new ShallowKernel(
        summands, axes, new CellPenalty(network.cost(), slice), network.rows());
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

  private static Kernel shallow(ShallowNetwork network, Slice slice, List<Axis> axes) {
    CellPenalty penalty = new CellPenalty(network.cost(), slice);
    List<Integer> swept =
        slice.directions().stream().map(Direction::parameter).map(p -> p.getAsInt()).toList();
    if (network.outputs() > 1) {
      return softmax(network, swept, slice, axes);
    }
    double[] rest = network.rest(swept);
    int first = swept.get(0);
    if (swept.size() == 1) {
      Summands line = new LineSummands(network.term(first), rest, network.activation());
      return new ShallowKernel(line, axes, penalty, network.rows());
    }
    int second = swept.get(1);
    if (meet(network, first, second) && !network.isHidden(second)) {
      Slice swapped = Slice.through(slice.origin(), slice.v(), slice.u());
      List<Axis> changedOver = List.of(axes.get(1), axes.get(0));
      return new TransposedKernel((ShallowKernel) shallow(network, swapped, changedOver), axes);
    }
    return new ShallowKernel(
        plane(network, first, second, rest, axes), axes, penalty, network.rows());
  }

  private static Summands plane(
      ShallowNetwork network, int first, int second, double[] rest, List<Axis> axes) {
    ActivationFunction function = network.activation();
    if (!meet(network, first, second)) {
      return new SeparableSummands(network.term(first), network.term(second), rest, function);
    }
    FirstLayerUnit unit = network.unit(second);
    int position = network.position(second);
    return network.isHidden(first)
        ? new UnitSummands(
            unit, network.position(first), position, network.outputWeight(second), rest, function)
        : new ProgressionSummands(new HiddenTerm(unit, position, 1), rest, axes.get(0), function);
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

    @Override
    public int effort() {
      return 100;
    }

    /** A rectangle of several rows is the whole width of the plane, so that its cells follow. */
    @Override
    public void fill(long firstCell, int rows, double[] costs) {
      cost.source().costs(points.points(firstCell, costs.length), costs);
      FailedCells.markFailures(costs);
    }
  }
}
