package costscape.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.math3.analysis.MultivariateFunction;
import org.junit.jupiter.api.Test;

/** Any function of ℝⁿ, with places that are known from the books. */
class OwnFunctionTest {
  /**
   * Costs around 1 whose gradient errs by more than the sum's rounding are settled all the same.
   */
  @Test
  void aCostThatIsNotSmallIsSettledToo() {
    Model model =
        Model.of(2, t -> 5 + Math.cosh(t[0] - 0.3) * Math.cosh(t[1] + 0.7)).named("x", "y");
    Point end = model.at(1, 1).train(Training.lbfgs().untilGradientBelow(1e-7)).end();
    assertEquals(Verdict.Kind.MINIMUM, end.verdict().kind(), end.verdict().why());
    Catalogue places = Catalogue.of(model, 20, 1, new double[] {1}, Work.threads(1));
    assertEquals(1, places.entries().size(), places.entries().toString());
    assertEquals(6, places.entries().get(0).cost(), 1e-12);
  }

  /**
   * A cost that falls without end between two steep walls has three places (at x = 1, 0 and −1).
   * Searches that run away down the valley end at no place, however long the steps of differences
   * are there.
   */
  @Test
  void searchesThatRunAwayFindNoPlaces() {
    Model model =
        Model.of(
            3,
            t ->
                Math.pow(t[0] * t[0] - 1, 2)
                    + t[1] * t[1] * (1 + t[0]) / 4
                    + Math.cosh(t[2] - t[1]));
    Catalogue places = Catalogue.of(model, 40, 1, new double[] {1, 3}, Work.threads(2));
    assertEquals(
        1,
        places.of(Catalogue.Kind.MINIMUM).stream().filter(p -> p.point().get("x0") > 0.9).count());
    for (Catalogue.Entry place : places.entries()) {
      assertTrue(Math.abs(place.point().get("x0")) < 1.1, place.toString());
      assertTrue(Math.abs(place.point().get("x1")) < 0.1, place.toString());
    }
  }

  @Test
  void derivativesAreGoodToTheirClaim() {
    Model differences = Model.of(2, t -> Math.exp(t[0]) * Math.sin(t[1]));
    Model exact =
        Model.of(
            2,
            t -> Math.exp(t[0]) * Math.sin(t[1]),
            t -> new double[] {Math.exp(t[0]) * Math.sin(t[1]), Math.exp(t[0]) * Math.cos(t[1])});
    for (double x = -1; x <= 1; x += 0.25) {
      double y = 2 * x + 0.1;
      double e = Math.exp(x);
      double[] gradient = differences.at(x, y).gradient();
      assertEquals(e * Math.sin(y), gradient[0], 1e-11);
      assertEquals(e * Math.cos(y), gradient[1], 1e-11);
      assertEquals(-e * Math.sin(y), differences.at(x, y).hessian()[1][1], 1e-7);
      assertEquals(e * Math.cos(y), differences.at(x, y).hessian()[0][1], 1e-7);
      assertEquals(-e * Math.sin(y), exact.at(x, y).hessian()[1][1], 1e-11);
    }
  }

  @Test
  void whatACostThrowsIsToldWithThePoint() {
    Model model =
        Model.of(
            2,
            t -> {
              if (t[0] > 0) {
                throw new ArithmeticException("boom");
              }
              return t[1];
            });
    Line line = model.at(0, -2).line("x0", -1, 1);
    Exception thrown =
        assertThrows(IllegalStateException.class, () -> Sweep.curve(line, 3, Work.threads(1)));
    assertEquals("the cost at (1.0, -2.0): boom", thrown.getMessage());
    assertEquals(ArithmeticException.class, thrown.getCause().getClass());
  }

  @Test
  void commonsMathFunctionsAreCosts() {
    MultivariateFunction paraboloid = at -> at[0] * at[0] + 2 * at[1] * at[1];
    Model model = Model.of(2, Cost.of(paraboloid)).named("x", "y");
    Surface surface = Sweep.surface(model.at(Preset.ZEROS).plane("x", -1, 1, "y", -1, 1), 3, 3);
    assertEquals(3, surface.at(0, 2));
    assertEquals(0, surface.at(1, 1));
    assertEquals(Verdict.Kind.MINIMUM, model.at(Preset.ZEROS).verdict().kind());
    Point off = model.at(1, 1);
    assertEquals(
        1, off.plane(Direction.hessian(1), Direction.hessian(-1)).at(0, 1).get("y"), 1e-12);
    assertEquals(0, off.plane(Direction.random(1), Direction.random(2)).cosine(), 1e-12);
  }

  /** Cos x + cos y has minima, saddles and peaks without end; a box holds few of them. */
  @Test
  void aBoxOfALandscapeWithoutEndIsSearched() {
    Model waves = Model.of(2, t -> Math.cos(t[0]) + Math.cos(t[1]));
    double[] low = {-1, -1};
    double[] high = {7, 7};
    Catalogue places = Catalogue.within(waves, low, high, 100, 30, 1, Work.threads(1));
    for (Catalogue.Entry place : places.entries()) {
      for (double value : place.point().toArray()) {
        assertTrue(value > -1 && value < 7, place.toString());
      }
    }
    assertEquals(1, places.of(Catalogue.Kind.MINIMUM).size(), places.entries().toString());
    assertEquals(4, places.of(Catalogue.Kind.SADDLE).size(), places.entries().toString());
    assertTrue(Catalogue.of(waves, 30, 1, new double[] {4}, Work.threads(1)).entries().size() > 9);
  }
}
