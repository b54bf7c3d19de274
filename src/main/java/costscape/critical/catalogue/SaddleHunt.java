package costscape.critical.catalogue;

import costscape.critical.local.LocalModel;
import costscape.critical.local.Newton;
import costscape.critical.place.Starts;
import costscape.critical.place.StationaryPoint;
import costscape.critical.place.Terrain;
import costscape.job.Job;
import java.util.List;

/**
 * Goes from every start to the nearest stationary point of any index. The starts take turns between
 * all of parameter space and the sets that a part of the symmetry fixes. Saddles gather on these
 * sets, and a search from elsewhere seldom meets them.
 */
public record SaddleHunt(Terrain terrain, Starts starts, int size) implements Job<Visit> {
  @Override
  public Visit run(int index) {
    return Visit.of(terrain, counted -> new SaddleHunt(counted, starts, size).points(index));
  }

  private List<StationaryPoint> points(int index) {
    double[] start = starts.at(index);
    List<double[]> fixed = terrain.symmetry().ontoFixedSets(start);
    int turn = index % (1 + fixed.size());
    LocalModel end = Newton.toStationary(terrain.cost(), turn == 0 ? start : fixed.get(turn - 1));
    return terrain.stationary(end).stream().toList();
  }
}
