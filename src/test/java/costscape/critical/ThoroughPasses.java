package costscape.critical;

import costscape.cost.LogisticLoss;
import costscape.cost.NetworkCost;
import costscape.critical.catalogue.Catalogue;
import costscape.critical.catalogue.Chains.Chain;
import costscape.critical.catalogue.DisconnectivityGraph;
import costscape.critical.catalogue.Roster;
import costscape.critical.catalogue.Search;
import costscape.critical.local.LocalModel;
import costscape.critical.place.FoundBy;
import costscape.critical.place.Starts;
import costscape.critical.place.Terrain;
import costscape.data.Dataset;
import costscape.job.Runner;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * Random one-dimensional sets, and a search for their passes with a hundred times the effort of the
 * default one: 100 times the starts of the search for saddles, 20 times those of the search for
 * ends, and 100 bent chains beside every straight one. The lowest passes that it found are kept in
 * {@code passes/thorough.csv}; {@code java … ThoroughPasses SET…} prints the lines of more sets, in
 * half a minute to some minutes each.
 */
final class ThoroughPasses {
  private static final double L2 = 0.01;
  private static final int BENT_CHAINS = 100;
  private static final int IMAGES = 8;

  private ThoroughPasses() {}

  /** Problems of 6 to 8 rows, x even over −3 to 3, labels even odds; sigmoid and tanh in turn. */
  static NetworkCost cost(int set) {
    RandomGenerator random = new Well19937c(1000 + set);
    int rows = 6 + set % 3;
    double[] x = new double[rows];
    byte[] labels = new byte[rows];
    int ones;
    do {
      ones = 0;
      for (int k = 0; k < rows; k++) {
        x[k] = -3 + 6 * random.nextDouble();
        labels[k] = (byte) (random.nextBoolean() ? 1 : 0);
        ones += labels[k];
      }
    } while (ones == 0 || ones == rows);
    Dataset data =
        Dataset.of("set" + set, List.of("x"), List.of("0", "1"), new double[][] {x}, labels);
    ActivationFunction activation =
        set % 2 == 0 ? ActivationFunction.SIGMOID : ActivationFunction.TANH;
    return NetworkCost.of(
        Network.of(1, List.of(2), activation), data, LogisticLoss.CROSS_ENTROPY, L2);
  }

  static Starts starts(long seed) {
    return Starts.gaussian(7, seed, 1, 4, 10);
  }

  private static Catalogue search(int set) {
    Terrain terrain = Terrain.of(cost(set));
    Search search = new Search(terrain, Runner.serial());
    int[] distinctAfter = search.begin(starts(1), 12_000, 0);
    search.begin(starts(2), 0, 60_000);
    search.saddles();
    RandomGenerator random = new Well19937c(set);
    int known = 0;
    while (known < search.roster().ends().size()) { // again where a chain found a new end
      List<Integer> ends = search.roster().ends();
      known = ends.size();
      for (int to : ends) {
        for (int from : ends.subList(0, ends.indexOf(to))) {
          bend(terrain, search.roster(), from, to, random);
        }
      }
      search.follow();
    }
    return Catalogue.of(search, 12_000, distinctAfter);
  }

  private static void bend(
      Terrain terrain, Roster roster, int from, int to, RandomGenerator random) {
    double[] start = roster.point(from).theta().toArray();
    double[] other = roster.point(to).theta().toArray();
    for (double[] image : terrain.symmetry().images(other, start, IMAGES)) {
      for (int k = 0; k < BENT_CHAINS; k++) {
        double[][] chain = bent(start, image, random);
        for (LocalModel top : Chain.tops(terrain.cost(), chain)) {
          if (terrain.isStationary(top)) {
            roster.note(terrain.identify(top).orElseThrow(), FoundBy.CHAIN);
          }
        }
      }
    }
  }

  /** Off the straight line by half a sine along a random direction, up to the line's length. */
  private static double[][] bent(double[] from, double[] to, RandomGenerator random) {
    double[][] chain = Chain.straight(from, to);
    double length = 0;
    for (int m = 0; m < from.length; m++) {
      length = Math.hypot(length, to[m] - from[m]);
    }
    double size = random.nextDouble() * length / Math.sqrt(from.length);
    for (int m = 0; m < from.length; m++) {
      double off = size * random.nextGaussian();
      for (int k = 1; k < chain.length - 1; k++) {
        chain[k][m] += off * Math.sin(Math.PI * k / (chain.length - 1));
      }
    }
    return chain;
  }

  /** The lines of a table {@code set,from_cost,to_cost,pass_cost} of one catalogue. */
  static List<String> table(int set, Catalogue catalogue) {
    List<String> lines = new ArrayList<>();
    for (DisconnectivityGraph.Pass pass : DisconnectivityGraph.of(catalogue).passes()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%d,%.9f,%.9f,%.9f",
              set,
              catalogue.entry(pass.from()).point().cost(),
              catalogue.entry(pass.to()).point().cost(),
              pass.cost()));
    }
    return lines;
  }

  /** Prints the table of the sets that are named. */
  public static void main(String[] sets) {
    for (String set : sets) {
      table(Integer.parseInt(set), search(Integer.parseInt(set))).forEach(System.out::println);
    }
  }
}
