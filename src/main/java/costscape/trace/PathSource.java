package costscape.trace;

import costscape.job.Runner;
import costscape.trace.optimizer.Step;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Where paths come from: some trainings, or the checkpoints of one that is over. */
public sealed interface PathSource permits ManyStarts, SeveralRuns, Checkpoints {
  /** All paths. */
  List<Trajectory> all(Runner runner);

  /** The paths of which the recorded steps are known, where these tell why each of them ended. */
  default Optional<List<Trajectory>> known(List<List<Step>> recorded) {
    if (recorded.size() != size()) {
      return Optional.empty();
    }
    List<Trajectory> paths =
        IntStream.range(0, size())
            .mapToObj(i -> known(i, recorded.get(i)))
            .flatMap(Optional::stream)
            .toList();
    return paths.size() == size() ? Optional.of(paths) : Optional.empty();
  }

  /** The same of the path with a number. */
  Optional<Trajectory> known(int index, List<Step> recorded);

  /**
   * The memory that all recorded steps take at most, in bytes: a run that stops early has fewer.
   */
  double mostBytes();

  /** The same with one step a path, to see what it looks like. */
  PathSource brief();

  /** How many pieces of work there are. */
  int size();

  /** What its pieces of work are, by their number: 10 starts. */
  String pieces();
}
