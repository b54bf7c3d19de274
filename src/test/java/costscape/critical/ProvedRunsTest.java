package costscape.critical;

import static org.junit.jupiter.api.Assertions.assertEquals;

import costscape.Part;
import costscape.cost.NetworkCost;
import costscape.critical.verdict.Evidence;
import costscape.critical.verdict.Verdict;
import costscape.critical.verdict.Verdict.Kind;
import costscape.enclosure.Enclosure;
import costscape.proof.BasinProof;
import costscape.proof.PointProof;
import costscape.space.ParameterVector;
import costscape.space.Vectors;
import costscape.trace.Training;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Optimizers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * No verdict on the end of a random run is contradicted by what {@code --prove} would say of that
 * end, nor by the independent refuter. {@code -Dcostscape.verdicts.proved=300} tries that many runs
 * of which something can be proved, of each kind of data.
 */
class ProvedRunsTest {
  private static final int RUNS = Integer.getInteger("costscape.verdicts.proved", 3);
  private static final long FIRST = Long.getLong("costscape.verdicts.first", 1);

  /** A point nearer than this, in units of 1 + ‖θ‖, is the point itself to a verdict. */
  private static final double SAME = 1e-5;

  /** A point this near to a proved minimum is neither on a slope nor on a plateau. */
  private static final double NEAR = 1e-3;

  /** "Almost 0" is said of a gradient within this distance of a saddle, in the same units. */
  private static final double NEAR_SADDLE = 1e-2;

  /** Where runs come from. */
  private enum Runs {
    ANY(RandomRun::any),
    SMALL(RandomRun::of),
    CONFLICTING(RandomRun::conflicting);

    private final LongFunction<RandomRun> draw;

    Runs(LongFunction<RandomRun> draw) {
      this.draw = draw;
    }
  }

  @ParameterizedTest
  @EnumSource
  void noVerdictIsContradictedByAProof(Runs from) {
    Map<String, Integer> proved = new TreeMap<>();
    List<String> contradicted = new ArrayList<>();
    int runs = 0;
    for (long seed = FIRST; runs < RUNS; seed++) {
      if (!Part.has(seed - FIRST)) {
        continue;
      }
      RandomRun run = from.draw.apply(seed);
      boolean possible =
          run.cost().dimension() <= PointProof.MOST_PARAMETERS
              && Enclosure.refusal(run.cost()).isEmpty();
      Verdict verdict = Verdict.of(run.cost(), run.path());
      if (possible && verdict.kind() != Kind.DIVERGED) {
        runs++;
        judge(run, verdict, proved)
            .or(() -> Refutation.of(run))
            .ifPresent(words -> contradicted.add(run + "\n  " + verdict.why() + "\n  " + words));
      }
    }
    System.out.println(
        from + ", " + RUNS + " runs: " + proved + ", contradicted: " + contradicted.size());
    assertEquals(0, contradicted.size(), String.join("\n", contradicted));
  }

  private static Optional<String> judge(
      RandomRun run, Verdict verdict, Map<String, Integer> proved) {
    ParameterVector end = ParameterVector.of(run.end());
    double scale = 1 + Vectors.norm(run.end());
    Optional<PointProof> point = PointProof.near(run.cost(), end);
    Optional<BasinProof> basin = BasinProof.around(run.cost(), end);
    double free = point.isPresent() ? 0 : PointProof.freeWithin(run.cost(), end);
    String what = point.isPresent() ? "point" : free > 0 ? "free" : "nothing";
    proved.merge(what + " at " + verdict.kind().label(), 1, Integer::sum);
    basin.ifPresent(found -> proved.merge("trapped", 1, Integer::sum));
    return point
        .flatMap(found -> ofPoint(found, verdict, scale))
        .or(() -> ofFree(free, verdict, scale))
        .or(() -> basin.flatMap(found -> ofBasin(run.cost(), end, found)));
  }

  private static Optional<String> ofPoint(PointProof point, Verdict verdict, double scale) {
    Kind kind = verdict.kind();
    boolean here = point.within() <= SAME * scale;
    boolean wrong =
        point.index() > 0
            ? here && kind == Kind.MINIMUM
            : (here && kind == Kind.SADDLE)
                || (point.within() <= NEAR * scale
                    && (kind == Kind.MOVING || kind == Kind.PLATEAU || kind == Kind.VALLEY));
    return wrong
        ? Optional.of(
            "index %d is proved of a point within %s".formatted(point.index(), point.within()))
        : Optional.empty();
  }

  /** A verdict that says where a stationary point is, and nothing is there. */
  private static Optional<String> ofFree(double free, Verdict verdict, double scale) {
    boolean stationary =
        verdict.kind() == Kind.SADDLE
            || (verdict.kind() == Kind.DEGENERATE && verdict.why().contains("the gradient is "))
            || (verdict.kind() == Kind.MINIMUM && !verdict.why().contains("met as exactly"));
    boolean almost = verdict.why().contains("the gradient is almost 0");
    double told =
        verdict
            .evidence()
            .near()
            .map(Evidence.Near::distance)
            .orElse(almost ? NEAR_SADDLE * scale : 0);
    return stationary && free > 1.1 * told + SAME * scale
        ? Optional.of("no stationary point lies within " + free)
        : Optional.empty();
  }

  /** Plain descent below the proved rate stays above the proved minimum, and comes to it. */
  private static Optional<String> ofBasin(NetworkCost cost, ParameterVector end, BasinProof basin) {
    Trajectory path =
        new Training(Optimizers.GD.at(0.9 * basin.rate()), 2000, 2000).from(cost, end);
    double lowest = path.end().cost();
    double floor = basin.minimum().cost().low();
    return lowest < floor - 1e-12 * Math.abs(floor) || lowest > cost.at(end.toArray()) * (1 + 1e-12)
        ? Optional.of("descent comes to " + lowest + ", and proved is " + basin.minimum().cost())
        : Optional.empty();
  }
}
