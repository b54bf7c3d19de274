package costscape.enclosure;

import costscape.cost.NetworkCost;
import costscape.interval.Box;
import costscape.network.OutputLayer.Link;
import costscape.network.ParameterLayout;
import costscape.space.ParameterVector;
import costscape.space.SymmetricMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Some parameters of a cost that may move, while the others are held where they are at a point.
 * Arrays and boxes of free parameters have one entry for each, in the order of the list.
 *
 * <p>A softmax does not see a number that is added to all logits of a row, so that none of its
 * stationary points is isolated. Of every such line of equal points exactly one has a given bias of
 * the first class; without a penalty, exactly one of every such plane has given weights of that
 * class too. Held there, the others are coordinates of what is left: the gradient is 0 in them
 * exactly where it is 0 in all parameters, and the Hessian in all parameters has the eigenvalue 0
 * along the line or plane and the inertia of theirs otherwise.
 */
public record FreeParameters(NetworkCost cost, ParameterVector at, List<Integer> free) {
  public FreeParameters {
    free = List.copyOf(free);
  }

  /** All parameters, but those that only say where on a line of equal points a softmax is. */
  public static FreeParameters of(NetworkCost cost, ParameterVector at) {
    List<Integer> held = held(cost);
    return new FreeParameters(cost, at, IntStream.range(0, cost.dimension()).boxed().toList())
        .without(held);
  }

  private static List<Integer> held(NetworkCost cost) {
    List<Integer> held = new ArrayList<>();
    if (cost.network().output().link() == Link.SOFTMAX) {
      ParameterLayout layout = cost.network().layout();
      int last = layout.layers();
      held.add(layout.bias(last, 0));
      for (int from = 0; cost.l2() == 0 && from < layout.width(last - 1); from++) {
        held.add(layout.weight(last, from, 0));
      }
    }
    return held;
  }

  /** Names of those that are not free. */
  public List<String> held() {
    return held(cost).stream().map(cost::parameterName).toList();
  }

  /** The same without some that are held too. */
  public FreeParameters without(List<Integer> parameters) {
    return new FreeParameters(
        cost, at, free.stream().filter(k -> !parameters.contains(k)).toList());
  }

  /** Those of some parameters that are free. */
  public List<Integer> freeOf(int... parameters) {
    return Arrays.stream(parameters).boxed().filter(free::contains).toList();
  }

  /** The number of classes where some parameters are held, otherwise 1. */
  public int classes() {
    return held(cost).isEmpty() ? 1 : cost.network().output().width();
  }

  public int size() {
    return free.size();
  }

  /** Returns what the free ones are at the point. */
  public double[] values() {
    return free.stream().mapToDouble(at::get).toArray();
  }

  public Coordinates coordinates() {
    return Coordinates.of(at, free);
  }

  /** From a point of free parameters along directions in them. */
  public Coordinates along(double[] middle, double[][] directions) {
    double[][] all = new double[directions.length][];
    for (int j = 0; j < all.length; j++) {
      all[j] = spread(directions[j], new double[cost.dimension()]);
    }
    return Coordinates.along(all(middle), all);
  }

  /** All parameters, where the free ones have some values. */
  public double[] all(double[] values) {
    return spread(values, at.toArray());
  }

  public Box all(Box box) {
    return new Box(spread(box.lows(), at.toArray()), spread(box.highs(), at.toArray()));
  }

  private double[] spread(double[] values, double[] into) {
    for (int k = 0; k < values.length; k++) {
      into[free.get(k)] = values[k];
    }
    return into;
  }

  /** The plain gradient by the free parameters. */
  public double[] gradient(double[] values) {
    double[] all = new double[cost.dimension()];
    cost.gradient(all(values), all);
    return free.stream().mapToDouble(k -> all[k]).toArray();
  }

  /** The plain second derivatives by the free parameters. */
  public SymmetricMatrix hessian(double[] values) {
    return cost.hessian(all(values)).part(free.stream().mapToInt(k -> k).toArray());
  }
}
