package costscape.critical.verdict;

import costscape.cost.DifferentiableCost;
import costscape.cost.Huber;
import costscape.cost.NetworkCost;
import costscape.cost.ScaledError;
import costscape.critical.local.BoundedEigenvalue;
import costscape.critical.local.Eigendecomposition;
import costscape.critical.local.LocalModel;
import costscape.critical.local.Newton;
import costscape.critical.place.DeadUnitFamilies;
import costscape.critical.place.StationaryPoint;
import costscape.critical.unit.UnitEvidence;
import costscape.critical.verdict.EvidenceSource.CertainSlope;
import costscape.critical.verdict.EvidenceSource.OutputSaturation;
import costscape.critical.verdict.EvidenceSource.Stationary;
import costscape.critical.verdict.EvidenceSource.Stationary.Nature;
import costscape.space.ParameterVector;
import costscape.space.SymmetricMatrix;
import costscape.space.Vectors;
import costscape.trace.Training;
import costscape.trace.optimizer.Optimizers;
import costscape.trace.optimizer.Step;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** The neighbourhood of a small network's point, of which all eigenvalues are computed. */
final class WholeHessian extends EvidenceSource {
  /** An error within this share of its terms' sizes of Huber's δ is on it but for rounding. */
  private static final double ON_DELTA = 1e-9;

  private final LocalModel here;

  private WholeHessian(DifferentiableCost cost, LocalModel here) {
    super(cost, here.theta(), here.cost(), here.gradient(), here.scale(), true);
    this.here = here;
  }

  static WholeHessian at(DifferentiableCost cost, double[] theta) {
    return new WholeHessian(cost, LocalModel.at(cost, theta));
  }

  @Override
  double curvatureOfSlope() {
    double sum = 0;
    for (int k = 0; k < here.spectrum().size(); k++) {
      sum += here.spectrum().eigenvalue(k) * here.slope(k) * here.slope(k);
    }
    double norm = gradientNorm();
    return norm == 0 ? 0 : sum / norm / norm;
  }

  @Override
  Optional<Stationary> stationary() {
    return Approach.of(cost, here).flatMap(this::around);
  }

  /** Empty where the end of the approach turns out not to be stationary. */
  private Optional<Stationary> around(Approach approach) {
    LocalModel end = approach.end();
    double rounding = end.spectrum().noise();
    int down = end.spectrum().below(-rounding);
    int flat = end.spectrum().within(rounding);
    BiFunction<Nature, Integer, Stationary> found =
        (nature, flatThere) ->
            stationary(
                end.theta(),
                nature,
                down,
                flatThere,
                approach.isThere(here),
                approach.distance(),
                approach.gain(),
                Optional.of(end.spectrum()));
    if (PerfectFit.is(cost, end.theta())) {
      return Optional.of(found.apply(Nature.PERFECT_FIT, flat));
    }
    if (end.relativeSlope() > HessianProducts.NO_SLOPE
        && CertainSlope.slopes(cost, end.theta(), end.cost(), end.gradient())) {
      return Optional.empty();
    }
    if (down > 0) {
      return Optional.of(found.apply(Nature.FALLS, flat));
    }
    if (cost instanceof NetworkCost network && SilentSwitches.falls(network, end)) {
      return Optional.of(found.apply(Nature.FALLS_ASIDE, flat));
    }
    if (flat > end.spectrum().nullity()) {
      return Optional.of(found.apply(Nature.OPEN, flat));
    }
    DifferentiableCost lower = withLowerCurvature(end.theta());
    LocalModel least = lower == cost ? end : LocalModel.at(lower, end.theta());
    return nature(lower, least).map(nature -> found.apply(nature, least.spectrum().nullity()));
  }

  private static Optional<Nature> nature(DifferentiableCost cost, LocalModel end) {
    if (StationaryPoint.Kind.of(end.spectrum()) == StationaryPoint.Kind.MINIMUM) {
      return Optional.of(Nature.RISES);
    }
    return end.spectrum().index() > 0 ? Optional.of(Nature.OPEN) : NullSpace.look(cost, end);
  }

