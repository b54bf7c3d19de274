package costscape.critical.catalogue;

import costscape.cost.CountedCost;
import costscape.critical.place.StationaryPoint;
import costscape.critical.place.Terrain;
import java.io.Serializable;
import java.util.List;
import java.util.function.Function;

/**
 * What one piece of a search found, and what it took.
 *
 * @param hessians that it asked for, each of which is turned into its eigenvalues: nearly all the
 *     work of a search, in a unit that is the same on every machine
 */
public record Visit(List<StationaryPoint> points, long hessians) implements Serializable {
  public Visit {
    points = List.copyOf(points);
  }

  /** Looks for points, and counts. */
  static Visit of(Terrain terrain, Function<Terrain, List<StationaryPoint>> search) {
    CountedCost cost = new CountedCost(terrain.cost());
    List<StationaryPoint> points = search.apply(terrain.of(cost));
    return new Visit(points, cost.hessians());
  }
}
