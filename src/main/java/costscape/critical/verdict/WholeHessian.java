package costscape.critical.verdict;

import costscape.cost.DifferentiableCost;
import costscape.cost.Huber;
import costscape.cost.NetworkCost;
import costscape.cost.ScaledError;
import costscape.critical.local.BoundedEigenvalue;
import costscape.critical.local.Eigendecomposition;
import costscape.critical.local.LocalModel;
import costscape.critical.place.StationaryPoint;
import costscape.critical.unit.UnitEvidence;
import costscape.critical.verdict.EvidenceSource.CertainSlope;
import costscape.critical.verdict.EvidenceSource.Stationary;
import costscape.critical.verdict.EvidenceSource.Stationary.Nature;
import costscape.space.SymmetricMatrix;
import java.util.Arrays;
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
}
