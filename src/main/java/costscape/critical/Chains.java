package costscape.critical;

import costscape.job.Job;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Chains of states between ends, and the passes that their tops climb to: of every two ends, one
 * chain to each of the other's nearest images.
 */
record Chains(Terrain terrain, List<Pair> pairs) implements Job<List<StationaryPoint>> {
  private static final long serialVersionUID = 1;

  /** Farther images are reached over higher passes, or by way of nearer ones. */
  private static final int MOST_IMAGES = 8;

  /** Two ends. */
  record Pair(double[] from, double[] to) implements Serializable {
    private static final long serialVersionUID = 1;
  }

  Chains {
    pairs = List.copyOf(pairs);
  }

  @Override
  public int size() {
    return MOST_IMAGES * pairs.size();
  }

  @Override
  public List<StationaryPoint> run(int index) {
    Pair pair = pairs.get(index / MOST_IMAGES);
    int number = index % MOST_IMAGES;
    List<double[]> images = terrain.symmetry().images(pair.to, pair.from, MOST_IMAGES);
    List<StationaryPoint> passes = new ArrayList<>();
    if (number < images.size()) {
      for (LocalModel top : Chain.tops(terrain.cost(), pair.from, images.get(number))) {
        if (terrain.isStationary(top)) {
          passes.add(terrain.identify(top).orElseThrow());
        }
      }
    }
    return passes;
  }
}
