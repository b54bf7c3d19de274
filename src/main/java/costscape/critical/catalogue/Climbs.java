package costscape.critical.catalogue;

import costscape.critical.local.LocalModel;
import costscape.critical.place.StationaryPoint;
import costscape.critical.place.Terrain;
import costscape.job.Job;
import java.util.List;

/** Climbs from every end along its softest directions, both ways, to the passes around it. */
public record Climbs(Terrain terrain, List<double[]> ends) implements Job<Visit> {
  /** Directions stiffer than these lead over no low pass. */
  private static final int MOST_DIRECTIONS = 8;

  public Climbs {
    ends = List.copyOf(ends);
  }

  /**
   * How many climbs there are from each end. Directions along which a cost keeps its value
   * everywhere lead over no pass.
   */
  static int ways(Terrain terrain) {
    int leading = terrain.cost().dimension() - terrain.cost().flatDirections().size();
    return 2 * Math.min(MOST_DIRECTIONS, leading);
  }

  @Override
  public int size() {
    return ways(terrain) * ends.size();
  }

  @Override
  public Visit run(int index) {
    return Visit.of(terrain, counted -> new Climbs(counted, ends).points(index));
  }

  private List<StationaryPoint> points(int index) {
    LocalModel end = LocalModel.at(terrain.cost(), ends.get(index / ways(terrain)));
    int way = index % ways(terrain);
    LocalModel top = Climb.from(terrain.cost(), end, way / 2, way % 2 == 0 ? 1 : -1);
    return terrain.stationary(top).stream().toList();
  }
}
