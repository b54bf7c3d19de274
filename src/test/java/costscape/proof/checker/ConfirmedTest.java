package costscape.proof.checker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.OneIn;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What is said of whole regions is confirmed where it is true and not where it is false by a
 * little. Six rows, three of each class, one tanh unit, A = 1: there are one minimum, up to the
 * unit's sign, and the dead unit's line at a cost of log 2.
 */
@Tag("loops")
class ConfirmedTest {
  private static final Model MODEL =
      new Model(
          new int[] {1, 1, 1},
          "tanh",
          "cross_entropy",
          1,
          new double[][] {{1}, {-1.5}, {-1.5}, {2}, {0.5}, {-1.5}},
          new double[][] {{0}, {1}, {0}, {0}, {1}, {1}});

  private static final Found MINIMUM = minimum();

  private static Found minimum() {
    Random random = new Random(3);
    while (true) {
      Map<String, Span> at = new LinkedHashMap<>();
      MODEL.names().forEach(name -> at.put(name, Span.of(random.nextGaussian())));
      Found found = Found.near(MODEL, at, MODEL.names()).orElse(null);
      if (found != null && found.index().orElse(1) == 0) {
        return found;
      }
    }
  }

  private static Map<String, Double> place() {
    Map<String, Double> place = new LinkedHashMap<>();
    MINIMUM.at().forEach((name, value) -> place.put(name, value.near()));
    return place;
  }

  private static Map<String, Double> dead() {
    Map<String, Double> place = new LinkedHashMap<>();
    MODEL.names().forEach(name -> place.put(name, 0.0));
    return place;
  }

  /** The unit with the other sign is another minimum, at twice (w, b, v) from here. */
  @OneIn(2)
  @Test
  @Tag("long")
  void aPointIsAloneUpToTheNextOne() {
    Map<String, Span> here = Model.exact(place());
    double square = 0;
    for (String name : List.of("w1_0_0", "b1_0", "w2_0_0")) {
      square += 4 * Math.pow(place().get(name), 2);
    }
    assertTrue(OnlyOne.isConfirmed(MODEL, here, MINIMUM, Span.of(0.15)));
    Span toTheNext = Span.of(1.01 * Math.sqrt(square));
    assertFalse(OnlyOne.isConfirmed(MODEL, here, MINIMUM, toTheNext));
  }

  /** Of two weights of one activation only the difference counts, however wide they are. */
  @Test
  void aBallOfASoftmaxIsFree() {
    RandomModels models = new RandomModels(60647);
    Model model = models.model();
    Map<String, Span> here = Model.exact(models.place(model));
    assertEquals(List.of("relu", "softmax"), List.of(model.activation(), model.loss()));
    FreeBox.confirm(model, here, new BigDecimal("0.5"));
  }

  /** The only way leads over the dead unit's line. */
  @Test
  void aPassIsNoLowerThanItIs() {
    Passes passes = new Passes(MODEL, List.of(place(), dead()));
    assertTrue(passes.isConfirmed(1, 2, new BigDecimal("0.6931471821")));
    assertFalse(passes.isConfirmed(1, 2, new BigDecimal("0.6931")));
  }

  /** 2/L of the Hessian at the minimum itself is the border of what can be true. */
  @Test
  void aRateAboveTheBorderIsRefused() {
    double steepest = OtherCoordinates.eigen(MINIMUM).getRealEigenvalue(0);
    assertEquals(4, MINIMUM.free().size());
    Trapped.confirm(MODEL, place(), MINIMUM, new BigDecimal(1 / steepest));
    BigDecimal above = new BigDecimal(2.01 / steepest);
    assertThrows(Unconfirmed.class, () -> Trapped.confirm(MODEL, place(), MINIMUM, above));
  }
}
