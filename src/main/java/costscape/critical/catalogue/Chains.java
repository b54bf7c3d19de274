package costscape.critical.catalogue;

import costscape.critical.local.LocalModel;
import costscape.critical.place.StationaryPoint;
import costscape.critical.place.Terrain;
import costscape.job.Job;
import java.io.Serializable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Chains of states between ends, and the passes that their tops climb to. Between two ends there is
 * one chain to each of the nearest images of the second.
 *
 * @param images the number of images of one end to which a chain leads
 */
public record Chains(Terrain terrain, List<Pair> pairs, int images) implements Job<Visit> {
  /**
   * Farther images are left out: they are reached over higher passes, or by way of nearer images.
   */
  private static final int MOST_IMAGES = 8;

  private static final int FEWEST_IMAGES = 2;

  /** Where there are many ends, fewer images of each keep the work in bounds. */
  private static final int MOST_CHAINS = 300;

  /** Two ends. */
  public record Pair(double[] from, double[] to) implements Serializable {}

  public Chains {
    pairs = List.copyOf(pairs);
  }

  /** Chains to as many images as there are and as there is time for. */
  Chains(Terrain terrain, List<Pair> pairs) {
    this(terrain, pairs, images(terrain, pairs.size()));
  }

  /** To how many images of an end chains lead where there are so many pairs of ends. */
  static int images(Terrain terrain, int pairs) {
    int images = MOST_CHAINS / Math.max(1, pairs);
    int wanted = Math.max(FEWEST_IMAGES, Math.min(MOST_IMAGES, images));
    return terrain.symmetry().order().min(BigInteger.valueOf(wanted)).intValue();
  }

  @Override
  public int size() {
    return images * pairs.size();
  }

  @Override
  public Visit run(int index) {
    return Visit.of(terrain, counted -> new Chains(counted, pairs, images).points(index));
  }

  private List<StationaryPoint> points(int index) {
    Pair pair = pairs.get(index / images);
    int number = index % images;
    List<double[]> near = terrain.symmetry().images(pair.to, pair.from, images);
    List<StationaryPoint> passes = new ArrayList<>();
    if (number < near.size()) {
      for (LocalModel top : Chain.tops(terrain.cost(), pair.from, near.get(number))) {
        terrain.stationary(top).ifPresent(passes::add);
      }
    }
    return passes;
  }
}
