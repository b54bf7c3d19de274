package costscape.browser;

import costscape.job.Runner;
import costscape.lesson.Claim;
import costscape.lesson.Experiment;
import costscape.lesson.Lesson;
import costscape.lesson.Lessons;
import costscape.space.Axis;
import costscape.trace.optimizer.GradientDescent;
import costscape.trace.optimizer.Lbfgs;
import costscape.trace.optimizer.Momentum;
import costscape.trace.optimizer.Optimizer;
import costscape.trace.optimizer.SummedGradient;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A lesson's training runs as openings of the page. Runs that share their cost and their start roll
 * together.
 */
final class LessonRuns {
  /** The approximate time in seconds of the longest run of an opening. */
  private static final double SECONDS = 8;

  /**
   * How far the two weights of the map may go in each lesson, so that its axes hold the whole paths
   * of all runs that do not diverge.
   */
  private static final Map<String, Integer> REACH =
      Map.of(
          "local-minimum", 10,
          "saddle", 20,
          "learning-rate", 40,
          "momentum", 25,
          "symmetry", 20,
          "infinity", 30,
          "vanishing-gradient", 20,
          "overfitting", 25);

  private final Map<String, List<Experiment>> together;

  private LessonRuns(Map<String, List<Experiment>> together) {
    this.together = together;
  }

  static LessonRuns of(Lessons name) {
    int reach = REACH.getOrDefault(name.label(), 20);
    return new LessonRuns(
        name.lesson().experiments().stream()
            .collect(
                Collectors.groupingBy(
                    experiment -> place(experiment, reach),
                    LinkedHashMap::new,
                    Collectors.toUnmodifiableList())));
  }

  static String[] claims(Lesson lesson) {
    List<Claim> claims = lesson.claims(lesson.outcomes(Runner.serial()));
    for (Claim claim : claims) {
      if (!claim.holds()) {
        throw new IllegalStateException("the lesson's runs do not bear out: " + claim.sentence());
      }
    }
    return claims.stream().map(Claim::sentence).toArray(String[]::new);
  }

  private static String place(Experiment experiment, int reach) {
    int steps = experiment.training().stop().steps();
    List<Axis> axes =
        Stream.of("w1_0_0", "w1_0_1")
            .map(name -> new Axis(name, -reach, reach, Axis.PLANE_POINTS))
            .toList();
    Opening.Rows rows = Opening.Rows.of(experiment.data().dataset());
    return Opening.of(experiment.cost(), source(experiment), rows, experiment.start(), axes)
        + "&view=moving&steps=%d&speed=%d".formatted(steps, speed(steps));
  }

  private static Opening.Source source(Experiment experiment) {
    Experiment.HoldOut out = experiment.holdOut();
    return experiment.split().isEmpty()
        ? Opening.Source.EMBEDDED
        : new Opening.Source("", "", false, String.valueOf(out.share()), out.seed());
  }

  /** On the page's scale: 20 times the decimal logarithm of steps a second. */
  private static int speed(int steps) {
    return (int) Math.max(20, Math.min(100, 20 * StrictMath.log10(steps / SECONDS)));
  }

  /** The names of the runs of each opening. */
  String[] labels() {
    return together.values().stream()
        .map(runs -> runs.stream().map(Experiment::label).collect(Collectors.joining(", ")))
        .toArray(String[]::new);
  }

  /** The openings as fragments of the page's links. */
  String[] fragments() {
    List<String> fragments = new ArrayList<>();
    together.forEach(
        (place, runs) ->
            fragments.add(
                runs.stream()
                    .map(run -> "&ball=" + ball(run.training().optimizer(), 1))
                    .collect(Collectors.joining("", place, ""))));
    return fragments.toArray(String[]::new);
  }

  /**
   * An update rule in the words of the page's links.
   *
   * @param rows the factor of the gradient: training by the sum over the rows is training by the
   *     mean at a rate that is this many times as large
   */
  private static String ball(Optimizer rule, int rows) {
    if (rule instanceof SummedGradient summed) {
      return ball(summed.rule(), summed.rows());
    }
    if (rule instanceof GradientDescent descent) {
      return "gd,rate=" + times(descent.learningRate(), rows);
    }
    if (rule instanceof Momentum momentum) {
      return "momentum,rate=%s,momentum=%s"
          .formatted(times(momentum.learningRate(), rows), momentum.momentum());
    }
    if (rule instanceof Lbfgs lbfgs) {
      return "lbfgs,memory=" + lbfgs.memory();
    }
    throw new IllegalArgumentException("no lesson of the page trains by " + rule);
  }

  /** A product computed in decimals: 12 times 0.1 is 1.2. */
  private static String times(double rate, int rows) {
    return new BigDecimal(String.valueOf(rate))
        .multiply(BigDecimal.valueOf(rows))
        .stripTrailingZeros()
        .toPlainString();
  }
}
