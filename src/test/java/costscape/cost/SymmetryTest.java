package costscape.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;

import costscape.Article;
import org.junit.jupiter.api.Test;

/** What the network's symmetries leave unchanged. */
class SymmetryTest {
  /** A sum in another order: a few roundings of terms near 1. */
  private static final double ROUNDING = 1e-14;

  private static final double[] THETA = {0.7, -1.9, 0.4, 1.1, 2.3, -0.8, -0.3};

  @Test
  void swappingTheHiddenUnitsChangesNothing() {
    double[] swapped = {-1.9, 0.7, 1.1, 0.4, -0.8, 2.3, -0.3};
    assertEquals(Article.cost(0.5).at(THETA), Article.cost(0.5).at(swapped), ROUNDING);
  }

  @Test
  void aSigmoidUnitMayBeFlippedWhereTheNextBiasTakesItsWeight() { // σ(−z) = 1 − σ(z)
    double[] flipped = {-0.7, -1.9, -0.4, 1.1, -2.3, -0.8, -0.3 + 2.3};
    assertEquals(Article.cost(0.5).at(THETA), Article.cost(0.5).at(flipped), ROUNDING);
  }

  @Test
  void swappingInAndOutOfAUnitDoesChangeTheCost() { // else the two above could not fail
    double[] other = {-1.9, 0.7, 0.4, 1.1, 2.3, -0.8, -0.3};
    assertEquals(0.1, Math.abs(Article.cost().at(THETA) - Article.cost().at(other)), 0.099);
  }
}
