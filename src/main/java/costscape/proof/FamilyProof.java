package costscape.proof;

import costscape.cost.NetworkCost;
import costscape.critical.unit.HiddenUnit;
import costscape.enclosure.Enclosure;
import costscape.enclosure.Find;
import costscape.enclosure.FreeParameters;
import costscape.enclosure.StationaryTest;
import costscape.interval.Box;
import costscape.interval.Interval;
import costscape.interval.Jet;
import costscape.space.ParameterVector;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The proof about hidden units that are dead, all their weights 0, at a stationary point: their
 * biases may be anything, so there is no isolated point but a line (a plane of two such units), and
 * on all of it the cost is that of the smaller network without the units. Proved are that network's
 * stationary point and, along each bias b, what leads down. Let the biases of the next layer make
 * up for the unit, b′ₖ = bₖ + vₖσ(b). Then the Hessian falls apart into the smaller network's, a
 * zero along b and, in the unit's incoming and outgoing weights, [[qI, s·M], [s·Mᵀ, qI]]: q = A/N,
 * s the activation's slope at b, M = mean(x δᵀ) of what feeds the unit and of the loss's slopes by
 * what it feeds. The eigenvalues are q ± s·σ for the singular values σ of M, and q. So each σ adds
 * a direction that leads down where s(b) &gt; q/σ, and none where s(b) is smaller. Beyond all
 * borders the Hessian is positive definite but for the biases along which nothing changes: a flat
 * minimum.
 *
 * <p>A relu unit's s is 1 where its bias is above 0. Where it is below, the unit answers 0 in a
 * whole ball around the point, and only the penalty, if there is one, sees its weights: a flat
 * minimum of the smaller network's minimum. Where its bias is exactly 0 each row switches the unit
 * on or off as its weights turn, the cost has no Hessian, and nothing is proved.
 *
 * @param place a box that holds the point of it whose dead units have the biases looked at
 * @param within how far the smaller network's stationary point is from the place at most
 * @param index how many directions lead down from it there
 * @param pulls of every dead unit, where it adds directions that lead down
 * @param cost between which bounds the cost of all of it lies
 * @param held names of parameters that are held, as in {@link PointProof#held}
 * @param switching whether the units are relu units, which switch at a bias of 0: of that bias
 *     nothing is proved
 * @param flat along how many directions of the dead units' weights the Hessian is 0, as it is
 *     without a penalty where units have more weights on one side than on the other; of these
 *     nothing is proved, so that the number of directions that lead down is the least
 */
public record FamilyProof(
    Box place,
    double within,
    int index,
    List<Pull> pulls,
    Interval cost,
    List<String> held,
    boolean switching,
    int flat)
    implements PlaceProof {
  /**
   * The part of one dead unit.
   *
   * @param bias the name of its bias
   * @param borders up to which |bias| each direction leads down, the farthest first; infinite where
   *     it does everywhere, 0 of a relu unit, where it leads down above 0 and not below
   */
  public record Pull(String bias, List<Interval> borders) implements Serializable {
    public Pull {
      borders = List.copyOf(borders);
    }
  }

  public FamilyProof {
    pulls = List.copyOf(pulls);
    held = List.copyOf(held);
  }

  /** Directions that lead down where all dead units' biases are inside of all borders. */
  public int innerIndex() {
    return index + pulls.stream().mapToInt(pull -> pull.borders().size()).sum();
  }

  /** Directions that lead down where all dead units' biases are beyond all of them. */
  public int outerIndex() {
    return index;
  }

  /** |bias| beyond which no dead unit adds anything; −1 where none ever does. */
  public Interval border() {
    return pulls.stream()
        .flatMap(pull -> pull.borders().stream())
        .max(Comparator.comparingDouble(Interval::high))
        .orElse(Interval.of(-1));
  }

  /** Returns whether a part of it is a flat minimum. */
  public boolean holds() {
    return index == 0 && border().high() <= Double.MAX_VALUE;
  }

  /**
   * Looks at a place where some units' weights are exactly 0; empty where nothing is proved.
   *
   * @param free names of the dead units' biases
   */
  public static Optional<FamilyProof> near(
      NetworkCost cost, ParameterVector place, List<String> free) {
    List<HiddenUnit> units =
        dead(cost, place).stream().filter(unit -> free.contains(unit.biasName())).toList();
    if (cost.dimension() > PointProof.MOST_PARAMETERS || units.size() != free.size()) {
      return Optional.empty();
    }
    List<Integer> dead =
        units.stream().flatMap(unit -> Arrays.stream(unit.places()).boxed()).toList();
    FreeParameters all = FreeParameters.of(cost, place);
    FreeParameters smaller = all.without(dead);
    Optional<Find> find =
        new StationaryTest(cost, smaller.coordinates()).near(smaller.values(), PointProof.FARTHEST);
    if (find.isEmpty()) {
      return Optional.empty();
    }
    return of(all, smaller, units, find.get().place());
  }

  /**
   * Returns what is proved.
   *
   * @param all the parameters that are free
   * @param smaller those of the network without its dead units
   * @param found where that network's stationary point is
   */
  private static Optional<FamilyProof> of(
      FreeParameters all, FreeParameters smaller, List<HiddenUnit> units, Box found) {
    Enclosure enclosure = new Enclosure(all.cost(), smaller.coordinates());
    Jet over = enclosure.over(found);
    OptionalInt index = Inertia.of(over);
    List<Pull> pulls = new ArrayList<>();
    for (HiddenUnit unit : units) {
      Borders.of(all, smaller, found, unit)
          .ifPresent(borders -> pulls.add(new Pull(unit.biasName(), borders)));
    }
    if (index.isEmpty() || pulls.size() < units.size()) {
      return Optional.empty();
    }
    return Optional.of(
        new FamilyProof(
            smaller.all(found),
            PointProof.distance(found, smaller.values()),
            index.getAsInt(),
            pulls,
            enclosure.heights(found, over),
            all.held(),
            all.cost().network().activation().hasKink(),
            flat(all, units)));
  }

  private static int flat(FreeParameters all, List<HiddenUnit> units) {
    int flat = 0;
    for (HiddenUnit unit : units) {
      int outgoing = all.freeOf(unit.outgoing()).size();
      flat += all.cost().l2() == 0 ? Math.abs(unit.incoming().length - outgoing) : 0;
    }
    return flat;
  }

  /** Names of the biases of units whose weights are all exactly 0. */
  public static List<String> deadBiases(NetworkCost cost, ParameterVector place) {
    return dead(cost, place).stream().map(HiddenUnit::biasName).toList();
  }

  private static List<HiddenUnit> dead(NetworkCost cost, ParameterVector place) {
    double[] theta = place.toArray();
    return HiddenUnit.all(cost.network().layout()).stream()
        .filter(unit -> unit.largestWeight(theta) == 0)
        .toList();
  }
}
