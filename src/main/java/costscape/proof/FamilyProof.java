package costscape.proof;

import costscape.cost.NetworkCost;
import costscape.network.ActivationFunction;
import costscape.network.ParameterLayout;
import costscape.proof.interval.Box;
import costscape.proof.interval.Inertia;
import costscape.proof.interval.Interval;
import costscape.proof.interval.Jet;
import costscape.space.ParameterVector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is true of a hidden unit that is dead, all its weights 0, at a stationary point of a network
 * with one hidden layer: its bias may be anything, so there is no isolated point but a line (a
 * plane of two such units), and on all of it the cost is that of the smaller network without the
 * unit. Proved are that network's stationary point and, along the bias b, what leads down. With the
 * output's bias making up for the unit, the Hessian falls apart into the smaller network's and, in
 * the unit's weights, [[q, s·m], [s·m, q]]: q = A/N, s the activation's slope at b, m = mean(δ·x).
 * Its eigenvalues are q ± s‖m‖ and, of several inputs, q. So one more direction leads down where
 * s(b) &gt; q/‖m‖, and none where it is smaller.
 *
 * @param within how far the smaller network's stationary point is from the place at most
 * @param index how many directions lead down from it there
 * @param dead how many units are dead
 * @param border |b| up to which each of them adds a direction that leads down; infinite where it is
 *     everywhere, 0 to 0 where a relu unit wakes up
 * @param cost between which bounds the cost of all of it lies
 */
public record FamilyProof(double within, int index, int dead, Interval border, Interval cost)
    implements PlaceProof {
  private static final long serialVersionUID = 1;

  private static final Interval ONE = Interval.of(1);
  private static final Interval TWO = Interval.of(2);
  private static final Interval FOUR = Interval.of(4);

  /** Directions that lead down where all dead units' biases are inside of the border. */
  public int innerIndex() {
    return index + (border.high() < 0 ? 0 : dead);
  }

  /** Directions that lead down where all dead units' biases are beyond it. */
  public int outerIndex() {
    return index;
  }

  /**
   * Looks at a place where some units' weights are exactly 0; empty where nothing is proved.
   *
   * @param free names of the dead units' biases
   */
  public static Optional<FamilyProof> near(
      NetworkCost cost, ParameterVector place, List<String> free) {
    ParameterLayout layout = cost.network().layout();
    List<Integer> units = free.stream().map(name -> layout.unitOf(layout.index(name))).toList();
    if (layout.layers() != 2
        || cost.dimension() > PointProof.MOST_PARAMETERS
        || !units.stream().allMatch(unit -> isDead(layout, place, unit))) {
      return Optional.empty();
    }
    List<Integer> others = others(layout, units);
    Coordinates smaller = Coordinates.of(place, others);
    double[] theta = others.stream().mapToDouble(place::get).toArray();
    Optional<Find> find = new StationaryTest(cost, smaller).near(theta, PointProof.FARTHEST);
    if (find.isEmpty()) {
      return Optional.empty();
    }
    Box found = find.get().place();
    Enclosure enclosure = new Enclosure(cost, smaller);
    Jet over = enclosure.over(found);
    OptionalInt index = Inertia.of(over);
    Optional<Interval> border = border(cost, pull(cost, place, others, found, units.get(0)));
    if (index.isEmpty() || border.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new FamilyProof(
            PointProof.distance(found, theta),
            index.getAsInt(),
            units.size(),
            border.get(),
            Heights.over(enclosure, found, over)));
  }

  /** Names of the biases of units whose weights are all exactly 0, in networks that this is for. */
  public static List<String> deadBiases(NetworkCost cost, ParameterVector place) {
    ParameterLayout layout = cost.network().layout();
    List<String> dead = new ArrayList<>();
    for (int unit = 0; layout.layers() == 2 && unit < layout.width(1); unit++) {
      if (isDead(layout, place, unit)) {
        dead.add(layout.name(layout.bias(1, unit)));
      }
    }
    return dead;
  }

  private static boolean isDead(ParameterLayout layout, ParameterVector place, int unit) {
    boolean dead = place.get(layout.weight(2, unit, 0)) == 0;
    for (int from = 0; from < layout.width(0); from++) {
      dead &= place.get(layout.weight(1, from, unit)) == 0;
    }
    return dead;
  }

  /** The parameters of the smaller network. */
  private static List<Integer> others(ParameterLayout layout, List<Integer> units) {
    List<Integer> others = new ArrayList<>();
    for (int k = 0; k < layout.size(); k++) {
      int unit = unitOf(layout, k);
      if (!units.contains(unit)) {
        others.add(k);
      }
    }
    return others;
  }

  /** The hidden unit that a parameter belongs to; −1 of the output's bias. */
  private static int unitOf(ParameterLayout layout, int k) {
    if (layout.layerOf(k) == 1) {
      return layout.unitOf(k);
    }
    return layout.isWeight(k) ? k - layout.weight(2, 0, 0) : -1;
  }

  /** ‖m‖, from second derivatives by the unit's weights, with its bias where the slope is known. */
  private static Interval pull(
      NetworkCost cost, ParameterVector place, List<Integer> others, Box found, int unit) {
    ParameterLayout layout = cost.network().layout();
    boolean relu = cost.network().activation() == ActivationFunction.RELU;
    double[] low = place.with(layout.bias(1, unit), relu ? 1 : 0).toArray();
    double[] high = low.clone();
    for (int k = 0; k < others.size(); k++) {
      low[others.get(k)] = found.low(k);
      high[others.get(k)] = found.high(k);
    }
    Jet over = new Enclosure(cost, Coordinates.all(cost.dimension())).over(new Box(low, high));
    Interval squares = Interval.of(0);
    for (int from = 0; from < layout.width(0); from++) {
      Interval entry =
          over.second(layout.weight(1, from, unit), layout.weight(2, unit, 0))
              .over(steepest(cost.network().activation()));
      squares = squares.plus(entry.square());
    }
    return squares.sqrt();
  }

  /** The activation's largest slope, at 0; a relu unit's where it is awake. */
  private static Interval steepest(ActivationFunction activation) {
    return activation == ActivationFunction.SIGMOID ? Interval.of(0.25) : ONE;
  }

  /** |b| where s(b) = q/‖m‖; −1 where nothing leads down; empty where that is not decided. */
  private static Optional<Interval> border(NetworkCost cost, Interval pull) {
    ActivationFunction activation = cost.network().activation();
    Interval decay = Interval.of(cost.l2()).over(Interval.of(cost.dataset().rows()));
    Interval slope = decay.over(pull);
    Interval most = steepest(activation);
    if (slope.low() > most.high()) {
      return Optional.of(Interval.of(-1));
    }
    if (!(slope.high() < most.low())) {
      return Optional.empty();
    }
    if (cost.l2() == 0) {
      return Optional.of(Interval.of(Double.POSITIVE_INFINITY));
    }
    return Optional.of(
        switch (activation) {
          case SIGMOID -> biasOfSlope(slope);
          case TANH -> biasOfSlope(slope.over(FOUR)).over(TWO); // tanh′(b) = 4σ′(2b)
          case RELU -> Interval.of(0);
          case GELU, SOFTPLUS, IDENTITY ->
              throw new IllegalArgumentException("no families of " + activation + " units");
        });
  }

  /** σ′(b) = r at b = log((1 − 2r + √(1 − 4r))/(2r)). */
  private static Interval biasOfSlope(Interval r) {
    Interval root = ONE.minus(FOUR.times(r)).sqrt();
    return ONE.minus(TWO.times(r)).plus(root).over(TWO.times(r)).log();
  }
}
