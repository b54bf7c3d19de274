package costscape.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.Article;
import costscape.direction.NotedDirection;
import costscape.direction.Recipe;
import costscape.direction.Recipe.RandomRecipe;
import costscape.direction.Span;
import costscape.network.KnownPoint;
import costscape.network.RandomDirections;
import costscape.network.RandomDirections.Biases;
import costscape.network.RandomDirections.Normalisation;
import costscape.space.Axis;
import costscape.space.ParameterVector;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

/** A movie's caption names the normalising of its directions by the words of a sweep's caption. */
class VariedSliceTest {
  private static final ParameterVector AT = KnownPoint.START.point(Article.NETWORK.layout());
  private static final ModelAtPoint MODEL = new ModelAtPoint(Article.cost(0), AT);

  private static Recipe random(long seed, Normalisation normalisation, Biases biases) {
    RandomDirections directions = new RandomDirections(MODEL.layout(), AT, normalisation, biases);
    return new RandomRecipe("random:" + seed, directions, new Well19937c(seed));
  }

  private static String caption(Normalisation normalisation, Biases biases) {
    Recipe mover = random(3, normalisation, biases);
    List<Recipe> plane =
        List.of(random(1, normalisation, biases), random(2, normalisation, biases));
    Span span = Span.of(AT, plane, Optional.of(mover));
    NotedDirection third = span.third(mover);
    List<Axis> axes = List.of(span.axis(0, 3), span.axis(1, 3));
    VariedSlice varied = new VariedSlice(span.slice(), axes, span, Map.of(), List.of(), Map.of());
    String sweep = varied.caption(MODEL).toString();
    String movie = MODEL.landscape().caption(span, third).toString();
    assertEquals(
        sweep.replace("random:1 and random:2:", "random:1, random:2 and random:3:"), movie);
    return movie;
  }

  @Test
  void theNormalisingOfAllThreeDirectionsIsNamed() {
    String frozen = caption(Normalisation.NEURON, Biases.FREEZE);
    assertTrue(
        frozen.endsWith(
            "random:1, random:2 and random:3: filter normalisation (Li et al. 2018), biases"
                + " zeroed."),
        frozen);
    String none = caption(Normalisation.NONE, Biases.MOVE);
    assertTrue(none.endsWith("random:3: Gaussian, not normalised."), none);
    assertFalse(caption(Normalisation.NEURON, Biases.MOVE).contains("random"));
  }
}
