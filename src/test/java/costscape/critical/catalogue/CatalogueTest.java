package costscape.critical.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.cost.LogisticLoss;
import costscape.cost.NetworkCost;
import costscape.critical.StationaryOracle;
import costscape.critical.place.Starts;
import costscape.critical.place.StationaryPoint;
import costscape.critical.place.StationaryPoint.Kind;
import costscape.critical.place.Terrain;
import costscape.data.Datasets;
import costscape.job.Runner;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The catalogue of the article's network against the oracle's, which 50 digits stand behind. */
class CatalogueTest {
  private static final double COST = 1e-13;
  private static final double EIGENVALUE = 1e-9;

  /** Shares of 600 starts, three standard deviations of sampling in theirs and in ours. */
  private static final double SHARE = 0.09;

  private static Catalogue found;

  @BeforeAll
  static void search() {
    found = search(StationaryOracle.cost(), 300, 30);
  }

  private static Catalogue search(NetworkCost cost, int starts, int saddleStarts) {
    Starts gaussian = Starts.gaussian(cost.dimension(), 1, 1, 4, 10);
    return Catalogue.search(Terrain.of(cost), gaussian, starts, saddleStarts, Runner.serial());
  }

  private static NetworkCost cost(Datasets data, double l2) {
    Network network = Network.of(1, List.of(2), ActivationFunction.SIGMOID);
    return NetworkCost.of(network, data.dataset(), LogisticLoss.CROSS_ENTROPY, l2);
  }

  @Test
  void findsTheOraclesPointsAndInventsNone() {
    List<StationaryOracle> rows = StationaryOracle.rows();
    assertEquals(rows.size(), found.entries().size());
    for (int k = 0; k < rows.size(); k++) { // both by rising cost
      StationaryOracle row = rows.get(k);
      StationaryPoint point = found.entries().get(k).point();
      assertEquals(row.number("cost"), point.cost(), COST, row.label());
      double[] eigenvalues = row.eigenvalues();
      for (int m = 0; m < eigenvalues.length; m++) {
        assertEquals(
            eigenvalues[m],
            point.spectrum().eigenvalue(m),
            1e-16 + EIGENVALUE * Math.abs(eigenvalues[m]),
            row.label() + " eigenvalue " + m);
      }
      assertEquals(row.integer("index"), point.index(), row.label());
      assertEquals(row.integer("orbit_size"), point.orbitSize().intValue(), row.label());
      assertEquals(row.number("frac_lbfgs"), found.share(found.entries().get(k)), SHARE);
    }
    assertEquals(0, found.unsettled());
  }

  @Test
  void onlyTheIsolatedOneIsAMinimum() {
    assertEquals(1, found.of(Kind.MINIMUM).size());
    assertEquals(1, found.of(Kind.MINIMUM).get(0).id());
  }

  @Test
  void deadUnitsAreFamiliesWithTheOraclesBorders() {
    for (int k = 0; k < StationaryOracle.rows().size(); k++) {
      StationaryOracle row = StationaryOracle.rows().get(k);
      StationaryPoint point = found.entries().get(k).point();
      boolean isolated = row.label().startsWith("M") || row.label().startsWith("S");
      assertEquals(isolated, point.family().isEmpty(), row.label());
      point
          .family()
          .ifPresent(
              family -> {
                assertEquals(row.number("b_star"), family.border(), 1e-9);
                assertEquals(row.integer("index_inner"), family.innerIndex(), row.label());
                assertEquals(row.integer("index_outer"), family.outerIndex(), row.label());
              });
    }
  }

  /** The oracle's flow_plus and flow_minus: to M1 but for S1_2, which falls to L2's stable part. */
  @Test
  void passesFallWhereTheOracleSays() {
    for (int k = 0; k < StationaryOracle.rows().size(); k++) {
      StationaryOracle row = StationaryOracle.rows().get(k);
      Catalogue.Entry entry = found.entries().get(k);
      if (entry.point().isPass()) {
        int end = row.label().equals("S1_2") ? 4 : 1; // L2 : M1
        assertEquals(List.of(end, end), entry.fallsTo(), row.label());
      }
    }
  }

  @Test
  void aFlatFamilyIsLeftOverNoBarrier() {
    DisconnectivityGraph graph = DisconnectivityGraph.of(found);
    assertEquals(List.of(1, 2, 4, 6), graph.ends());
    assertEquals(found.entry(2).point().cost(), graph.between(1, 2).orElseThrow().cost());
    assertEquals(found.entry(4).point().cost(), graph.between(4, 2).orElseThrow().cost());
  }

  @Test
  void theTrapHasFourStrictMinimaAndTheLowestIsRare() {
    Catalogue trap = search(cost(Datasets.TRAP, 0.01), 300, 12);
    List<Catalogue.Entry> minima = trap.of(Kind.MINIMUM);
    assertEquals(4, minima.size());
    for (int k = 1; k < minima.size(); k++) {
      assertTrue(minima.get(k).point().cost() > minima.get(k - 1).point().cost() + 1e-3);
      assertTrue(minima.get(0).hits() < minima.get(k).hits() / 4);
    }
    assertTrue(trap.share(minima.get(0)) < 0.05);
    DisconnectivityGraph graph = DisconnectivityGraph.of(trap);
    assertEquals(1, graph.roots().size());
    for (int end : graph.ends()) {
      for (int other : graph.ends()) {
        if (end != other) {
          double pass = graph.between(end, other).orElseThrow().cost();
          double higher =
              Math.max(trap.entry(end).point().cost(), trap.entry(other).point().cost());
          assertTrue(pass >= higher, end + " to " + other);
        }
      }
    }
  }

  @Test
  void withoutAPenaltySeparableDataHaveNoMinimum() {
    Catalogue free = search(cost(Datasets.ARTICLE, 0), 60, 60);
    assertEquals(List.of(), free.of(Kind.MINIMUM));
    Catalogue.Entry lowest = free.entries().get(0);
    assertEquals(Kind.UNBOUNDED, lowest.point().kind());
    assertTrue(lowest.hits() > 30);
    assertEquals(0, lowest.point().escape().orElseThrow().limit());
    assertTrue(
        free.entries().stream().noneMatch(entry -> entry.point().holds()),
        "a plateau passes for an end");
  }

  @Test
  void aSearchIsRepeatedBitForBit() {
    Catalogue once = search(StationaryOracle.cost(), 20, 5);
    Catalogue again = search(StationaryOracle.cost(), 20, 5);
    assertTrue(once.entries().size() > 3, "entries: " + once.entries().size());
    assertEquals(once.entries().size(), again.entries().size());
    for (Catalogue.Entry entry : once.entries()) {
      assertEquals(entry.point().theta(), again.entry(entry.id()).point().theta());
      assertEquals(entry.hits(), again.entry(entry.id()).hits());
    }
  }
}
