package costscape.direction;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.Article;
import costscape.Bowl;
import costscape.direction.Span.Anchor;
import costscape.space.Axis;
import costscape.space.ParameterVector;
import costscape.trace.Training;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Optimizers;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Directions and axes of recipes, where they follow by hand. */
class RecipesTest {
  private static final double EXACT = 1e-12;

  private static NotedDirection made(Recipe recipe) {
    return recipe.make(Optional.empty());
  }

  private static double[] entries(NotedDirection made) {
    return made.direction().toArray();
  }

  private static double[] unit(int size, int k) {
    double[] unit = new double[size];
    unit[k] = 1;
    return unit;
  }

  /**
   * At rate ½ the steps from (4, 1.5, 0) lead to (2, 0, 0), (1, 0, 0) and (½, 0, 0). In a plane the
   * angle φ of the first component has tan 2φ = 2 S_xy / (S_xx − S_yy), S the sums of products.
   */
  @Test
  void componentsOfAPathInAPlane() {
    Trajectory path =
        new Training(Optimizers.GD.at(0.5), 3, 1)
            .from(new Bowl(1, 2, 1), ParameterVector.of(4, 1.5, 0));
    double[] x = {4, 2, 1, 0.5};
    double[] y = {1.5, 0, 0, 0};
    double meanX = 7.5 / 4;
    double meanY = 1.5 / 4;
    double xx = 21.25 - 7.5 * meanX;
    double yy = 2.25 - 1.5 * meanY;
    double xy = 6 - 7.5 * meanY;
    double angle = 0.5 * Math.atan2(2 * xy, xx - yy);
    double share = 0.5 + 0.5 * Math.hypot(xx - yy, 2 * xy) / (xx + yy);
    for (int k = 1; k <= 2; k++) {
      NotedDirection made = made(new PrincipalRecipe("pca:" + k, path, k, 1));
      double turn = angle + (k == 1 ? 0 : Math.PI / 2);
      double[] u = {Math.cos(turn), Math.sin(turn), 0};
      double sign = Math.signum(made.direction().dot(u));
      double[] along = new double[4];
      for (int step = 0; step < 4; step++) {
        along[step] = sign * (u[0] * (x[step] - meanX) + u[1] * (y[step] - meanY));
      }
      Arrays.sort(along);
      double margin = 0.1 * (along[3] - along[0]);
      assertArrayEquals(new double[] {sign * u[0], sign * u[1], 0}, entries(made), EXACT);
      assertEquals(along[0] - margin, made.from(), EXACT);
      assertEquals(along[3] + margin, made.to(), EXACT);
      assertArrayEquals(
          new double[] {meanX, meanY, 0}, made.through().orElseThrow().toArray(), EXACT);
      String percent =
          String.format(Locale.ROOT, "holding %.6g %% of it", 100 * (k == 1 ? share : 1 - share));
      assertTrue(made.note().endsWith(percent), made.note() + " is not " + percent);
    }
    assertThrows(
        IllegalArgumentException.class, () -> made(new PrincipalRecipe("pca:3", path, 3, 1)));
    assertThrows(
        IllegalArgumentException.class, () -> made(new PrincipalRecipe("pca:0", path, 0, 1)));
  }

  /** Curvatures 3, −1, 2. */
  @Test
  void eigenvectorsAreCountedFromBothEnds() {
    Bowl bowl = new Bowl(3, -1, 2);
    int[] along = {0, 2, 1};
    for (int k = 1; k <= 3; k++) {
      assertArrayEquals(unit(3, along[k - 1]), entries(made(hessian(bowl, 3, k))), EXACT);
      assertArrayEquals(unit(3, along[3 - k]), entries(made(hessian(bowl, 3, -k))), EXACT);
    }
    assertTrue(made(hessian(bowl, 3, 2)).note().endsWith("eigenvalue 2.00000"));
    for (int k : new int[] {0, 4, -4}) {
      assertThrows(IllegalArgumentException.class, () -> made(hessian(bowl, 3, k)));
    }
  }

  private static Recipe hessian(Bowl bowl, int size, long k) {
    return new HessianRecipe("hessian:" + k, bowl, ParameterVector.zeros(size), k);
  }

