package costscape.critical.place;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.Bowl;
import costscape.cost.DifferentiableCost;
import costscape.cost.LogisticLoss;
import costscape.cost.NetworkCost;
import costscape.cost.SoftmaxLoss;
import costscape.critical.Formula;
import costscape.critical.catalogue.Roster;
import costscape.critical.local.Escape;
import costscape.critical.local.LocalModel;
import costscape.critical.place.DeadUnitFamilies.FlatFamily;
import costscape.data.Dataset;
import costscape.data.Labels;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.space.SymmetricMatrix;
import costscape.space.Vectors;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** When two points are one place, and what a list of places keeps of them. */
class TerrainTest {
  private static final Bowl ROUND = new Bowl(1, 1);
  private static final List<String> NONE = List.of();
  private static final List<String> CLASSES = List.of("0", "1");
  private static final double[][] COLUMN = {{-1, 1}};
  private static final Terrain TERRAIN = Terrain.around(ROUND);

  private static StationaryPoint point(Bowl bowl, List<String> free, double... theta) {
    Optional<FlatFamily> family =
        free.isEmpty() ? Optional.empty() : Optional.of(new FlatFamily(free, 1, 1, 0));
    return new StationaryPoint(
        LocalModel.at(bowl, theta), BigInteger.ONE, family, Optional.empty());
  }

  private static StationaryPoint onCircle(double angle) {
    return point(ROUND, NONE, Math.cos(angle), Math.sin(angle));
  }

  /** Its cost is ½ x². */
  private static StationaryPoint onRay(double x, double limit) {
    return new StationaryPoint(
        LocalModel.at(ROUND, new double[] {x, 0}),
        BigInteger.ONE,
        Optional.empty(),
        Optional.of(new Escape(List.of(-1.0, 0.0), limit)));
  }

  /** On a circle all costs are one; places may lie 1e-5 of 1 + 1 apart. */
  @Test
  void placesAreToldByDistance() {
    assertTrue(TERRAIN.same(onCircle(0), onCircle(1.9e-5)));
    assertFalse(TERRAIN.same(onCircle(0), onCircle(2.1e-5)));
    assertFalse(TERRAIN.same(onCircle(0), onCircle(Math.PI)), "a mirror image is another place");
  }

  /** Costs may differ by 1e-9 of 1 + ½: a move outwards by d changes ½ r² by d. */
  @Test
  void placesAreToldByCost() {
    assertTrue(TERRAIN.same(point(ROUND, NONE, 1, 0), point(ROUND, NONE, 1 + 1.4e-9, 0)));
    assertFalse(TERRAIN.same(point(ROUND, NONE, 1, 0), point(ROUND, NONE, 1 + 1.6e-9, 0)));
    assertFalse(TERRAIN.same(point(ROUND, NONE, 1, 0), point(ROUND, NONE, 1 - 1.6e-9, 0)));
  }

  @Test
  void pointsOfTwoKindsAreTwoPlaces() {
    assertFalse(
        TERRAIN.same(point(ROUND, NONE, 0, 0), point(new Bowl(1, -1), NONE, 0, 0)), "a saddle");
  }

  /** Along a valley of unknown nature equal costs are all there is to go by. */
  @Test
  void aValleyIsOnePlaceUnlessItsFamilyIsAllOfIt() {
    Bowl valley = new Bowl(1, 0);
    List<String> line = List.of("y");
    List<String> plane = List.of("x", "y");
    assertTrue(TERRAIN.same(point(valley, NONE, 0, 0), point(valley, NONE, 0, 9)));
    assertTrue(TERRAIN.same(point(valley, line, 0, 0), point(valley, NONE, 0, 9)));
    assertTrue(TERRAIN.same(point(valley, NONE, 0, 0), point(valley, line, 0, 9)));
    assertTrue(TERRAIN.same(point(valley, plane, 0, 0), point(valley, line, 0, 9)));
    assertFalse(TERRAIN.same(point(valley, line, 0, 0), point(valley, line, 0, 9)));
    assertFalse(TERRAIN.same(point(valley, NONE, 0, 0), point(valley, NONE, 1, 0)), "its cost");
  }

