package costscape.proof;

import costscape.cost.NetworkCost;
import costscape.enclosure.Coordinates;
import costscape.enclosure.Enclosure;
import costscape.enclosure.Find;
import costscape.enclosure.FreeParameters;
import costscape.enclosure.StationaryTest;
import costscape.interval.Bounds;
import costscape.interval.Box;
import costscape.interval.Interval;
import costscape.interval.Jet;
import costscape.space.ParameterVector;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One stationary point in the full space, proved to lie near a place.
 *
 * @param place a box that holds it
 * @param within how far from the place at most
 * @param index how many directions lead down
 * @param cost between which bounds its cost lies
 * @param alone no other stationary point lies within this distance of the place; 0 where that is
 *     not proved of any
 * @param held names of parameters that are held where they are, because moving them with others
 *     leads to equal points; distances are those of the others
 */
public record PointProof(
    Box place, double within, int index, Interval cost, double alone, List<String> held)
    implements PlaceProof {
  /** With more parameters the second derivatives of a box take too long. */
  public static final int MOST_PARAMETERS = 100;

  /** Half the width of the largest box in which a point is looked for. */
  static final double FARTHEST = 0.1;

  private static final double FARTHEST_FREE = 8;
  private static final double NEAREST_FREE = 0x1p-40;

  public PointProof {
    held = List.copyOf(held);
  }

  /** Looks around a place to which a search has come; empty where nothing is proved. */
  public static Optional<PointProof> near(NetworkCost cost, ParameterVector place) {
    if (cost.dimension() > MOST_PARAMETERS) {
      return Optional.empty();
    }
    FreeParameters parameters = FreeParameters.of(cost, place);
    return new StationaryTest(cost, parameters.coordinates())
        .near(parameters.values(), FARTHEST)
        .flatMap(find -> of(parameters, find));
  }

  /**
   * How far around a place no stationary point lies, found to a factor of 2; 0 where that is not
   * proved of any distance.
   */
  public static double freeWithin(NetworkCost cost, ParameterVector place) {
    if (cost.dimension() > MOST_PARAMETERS) {
      return 0;
    }
    double[] theta = place.toArray();
    StationaryTest test = new StationaryTest(cost, Coordinates.all(theta.length));
    for (double reach = FARTHEST_FREE; reach >= NEAREST_FREE; reach *= 0.5) {
      if (test.isFree(Box.around(theta, reach))) {
        return reach;
      }
    }
    return 0;
  }

  /** What is proved of a find, seen from the point of the parameters. */
  static Optional<PointProof> of(FreeParameters parameters, Find find) {
    Enclosure enclosure = new Enclosure(parameters.cost(), parameters.coordinates());
    Jet over = enclosure.over(find.place());
    OptionalInt index = Inertia.of(over);
    if (index.isEmpty()) {
      return Optional.empty();
    }
    double[] theta = parameters.values();
    double[] middle = find.place().middle();
    double ball = Surroundings.radius(parameters, middle);
    double alone = Bounds.sumLow(ball, -distance(Box.point(theta), middle));
    double within = distance(find.place(), theta);
    return Optional.of(
        new PointProof(
            parameters.all(find.place()),
            within,
            index.getAsInt(),
            enclosure.heights(find.place(), over),
            alone >= within ? alone : 0,
            parameters.held()));
  }

  /** From a point to the farthest one of a box, rounded up. */
  static double distance(Box box, double[] from) {
    return Interval.sum(
            from.length,
            k -> Interval.of(box.side(k).minus(Interval.of(from[k])).magnitude()).square())
        .sqrt()
        .high();
  }
}