  /** Curvatures 1, 2, 3 … 301 in turn: of more than 300 parameters 20 are found at either end. */
  @Tag("long")
  @Test
  void ofALargeNetworkTheOutermostEigenvectorsAreFound() {
    double[] curvatures = new double[301];
    Arrays.setAll(curvatures, k -> k * k + 1);
    Bowl bowl = new Bowl(curvatures);
    assertArrayEquals(unit(301, 300), entries(made(hessian(bowl, 301, 1))), 1e-6);
    assertArrayEquals(unit(301, 299), entries(made(hessian(bowl, 301, 2))), 1e-6);
    assertArrayEquals(unit(301, 0), entries(made(hessian(bowl, 301, -1))), 1e-6);
    assertArrayEquals(unit(301, 281), entries(made(hessian(bowl, 301, 20))), 1e-6);
    assertThrows(IllegalArgumentException.class, () -> made(hessian(bowl, 301, 21)));
    Bowl whole = new Bowl(Arrays.copyOf(curvatures, 300));
    assertArrayEquals(unit(300, 200), entries(made(hessian(whole, 300, 100))), EXACT);
  }

  @Test
  void anEigenvectorsLargestEntryIsPositive() {
    double[] upright = entries(made(new HessianRecipe("h", Article.cost(0.5), Article.POINT, 1)));
    double largest = 0;
    for (double entry : upright) {
      largest = Math.abs(entry) > Math.abs(largest) ? entry : largest;
    }
    assertTrue(largest > 0);
  }

  /** (0, 0, 0), (4, 0, 0) and (1, 2, 0): the third lies a quarter along, and 2 beside. */
  @Test
  void aPlaneOfThreePointsShowsThemAll() {
    ParameterVector at = ParameterVector.zeros(3);
    Span span =
        Span.of(
            at,
            List.of(
                Recipe.between("one", at, ParameterVector.of(4, 0, 0)),
                Recipe.between("other", at, ParameterVector.of(1, 2, 0))));
    assertEquals("1 is 4.00000 away", span.made().get(0).note());
    assertEquals("1 is 2.00000 away, without its part along one", span.made().get(1).note());
    assertArrayEquals(new double[] {0, 2, 0}, entries(span.made().get(1)), EXACT);
    List<Anchor> anchors = span.anchors();
    assertEquals(3, anchors.size());
    assertEquals(0.25, anchors.get(2).alpha(), EXACT);
    assertEquals(1, anchors.get(2).beta(), EXACT);
    for (int k = 0; k < 2; k++) {
      Axis axis = span.axis(k, 5);
      assertEquals(-0.25, axis.from(), EXACT);
      assertEquals(1.25, axis.to(), EXACT);
    }
    assertThrows(IllegalArgumentException.class, () -> made(Recipe.between("itself", at, at)));
  }

  /** The units of a 1-2-1 network change places: √(1 + 1 + 1 + 1 + 1 + 1) away, and 0 matched. */
  @Test
  void matchedUnitsAreTold() {
    ParameterVector one = ParameterVector.of(1, 2, 3, 4, 5, 6, 7);
    ParameterVector swapped = ParameterVector.of(2, 1, 4, 3, 6, 5, 7);
    Recipe recipe = Recipe.betweenMatched("matched", Article.NETWORK, one, swapped);
    NotedDirection made = made(recipe);
    assertEquals(
        "1 is 0.0 away; hidden units matched first, 2 moved and 0 turned: that point is 0.0 away,"
            + " not 2.44949",
        made.note());
    assertEquals(0, made.direction().norm());
    assertTrue(recipe.caption().startsWith("hidden units matched first"));
    assertEquals("", Recipe.between("plain", one, swapped).caption());
  }

  /** On an axis of one parameter the others leave it alone, whether it comes first or later. */
  @Test
  void anAxisOfOneParameterIsItsOwn() {
    Recipe parameter = Recipe.parameter("w1_0_1", Article.NETWORK.layout());
    assertEquals("w1_0_1", parameter.name());
    assertTrue(made(parameter).isParameter());
    Recipe other = Recipe.between("other", Article.POINT, ParameterVector.zeros(7));
    assertFalse(made(other).isParameter());
    Span plane = Span.of(Article.POINT, List.of(parameter, other));
    assertEquals(0, plane.made().get(1).direction().get(1));
    assertEquals(0, plane.third(other).direction().get(1));
    Span line = Span.of(Article.POINT, List.of(other), Optional.of(parameter));
    assertEquals(0, line.made().get(0).direction().get(1));
    assertEquals(-Article.POINT.get(0), line.made().get(0).direction().get(0));
  }
}
