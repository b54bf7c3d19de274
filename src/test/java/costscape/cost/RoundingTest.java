package costscape.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;

import costscape.Article;
import org.junit.jupiter.api.Test;

/** Where rounding may have changed digits that people read, a number is called "about" so much. */
class RoundingTest {
  private static final NetworkCost COST = Article.cost();

  @Test
  void aLargeParameterMakesACostAboutSoMuch() {
    double[] theta = new double[COST.dimension()];
    assertEquals("0.152631", Rounding.of(COST, theta).text("0.152631"));
    theta[6] = 1e9;
    assertEquals("about 0.152631", Rounding.of(COST, theta).text("0.152631"));
  }

  @Test
  void oneLargeCostOfSeveralIsEnough() {
    assertEquals(Rounding.LARGE, Rounding.NONE.or(Rounding.LARGE));
    assertEquals(Rounding.LARGE, Rounding.LARGE.or(Rounding.NONE));
    assertEquals(Rounding.NONE, Rounding.NONE.or(Rounding.NONE));
  }
}
