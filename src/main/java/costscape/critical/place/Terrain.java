package costscape.critical.place;

import costscape.cost.DifferentiableCost;
import costscape.cost.NetworkCost;
import costscape.critical.local.Escape;
import costscape.critical.local.LocalModel;
import costscape.critical.local.Newton;
import costscape.critical.unit.SymmetryGroup;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.network.ParameterLayout;
import costscape.space.Vectors;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A cost with what is known of its structure: its symmetry, its flat families and its way to
 * infinity.
 */
public record Terrain(
    DifferentiableCost cost,
    SymmetryGroup symmetry,
    DeadUnitFamilies families,
    int firstScaled,
    Reach reach)
    implements Serializable {
  /**
   * How far a search goes.
   *
   * @param low the smallest value of each parameter of a place; empty where there is no bound
   * @param high the largest ones
   * @param places no further round of the search begins once so many are known
   */
  public record Reach(List<Double> low, List<Double> high, int places) implements Serializable {
    static final Reach EVERYWHERE = new Reach(List.of(), List.of(), Integer.MAX_VALUE);

    public Reach {
      low = List.copyOf(low);
      high = List.copyOf(high);
    }

    private boolean holds(double[] theta) {
      return IntStream.range(0, low.size())
          .allMatch(k -> theta[k] >= low.get(k) && theta[k] <= high.get(k));
    }
  }

  /**
   * Costs of one end differ by less than this, relatively, for ends are polished to about 1e-12.
   */
  private static final double SAME_COST = 1e-9;

  private static final double SAME_PLACE = 1e-5;

  /**
   * Limits along one way to infinity differ by less than this. A limit is only approached, and
   * another ray of the same way may lead a little lower.
   */
  private static final double SAME_LIMIT = 1e-4;

  /** The terrain of a network's cost; of any other cost no symmetry is known. */
  public static Terrain around(DifferentiableCost cost) {
    return cost instanceof NetworkCost network
        ? of(network)
        : new Terrain(cost, SymmetryGroup.NONE, DeadUnitFamilies.NONE, 0, Reach.EVERYWHERE);
  }

  /**
   * The terrain of a network's cost. Its units may swap, flip and die, and its output layer may
   * grow.
   */
  public static Terrain of(NetworkCost cost) {
    Network network = cost.network();
    ParameterLayout layout = network.layout();
    return new Terrain(
        cost,
        SymmetryGroup.of(network, cost),
        knowsFamilies(network.activation()) ? new DeadUnitFamilies(network) : DeadUnitFamilies.NONE,
        layout.weight(layout.layers(), 0, 0),
        Reach.EVERYWHERE);
  }

  /** The same terrain, of which a part is searched. */
  public Terrain within(Reach other) {
    return new Terrain(cost, symmetry, families, firstScaled, other);
  }

  /**
   * Returns whether it is known where a dead unit of this kind falls away. Without that every bias
   * of such a unit would count as a place of its own.
   */
  public static boolean knowsFamilies(ActivationFunction activation) {
    return switch (activation.slope()) {
      case LOGISTIC, STEP -> true;
      case EVEN, BENT, OTHER -> false;
    };
  }

  /**
   * The place where a search ended: the stationary point that stands for it, or the way to infinity
   * that it is on. Empty where it is neither.
   */
  public Optional<StationaryPoint> identify(LocalModel end) {
    double[] theta = end.theta();
    Optional<StationaryPoint> found = stationary(end);
    return found.isPresent() || !reach.holds(theta)
        ? found
        : escape(theta)
            .map(
                escape ->
                    new StationaryPoint(
                        end, symmetry.orbitSize(theta), Optional.empty(), Optional.of(escape)));
  }

  /** The stationary point that stands for the place where a search ended; empty where none does. */
  public Optional<StationaryPoint> stationary(LocalModel end) {
    return isStationary(end) ? Optional.of(standIn(end)) : Optional.empty();
  }

  public boolean isStationary(LocalModel end) {
    return end.finite()
        && reach.holds(end.theta())
        && end.stationary()
        && isFlatCloseUp(end)
        && !families.saturated(end.theta(), cost.hessian(end.theta()));
  }

  /**
   * Far out the long steps of differences may leap over a wall. The curvature that they give then
   * is so large that any slope would count as its rounding.
   */
  private boolean isFlatCloseUp(LocalModel end) {
    DifferentiableCost near = cost.closeUp();
    if (near == cost) {
      return true;
    }
    LocalModel there = LocalModel.at(near, end.theta());
    boolean isCurved = there.finite() && there.spectrum().nullity() == 0;
    return there.flat()
        || (isCurved && Vectors.norm(there.newtonStep()) <= LocalModel.KNOWN * there.scale());
  }

  public Optional<Escape> escape(double[] theta) {
    return Escape.from(cost, theta, firstScaled);
  }

  private StationaryPoint standIn(LocalModel end) {
    LocalModel polished =
        Newton.polish(cost, representative(families.centred(shortest(end.theta()))));
    LocalModel model = LocalModel.at(cost, families.centred(shortest(polished.theta())));
    if (!model.stationary()) {
      model = end;
    }
    double[] theta = model.theta();
    return new StationaryPoint(
        model, symmetry.orbitSize(theta), families.family(cost, theta), Optional.empty());
  }

  /** The shortest of the points that the cost's flat directions lead to, this one included. */
  private double[] shortest(double[] theta) {
    return cost.flatDirections().without(theta);
  }

  /** A flip of a unit moves along flat directions too, so that these are taken out once more. */
  private double[] representative(double[] theta) {
    return shortest(symmetry.representative(theta));
  }

  /**
   * The image of a point that is nearest to another one, by symmetry and along the cost's flat
   * directions.
   */
  public double[] nearest(double[] theta, double[] to) {
    double[] there = shortest(to);
    double[] image = shortest(symmetry.nearest(shortest(theta), there));
    for (int k = 0; k < to.length; k++) {
      image[k] += to[k] - there[k];
    }
    return image;
  }

  /** Other points of a point's flat family. An isolated point has none. */
  public List<double[]> members(StationaryPoint point) {
    return point.family().stream()
        .flatMap(family -> families.members(family, point.theta().toArray()).stream())
        .toList();
  }

  /** Returns whether two points are one place, up to symmetry and along a flat family. */
  public boolean same(StationaryPoint one, StationaryPoint other) {
    if (one.kind() != other.kind()) {
      return false;
    }
    if (one.kind() == StationaryPoint.Kind.UNBOUNDED) {
      double limit = one.escape().get().limit();
      return Math.abs(one.cost() - other.cost()) <= SAME_LIMIT
          || Math.abs(limit - other.escape().get().limit()) <= SAME_LIMIT;
    }
    if (Math.abs(one.cost() - other.cost()) > SAME_COST * (1 + Math.abs(one.cost()))) {
      return false;
    }
    boolean unknownFamily =
        one.kind() == StationaryPoint.Kind.DEGENERATE && !(isAnchored(one) && isAnchored(other));
    return unknownFamily || distance(one, other) <= SAME_PLACE * (1 + norm(one));
  }

  /**
   * Returns whether a penalty holds everything but the free biases of the point's family in place.
   */
  private static boolean isAnchored(StationaryPoint point) {
    return point.family().isPresent()
        && point.family().get().dimension() == point.spectrum().nullity();
  }

  private double distance(StationaryPoint one, StationaryPoint other) {
    double[] to = one.theta().toArray();
    double[] image = nearest(other.theta().toArray(), to);
    return Vectors.distance(image, to);
  }

  private static double norm(StationaryPoint point) {
    return Vectors.norm(point.theta().toArray());
  }
}