  @Test
  void waysToInfinityAreOneWhereTheirLimitsAre() {
    assertTrue(TERRAIN.same(onRay(1, 0.3), onRay(2, 0.30009)));
    assertFalse(TERRAIN.same(onRay(1, 0.3), onRay(2, 0.30011)));
    assertTrue(TERRAIN.same(onRay(1, 0.3), onRay(1.00009, 0.1)), "costs of 0.5 and 0.50009");
    assertFalse(TERRAIN.same(onRay(1, 0.3), onRay(1.00012, 0.1)));
  }

  /** The lowest point of a ray is kept, unless its cost has underflowed. */
  @Test
  void theLowestPointStandsForAWayToInfinity() {
    Roster roster = new Roster(TERRAIN);
    assertEquals(OptionalInt.of(0), roster.hit(onRay(0.1, 0)));
    for (double x : new double[] {0.2, 0.05, 0.07, 0}) {
      assertEquals(OptionalInt.of(0), roster.note(onRay(x, 0), FoundBy.CLIMB));
    }
    assertEquals(0.05, roster.point(0).theta().get(0));
    Roster underflowed = new Roster(TERRAIN);
    underflowed.note(onRay(0, 0), FoundBy.CLIMB);
    underflowed.note(onRay(0.1, 0), FoundBy.CLIMB);
    assertEquals(0.1, underflowed.point(0).theta().get(0), "any cost tells more than 0");
  }

  @Test
  void aPlaceIsKeptAsItWasMetFirst() {
    Roster roster = new Roster(TERRAIN);
    StationaryPoint high = point(ROUND, NONE, 2, 0);
    StationaryPoint low = point(ROUND, NONE, 1, 0);
    StationaryPoint saddle = point(new Bowl(1, -1), NONE, 0, 0);
    assertEquals(OptionalInt.of(0), roster.note(high, FoundBy.CHAIN));
    assertEquals(OptionalInt.of(1), roster.hit(saddle));
    assertEquals(OptionalInt.of(2), roster.hit(low));
    assertEquals(OptionalInt.of(2), roster.hit(point(ROUND, NONE, 1 + 1e-12, 0)));
    assertEquals(3, roster.size());
    assertEquals(low, roster.point(2));
    assertEquals(List.of(2, 0), roster.ends(), "by rising cost, and no saddle");
    assertEquals(List.of(0, 1, 2), List.of(roster.hits(0), roster.hits(1), roster.hits(2)));
    assertEquals(FoundBy.CHAIN, roster.found(0));
    assertEquals(FoundBy.START, roster.found(2));
    assertEquals(1, roster.placeOf(saddle));
    assertEquals(-1, roster.placeOf(onCircle(1)));
  }

  @Test
  void aSearchThatEndedNowhereHasNoPlace() {
    assertTrue(TERRAIN.identify(LocalModel.at(ROUND, new double[] {1, 0})).isEmpty());
    assertEquals(
        StationaryPoint.Kind.MINIMUM,
        TERRAIN.identify(LocalModel.at(ROUND, new double[2])).orElseThrow().kind());
    assertArrayEquals(
        new double[] {3, 4}, TERRAIN.nearest(new double[] {3, 4}, new double[] {1, 2}));
    assertEquals(List.of(), TERRAIN.members(onCircle(0)));
  }

  /** The length of 10,000 entries is the scale times 100, within 4 standard deviations of 0.7 %. */
  @Test
  void startsTakeTurnsInScale() {
    Starts starts = Starts.gaussian(10_000, 7, 1, 30);
    for (int index = 0; index < 4; index++) {
      double expected = index % 2 == 0 ? 100 : 3000;
      assertEquals(expected, Vectors.norm(starts.at(index)), 0.028 * expected);
      assertArrayEquals(starts.at(index), starts.at(index));
    }
    assertNotEquals(starts.at(0)[0], starts.at(2)[0]);
    for (long seed : new long[] {8, 7 + (1L << 32)}) {
      assertNotEquals(starts.at(0)[0], Starts.gaussian(10_000, seed, 1, 30).at(0)[0]);
    }
  }

