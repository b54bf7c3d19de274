package costscape.critical.place;

import costscape.critical.local.Escape;
import costscape.critical.local.LocalModel;
import costscape.critical.local.Newton;
import costscape.space.Vectors;
import costscape.trace.StopReason;
import costscape.trace.TrainingRun;
import costscape.trace.optimizer.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Watches a training run for the moment from which on its end is certain, so that nobody waits for
 * the last digits. The end is certain when the Hessian is positive here, at the end of Newton's
 * steps and half way there, and the distance to that end has shrunk since the last look. A step
 * that is too large for the curvature of the minimum never passes that test. The end is certain,
 * too, when the cost falls for ever from here. Looks come ever rarer: each is a third later than
 * the last.
 */
public final class Settling {
  private static final int FIRST_LOOK = 8;
  private static final double LATER = 1.3;

  /** A steeper place is not looked at, for it is not near an end. */
  private static final double STEEP = 0.05;

  /** A plateau is asked whether it leads to infinity only where it is this flat. */
  private static final double FLAT = 1e-3;

  /**
   * A ray along which the cost falls below this share of itself leads to a cost of 0: every row is
   * on its right side.
   */
  private static final double NOTHING = 1e-9;

  /**
   * A curvature above this share of the largest counts as positive, for near a flat family it is
   * about 0.
   */
  private static final double POSITIVE = -1e-5;

  /**
   * Distances relative to 1 + ‖θ‖. An end farther than the first is not near, and an end nearer
   * than the second needs no second look.
   */
  private static final double NEAR = 0.2;

  private static final double THERE = 1e-4;

  /**
   * A family of dead units may be this far. The weights of a dying unit shrink at the penalty's
   * slow rate alone, so its end is sure from afar.
   */
  private static final double NEAR_FAMILY = 0.5;

  private final Terrain terrain;

  /** The distance to each end that was tried at the last look; −∞ where it was no end. */
  private List<Double> distances = List.of();

  private Settling(Terrain terrain) {
    this.terrain = terrain;
  }

  /** Advances a run until its end is certain. Empty where the run stops before. */
  public static Optional<StationaryPoint> of(Terrain terrain, TrainingRun run) {
    Settling settling = new Settling(terrain);
    int next = FIRST_LOOK;
    while (run.advance()) {
      if (run.last().number() >= next) {
        Optional<StationaryPoint> end = settling.look(run.last());
        if (end.isPresent()) {
          return end;
        }
        next = Math.max(next + 1, (int) (LATER * next));
      }
    }
    boolean diverged = run.stopReason().equals(Optional.of(StopReason.DIVERGED));
    return diverged ? Optional.empty() : settling.look(run.last());
  }

  private Optional<StationaryPoint> look(Step step) {
    if (!(step.gradientNorm() <= STEEP)) {
      return Optional.empty();
    }
    LocalModel here = LocalModel.at(terrain.cost(), step.theta().toArray());
    boolean positive = isPositive(here);
    Optional<StationaryPoint> end = positive ? nearEnd(here) : Optional.empty();
    return end.isPresent() ? end : runaway(here, positive);
  }

  private Optional<StationaryPoint> runaway(LocalModel here, boolean positive) {
    if (!here.finite()) {
      return Optional.empty();
    }
    Optional<Escape> escape = terrain.escape(here.theta());
    boolean toNothing = escape.filter(e -> e.limit() <= NOTHING * here.cost()).isPresent();
    boolean plateau = escape.isPresent() && positive && here.gradientNorm() <= FLAT;
    return toNothing || plateau ? terrain.identify(here) : Optional.empty();
  }

  private static boolean isPositive(LocalModel model) {
    return model.finite() && model.spectrum().smallest() >= POSITIVE * model.spectrum().norm();
  }

  /**
   * The end of Newton's steps from here. Where they reach none, an end with dead units, which
   * Newton's steps along free biases miss.
   */
  private Optional<StationaryPoint> nearEnd(LocalModel here) {
    List<Double> before = distances;
    distances = new ArrayList<>();
    List<double[]> ways = new ArrayList<>(List.of(here.theta()));
    ways.addAll(terrain.families().near(here.theta()));
    Optional<StationaryPoint> found = Optional.empty();
    for (int k = 0; k < ways.size() && found.isEmpty(); k++) {
      double reach = (k == 0 ? NEAR : NEAR_FAMILY) * scale(here);
      StepsInReach steps = new StepsInReach(here.theta(), reach);
      LocalModel end = Newton.polish(terrain.cost(), ways.get(k), steps);
      double last = k < before.size() ? before.get(k) : Double.NEGATIVE_INFINITY;
      found = isNear(here, end, last, reach) ? terrain.identify(end) : Optional.empty();
    }
    return found;
  }

  private static double scale(LocalModel here) {
    return 1 + Vectors.norm(here.theta());
  }

  private boolean isNear(LocalModel here, LocalModel end, double before, double reach) {
    double scale = scale(here);
    double apart = Vectors.distance(here.theta(), end.theta());
    if (apart > reach || !terrain.isStationary(end) || end.spectrum().index() > 0) {
      distances.add(Double.NEGATIVE_INFINITY);
      return false;
    }
    distances.add(apart);
    boolean nearer = apart <= THERE * scale || apart < before;
    return nearer
        && (apart <= NEAR * scale
            ? isPositive(here, end, 0.5)
            : isPositive(here, end, 0.25, 0.5, 0.75));
  }

  private boolean isPositive(LocalModel here, LocalModel end, double... shares) {
    boolean positive = true;
    for (double share : shares) {
      double[] between = Vectors.between(here.theta(), end.theta(), share);
      positive &= isPositive(LocalModel.at(terrain.cost(), between));
    }
    return positive;
  }

  /**
   * Tests whether Newton's steps may still lead to an end near a point. They do not once they are
   * out of reach, nor where they get no shorter: towards infinity, where a cost falls as e^−t does,
   * each is as long as the one before it.
   */
  private static final class StepsInReach implements Predicate<LocalModel> {
    /** A step of more than this share of the one before it is no shorter. */
    private static final double AS_LONG = 0.9;

    /** Near an end the first steps may be as long as each other by chance. */
    private static final int MOST_AS_LONG = 3;

    private final double[] center;
    private final double reach;
    private Optional<double[]> last = Optional.empty();
    private double length = Double.POSITIVE_INFINITY;
    private int asLong;

    /** Steps no farther from the center than the reach. */
    StepsInReach(double[] center, double reach) {
      this.center = center;
      this.reach = reach;
    }

    @Override
    public boolean test(LocalModel model) {
      double[] theta = model.theta();
      if (last.isPresent()) {
        double step = Vectors.distance(last.get(), theta);
        asLong = step > AS_LONG * length ? asLong + 1 : 0;
        length = step;
      }
      last = Optional.of(theta);
      return asLong < MOST_AS_LONG && Vectors.distance(center, theta) <= reach;
    }
  }
}
