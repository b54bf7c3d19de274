package costscape.critical.local;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.Article;
import costscape.cost.CostFunction;
import costscape.space.Vectors;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** A ray counts where the cost falls on it for ever, and nowhere else. */
class EscapeTest {
  /** Where the cost goes up again, if it does. */
  private static final double LATE = 0x1p25;

  private record Line(DoubleUnaryOperator height) implements CostFunction {
    @Override
    public int dimension() {
      return 1;
    }

    @Override
    public double at(double[] theta) {
      return height.applyAsDouble(theta[0]);
    }
  }

  private static Optional<Escape> ahead(DoubleUnaryOperator height) {
    return Escape.ahead(new Line(height), new double[] {3}, new double[] {1});
  }

  @Test
  void aCostThatFallsForEverHasARay() {
    Escape ray = ahead(x -> 1 + Math.exp(-x)).orElseThrow();
    assertEquals(1, ray.limit());
    assertArrayEquals(new double[] {1}, entries(ray));
    assertEquals(-2, ahead(x -> -2 + 1 / x).orElseThrow().limit(), 1e-14);
  }

  @Test
  void aCostThatRisesOrStaysHasNone() {
    assertTrue(ahead(x -> (x - 30) * (x - 30)).isEmpty()); // beyond the first places looked at
    assertTrue(ahead(x -> 1e-12 * x * x - x).isPresent());
    assertTrue(ahead(x -> 1e-5 * x * x - x).isEmpty()); // beyond 2¹⁶
    assertTrue(ahead(x -> x).isEmpty());
    assertTrue(ahead(x -> 1).isEmpty());
    assertTrue(ahead(x -> Math.exp(-x) + (x > 4.9 && x < 5.1 ? 1 : 0)).isEmpty()); // a ridge
    assertTrue(ahead(x -> Math.exp(-x) + 1e-13).isPresent());
  }

  /** Up to rounding, 1e-12 of the cost, two costs are equal: neither a fall nor a rise. */
  @Test
  void roundingIsNeitherFallNorRise() {
    assertTrue(ahead(x -> 1 - Math.min(x, 19) * 4e-14).isEmpty());
    assertTrue(ahead(x -> 1 - Math.min(x, 19) * 4e-13).isPresent());
    for (double place : new double[] {5, 19, 35}) { // among the first places, and further out
      assertTrue(ahead(x -> (x < 4 ? 2 : 1) + (x == place ? 2e-12 : 0)).isEmpty());
      assertTrue(ahead(x -> (x < 4 ? 2 : 1) + (x == place ? 5e-13 : 0)).isPresent());
    }
  }

  @Test
  void farOutTheLastDigitsMayLeadAstray() {
    Escape ray = ahead(x -> x > LATE ? 7 : 1 + 1 / x).orElseThrow();
    assertEquals(1, ray.limit(), 1e-6);
  }

  @Test
  void aStepThatIsAlmostNothingIsNoRay() {
    CostFunction falls = new Line(x -> 1 + Math.exp(-1000 * x));
    assertTrue(Escape.ahead(falls, new double[1], new double[] {2e-3}).isPresent());
    assertTrue(Escape.ahead(falls, new double[1], new double[] {0.5e-3}).isEmpty());
  }

  /** Every row of the article is right at its point: growing the output layer is a ray. */
  @Test
  void theOutputLayerGrowsWhereEveryRowIsRight() {
    double[] theta = Article.POINT.toArray();
    Escape ray = Escape.from(Article.cost(), theta, 4).orElseThrow();
    double[] expected = {0, 0, 0, 0, 0.25 * theta[4], 0.25 * theta[5], 0.25 * theta[6]};
    assertArrayEquals(expected, entries(ray));
    assertTrue(ray.limit() < 1e-100);
  }

  /** Where scaling up leads nowhere Newton's step in the output layer does, which is convex. */
  @Test
  void newtonsStepIsTheOtherRay() {
    double[] theta = Article.POINT.toArray();
    for (int k = 4; k < 7; k++) {
      theta[k] *= 0.5;
    }
    theta[6] = 0; // scaled up it stays 0, and rows of label 0 are wrong
    assertTrue(Escape.from(Article.cost(), theta, 7).isEmpty());
    Optional<Escape> ray = Escape.from(Article.cost(), theta, 4);
    double[] way = ray.map(EscapeTest::entries).orElse(new double[7]);
    double there = Article.cost().at(Vectors.moved(theta, 8, way));
    assertTrue(ray.isEmpty() || there < Article.cost().at(theta), "cost " + there);
    assertEquals(0, way[0]);
  }

  private static double[] entries(Escape ray) {
    return ray.direction().stream().mapToDouble(entry -> entry).toArray();
  }
}
