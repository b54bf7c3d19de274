package costscape.critical.verdict;

import costscape.cost.DifferentiableCost;
import costscape.job.Job;
import costscape.job.Runner;
import costscape.trace.Trajectory;
import java.util.Collections;
import java.util.List;

/**
 * Judges the ends of some runs, as work for a runner. For a small network a piece is one end. The
 * ends of a large network are judged one after the other, each by many products with its Hessian.
 */
public final class Verdicts {
  private record Ends(DifferentiableCost cost, List<Trajectory> paths) implements Job<Verdict> {
    @Override
    public int size() {
      return paths.size();
    }

    @Override
    public Verdict run(int index) {
      return Verdict.of(cost, paths.get(index), Runner.serial());
    }
  }

  private Verdicts() {}

  /** The verdicts, by rising index of the paths. */
  public static List<Verdict> of(DifferentiableCost cost, List<Trajectory> paths, Runner runner) {
    if (!isLarge(cost)) {
      return runner.run(new Ends(cost, List.copyOf(paths)));
    }
    return paths.stream().map(path -> Verdict.of(cost, path, runner)).toList();
  }

  /** Returns whether a verdict is work that a user waits for. */
  public static boolean isLarge(DifferentiableCost cost) {
    return Verdict.jobs(cost) > 0;
  }

  /** The sizes of the jobs for which a runner is asked one after the other, for its progress. */
  public static List<Long> jobs(DifferentiableCost cost, int ends) {
    return isLarge(cost)
        ? Collections.nCopies(Math.multiplyExact(Verdict.jobs(cost), ends), 1L)
        : List.of((long) ends);
  }
}
