package costscape.trace;

import costscape.cost.DifferentiableCost;
import costscape.job.Job;
import costscape.job.Runner;
import costscape.space.ParameterVector;
import costscape.space.Vectors;
import costscape.trace.Trajectory.Moment;
import costscape.trace.optimizer.Optimizer;
import costscape.trace.optimizer.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The path of a training that another program did, from the points it kept: cost and gradient are
 * evaluated at each of them. Where the cost tells no gradients, their lengths are no numbers.
 *
 * @param numbers of the steps, rising
 * @param points one a step
 * @param measured of one point of this many, and of the last, the sharpness is to be measured; 0
 *     where it is not
 * @param rules the one by which they were trained, where that is known
 */
public record Checkpoints(
    DifferentiableCost cost,
    List<Integer> numbers,
    List<ParameterVector> points,
    int measured,
    List<Optimizer> rules)
    implements Job<Step>, PathSource {
  public Checkpoints {
    numbers = List.copyOf(numbers);
    points = List.copyOf(points);
    if (points.isEmpty() || points.size() != numbers.size()) {
      throw new IllegalArgumentException(
          "%d points and %d step numbers".formatted(points.size(), numbers.size()));
    }
  }

  public Checkpoints(DifferentiableCost cost, List<Integer> numbers, List<ParameterVector> points) {
    this(cost, numbers, points, 0, List.of());
  }

  /** The same path, of which one point of so many is measured. */
  public Checkpoints measuring(int one, Optional<Optimizer> by) {
    return new Checkpoints(cost, numbers, points, one, by.stream().toList());
  }

  @Override
  public boolean isMeasured() {
    return measured > 0;
  }

  @Override
  public int size() {
    return points.size();
  }

  @Override
  public Step run(int index) {
    ParameterVector theta = points.get(index);
    if (!cost.knowsSlopes()) {
      return new Step(numbers.get(index), theta, cost.at(theta.toArray()), Double.NaN);
    }
    double[] gradient = new double[theta.dimension()];
    double value = cost.gradient(theta.toArray(), gradient);
    return new Step(numbers.get(index), theta, value, Vectors.norm(gradient));
  }

  /** One path; it ends before the first point whose cost is not finite. */
  @Override
  public List<Trajectory> all(Runner runner) {
    List<Step> steps = new ArrayList<>();
    for (Step step : runner.run(this)) {
      boolean isFinite =
          Double.isFinite(step.cost())
              && (!cost.knowsSlopes() || Double.isFinite(step.gradientNorm()));
      if (!isFinite && !steps.isEmpty()) {
        String account =
            "training diverged: checkpoint %d costs %s"
                .formatted(step.number(), String.valueOf(step.cost()));
        return List.of(new Trajectory(steps, StopReason.DIVERGED, account, moments(steps)));
      }
      steps.add(step);
    }
    String account =
        size() == 1
            ? "the only checkpoint"
            : String.format(Locale.ROOT, "the last of %,d checkpoints", size());
    return List.of(new Trajectory(steps, StopReason.STEPS, account, moments(steps)));
  }

  private List<Moment> moments(List<Step> steps) {
    double bound = rules.isEmpty() ? Double.NaN : rules.get(0).bound(1).orElse(Double.NaN);
    return IntStream.range(0, isMeasured() ? steps.size() : 0)
        .filter(k -> k % measured == 0 || k == steps.size() - 1)
        .mapToObj(steps::get)
        .map(at -> new Moment(at.number(), at.theta().toArray(), new double[0], new int[0], bound))
        .toList();
  }

  @Override
  public String pieces() {
    return "%,d checkpoints";
  }
}
