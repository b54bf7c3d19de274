package costscape.render.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.render.scale.Ruler.Scale;
import costscape.render.scale.Ticks.Tick;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * An axis of steps is logarithmic and yet begins at 0, with the numbers of the steps themselves.
 */
class RulerTest {
  private static final double ROUNDING = 1e-14;

  @Test
  void stepsLieAtTheLogarithmOfOneMore() {
    Ruler steps = Ruler.steps(9999);
    assertEquals("step", steps.title());
    assertEquals(0, steps.fraction(0));
    assertEquals(0.25, steps.fraction(9), ROUNDING);
    assertEquals(0.5, steps.fraction(99), ROUNDING);
    assertEquals(1, steps.fraction(9999), ROUNDING);
  }

  @Test
  void theStartAndPowersOfTenHaveLabelsAndTheRestHasMarks() {
    Ruler steps = Ruler.steps(10_000).withMarkRoom();
    List<Tick> ticks = steps.ticks(9);
    assertEquals(
        List.of("0", "10", "100", "1000", "10000"), ticks.stream().map(Tick::label).toList());
    List<Double> between = steps.between(ticks);
    assertTrue(between.containsAll(List.of(1.0, 2.0, 20.0, 9000.0)), between.toString());
    assertTrue(between.stream().noneMatch(value -> value <= 0 || value == 100));
    assertTrue(steps.fraction(0) > 0 && steps.fraction(10_000) < 1, "both ends have room");
  }

  @Test
  void aFewStepsAreNumberedFromTheFirst() {
    assertEquals("[0, 1]", Ruler.steps(1).ticks(9).stream().map(Tick::label).toList().toString());
    assertEquals(
        "[0, 1, 2, 5]", Ruler.steps(5).ticks(3).stream().map(Tick::label).toList().toString());
  }

  @Test
  void stepsAreWholeNumbers() { // of 3 and 11 steps halves and 2.5 would be as round
    assertEquals("[0, 1, 2, 3]", labels(Ruler.steps(Scale.LINEAR, 0, 3).ticks(9)));
    assertEquals("[0, 5, 10]", labels(Ruler.steps(Scale.LINEAR, 0, 11).ticks(5)));
    assertEquals("[0, 1]", labels(Ruler.steps(Scale.LINEAR, 0, 1).withMarkRoom().ticks(9)));
  }

  private static String labels(List<Tick> ticks) {
    return ticks.stream().map(Tick::label).toList().toString();
  }
}
