package costscape.critical.catalogue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.cost.DifferentiableCost;
import costscape.cost.Measure;
import costscape.critical.catalogue.Catalogue.Unseen;
import costscape.critical.catalogue.Chains.Chain;
import costscape.critical.catalogue.Climbs.Climb;
import costscape.critical.catalogue.DisconnectivityGraph.Pass;
import costscape.critical.local.LocalModel;
import costscape.critical.place.FoundBy;
import costscape.critical.place.Starts;
import costscape.critical.place.StationaryPoint;
import costscape.critical.place.StationaryPoint.Kind;
import costscape.critical.place.Terrain;
import costscape.critical.unit.SymmetryGroup;
import costscape.job.Runner;
import costscape.render.figure.CatalogueFigure;
import costscape.space.SymmetricMatrix;
import costscape.study.CaptionFacts;
import costscape.study.CatalogueResult;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A landscape with three minima in a row, at −2, 0 and 3, and passes at −1 and 1. */
class SixthDegreeTest {
  private static final double COST = 1e-12;

  /** f with f_x = (x + 2)(x + 1) x (x − 1)(x − 3), plus ½(y − h)² with h = bow · (x + 2)(3 − x). */
  private record ThreeWells(double bow) implements DifferentiableCost {
    private double height(double x) {
      return bow * (6 + x - x * x);
    }

    @Override
    public int dimension() {
      return 2;
    }

    @Override
    public double at(double[] theta) {
      double x = theta[0];
      double sixth = x * x * (3 + x * (1 / 3.0 + x * (-7 / 4.0 + x * (-1 / 5.0 + x / 6))));
      return sixth + 0.5 * Math.pow(theta[1] - height(x), 2);
    }

    @Override
    public double gradient(double[] theta, double[] gradient) {
      double x = theta[0];
      gradient[1] = theta[1] - height(x);
      gradient[0] = x * (6 + x * (1 + x * (-7 + x * (-1 + x)))) - gradient[1] * bow * (1 - 2 * x);
      return at(theta);
    }

    @Override
    public SymmetricMatrix hessian(double[] theta) {
      double x = theta[0];
      double slope = bow * (1 - 2 * x);
      double bend = 6 + x * (2 + x * (-21 + x * (-4 + 5 * x)));
      double whole = bend + slope * slope + 2 * bow * (theta[1] - height(x));
      return SymmetricMatrix.of(2, (k, m) -> k != m ? -slope : k == 0 ? whole : 1);
    }
  }

  private static final DifferentiableCost WELLS = new ThreeWells(0);

  private static Terrain terrain() {
    return Terrain.around(WELLS);
  }

  private static StationaryPoint at(double x) {
    return terrain().identify(LocalModel.at(WELLS, new double[] {x, 0})).orElseThrow();
  }

  private static Starts starts(double... x) {
    return index -> new double[] {x[index], 0.1};
  }

  @Test
  void theTreeJoinsTheWellsAtTheirPasses() {
    double[] near = {2.9, -2.1, 0.1, 3.1, -1.1, 0.9};
    Catalogue found = Catalogue.search(terrain(), starts(near), 6, 6, Runner.serial());
    assertEquals(5, found.entries().size());
    double[] x = {3, -2, 0, -1, 1};
    double[] costs = {-32.85, -1.6, 0, 77 / 60.0, 1.55};
    for (int k = 0; k < 5; k++) {
      StationaryPoint point = found.entry(k + 1).point();
      assertArrayEquals(new double[] {x[k], 0}, point.theta().toArray(), 1e-9);
      assertEquals(costs[k], point.cost(), 1e-10);
      assertEquals(k < 3 ? Kind.MINIMUM : Kind.SADDLE, point.kind());
    }
    assertEquals(List.of(2, 3), found.entry(4).fallsTo().stream().sorted().toList());
    assertEquals(List.of(1, 3), found.entry(5).fallsTo().stream().sorted().toList());
    DisconnectivityGraph tree = DisconnectivityGraph.of(found);
    double low = found.entry(4).point().cost();
    double high = found.entry(5).point().cost();
    assertEquals(
        List.of(new Pass(1, 2, 5, high), new Pass(1, 3, 5, high), new Pass(2, 3, 4, low)),
        tree.passes());
    assertEquals(1, tree.roots().size());
    assertEquals(List.of(1, 2, 3), tree.ends());
    assertEquals(5, tree.roots().get(0).id());
    assertEquals(1, found.distinctAfter()[0]);
    assertEquals(3, found.distinctAfter()[2]);
    assertEquals(3, found.distinctAfter()[5]);
    assertEquals(0, found.unsettled());
  }

