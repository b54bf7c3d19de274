package costscape.critical.verdict;

import costscape.cost.DifferentiableCost;
import costscape.cost.Huber;
import costscape.cost.NetworkCost;
import costscape.cost.Rounding;
import costscape.cost.ScaledError;
import costscape.critical.local.Eigendecomposition;
import costscape.critical.local.LocalModel;
import costscape.critical.place.StationaryPoint;
import costscape.critical.unit.UnitEvidence;
import costscape.critical.verdict.Stationary.Nature;
import costscape.space.SymmetricMatrix;
import costscape.words.VerdictWords;
import java.util.Arrays;
import java.util.Optional;

/** The neighbourhood of a small network's point, of which all eigenvalues are computed. */
final class WholeHessian implements EvidenceSource {
  /** An error within this share of its terms' sizes of Huber's δ is on it but for rounding. */
  private static final double ON_DELTA = 1e-9;

  private final DifferentiableCost cost;
  private final LocalModel here;
  private final Figures.Source figures;

  WholeHessian(DifferentiableCost cost, double[] theta, Figures.Source figures) {
    this.cost = cost;
    this.figures = figures;
    here = LocalModel.at(cost, theta);
  }

  @Override
  public boolean isWhole() {
    return true;
  }

  @Override
  public double[] theta() {
    return here.theta();
  }

  @Override
  public double cost() {
    return here.cost();
  }

  @Override
  public double[] gradient() {
    return here.gradient();
  }

  @Override
  public double scale() {
    return here.scale();
  }

  @Override
  public double curvatureOfSlope() {
    double sum = 0;
    for (int k = 0; k < here.spectrum().size(); k++) {
      sum += here.spectrum().eigenvalue(k) * here.slope(k) * here.slope(k);
    }
    double norm = here.gradientNorm();
    return norm == 0 ? 0 : sum / norm / norm;
  }

  @Override
  public Optional<Stationary> stationary() {
    return Approach.of(cost, here)
        .flatMap(approach -> around(approach.end()).map(around -> stationary(approach, around)));
  }

  /**
   * What was found around a stationary point.
   *
   * @param down the number of directions whose curvature leads down beyond rounding
   * @param flat the number of directions whose curvature cannot be told from 0
   * @param isCounted whether rounding is bounded, so that the counts are sure
   */
  private record DirectionCounts(Nature nature, int down, int flat, boolean isCounted) {
    private DirectionCounts as(Nature other, int flatThere) {
      return new DirectionCounts(other, down, flatThere, isCounted);
    }
  }

  private Stationary stationary(Approach approach, DirectionCounts around) {
    Eigendecomposition spectrum = approach.end().spectrum();
    boolean perfectHere = around.nature != Nature.PERFECT_FIT || PerfectFit.is(cost, here.theta());
    return new Stationary(
        around.nature,
        around.down,
        around.flat,
        spectrum.known(),
        spectrum.size(),
        true,
        around.isCounted,
        approach.isThere(here) && perfectHere,
        approach.distance(),
        approach.gain());
  }

  /** Empty where the end of the approach turns out not to be stationary. */
  private Optional<DirectionCounts> around(LocalModel end) {
    Rounding ofHessian = ofHessian(cost, end, figures.at(cost, end.theta()));
    double rounding = rounding(end, ofHessian);
    int down = end.spectrum().below(-rounding);
    int flat = end.spectrum().within(rounding);
    DirectionCounts open = new DirectionCounts(Nature.OPEN, down, flat, ofHessian.isKnown());
    if (PerfectFit.is(cost, end.theta())) {
      return Optional.of(open.as(Nature.PERFECT_FIT, flat));
    }
    if (end.relativeSlope() > HessianProducts.NO_SLOPE
        && CertainSlope.slopes(cost, end.theta(), end.cost(), end.gradient())) {
      return Optional.empty();
    }
    if (down > 0) {
      return Optional.of(open.as(Nature.FALLS, flat));
    }
    if (cost instanceof NetworkCost network && SilentSwitches.falls(network, end)) {
      return Optional.of(open.as(Nature.FALLS_ASIDE, flat));
    }
    if (flat > end.spectrum().nullity()) {
      return Optional.of(open);
    }
    DifferentiableCost lower = withLowerCurvature(end.theta());
    LocalModel least = lower == cost ? end : LocalModel.at(lower, end.theta());
    return nature(lower, least).map(nature -> open.as(nature, least.spectrum().nullity()));
  }

  private static Rounding ofHessian(DifferentiableCost cost, LocalModel at, Figures figures) {
    return figures.hessian(() -> cost.hessian(at.theta()));
  }

  /** An eigenvalue this near 0 may have either sign. */
  private static double rounding(LocalModel at, Rounding ofHessian) {
    double noise = at.spectrum().noise();
    return ofHessian.isKnown() ? noise + ofHessian.off() : noise;
  }

  private static Optional<Nature> nature(DifferentiableCost cost, LocalModel end) {
    if (StationaryPoint.Kind.of(end.spectrum()) == StationaryPoint.Kind.MINIMUM) {
      return Optional.of(Nature.RISES);
    }
    if (end.spectrum().index() > 0) {
      return Optional.of(Nature.OPEN);
    }
    return switch (NullSpace.look(cost, end)) {
      case SLOPES -> Optional.empty();
      case FALLS -> Optional.of(Nature.FALLS_FLATLY);
      case RISES -> Optional.of(Nature.RISES_SLOWLY);
      case KEEPS -> Optional.of(Nature.KEEPS);
      case BEYOND -> Optional.of(Nature.FALLS_BEYOND);
      case OPEN -> Optional.of(Nature.OPEN);
    };
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
  public Evidence evidence(UnitEvidence units, Figures figures) {
    Eigendecomposition spectrum = here.spectrum();
    double rounding = rounding(here, ofHessian(cost, here, figures));
    return new Evidence(
        here.cost(),
        gradientNorm(),
        Arrays.stream(spectrum.eigenvalues()).boxed().toList(),
        spectrum.below(-rounding),
        spectrum.within(rounding),
        true,
        VerdictWords.ALL_EIGENVALUES.say(spectrum.size()),
        units,
        cost.flatDirections(),
        Evidence.Around.NOTHING);
  }
}