  /** x = ∓1, y = 0, 1 and a penalty of 0.05: a dead unit's border has the slope 0.1. */
  @Test
  void aNetworksTerrainKnowsItsFamiliesAndItsFlips() {
    Dataset rows = Dataset.of("two", List.of("x"), CLASSES, COLUMN, new byte[] {0, 1});
    Network network = Network.of(1, List.of(1), ActivationFunction.TANH);
    NetworkCost cost = NetworkCost.of(network, rows, LogisticLoss.CROSS_ENTROPY, 0.1);
    Terrain terrain = Terrain.of(cost);
    StationaryPoint dead =
        terrain.identify(LocalModel.at(cost, new double[] {0, 3, 0, 0})).orElseThrow();
    assertArrayEquals(new double[4], dead.theta().toArray(), "the bias with the largest slope");
    double t = Math.sqrt(0.9);
    double border = 0.5 * Math.log((1 + t) / (1 - t));
    assertEquals(2, terrain.members(dead).size());
    assertArrayEquals(new double[] {0, 0.5 * border, 0, 0}, terrain.members(dead).get(0), 1e-13);
    double[] one = {1, 0.5, 2, 0.3};
    double[] flipped = {-1, -0.5, -2, 0.3};
    assertArrayEquals(one, terrain.nearest(flipped, one), 1e-15);
    assertArrayEquals(flipped, terrain.nearest(flipped, new double[] {-2, 0, -1, 0}), 1e-15);
    assertEquals(1, terrain.families().near(one).size());
  }

  /** The same number added to all output biases changes nothing: (1, 2, 6) is (−2, −1, 3) + 3. */
  @Test
  void theNearestImageIsShiftedAlongFlatDirections() {
    Dataset rows =
        Dataset.of("three", List.of("x"), COLUMN, Labels.of(List.of("a", "b", "c"), new int[2]));
    NetworkCost cost =
        NetworkCost.of(
            Network.of(rows, List.of(), ActivationFunction.TANH),
            rows,
            SoftmaxLoss.CROSS_ENTROPY,
            0.5);
    Terrain terrain = Terrain.of(cost);
    double[] theta = {0.5, -1, 2, 1, 2, 6};
    assertArrayEquals(
        new double[] {0.5, -1, 2, -2, -1, 3}, terrain.nearest(theta, new double[6]), 1e-15);
    assertArrayEquals(
        new double[] {0.5, -1, 2, 5, 6, 10},
        terrain.nearest(theta, new double[] {0, 0, 0, 8, 8, 5}),
        1e-14);
  }

  /** Below its kink a ReLU is dead, far out a sigmoid is constant; a softplus never is. */
  @Test
  void familiesAreKnownOfUnitsThatCanFallSilent() {
    for (ActivationFunction function : ActivationFunction.all()) {
      boolean silent =
          Set.of(ActivationFunction.SIGMOID, ActivationFunction.TANH, ActivationFunction.RELU)
              .contains(function);
      assertEquals(silent, Terrain.knowsFamilies(function), function + "");
    }
  }

  /** e⁻ˣ + ½y² + 2 has no stationary point, and falls towards 2. */
  @Test
  void aWayToInfinityIsAPlace() {
    Formula runaway =
        new Formula(
            (x, y) -> {
              double e = Math.exp(-x);
              return new double[] {2 + e + 0.5 * y * y, -e, y, e, 0, 1};
            });
    Terrain terrain = Terrain.around(runaway);
    StationaryPoint way =
        terrain.identify(LocalModel.at(runaway, new double[] {12, 0})).orElseThrow();
    assertEquals(StationaryPoint.Kind.UNBOUNDED, way.kind());
    assertEquals(2, way.escape().orElseThrow().limit(), 1e-12);
    assertEquals(12, way.theta().get(0));
  }

  /** A bowl seen from so far that it looks level at (1, 0), where close up it has a slope of 1. */
  private record FarSighted(Bowl bowl) implements DifferentiableCost {
    @Override
    public int dimension() {
      return 2;
    }

    @Override
    public double at(double[] theta) {
      return bowl.at(theta);
    }

    @Override
    public double gradient(double[] theta, double[] gradient) {
      gradient[0] = theta[0] - Math.rint(theta[0]);
      gradient[1] = theta[1];
      return at(theta);
    }

    @Override
    public SymmetricMatrix hessian(double[] theta) {
      return bowl.hessian(theta);
    }

    @Override
    public DifferentiableCost closeUp() {
      return bowl;
    }
  }

  @Test
  void whatLooksLevelFromAfarIsLookedAtCloseUp() {
    FarSighted cost = new FarSighted(ROUND);
    Terrain terrain = Terrain.around(cost);
    LocalModel seeming = LocalModel.at(cost, new double[] {1, 0});
    assertTrue(seeming.stationary());
    assertFalse(terrain.isStationary(seeming));
    assertTrue(terrain.isStationary(LocalModel.at(cost, new double[2])));
  }
}