  @Test
  void withoutItsPassesEveryWellIsATreeOfItsOwn() {
    Roster roster = new Roster(terrain());
    roster.hit(at(0));
    roster.hit(at(3));
    roster.hit(at(3));
    roster.note(at(-2), FoundBy.CLIMB);
    Catalogue found = Catalogue.of(roster, 5);
    assertEquals(List.of(2, 0, 1), found.entries().stream().map(Catalogue.Entry::hits).toList());
    assertEquals(0.4, found.share(found.entry(1)));
    assertEquals(2, found.unsettled());
    assertEquals(Optional.of(new Unseen(5, 1, 1)), result(found).unseen());
    assertEquals(FoundBy.CLIMB, found.entry(2).found());
    assertEquals(3, found.of(Kind.MINIMUM).size());
    assertEquals(List.of(), found.of(Kind.SADDLE));
    DisconnectivityGraph trees = DisconnectivityGraph.of(found);
    assertEquals(3, trees.roots().size());
    assertTrue(trees.between(1, 2).isEmpty());
    assertEquals(List.of(), trees.passes());
  }

  private static CatalogueResult result(Catalogue found) {
    return CatalogueResult.of(
        terrain().cost(),
        List.of("x"),
        Measure.of("cost"),
        CaptionFacts.NONE,
        Optional.empty(),
        found);
  }

  /** Places that climbs alone have met say nothing of how many ends starts would reach. */
  @Test
  void noCompletenessIsStatedWhereNoStartSettled() {
    Roster roster = new Roster(terrain());
    roster.note(at(0), FoundBy.CLIMB);
    CatalogueResult result = result(Catalogue.of(roster, 5));
    assertEquals(Optional.empty(), result.unseen());
    String said = "No start settled, so that nothing is known of how many places there are.";
    assertEquals(said, CatalogueFigure.completeness(result));
    assertEquals("5 starts. " + said, CatalogueFigure.caption(result).full());
  }

  @Test
  void aSaddleFallsToBothSides() {
    List<StationaryPoint> ends = new Falls(terrain(), List.of(at(0), at(-1))).run(1).all();
    assertEquals(2, ends.size());
    assertEquals(-1.6, Math.min(ends.get(0).cost(), ends.get(1).cost()), COST);
    assertEquals(0, Math.max(ends.get(0).cost(), ends.get(1).cost()), COST);
  }

  /** Three starts for each of the pairs (0, 1), (0, 2), (1, 2), (0, 3) …, 100 pairs at most. */
  @Test
  void betweenEndsTheStartsLieOnTheLinesThatJoinThem() {
    List<double[]> ends =
        List.of(new double[] {0}, new double[] {4}, new double[] {100}, new double[] {1000});
    Between between = new Between(SymmetryGroup.NONE, ends);
    assertEquals(18, between.size());
    double[] expected = {2, 1, 3, 50, 25, 75, 52, 28, 76, 500};
    for (int k = 0; k < expected.length; k++) {
      assertEquals(expected[k], between.at(k)[0]);
    }
    assertEquals(775, between.at(17)[0]);
    assertEquals(300, new Between(SymmetryGroup.NONE, Collections.nCopies(20, ends.get(0))).size());
  }

  /**
   * The valley bows so far aside that the straight line from well to well goes over a single hill;
   * the chain has to find the well between, and both passes.
   */
  @Test
  void aChainComesDownIntoAValleyThatBowsAside() {
    DifferentiableCost bowed = new ThreeWells(0.5);
    List<LocalModel> tops = Chain.tops(bowed, new double[] {-2, 0}, new double[] {3, 0});
    assertEquals(2, tops.size());
    assertArrayEquals(new double[] {-1, 2}, tops.get(0).theta(), 1e-9);
    assertArrayEquals(new double[] {1, 3}, tops.get(1).theta(), 1e-9);
    assertEquals(77 / 60.0, tops.get(0).cost(), COST);
    assertEquals(1.55, tops.get(1).cost(), COST);
  }

  /** In the well at 0 the curvature is 1 along y, which leads nowhere, and 6 along x. */
  @Test
  void aClimbFollowsTheDirectionThatItWasGiven() {
    LocalModel well = LocalModel.at(WELLS, new double[2]);
    double right = Math.signum(well.spectrum().eigenvector(1)[0]);
    for (int sign : new int[] {1, -1}) {
      LocalModel pass = Climb.from(WELLS, well, 1, sign);
      assertTrue(pass.stationary());
      assertArrayEquals(new double[] {sign * right, 0}, pass.theta(), 1e-9);
      assertFalse(Climb.from(WELLS, well, 0, sign).stationary());
    }
  }
}
