package costscape.critical.catalogue;

import costscape.cost.DifferentiableCost;
import costscape.critical.catalogue.Climbs.Climb;
import costscape.critical.local.GradientFlow;
import costscape.critical.local.LocalModel;
import costscape.critical.place.StationaryPoint;
import costscape.critical.place.Terrain;
import costscape.job.Job;
import costscape.job.Several;
import costscape.space.Vectors;
import java.io.Serializable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Chains of states between ends, and the passes that their tops climb to. Between two ends there is
 * one chain to each of the nearest images of the second.
 *
 * @param images the number of images of one end to which a chain leads
 */
public record Chains(Terrain terrain, List<Pair> pairs, int images)
    implements Job<Several<StationaryPoint>> {
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
  public Several<StationaryPoint> run(int index) {
    return new Several<>(points(index));
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

  /**
   * A chain of states from one end of training to another, relaxed towards a path of least cost by
   * the simplified string method (E, Ren and Vanden-Eijnden, J. Chem. Phys. 126, 164103): every
   * state goes down for a time, then all are spaced evenly again. Each step is the exact one of the
   * linearised flow, so that the Hessian's stiff directions cost no more than its soft ones. The
   * states at the top then climb to a pass, as the climbing image of an elastic band does
   * (Henkelman, Uberuaga and Jónsson, J. Chem. Phys. 113, 9901), here by {@link Climb}.
   */
  public static final class Chain {
    static final int STATES = 15;
    private static final int ROUNDS = 20;

    /**
     * The time of flow begins at 1 over the largest curvature and grows by this factor in a round.
     */
    private static final double LONGER = 1.3;

    private Chain() {}

    /**
     * Relaxes a straight chain between two points, climbs from its tops, and gives where the climbs
     * end.
     */
    public static List<LocalModel> tops(DifferentiableCost cost, double[] from, double[] to) {
      return tops(cost, straight(from, to));
    }

    /** Relaxes a chain, climbs from its tops, and gives where the climbs end. */
    public static List<LocalModel> tops(DifferentiableCost cost, double[][] chain) {
      double[][] states = relaxed(cost, chain);
      double[] costs = Arrays.stream(states).mapToDouble(cost::at).toArray();
      List<LocalModel> tops = new ArrayList<>();
      for (int k = 1; k < STATES - 1; k++) {
        if (costs[k] >= costs[k - 1] && costs[k] > costs[k + 1]) {
          double[] along = Vectors.difference(states[k + 1], states[k - 1]);
          tops.add(Climb.toPass(cost, states[k], along));
        }
      }
      return tops;
    }

    /** The states after all rounds, still evenly spaced. */
    static double[][] relaxed(DifferentiableCost cost, double[][] chain) {
      double[][] states = chain.clone();
      double time = 1;
      for (int round = 0; round < ROUNDS; round++) {
        double spacing = length(states) / (STATES - 1);
        for (int k = 1; k < STATES - 1; k++) {
          states[k] = lower(LocalModel.at(cost, states[k]), time, spacing);
        }
        states = spaced(states);
        time *= LONGER;
      }
      return states;
    }

    /** Evenly spaced states, both ends among them. */
    public static double[][] straight(double[] from, double[] to) {
      double[][] states = new double[STATES][];
      for (int k = 0; k < STATES; k++) {
        states[k] = Vectors.between(from, to, (double) k / (STATES - 1));
      }
      return states;
    }

    /** A state after a time of flow. It moves no farther than the distance of its neighbours. */
    private static double[] lower(LocalModel state, double time, double spacing) {
      if (!state.finite()) {
        return state.theta();
      }
      double[] step =
          GradientFlow.linearFlow(state, time / (state.spectrum().norm() + Double.MIN_NORMAL));
      Vectors.shorten(step, spacing);
      return state.moved(step);
    }

    /** The same path with its states at equal distances. */
    private static double[][] spaced(double[][] states) {
      double[] at = new double[STATES];
      for (int k = 1; k < STATES; k++) {
        at[k] = at[k - 1] + Vectors.distance(states[k], states[k - 1]);
      }
      double[][] spaced = states.clone();
      int segment = 1;
      for (int k = 1; k < STATES - 1; k++) {
        double wanted = at[STATES - 1] * k / (STATES - 1);
        while (segment < STATES - 1 && at[segment] < wanted) {
          segment++;
        }
        double wide = at[segment] - at[segment - 1];
        double share = wide > 0 ? (wanted - at[segment - 1]) / wide : 0;
        spaced[k] = Vectors.between(states[segment - 1], states[segment], share);
      }
      return spaced;
    }

    private static double length(double[][] states) {
      double length = 0;
      for (int k = 1; k < states.length; k++) {
        length += Vectors.distance(states[k], states[k - 1]);
      }
      return length;
    }
  }
}
