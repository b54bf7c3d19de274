package costscape.trace;

import costscape.job.Runner;
import costscape.trace.optimizer.Step;
import costscape.words.Phrase;
import java.util.List;
import java.util.Optional;

/** Where paths come from: some trainings, or the checkpoints of one that is over. */
public sealed interface PathSource permits ManyStarts, SeveralRuns, Checkpoints {
  /** All paths. */
  List<Trajectory> all(Runner runner);

  /** The paths of which the recorded steps are known, where these tell why each of them ended. */
  Optional<List<Trajectory>> known(List<List<Step>> recorded);

  /**
   * The memory that all recorded steps take at most, in bytes: a run that stops early has fewer.
   */
  double mostBytes();

  /** The same with one step a path, to see what it looks like. */
  PathSource brief();

  /** How many pieces of work there are. */
  int size();

  /** What its pieces of work are, by their number: 10 starts. */
  Phrase pieces();
}
