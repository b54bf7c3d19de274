package costscape.critical.verdict;

import costscape.cost.DifferentiableCost;
import costscape.cost.NetworkCost;
import costscape.critical.local.Escape;
import costscape.critical.local.LocalModel;
import costscape.critical.local.Spectrum;
import costscape.critical.place.StationaryPoint;
import costscape.critical.unit.UnitEvidence;
import costscape.critical.verdict.Verdict.Kind;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Decides the kind of a point from its whole local model. The questions that are surest of their
 * answer come first: Is every row on its right side, so that the cost must fall for ever? Is a
 * stationary point here or near? Does the cost fall along a ray? How steep is it?
 */
final class Judge {
  /**
   * Training hardly moves where the slope is below this, in nats a unit of θ, or below this share
   * of a cost above 1.
   */
  static final double SMALL_GRADIENT = 1e-3;

  /**
   * On a plateau the slope would lower the cost by less than this share of it over the point's own
   * length.
   */
  static final double LEVEL_SLOPE = 0.05;

  /** A point within this distance of a kink, in units of 1 + ‖θ‖, counts as on it. */
  private static final double AT_KINK = 1e-10;

  private final DifferentiableCost cost;
  private final LocalModel here;
  private final UnitEvidence units;
  private final Course course;

  private Judge(DifferentiableCost cost, LocalModel here, Course course) {
    this.cost = cost;
    this.here = here;
    this.course = course;
    units =
        cost instanceof NetworkCost network
            ? UnitEvidence.of(network, here.theta())
            : UnitEvidence.NONE;
  }

  /**
   * @param theta a point where cost, gradient and Hessian are finite
   */
  static Verdict of(DifferentiableCost cost, double[] theta, Course course) {
    return new Judge(cost, LocalModel.at(cost, theta), course).verdict();
  }

  private Verdict verdict() {
    Growth growth = new Growth(cost, here.theta());
    Optional<Escape> certain = growth.ofSeparatedRows();
    if (certain.isPresent()) {
      return steep() ? moving() : valley(certain.get());
    }
    Optional<Verdict> kink = kinkHere();
    if (kink.isPresent()) {
      return kink.get();
    }
    Optional<Approach> approach = Approach.of(cost, here);
    Optional<Verdict> stationary = approach.flatMap(this::stationary);
    if (stationary.isPresent()) {
      return stationary.get();
    }
    Optional<KinkSearch.Found> near = kinkNear();
    if (near.isPresent()) {
      return nearKink(near.get());
    }
    if (steep()) {
      return moving();
    }
    boolean level = here.relativeSlope() < LEVEL_SLOPE;
    Optional<Escape> ray = growth.anyRay(here.gradient());
    if (ray.isPresent() && !(level && constant())) {
      return valley(ray.get());
    }
    Probe probe = probe();
    if (level && (constant() || !units.blocked().isEmpty())) {
      return plateau(probe);
    }
    return probe.runsAway().map(this::valley).orElseGet(() -> level ? plateau(probe) : moving());
  }

  private Probe probe() {
    return new Probe(cost, here.theta(), here.cost(), Probe.STEPS);
  }

  private boolean constant() {
    return !units.constant().isEmpty();
  }

  private boolean steep() {
    return here.gradientNorm() > SMALL_GRADIENT * Math.max(1, Math.abs(here.cost()));
  }

  private Optional<KinkSearch.Found> kinkNear() {
    return cost instanceof NetworkCost network && Kinks.possible(network)
        ? KinkSearch.from(network, here.theta()).minimum()
        : Optional.empty();
  }

  /**
   * The verdict where a pre-activation is 0 here. There is no Hessian then, whether the point is a
   * minimum or not.
   */
  private Optional<Verdict> kinkHere() {
    if (!(cost instanceof NetworkCost network)) {
      return Optional.empty();
    }
    int rows = KinkSearch.at(network, here.theta());
    if (rows == 0) {
      return Optional.empty();
    }
    KinkSearch search = KinkSearch.from(network, here.theta());
    return search.minimum().map(this::nearKink).or(() -> Optional.of(kink(rows, search.lower())));
  }

  private Verdict kink(int rows, Optional<double[]> lower) {
    return new Verdict(
        Kind.KINK,
        evidence(Optional.empty()).withLower(lower),
        Explanation.kink(rows, lower.isPresent()));
  }

