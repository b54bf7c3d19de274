package costscape.trace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.Bowl;
import costscape.space.ParameterVector;
import costscape.trace.optimizer.Optimizers;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A rate changes as torch's schedulers and the published formulas change it, in every rule. */
class ScheduleTest {
  /** A few roundings a step. */
  private static final double TOLERANCE = 1e-14;

  private static final int STEPS = 10;

  private static double[] factors(String schedule) {
    return IntStream.range(0, STEPS)
        .mapToDouble(t -> Schedule.of(schedule).factor(t, STEPS))
        .toArray();
  }

  /** CosineAnnealingLR(T_max=10), StepLR(3, 0.3) and LinearLR(0.25, total_iters=3) of torch 2.6. */
  @Test
  void factorsAreThoseOfTorch() {
    double[] cosine = {
      1.0,
      0.9755282581475768,
      0.9045084971874737,
      0.7938926261462366,
      0.6545084971874737,
      0.5,
      0.34549150281252633,
      0.2061073738537635,
      0.09549150281252633,
      0.024471741852423234
    };
    double[] step = {1, 1, 1, 0.3, 0.3, 0.3, 0.09, 0.09, 0.09, 0.027};
    double[] warmup = {0.25, 0.5, 0.75, 1, 1, 1, 1, 1, 1, 1};
    assertArrayEquals(cosine, factors("cosine"), TOLERANCE);
    assertArrayEquals(step, factors("step:3:0.3"), TOLERANCE);
    assertArrayEquals(warmup, factors("warmup:4"), TOLERANCE);
  }

  @Test
  void factorsAreThoseOfTheFormulas() {
    double[] wsd = {0.5, 1, 1, 1, 1, 1, 1, 3 / 3.0, 2 / 3.0, 1 / 3.0};
    assertArrayEquals(wsd, factors("wsd:2:3"), TOLERANCE);
    double[] cosine = new double[STEPS];
    for (int t = 0; t < STEPS; t++) {
      cosine[t] = t < 4 ? (t + 1) / 4.0 : 0.5 + 0.5 * Math.cos(Math.PI * (t - 4) / 6);
    }
    assertArrayEquals(cosine, factors("cosine:4"), TOLERANCE);
    for (String text :
        new String[] {
          "constant", "cosine", "step:3:0.3", "step:5:0.1234567", "warmup:4", "wsd:2:3"
        }) {
      Schedule schedule = Schedule.of(text);
      assertEquals(text, schedule.toString());
      assertEquals(schedule.factor(STEPS - 1, STEPS), schedule.factor(STEPS + 5, STEPS), text);
      assertTrue(schedule.factor(0, 0) > 0, text);
    }
  }

  /** On ½(x² + 4y²) from (1, −2): where torch's rules stand after 10 steps of a cosine. */
  @Test
  void rulesTrainAtTheRateOfEachStep() {
    assertEnd(Optimizers.GD, 0.5640876598321952, -0.14174212799999994);
    assertEnd(Optimizers.ADAGRAD, 0.6874212738728365, -1.6756603364373246);
    assertEnd(Optimizers.ADAM, 0.46327079419342587, -1.4547976118332466);
    assertEnd(Optimizers.ADAMW, 0.45925698875563503, -1.4452346785809125);
  }

  private static double[] end(Optimizers rule) {
    return new Training(rule.at(0.1), STEPS, 1)
        .by(Schedule.of("cosine"))
        .from(new Bowl(1, 4), ParameterVector.of(1, -2))
        .end()
        .theta()
        .toArray();
  }

  private static void assertEnd(Optimizers rule, double... expected) {
    assertArrayEquals(expected, end(rule), TOLERANCE, rule.label());
  }

  /** A velocity keeps the rates of its own steps; torch's momentum takes the new rate for all. */
  @Test
  void aVelocityKeepsTheRatesOfItsSteps() {
    double[] lambda = {1, 4};
    double[] heavy = {1, -2};
    double[] nesterov = {1, -2};
    double[] square = {1, -2};
    for (int k = 0; k < 2; k++) {
      double v = 0;
      double w = 0;
      double r = 0;
      for (int t = 0; t < STEPS; t++) {
        double rate = 0.1 * (1 + Math.cos(Math.PI * t / STEPS)) / 2;
        v = 0.9 * v - rate * lambda[k] * heavy[k];
        heavy[k] += v;
        double g = lambda[k] * nesterov[k];
        w = 0.9 * w - rate * g;
        nesterov[k] += 0.9 * w - rate * g;
        double h = lambda[k] * square[k];
        r = 0.9 * r + 0.1 * h * h;
        square[k] -= rate * h / Math.sqrt(r + 1e-6);
      }
    }
    assertEnd(Optimizers.MOMENTUM, heavy);
    assertEnd(Optimizers.NESTEROV, nesterov);
    assertEnd(Optimizers.RMSPROP, square);
  }

  @Test
  void whatIsNoScheduleIsRefused() {
    for (String text :
        new String[] {
          "",
          "linear",
          "constant:2",
          "cosine:0",
          "step:3",
          "step:3:0",
          "step:3:1.5",
          "step:3:x",
          "warmup",
          "warmup:-1",
          "wsd:3"
        }) {
      assertThrows(IllegalArgumentException.class, () -> Schedule.of(text), text);
    }
    Training few = new Training(Optimizers.GD.at(0.1), 4, 1);
    String message =
        assertThrows(IllegalArgumentException.class, () -> few.by(Schedule.of("wsd:2:3")))
            .getMessage();
    assertEquals("the schedule wsd:2:3 needs 5 steps or more, not 4", message);
    Training searching = new Training(Optimizers.LBFGS.usual(), 4, 1);
    assertThrows(
        IllegalArgumentException.class, () -> searching.by(Schedule.of("cosine")), "lbfgs");
  }
}
