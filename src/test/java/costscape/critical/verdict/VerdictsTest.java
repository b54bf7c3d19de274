package costscape.critical.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.Bowl;
import costscape.job.Runner;
import costscape.space.ParameterVector;
import costscape.trace.Training;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Optimizers;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The ends of several runs, and how much work their verdicts are. */
class VerdictsTest {
  private static Bowl bowl(int size, double first) {
    double[] curvatures = new double[size];
    Arrays.fill(curvatures, 1);
    curvatures[0] = first;
    return new Bowl(curvatures);
  }

  private static Trajectory path(Bowl bowl, double... start) {
    return new Training(Optimizers.GD.at(0.1), 3, 3).from(bowl, ParameterVector.of(start));
  }

  /** One run began on the saddle itself, the other far up its slope. */
  @Test
  void theVerdictsComeInTheOrderOfTheRuns() {
    for (int size : new int[] {2, 121}) {
      Bowl saddle = bowl(size, -1);
      double[] far = new double[size];
      far[1] = 9;
      List<Trajectory> paths = List.of(path(saddle, new double[size]), path(saddle, far));
      List<Verdict> verdicts = Verdicts.of(saddle, paths, Runner.serial());
      assertEquals(2, verdicts.size());
      assertEquals(Verdict.Kind.SADDLE, verdicts.get(0).kind());
      assertEquals(Verdict.Kind.MOVING, verdicts.get(1).kind());
    }
  }

  /** All curvatures of 120 parameters are computed, the outermost of 121. */
  @Test
  void aLargeVerdictIsWorkOfManyJobs() {
    Bowl small = bowl(120, 1);
    Bowl large = bowl(121, 1);
    assertTrue(Verdict.of(small, ParameterVector.zeros(120)).evidence().complete());
    assertFalse(Verdict.of(large, ParameterVector.zeros(121)).evidence().complete());
    assertFalse(Verdicts.isLarge(small));
    assertTrue(Verdicts.isLarge(large));
    assertEquals(List.of(7L), Verdicts.jobs(small, 7));
    assertEquals(Collections.nCopies(2 * HessianProducts.PRODUCTS, 1L), Verdicts.jobs(large, 2));
  }
}