  /**
   * Where errors are on Huber's δ the Hessian is one-sided: outward a row's loss goes on as a line.
   * So nothing is said to rise that does not rise with these rows' curvature taken as 0.
   */
  private DifferentiableCost withLowerCurvature(double[] theta) {
    if (!(cost instanceof NetworkCost network)
        || !(ScaledError.unscaled(network.loss()) instanceof Huber huber)) {
      return cost;
    }
    double unit = network.loss() instanceof ScaledError scaled ? scaled.unit() : 1;
    double[] nearest = {Double.POSITIVE_INFINITY};
    Kinks.errors(
        network,
        theta,
        (row, output, error, size) ->
            nearest[0] =
                Math.min(
                    nearest[0],
                    Math.abs(unit * Math.abs(error) - huber.delta())
                        / (unit * size + huber.delta())));
    if (nearest[0] > ON_DELTA) {
      return cost;
    }
    Huber narrower = new Huber(huber.delta() * (1 - 1e-6));
    return new LowerCurvature(
        network,
        NetworkCost.of(
            network.network(),
            network.dataset(),
            network.loss() instanceof ScaledError scaled
                ? new ScaledError(narrower, unit, scaled.isMixed())
                : narrower,
            network.l2()));
  }

  /** A cost with the second derivatives of another. */
  private record LowerCurvature(NetworkCost cost, NetworkCost curved)
      implements DifferentiableCost {
    @Override
    public int dimension() {
      return cost.dimension();
    }

    @Override
    public double at(double[] theta) {
      return cost.at(theta);
    }

    @Override
    public double gradient(double[] theta, double[] gradient) {
      return cost.gradient(theta, gradient);
    }

    @Override
    public SymmetricMatrix hessian(double[] theta) {
      return curved.hessian(theta);
    }
  }

  @Override
  boolean knowsCurvature() {
    return BoundedEigenvalue.isKnown(cost, here.theta(), here.spectrum());
  }

  @Override
  Evidence evidence(UnitEvidence units) {
    Eigendecomposition spectrum = here.spectrum();
    double rounding = spectrum.noise();
    return evidence(
        Arrays.stream(spectrum.eigenvalues()).boxed().toList(),
        spectrum.below(-rounding),
        spectrum.within(rounding),
        "all %d eigenvalues".formatted(spectrum.size()),
        units);
  }

  /**
   * The stationary point at which, or near which, a point lies. Newton's method goes from the point
   * to where the gradient is 0 to rounding. That end is believed where it is near and where the way
   * there is what the quadratic model at the point foretold. So it makes no difference to the
   * verdict how long training polished the last digits of its end.
   *
   * @param end the local model at the stationary point
   * @param distance the distance from the point to the end
   * @param gain how much lower the cost is there; at a saddle this may be below 0
   */
  record Approach(LocalModel end, double distance, double gain) {
    /**
     * A minimum is near within this distance, in units of 1 + ‖θ‖. Farther off the quadratic model
     * is not believed.
     */
    private static final double NEAR_MINIMUM = 0.2;

    /**
     * A saddle is near within this distance. Training moves away from a saddle, so the word is for
     * its immediate neighbourhood.
     */
    private static final double NEAR_SADDLE = 1e-3;

    /** A saddle is near within this larger distance where hardly any slope is left. */
    private static final double NEAR_LEVEL_SADDLE = 1e-2;

    /** A direction bends down where its curvature is below 0 by this share of the steepest. */
    private static final double BENDS_DOWN = 1e-3;

    /** The gain that the model promises and the gain found agree within this factor. */
    private static final double AGREES = 1.5;

    /** A slope along flat directions counts as 0 below this share of the cost over 1 + ‖θ‖. */
    private static final double LEVEL = 1e-6;

    /**
     * Beside a flat family the directions along it bend no more than this share of the steepest
     * curvature.
     */
    private static final double FLAT_BESIDE = 1e-4;

    private static final int FAMILY_STEPS = 20;

    /** An end nearer than this, in units of 1 + ‖θ‖, has nothing else in between. */
    private static final double AT_HAND = 1e-4;

    /**
     * The minimum is not what lies below where a descent comes lower than it, or a bend down lowers
     * the cost, by this share of the gain.
     */
    private static final double MISSED = 0.05;

    /** A cost that is lower by more than this share of it is another cost. */
    private static final double SAME = 1e-10;

    /** A rate, in units of 1 over the largest curvature, and its steps. */
    private static final double GENTLE = 0.5;

    private static final int DESCENT_STEPS = 2000;

    /** Steps of Newton's method with a trust region. */
    private static final int STEPS = 60;

