package costscape.critical.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.Article;
import costscape.network.KnownPoint;
import costscape.space.ParameterVector;
import costscape.trace.Training;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Optimizers;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** The words on a run's cost are what its record shows. */
class CostTrendTest {
  @Test
  void fallingRisingJumping() {
    assertEquals("is still falling", words(5, 4, 3, 2, 1));
    assertEquals("is rising", words(1, 2, 3, 4, 5));
    assertEquals("is falling, but is no lower than at the start", words(1, 9, 8, 7));
    assertEquals("is falling, but is no lower than at the start", words(1, 9, 1), "nor higher");
    assertEquals("no longer changes", words(3, 2, 2, 2));
    assertEquals("no longer changes", words(3, 2, 2, Math.nextUp(2.0)), "a rise by rounding");
    assertEquals("is lower than at the start", words(3, 2));
    assertEquals("is higher than at the start", words(2, 3));
    assertEquals("is the same as at the start", words(2, 2));
    assertEquals("no longer changes", words(3e6, 1e6, 1e6 - 1e-7), "1e-13 of it is rounding");
    assertEquals("is still falling", words(3e-6, 1e-6, 1e-6 - 1e-17), "1e-11 of it is a change");
    assertEquals("", words(2));
    Double[] jumps = Collections.nCopies(25, 0.0).toArray(new Double[0]);
    for (int k = 0; k < jumps.length; k++) {
      jumps[k] = k % 2 + 1.0;
    }
    assertEquals(
        "jumps about: it rose at 12 of 24 recorded steps and is no lower than at the start",
        CostTrend.of(List.of(jumps)).words());
  }

  private static String words(double... costs) {
    return CostTrend.of(DoubleStream.of(costs).boxed().toList()).words();
  }

  /** At rate 1000 the cost rises at 889 of 2000 steps and never is below its start. */
  @Test
  void aRateOfAThousandIsNotStillFalling() {
    ParameterVector start = KnownPoint.START.point(Article.NETWORK.layout());
    Trajectory path = new Training(Optimizers.GD.at(1000), 2000, 1).from(Article.cost(), start);
    String why = Verdict.of(Article.cost(), path).why();
    assertFalse(why.contains("falling"), why);
    assertTrue(why.contains("rose at 889 of 2000 recorded steps"), why);
  }

  @Test
  void whatNothingTrainedToIsNotStillFalling() {
    ParameterVector start = KnownPoint.START.point(Article.NETWORK.layout());
    Trajectory untrained = new Training(Optimizers.GD.at(1), 0, 1).from(Article.cost(), start);
    assertFalse(Verdict.of(Article.cost(), start).whyHere().contains("still"));
    assertFalse(Verdict.of(Article.cost(), untrained).why().contains("still"));
  }
}
