package costscape.critical.basin;

import costscape.critical.place.Settling;
import costscape.critical.place.Terrain;
import costscape.job.Job;
import costscape.job.Runner;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.trace.StopRules;
import costscape.trace.Training;
import costscape.trace.TrainingRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How many steps a basin map needs on which most cells did not settle. It is measured: a few of
 * these cells, evenly spread, are trained for many more steps.
 *
 * @param tried how many cells were trained on
 * @param settled how many of them settled within the limit
 * @param limit the most steps that they were given
 * @param steps the steps after which the last of them had settled; 0 where none did
 */
public record Patience(int tried, int settled, int limit, int steps) {
  private static final int MOST_TRIED = 12;
  private static final int LONGER = 20;
  private static final int AT_LEAST = 20_000;

  /** Empty where most cells settled. */
  public static Optional<Patience> of(
      BasinMap map, Terrain terrain, Slice slice, Training training, Runner runner) {
    if (2L * map.unsettled() <= map.grid().cells()) {
      return Optional.empty();
    }
    int limit =
        (int)
            Math.min(
                Integer.MAX_VALUE, Math.max(AT_LEAST, (long) LONGER * training.stop().steps()));
    StopRules given = training.stop();
    StopRules longer = new StopRules(limit, given.gradientNorm(), given.cost(), given.divergence());
    Training patient =
        new Training(training.optimizer(), longer, training.every()).by(training.schedule());
    List<double[]> starts = starts(map, slice);
    int settled = 0;
    int most = 0;
    for (int steps : runner.run(new LongRuns(terrain, patient, starts))) {
      settled += steps > 0 ? 1 : 0;
      most = Math.max(most, steps);
    }
    return Optional.of(new Patience(starts.size(), settled, limit, most));
  }

  /** The points of every k-th cell that did not settle. */
  private static List<double[]> starts(BasinMap map, Slice slice) {
    List<double[]> open = new ArrayList<>();
    for (int i = 0; i < map.grid().first().points(); i++) {
      for (int j = 0; j < map.grid().second().points(); j++) {
        if (map.end(i, j).isEmpty()) {
          open.add(new double[] {map.grid().first().at(i), map.grid().second().at(j)});
        }
      }
    }
    int tried = Math.min(MOST_TRIED, open.size());
    List<double[]> starts = new ArrayList<>();
    for (int k = 0; k < tried; k++) {
      double[] cell = open.get((int) ((2L * k + 1) * open.size() / (2L * tried)));
      starts.add(slice.at(cell[0], cell[1]).toArray());
    }
    return starts;
  }

  /** The next of 1, 2, 5, 10, 20 … that gives all cells that settled their steps. */
  public long enough() {
    long ten = 1;
    while (10 * ten < steps) {
      ten *= 10;
    }
    for (int times : new int[] {1, 2, 5}) {
      if (times * ten >= steps) {
        return times * ten;
      }
    }
    return 10 * ten;
  }

  /**
   * Trains from every start, and gives the steps until its end was certain, 0 where it never was.
   */
  private record LongRuns(Terrain terrain, Training training, List<double[]> starts)
      implements Job<Integer> {
    LongRuns {
      starts = List.copyOf(starts);
    }

    @Override
    public int size() {
      return starts.size();
    }

    @Override
    public Integer run(int index) {
      TrainingRun run =
          training.run(terrain.cost(), ParameterVector.of(starts.get(index)), Optional.empty());
      return Settling.of(terrain, run).isPresent() ? Math.max(1, run.last().number()) : 0;
    }
  }
}
