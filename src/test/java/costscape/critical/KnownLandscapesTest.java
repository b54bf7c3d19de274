package costscape.critical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.critical.catalogue.Catalogue;
import costscape.critical.catalogue.DisconnectivityGraph;
import costscape.critical.place.Starts;
import costscape.critical.place.StationaryPoint.Kind;
import costscape.critical.place.Terrain;
import costscape.job.Runner;
import org.junit.jupiter.api.Test;

/** Costs that are no network's: exactly the stationary points that the literature lists. */
class KnownLandscapesTest {
  /** The literature gives places to six decimals, */
  private static final double PLACE = 2e-6;

  /** and costs to three. */
  private static final double COST = 1e-3;

  @Test
  void himmelblauHasFourMinimaFourSaddlesAndAMaximum() {
    Catalogue found = search(PlaneCost.HIMMELBLAU, new double[] {-6, -6}, new double[] {6, 6});
    assertEquals(9, found.entries().size());
    assertPlaces(
        found,
        Kind.MINIMUM,
        new double[][] {
          {3, 2, 0}, {-2.805118, 3.131312, 0}, {-3.779310, -3.283186, 0}, {3.584428, -1.848126, 0}
        });
    assertPlaces(
        found,
        Kind.SADDLE,
        new double[][] {
          {3.385154, 0.073852, 13.312},
          {0.086678, 2.884255, 67.719},
          {-3.073026, -0.081353, 104.015},
          {-0.127961, -1.953715, 178.337}
        });
    assertPlaces(found, Kind.MAXIMUM, new double[][] {{-0.270845, -0.923039, 181.617}});
  }

  @Test
  void theSixHumpCamelHasItsFifteenPoints() {
    Catalogue found = search(PlaneCost.SIX_HUMP_CAMEL, new double[] {-3, -2}, new double[] {3, 2});
    assertPlaces(
        found,
        Kind.MINIMUM,
        new double[][] {
          {0.089842, -0.712656, -1.0316}, {-0.089842, 0.712656, -1.0316},
          {1.703607, -0.796084, -0.2155}, {-1.703607, 0.796084, -0.2155},
          {1.607105, 0.568651, 2.1043}, {-1.607105, -0.568651, 2.1043}
        });
    assertEquals(7, found.of(Kind.SADDLE).size());
    assertEquals(2, found.of(Kind.MAXIMUM).size());
    assertEquals(15, found.entries().size());
  }

  @Test
  void mullerAndBrownsSurfaceHasTheKnownBarriers() {
    Catalogue found =
        search(PlaneCost.MULLER_BROWN, new double[] {-1.5, -0.3}, new double[] {1.2, 2});
    assertEquals(5, found.entries().size());
    assertPlaces(
        found,
        Kind.MINIMUM,
        new double[][] {
          {-0.558224, 1.441726, -146.700},
          {0.623499, 0.028038, -108.167},
          {-0.050011, 0.466694, -80.768}
        });
    assertPlaces(
        found,
        Kind.SADDLE,
        new double[][] {{-0.822002, 0.624313, -40.665}, {0.212487, 0.292988, -72.249}});
    DisconnectivityGraph graph = DisconnectivityGraph.of(found);
    assertEquals(-72.249, graph.between(2, 3).orElseThrow().cost(), COST);
    assertEquals(-40.665, graph.between(1, 3).orElseThrow().cost(), COST);
    assertEquals(-40.665, graph.between(1, 2).orElseThrow().cost(), COST);
  }

  /**
   * Whoever lands on a pass of Himmelblau's hills sees two of the four minima, and all hang
   * together.
   */
  @Test
  void himmelblausMinimaHangTogether() {
    Catalogue found = search(PlaneCost.HIMMELBLAU, new double[] {-6, -6}, new double[] {6, 6});
    DisconnectivityGraph graph = DisconnectivityGraph.of(found);
    assertEquals(1, graph.roots().size());
    for (Catalogue.Entry saddle : found.of(Kind.SADDLE)) {
      assertEquals(2, saddle.fallsTo().stream().distinct().count());
    }
    assertEquals(104.015, graph.roots().get(0).cost(), COST); // not 178: that pass goes around
  }

  private static Catalogue search(PlaneCost cost, double[] lower, double[] upper) {
    Terrain terrain = Terrain.around(cost);
    return Catalogue.search(terrain, box(lower, upper), 60, 200, Runner.serial());
  }

  private static void assertPlaces(Catalogue found, Kind kind, double[][] places) {
    assertEquals(places.length, found.of(kind).size(), kind.toString());
    for (double[] place : places) {
      assertTrue(
          found.of(kind).stream()
              .map(Catalogue.Entry::point)
              .anyMatch(
                  point ->
                      Math.abs(point.theta().get(0) - place[0]) < PLACE
                          && Math.abs(point.theta().get(1) - place[1]) < PLACE
                          && Math.abs(point.cost() - place[2]) < COST),
          "%s at %s, %s".formatted(kind, place[0], place[1]));
    }
  }

  /**
   * Starts evenly over a box: a low-discrepancy sequence in which every entry steps by its own
   * power of 1/φ modulo 1, φ the positive root of φⁿ⁺¹ = φ + 1 (M. Roberts, "The unreasonable
   * effectiveness of quasirandom sequences"). Unlike Sobol's sequence it needs no table and gives
   * its n-th point at once.
   */
  private static Starts box(double[] lower, double[] upper) {
    double[] from = lower.clone();
    double[] to = upper.clone();
    double phi = 2;
    for (int k = 0; k < 60; k++) {
      phi = StrictMath.pow(1 + phi, 1.0 / (from.length + 1));
    }
    double root = phi;
    return index -> {
      double[] theta = new double[from.length];
      for (int k = 0; k < theta.length; k++) {
        double along = 0.5 + (index + 1.0) * StrictMath.pow(root, -1.0 - k);
        theta[k] = from[k] + (along - Math.floor(along)) * (to[k] - from[k]);
      }
      return theta;
    };
  }
}
