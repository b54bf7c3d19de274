package costscape.critical.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.Bowl;
import costscape.critical.local.Eigendecomposition;
import costscape.critical.local.Escape;
import costscape.critical.local.LocalModel;
import costscape.critical.place.DeadUnitFamilies.FlatFamily;
import costscape.critical.place.StationaryPoint.Kind;
import costscape.space.SymmetricMatrix;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The kind of a point by the signs of its Hessian's eigenvalues, a family and a ray. */
class StationaryPointTest {
  private static StationaryPoint point(double... curvatures) {
    return point(Optional.empty(), Optional.empty(), curvatures);
  }

  private static StationaryPoint point(
      Optional<FlatFamily> family, Optional<Escape> escape, double... curvatures) {
    LocalModel model = LocalModel.at(new Bowl(curvatures), new double[curvatures.length]);
    return new StationaryPoint(model, BigInteger.ONE, family, escape);
  }

  private static StationaryPoint family(int inner, int outer) {
    FlatFamily family = new FlatFamily(List.of("b1_0"), 2, inner, outer);
    return point(Optional.of(family), Optional.empty(), 1, 0);
  }

  @Test
  void theKindIsThatOfTheSigns() {
    assertEquals(Kind.MINIMUM, point(1, 2).kind());
    assertEquals(Kind.SADDLE, point(1, -2).kind());
    assertEquals(Kind.SADDLE, point(-1, -2, 3).kind());
    assertEquals(Kind.MAXIMUM, point(-1, -2).kind());
    assertEquals(Kind.DEGENERATE, point(1, 0).kind());
    assertEquals(Kind.DEGENERATE, point(1, -1, 0).kind());
  }

  /** One of three directions is flat whatever the point is: two that lead down are all. */
  @Test
  void aDirectionKnownToBeFlatDoesNotCount() {
    SymmetricMatrix down = SymmetricMatrix.of(3, (k, m) -> k == m && k < 2 ? -1 : 0);
    assertEquals(
        Kind.MAXIMUM, Kind.of(Eigendecomposition.of(down, List.of(new double[] {0, 0, 1}))));
    assertEquals(Kind.DEGENERATE, Kind.of(Eigendecomposition.of(down)));
  }

  @Test
  void trainingEndsWhereNothingLeadsDown() {
    assertTrue(point(1, 2).holds());
    assertFalse(point(1, -2).holds());
    assertFalse(point(-1, -2).holds());
    assertTrue(point(1, 0).holds());
    assertFalse(point(-1, 0).holds());
  }

  @Test
  void aPassHasOneWayDown() {
    assertTrue(point(1, -2).isPass());
    assertFalse(point(-1, -2, 1).isPass());
    assertFalse(point(1, 2).isPass());
    assertFalse(point(-1).isPass(), "a top has no other side");
    assertFalse(point(-1, 0).isPass());
  }

  @Test
  void aFamilyHoldsInOnePartAndLeaksInAnother() {
    assertTrue(family(1, 0).holds() && family(1, 0).isPass());
    assertTrue(family(0, 0).holds() && !family(0, 0).isPass());
    assertTrue(!family(2, 1).holds() && family(2, 1).isPass());
    assertTrue(family(0, 1).holds() && family(0, 1).isPass());
    assertEquals(Kind.DEGENERATE, family(1, 0).kind());
    assertEquals(1, family(1, 0).family().orElseThrow().dimension());
  }

  /** However the cost bends where the search gave up. */
  @Test
  void nothingHoldsOnAWayToInfinity() {
    Optional<Escape> ray = Optional.of(new Escape(List.of(1.0, 0.0), 0));
    for (double curvature : new double[] {-1, 0, 1}) {
      StationaryPoint point = point(Optional.empty(), ray, 1, curvature);
      assertEquals(Kind.UNBOUNDED, point.kind());
      assertFalse(point.holds());
      assertFalse(point.isPass());
    }
  }

  @Test
  void flatDirectionsAreCounted() {
    List<String> names = List.of("a", "b", "c");
    assertEquals("curvature is 0 along 1 direction", point(1, 2, 0).note(names));
    assertEquals("curvature is 0 along 2 directions", point(1, 0, 0).note(names));
    assertEquals("", point(1, 2, 3).note(names));
  }
}
