package costscape.trace;

import costscape.job.Runner;
import java.util.List;

/** Where paths come from: some trainings, or the checkpoints of one that is over. */
public sealed interface PathSource permits ManyStarts, SeveralRuns, Checkpoints {
  /** All paths. */
  List<Trajectory> all(Runner runner);

  /** The same with one step a path, to see what it looks like. */
  PathSource brief();

  /** What its pieces of work are, in words: 10 starts. */
  String pieces();
}
