package costscape.trace;

import costscape.job.Job;
import costscape.job.Runner;
import costscape.trace.optimizer.Step;
import java.util.List;
import java.util.Optional;

/**
 * Some trainings, each with a rule and a start of its own. A piece of the job is a whole training,
 * and its path is bit for bit that of the same training alone.
 *
 * @param runs each of one start
 */
public record SeveralRuns(List<ManyStarts> runs) implements Job<Trajectory>, PathSource {
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
  public Optional<Trajectory> known(int index, List<Step> recorded) {
    return runs.get(index).known(0, recorded);
  }

  @Override
  public double mostBytes() {
    return runs.stream().mapToDouble(ManyStarts::mostBytes).sum();
  }

  @Override
  public SeveralRuns brief() {
    return new SeveralRuns(runs.stream().map(ManyStarts::brief).toList());
  }

  @Override
  public String pieces() {
    return "%,d runs";
  }
}
