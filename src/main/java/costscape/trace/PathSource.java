package costscape.trace;

import costscape.job.Job;
import costscape.job.Runner;
import java.util.List;

/** Where paths come from: some trainings, or the checkpoints of one that is over. */
public sealed interface PathSource
    permits ManyStarts, PathSource.SeveralRuns, PathSource.Ready, Checkpoints {
  /** All paths. */
  List<Trajectory> all(Runner runner);

  /**
   * The memory that all recorded steps take at most, in bytes: a run that stops early has fewer.
   * Steps that are there already take no more.
   */
  default double mostBytes() {
    return 0;
  }

  /** Returns whether the paths keep what their sharpness needs. */
  default boolean isMeasured() {
    return false;
  }

  /** How many pieces of work there are. */
  int size();

  /** Returns what its pieces of work are, by their number: 10 starts. */
  String pieces();

  /** Paths that are there already. */
  record Ready(List<Trajectory> paths) implements PathSource {
    public Ready {
      paths = List.copyOf(paths);
    }

    @Override
    public List<Trajectory> all(Runner runner) {
      return paths;
    }

    @Override
    public int size() {
      return paths.size();
    }

    @Override
    public String pieces() {
      return "%,d paths";
    }
  }

  /**
   * Some trainings, each with a rule and a start of its own. A piece of the job is a whole
   * training, and its path is bit for bit that of the same training alone.
   *
   * @param runs each of one start
   */
  record SeveralRuns(List<ManyStarts> runs) implements Job<Trajectory>, PathSource {
    public SeveralRuns {
      runs = List.copyOf(runs);
      if (runs.isEmpty() || runs.stream().anyMatch(run -> run.size() != 1)) {
        throw new IllegalArgumentException("some runs of one start each, not " + runs);
      }
    }

    @Override
    public int size() {
      return runs.size();
    }

    @Override
    public Trajectory run(int index) {
      return runs.get(index).run(0);
    }

    @Override
    public List<Trajectory> all(Runner runner) {
      return runner.run(this);
    }

    @Override
    public boolean isMeasured() {
      return runs.get(0).isMeasured();
    }

    @Override
    public double mostBytes() {
      return runs.stream().mapToDouble(ManyStarts::mostBytes).sum();
    }

    @Override
    public String pieces() {
      return "%,d runs";
    }
  }
}
