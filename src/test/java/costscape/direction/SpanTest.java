package costscape.direction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.Article;
import costscape.cost.CostFunction;
import costscape.direction.Recipe.GivenRecipe;
import costscape.direction.Recipe.RandomRecipe;
import costscape.job.Runner;
import costscape.network.KnownPoint;
import costscape.network.ParameterLayout;
import costscape.network.RandomDirections;
import costscape.network.RandomDirections.Biases;
import costscape.network.RandomDirections.Normalisation;
import costscape.space.Direction;
import costscape.space.Grid;
import costscape.space.ParameterVector;
import costscape.sweep.CellPlane;
import costscape.sweep.Sweep;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

/** A slice that recipes span lies as it should: through its point, square, and over its axes. */
class SpanTest {
  private static final double ORTHOGONAL = 1e-12;
  private static final ParameterLayout LAYOUT = Article.NETWORK.layout();
  private static final ParameterVector AT = KnownPoint.START.point(LAYOUT);
  private static final ParameterVector OTHER = KnownPoint.SKLEARN.point(LAYOUT);

  /** 1 + 2 θ₀ + 3 θ₁ + …: its planes are planes. */
  private record Linear(int dimension) implements CostFunction {
    @Override
    public double at(double[] theta) {
      double cost = 1;
      for (int k = 0; k < theta.length; k++) {
        cost += (k + 2) * theta[k];
      }
      return cost;
    }
  }

  private static List<Recipe> all() {
    List<Recipe> all = new ArrayList<>();
    for (Normalisation normalisation : Normalisation.values()) {
      RandomDirections random = new RandomDirections(LAYOUT, AT, normalisation, Biases.MOVE);
      all.add(new RandomRecipe("random " + normalisation, random, new Well19937c(all.size())));
    }
    all.add(new HessianRecipe("hessian:1", Article.cost(0.5), AT, 1));
    all.add(new HessianRecipe("hessian:-1", Article.cost(0.5), AT, -1));
    all.add(Recipe.between("between", AT, OTHER));
    all.add(new GivenRecipe(Direction.of("given", 1, 2, 3, 4, 5, 6, 7), "seven numbers"));
    return all;
  }

  @Test
  void aLinearCostIsPlanarOverEveryPlane() {
    CostFunction cost = new Linear(LAYOUT.size());
    for (Recipe first : all()) {
      for (Recipe second : all()) {
        if (first.name().equals(second.name())) {
          continue;
        }
        Span span = Span.of(AT, List.of(first, second));
        Grid grid = new Grid(span.made().get(0).axis(5), span.made().get(1).axis(7));
        CellPlane plane = Sweep.surface(cost, span.slice(), grid, Runner.serial());
        double size = Math.abs(plane.range().smallest()) + Math.abs(plane.range().largest());
        double right = plane.at(1, 0) - plane.at(0, 0);
        double up = plane.at(0, 1) - plane.at(0, 0);
        for (int i = 0; i < 5; i++) {
          for (int j = 0; j < 7; j++) {
            double expected = plane.at(0, 0) + i * right + j * up;
            assertEquals(expected, plane.at(i, j), 1e-13 * size, first + " and " + second);
          }
        }
        assertEquals(0, span.cosine(), ORTHOGONAL, first.name() + " and " + second.name());
        ParameterVector centre = span.slice().at(0, 0);
        assertEquals(AT, centre, first.name());
      }
    }
  }

  @Test
  void besideAParameterADirectionLeavesItAlone() {
    Recipe parameter = Recipe.parameter("b1_1", LAYOUT);
    for (Recipe recipe : all()) {
      Span span = Span.of(AT, List.of(recipe, parameter));
      assertEquals(0, span.made().get(0).direction().get(LAYOUT.index("b1_1")));
      assertEquals(5, span.slice().nearest(AT)[1], ORTHOGONAL);
    }
  }

  @Test
  void theLineToAPointHasItAtOne() {
    Span span = Span.of(AT, List.of(Recipe.between("between", AT, OTHER)));
    double[] end = span.slice().at(1).toArray();
    for (int k = 0; k < end.length; k++) {
      assertEquals(OTHER.get(k), end[k], 1e-14 * Math.abs(OTHER.get(k)));
    }
    assertEquals(0, span.made().get(0).axis(3).from());
    assertEquals(1, span.made().get(0).axis(3).to());
  }

  @Test
  void aDirectionTwiceIsNoPlane() {
    Recipe between = Recipe.between("between", AT, OTHER);
    Exception thrown =
        assertThrows(IllegalArgumentException.class, () -> Span.of(AT, List.of(between, between)));
    assertTrue(thrown.getMessage().contains("nothing is left"), thrown.getMessage());
  }
}
