package costscape.cli.trace;

import costscape.cost.RowsCost;
import costscape.critical.verdict.Verdict;
import costscape.space.ParameterVector;
import costscape.store.table.TrajectoryCsv.Recorded;
import costscape.trace.HeldOutCourse;
import costscape.trace.StopReason;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Step;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What training gave: its paths, and where they ended.
 *
 * @param verdicts on the ends, or none where none were asked for
 * @param table that the paths were taken from, where nothing was trained
 * @param courses what the rows held out cost along every path; empty where none are held out, or
 *     where the paths are many
 */
public record TrainedPaths(
    TracePlan plan,
    List<Trajectory> paths,
    List<Verdict> verdicts,
    Optional<Path> table,
    List<HeldOutCourse> courses) {
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
    return paths.get(k).stopReason().label();
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

  /** What the rows held out cost along a single path. */
  public Optional<HeldOutCourse> heldOut() {
    return paths.size() == 1 ? courses.stream().findFirst() : Optional.empty();
  }

  /** The runs that are drawn together, as their table holds them. */
  List<Recorded> recorded() {
    return IntStream.range(0, paths.size())
        .mapToObj(
            k ->
                new Recorded(
                    plan.names().names().get(k),
                    paths.get(k),
                    courses.isEmpty() ? Optional.empty() : Optional.of(courses.get(k))))
        .toList();
  }

  Trajectory bestPath() {
    return paths.get(best());
  }

  /** The end of the run that ended lowest. */
  public ParameterVector bestEnd() {
    return bestPath().end().theta();
  }
}