    static Optional<Approach> of(DifferentiableCost cost, LocalModel here) {
      for (LocalModel polished :
          List.of(Newton.polish(cost, here.theta()), ontoFamily(cost, here))) {
        if (isStationary(cost, polished)) {
          Approach to = to(here, polished);
          boolean down = polished.spectrum().index() == 0 || PerfectFit.is(cost, polished.theta());
          if (to.distance <= saddleReach(here) || (down && to.isBelow(cost, here))) {
            return Optional.of(to);
          }
        }
      }
      if (here.spectrum().smallest() < -BENDS_DOWN * here.spectrum().norm()) {
        return Optional.empty();
      }
      LocalModel lowest = Newton.descend(cost, here.theta(), STEPS);
      return isStationary(cost, lowest) && lowest.spectrum().index() == 0
          ? Optional.of(to(here, lowest)).filter(to -> to.isBelow(cost, here))
          : Optional.empty();
    }

    private static double saddleReach(LocalModel here) {
      boolean level = here.relativeSlope() < Judge.LEVEL_SLOPE;
      return (level ? NEAR_LEVEL_SADDLE : NEAR_SADDLE) * here.scale();
    }

    /**
     * Takes Newton's steps across a flat family and never along it. Beside the family the
     * directions along it bend a little, up or down, and would lead far away.
     */
    private static LocalModel ontoFamily(DifferentiableCost cost, LocalModel here) {
      LocalModel model = here;
      for (int k = 0; k < FAMILY_STEPS; k++) {
        double flat = FLAT_BESIDE * model.spectrum().norm();
        LocalModel next = LocalModel.at(cost, model.moved(model.newtonStep(flat)));
        if (!(next.gradientNorm() < model.gradientNorm())) {
          break;
        }
        model = next;
      }
      return model;
    }

    private static Approach to(LocalModel here, LocalModel end) {
      double distance = Vectors.distance(end.theta(), here.theta());
      return new Approach(end, distance, here.cost() - end.cost());
    }

    /**
     * Returns whether the minimum is what lies below a point: the model foretold it, and gentle
     * training stays there.
     */
    private boolean isBelow(DifferentiableCost cost, LocalModel here) {
      if (!isForetold(here)) {
        return false;
      }
      if (distance <= AT_HAND * here.scale()) {
        return true;
      }
      double bendsDown = -here.spectrum().smallest() * distance * distance;
      return bendsDown <= MISSED * gain
          && lowestOfDescent(cost, here) >= end.cost() - MISSED * gain;
    }

    private static double lowestOfDescent(DifferentiableCost cost, LocalModel here) {
      double rate = GENTLE / (here.spectrum().norm() + Double.MIN_NORMAL);
      return new Training(Optimizers.GD.at(rate), DESCENT_STEPS, DESCENT_STEPS / 10)
          .from(cost, ParameterVector.of(here.theta())).steps().stream()
              .mapToDouble(Step::cost)
              .min()
              .orElseThrow();
    }

    private boolean isForetold(LocalModel here) {
      if (!(distance <= NEAR_MINIMUM * here.scale())) {
        return false;
      }
      double promised = -here.change(here.stepWithin(AGREES * distance + Double.MIN_NORMAL));
      double rounding = NullSpace.ROUNDING * Math.abs(here.cost());
      return promised <= AGREES * gain + rounding && gain <= AGREES * promised + rounding;
    }

    /**
     * Returns whether the point is the stationary point itself, to the digits to which such a point
     * and its cost are known.
     */
    boolean isThere(LocalModel here) {
      return distance <= LocalModel.KNOWN * here.scale() && gain <= SAME * Math.abs(here.cost());
    }

    /**
     * Returns whether an end is stationary. A perfect fit is, for its cost cannot fall. A gradient
     * that is small because units have run into saturation belongs to no stationary point.
     */
    private static boolean isStationary(DifferentiableCost cost, LocalModel end) {
      if (PerfectFit.is(cost, end.theta())) {
        return true;
      }
      return end.finite()
          && end.stationary()
          && !OutputSaturation.is(cost, end.theta())
          && flatSlope(end) * end.scale() <= LEVEL * Math.abs(end.cost())
          && !(cost instanceof NetworkCost network
              && !network.network().activation().hasKink()
              && new DeadUnitFamilies(network.network())
                  .saturated(end.theta(), cost.hessian(end.theta())));
    }

    /**
     * The slope along the kernel of the Hessian. Far down an e⁻ᵗ slope it is as small as rounding,
     * and yet the whole cost can fall along it.
     */
    private static double flatSlope(LocalModel end) {
      double[] slopes = new double[end.spectrum().size()];
      for (int k = 0; k < slopes.length; k++) {
        boolean flat = Math.abs(end.spectrum().eigenvalue(k)) <= end.spectrum().noise();
        slopes[k] = flat ? end.slope(k) : 0;
      }
      return Vectors.norm(slopes);
    }
  }
}