  private Verdict nearKink(KinkSearch.Found kink) {
    if (kink.distance() <= AT_KINK * here.scale()) {
      return found(Kind.KINK, Explanation.kinkMinimum(kink));
    }
    Evidence.Near near = new Evidence.Near(kink.distance(), kink.gain());
    return new Verdict(Kind.KINK, evidence(Optional.of(near)), Explanation.nearKink(kink));
  }

  /** The verdict by the stationary point at hand; empty where it turns out not to be stationary. */
  private Optional<Verdict> stationary(Approach approach) {
    Spectrum spectrum = approach.end().spectrum();
    int index = spectrum.index();
    if (index > 0) {
      boolean there = approach.isThere(here);
      return Optional.of(
          found(Kind.SADDLE, Explanation.saddle(index, spectrum.size(), there, units)));
    }
    return StationaryPoint.Kind.of(spectrum) == StationaryPoint.Kind.MINIMUM
        ? Optional.of(minimum(approach, Explanation.strictMinimum(spectrum.known())))
        : alongKernel(approach);
  }

  private Optional<Verdict> alongKernel(Approach approach) {
    int all = approach.end().spectrum().size();
    int flat = approach.end().spectrum().nullity();
    return switch (Kernel.look(cost, approach.end())) {
      case SLOPES -> Optional.empty();
      case FALLS ->
          Optional.of(found(Kind.SADDLE, Explanation.flatSaddle(approach.isThere(here), units)));
      case RISES -> Optional.of(minimum(approach, Explanation.slowMinimum(flat, all)));
      case KEEPS ->
          Optional.of(
              units.blocked().isEmpty()
                  ? minimum(approach, Explanation.flatMinimum(flat, all))
                  : plateau(probe()));
      case BEYOND ->
          Optional.of(
              degenerate(
                  approach, Explanation.lowerBeyond(approach.isThere(here), flat, all, units)));
      case OPEN ->
          Optional.of(
              degenerate(
                  approach, Explanation.degenerate(approach.isThere(here), flat, all, units)));
    };
  }

  private Verdict degenerate(Approach approach, String words) {
    return new Verdict(Kind.DEGENERATE, evidence(near(approach)), words + known());
  }

  private Verdict minimum(Approach approach, String shape) {
    Optional<Evidence.Near> near = near(approach);
    String words =
        near.map(by -> Explanation.near(by, shape)).orElse("the gradient is 0 and " + shape);
    return new Verdict(Kind.MINIMUM, evidence(near), words + known() + UnitClauses.aside(units));
  }

  /** Directions that are flat at every point are no riddle of this one. */
  private String known() {
    String sentence = cost.flatDirections().sentence();
    return sentence.isEmpty() ? "" : "; " + sentence;
  }

  private Optional<Evidence.Near> near(Approach approach) {
    return approach.isThere(here)
        ? Optional.empty()
        : Optional.of(new Evidence.Near(approach.distance(), Math.max(0, approach.gain())));
  }

  private Verdict valley(Escape ray) {
    boolean penalized = cost instanceof NetworkCost network && network.l2() > 0;
    return found(Kind.VALLEY, Explanation.valley(here.cost(), ray, penalized));
  }

  private Verdict plateau(Probe probe) {
    return found(Kind.PLATEAU, Explanation.plateau(here.gradientNorm(), units, probe.findsLower()));
  }

  private Verdict moving() {
    String explanation =
        Probe.falls(cost, here.theta(), here.cost(), here.gradient())
            ? Explanation.moving(here.cost(), here.gradientNorm(), course, units)
            : Explanation.stuck(here.cost(), here.gradientNorm(), units);
    return found(Kind.MOVING, explanation);
  }

  private Verdict found(Kind kind, String explanation) {
    return new Verdict(kind, evidence(Optional.empty()), explanation);
  }

  private Evidence evidence(Optional<Evidence.Near> near) {
    Spectrum spectrum = here.spectrum();
    return new Evidence(
        here.cost(),
        here.gradientNorm(),
        Arrays.stream(spectrum.eigenvalues()).boxed().toList(),
        spectrum.index(),
        spectrum.nullity(),
        true,
        "all %d eigenvalues".formatted(spectrum.size()),
        units,
        cost.flatDirections(),
        near,
        Optional.empty(),
        OptionalDouble.empty());
  }
}
