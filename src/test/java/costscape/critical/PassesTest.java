package costscape.critical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.OneIn;
import costscape.cost.LogisticLoss;
import costscape.cost.NetworkCost;
import costscape.critical.catalogue.Catalogue;
import costscape.critical.catalogue.DisconnectivityGraph;
import costscape.critical.place.Terrain;
import costscape.data.Datasets;
import costscape.job.Runner;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The default search finds passes as low as those that are known: the trap's from its index-1
 * saddles, those of random sets from a search with a hundred times the effort. {@code
 * -Dcostscape.passes.seeds=20 -Dcostscape.passes.sets=10} tries all of them.
 */
@Tag("long")
@Tag("loops")
class PassesTest {
  private static final int SEEDS = Integer.getInteger("costscape.passes.seeds", 2);
  private static final int SETS = Integer.getInteger("costscape.passes.sets", 2);
  private static final Path THOROUGH = Path.of("src/test/resources/passes/thorough.csv");

  /** The table has nine decimals. */
  private static final double SAME = 1e-8;

  private static Catalogue search(NetworkCost cost, long seed) {
    return Catalogue.search(
        Terrain.of(cost), ThoroughPasses.starts(seed), 600, 600, Runner.serial());
  }

  /** 0.476182127 is the cost of a saddle of index 1 from which both ways down were followed. */
  @Test
  void theTrapsPassesAreTheKnownOnes() {
    Network network = Network.of(1, List.of(2), ActivationFunction.SIGMOID);
    NetworkCost trap =
        NetworkCost.of(network, Datasets.TRAP.dataset(), LogisticLoss.CROSS_ENTROPY, 0.01);
    for (int seed = 1; seed <= SEEDS; seed++) {
      Catalogue catalogue = search(trap, seed);
      DisconnectivityGraph graph = DisconnectivityGraph.of(catalogue);
      String where = "seed " + seed;
      assertTrue(graph.between(1, 4).orElseThrow().cost() <= 0.476183, where);
      assertTrue(graph.between(3, 4).orElseThrow().cost() <= 0.476183, where);
      assertTrue(graph.between(2, 4).orElseThrow().cost() <= 0.525414, where);
      Catalogue.Entry saddle = catalogue.entry(graph.between(1, 4).orElseThrow().via());
      assertEquals(1, saddle.point().index(), where);
      assertEquals(-0.00604, saddle.point().spectrum().smallest(), 1e-5, where);
      assertEquals(List.of(1, 4), saddle.fallsTo().stream().sorted().toList(), where);
    }
  }

  @OneIn(2)
  @Test
  void noPassIsAboveWhatAHundredTimesTheEffortFinds() throws IOException {
    List<String> lines = Files.readAllLines(THOROUGH);
    int[] sets =
        lines.stream()
            .skip(1)
            .mapToInt(line -> Integer.parseInt(line.split(",")[0]))
            .distinct()
            .toArray();
    assertTrue(sets.length >= SETS);
    for (int set : Arrays.copyOf(sets, SETS)) {
      Catalogue catalogue = search(ThoroughPasses.cost(set), 1);
      DisconnectivityGraph graph = DisconnectivityGraph.of(catalogue);
      for (String line : lines) {
        if (line.startsWith(set + ",")) {
          double[] row = Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray();
          double pass =
              graph
                  .between(end(catalogue, row[1], line), end(catalogue, row[2], line))
                  .orElseThrow()
                  .cost();
          assertTrue(pass <= row[3] + SAME, line + " but " + pass);
        }
      }
    }
  }

  private static int end(Catalogue catalogue, double cost, String line) {
    OptionalInt end =
        IntStream.rangeClosed(1, catalogue.entries().size())
            .filter(id -> Math.abs(catalogue.entry(id).point().cost() - cost) < SAME)
            .filter(id -> catalogue.entry(id).point().holds())
            .findFirst();
    return end.orElseThrow(() -> new AssertionError(line + ": no end of cost " + cost));
  }
}
