package costscape.cli.trace;

import costscape.cost.RowsCost;
import costscape.critical.verdict.Verdict;
import costscape.trace.StopReason;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Step;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where the paths of a training ended.
 *
 * @param verdicts on the ends, or none where none were asked for
 */
public record Ends(TracePlan plan, List<Trajectory> paths, List<Verdict> verdicts) {
  /** What a caption says of them. */
  public EndWords inWords() {
    return new EndWords(this);
  }

  /** The verdict on one end; empty if none was asked for. */
  Optional<Verdict> verdict(int k) {
    return verdicts.isEmpty() ? Optional.empty() : Optional.of(verdicts.get(k));
  }

  Step end(int k) {
    return paths.get(k).end();
  }

  double[] theta(int k) {
    return end(k).theta().toArray();
  }

  /** The path of the lowest end that did not diverge, or the first. */
  int best() {
    return IntStream.range(0, paths.size())
        .boxed()
        .min(Comparator.comparingDouble(this::rank))
        .orElseThrow();
  }

  private double rank(int k) {
    return paths.get(k).stopReason() == StopReason.DIVERGED
        ? Double.POSITIVE_INFINITY
        : end(k).cost();
  }

  /** Why a path ended, in a word for files. */
  String reason(int k) {
    return TraceTable.word(paths.get(k).stopReason());
  }

  private Optional<RowsCost> cost() {
    return plan.model().ifRows();
  }

  /** Whether ends are right or wrong about rows; numbers to predict are not. */
  boolean classify() {
    return cost().filter(known -> known.dataset().hasClasses()).isPresent();
  }

  double accuracy(int k) {
    return cost().orElseThrow().accuracy(theta(k));
  }

  /** How many ends are right about every row. */
  int solved() {
    return (int) IntStream.range(0, paths.size()).filter(k -> accuracy(k) == 1).count();
  }

  /** How many ends have each verdict that some have. */
  Map<Verdict.Kind, Integer> counts() {
    Map<Verdict.Kind, Integer> counts = new EnumMap<>(Verdict.Kind.class);
    verdicts.forEach(verdict -> counts.merge(verdict.kind(), 1, Integer::sum));
    return counts;
  }
}
