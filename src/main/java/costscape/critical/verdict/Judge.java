package costscape.critical.verdict;

import costscape.cost.DifferentiableCost;
import costscape.cost.NetworkCost;
import costscape.critical.local.Eigendecomposition;
import costscape.critical.local.Escape;
import costscape.critical.unit.UnitEvidence;
import costscape.critical.verdict.EvidenceSource.OutputSaturation;
import costscape.critical.verdict.EvidenceSource.Stationary;
import costscape.critical.verdict.EvidenceSource.Stationary.Nature;
import costscape.critical.verdict.Explanation.UnitClauses;
import costscape.critical.verdict.KinkSearch.KinkMinimum;
import costscape.critical.verdict.Verdict.Kind;
import costscape.number.RandomNumbers;
import costscape.space.ParameterVector;
import costscape.space.Vectors;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * Decides the kind of a point, from whichever {@link EvidenceSource} its size allows: what a kind
 * means stands here alone. The questions that are surest of their answer come first: Is every row
 * met exactly? Is every row on its right side, so that the cost must fall for ever? Is there a kink
 * or a stationary point here or near? Does the cost fall along a ray? How steep is it?
 */
final class Judge {
  /**
   * Training hardly moves where the slope is below this, in nats a unit of θ, or below this share
   * of a cost above 1.
   */
  private static final double SMALL_GRADIENT = 1e-3;

  /**
   * On a plateau the slope would lower the cost by less than this share of it over the point's own
   * length.
   */
  static final double LEVEL_SLOPE = 0.05;

  /**
   * Where the slope ends in a bottom nearer than this share of the point's own length, the point is
   * on the wall of a bowl and not on a plateau.
   */
  private static final double BOTTOM = 0.5;

  /**
   * A point within this distance of a kink, in units of 1 + ‖θ‖, counts as on it where the cost
   * there is lower by no larger share.
   */
  private static final double AT_KINK = 1e-10;

  /** No farther off than this a lower cost shows that a kink is no minimum. */
  private static final double CLOSE = 1e-3;

  /** A minimum farther away than this share of the parameters' length lies down the slope. */
  private static final double NEAR_MINIMUM = 0.01;

  /** Starts elsewhere that may show that the cost is lower there, and their steps. */
  private static final int STARTS = 6;

  private static final int START_STEPS = 100;

  private final DifferentiableCost cost;
  private final EvidenceSource here;
  private final UnitEvidence units;
  private final CostTrend course;
  private final Optional<NetworkCost> network;
  private final boolean saturated;

  private Judge(DifferentiableCost cost, EvidenceSource here, CostTrend course) {
    this.cost = cost;
    this.here = here;
    this.course = course;
    saturated = OutputSaturation.is(cost, here.theta);
    network = cost instanceof NetworkCost own ? Optional.of(own) : Optional.empty();
    units = network.map(own -> UnitEvidence.of(own, here.theta)).orElse(UnitEvidence.NONE);
  }

  /** The verdict on a point where cost, gradient and Hessian are finite. */
  static Verdict of(DifferentiableCost cost, EvidenceSource here, CostTrend course) {
    return new Judge(cost, here, course).verdict();
  }

  static boolean isSteep(double gradientNorm, double cost) {
    return gradientNorm > SMALL_GRADIENT * Math.max(1, Math.abs(cost));
  }

  private Verdict verdict() {
    if (PerfectFit.is(cost, here.theta)) {
      return here.stationary()
          .filter(found -> found.nature() == Nature.PERFECT_FIT)
          .flatMap(this::stationary)
          .orElseGet(() -> beside(Kind.MINIMUM, Explanation.PERFECT));
    }
    Optional<double[]> fit = PerfectFit.near(cost, here.theta);
    if (fit.isPresent()) {
      double distance = Vectors.distance(fit.get(), here.theta);
      double gain = Math.max(0, here.value - cost.at(fit.get()));
      Evidence.Near near = new Evidence.Near(distance, gain);
      return isNear(distance)
          ? minimum(Optional.of(near), Explanation.PERFECT)
          : movingTowards(near);
    }
    if (PerfectFit.isLeast(cost, here.theta)) {
      return beside(
          Kind.MINIMUM,
          "rows of equal features get equal answers, and each such group costs as little as it can,"
              + " so that no point anywhere is lower");
    }
    Optional<Escape> certain = Escape.ofSeparatedRows(cost, here.theta);
    if (certain.isPresent()) {
      return isSteep() ? moving() : valley(certain.get());
    }
    Optional<Verdict> stands =
        kinkHere().or(() -> here.stationary().flatMap(this::unlessRefuted)).or(this::kinkNear);
    if (stands.isPresent()) {
      return stands.get();
    }
    if (isSteep()) {
      return moving();
    }
    boolean stuck = isStuck();
    boolean level = stuck || (promisesLittle() && !leadsIntoBottom());
    Optional<Escape> ray =
        here.isWhole
            ? Escape.anyRay(cost, here.theta, here.gradient)
            : stuck ? Optional.empty() : Escape.ofScales(cost, here.theta, here.gradient);
    Probe probe = probe();
    if (ray.isPresent() && !(level && constant()) && !probe.endsBelow(ray.get().limit())) {
      return valley(ray.get());
    }
    if (stuck) {
      return plateau(probe);
    }
    Optional<Escape> away = here.isWhole ? probe.runsAway() : Optional.empty();
    return away.map(this::valley).orElseGet(() -> level ? plateau(probe) : moving());
  }

  private Probe probe() {
    int steps = here.isWhole ? Probe.STEPS : HessianProducts.PROBE_STEPS;
    return new Probe(cost, here.theta, here.value, steps);
  }

  private boolean constant() {
    return !units.constant().isEmpty();
  }

  private boolean isSteep() {
    return isSteep(here.gradientNorm() / cost.scale(), here.value / cost.scale());
  }

  /**
   * Returns whether the slope promises little because units say nothing or pass nothing on. Of a
   * large network under a penalty it is no riddle that units say nothing: what they do not need is
   * taken from them.
   */
  private boolean isStuck() {
    boolean telling = here.isWhole || !isPenalized();
    boolean silent = (constant() && telling) || !units.blocked().isEmpty() || saturated;
    boolean gentle = here.gradientNorm() / cost.scale() <= SMALL_GRADIENT || !leadsIntoBottom();
    return silent && promisesLittle() && gentle;
  }

  private boolean promisesLittle() {
    return here.relativeSlope() < LEVEL_SLOPE;
  }

  private boolean leadsIntoBottom() {
    double curvature = here.curvatureOfSlope();
    return curvature > 0 && here.gradientNorm() < BOTTOM * curvature * here.scale;
  }

  /** The verdict on a kink near, which Newton's method does not see. */
  private Optional<Verdict> kinkNear() {
    return network
        .filter(own -> here.isWhole && Kinks.possible(own))
        .flatMap(own -> nearest(own).map(this::near));
  }

  private Optional<KinkMinimum> nearest(NetworkCost own) {
    Optional<ErrorKink> ofErrors = ErrorKink.minimumNear(own, here.theta);
    return ofErrors.isPresent() || !Kinks.switches(own)
        ? ofErrors.map(kink -> kink.minimum(here.theta))
        : KinkSearch.from(own, here.theta).minimum();
  }

  /**
   * The verdict where a pre-activation or an absolute error is 0 here. There is no Hessian then,
   * whether the point is a minimum or not.
   */
  private Optional<Verdict> kinkHere() {
    return network
        .filter(Kinks::possible)
        .map(own -> Kinks.at(own, here.theta))
        .filter(kinks -> !kinks.isEmpty())
        .map(kinks -> on(network.orElseThrow(), kinks));
  }

  private Verdict on(NetworkCost own, Kinks kinks) {
    if (kinks.switches() == 0) {
      ErrorKink kink = new ErrorKink(own, here.theta, kinks.zeros());
      return kink.nature().isMinimum()
          ? near(lowest(own, kink).minimum(here.theta))
          : kinkNear().orElseGet(() -> kink(kinks, kink.lower()));
    }
    if (!here.isWhole) {
      return kink(kinks, Probe.lower(cost, here.theta, here.value, here.gradient, CLOSE));
    }
    KinkSearch search = KinkSearch.from(own, here.theta);
    return search.minimum().map(this::near).orElseGet(() -> kink(kinks, search.lower()));
  }

  /**
   * The kink that a point is on to rounding, or the one that Newton's method finds where the cost
   * is lower: sums of terms of a million round by more than six digits of their errors.
   */
  private ErrorKink lowest(NetworkCost own, ErrorKink kink) {
    return ErrorKink.minimumNear(own, here.theta)
        .filter(found -> found.cost() < here.value)
        .orElse(kink);
  }

  private Verdict kink(Kinks kinks, Optional<double[]> lower) {
    return new Verdict(
        Kind.KINK, onKink().withLower(lower), Explanation.kink(kinks, lower.isPresent()));
  }

  /** The evidence on a kink: eigenvalues of one side would say nothing of the others. */
  private Evidence onKink() {
    return Evidence.without(
        here.value, here.gradientNorm(), "slopes on all sides: a kink has no Hessian", units);
  }

  private Verdict near(KinkMinimum kink) {
    boolean at =
        kink.distance() <= AT_KINK * here.scale && kink.gain() <= AT_KINK * Math.abs(here.value);
    if (!at && !isNear(kink.distance()) && falls()) {
      return movingTowards(new Evidence.Near(kink.distance(), kink.gain()));
    }
    Optional<Evidence.Near> near =
        at ? Optional.empty() : Optional.of(new Evidence.Near(kink.distance(), kink.gain()));
    if (kink.isPerfect()) {
      return minimum(near, Explanation.PERFECT);
    }
    return new Verdict(
        Kind.KINK,
        at ? onKink() : here.evidence(units).withNear(near),
        at ? Explanation.kinkMinimum(kink) : Explanation.nearKink(kink));
  }

  /** The verdict by the stationary point at hand; where it is refuted the other questions go on. */
  private Optional<Verdict> unlessRefuted(Stationary found) {
    return found.nature() == Nature.PERFECT_FIT
        ? stationary(found)
        : unlessRefuted(
            cost,
            found.place().toArray(),
            found.spectrum().filter(seen -> !found.nature().isDown()),
            parted -> isSteep() ? moving() : valley(parted),
            lower -> Optional.of(isSteep() ? moving() : plateau(found, lower)),
            () -> stationary(found));
  }

  /**
   * Returns what is said of a point that was found to be stationary, by verdicts and catalogues
   * alike. What is rigorous has the first word: where rows can be parted in part the cost falls for
   * ever, and where bounds of the slope keep off 0 there is no such point. Nor is one where the
   * cost falls far out along a line that is flat to rounding, unless it falls beside that line at
   * once.
   *
   * @param spectrum of the Hessian there, where all of it is known
   * @param falls what is said of a ray along which the cost falls for ever
   * @param sinks what is said of a flat line that leads to a lower cost
   * @param stands what is said where nothing refutes the point
   */
  static <T> Optional<T> unlessRefuted(
      DifferentiableCost cost,
      double[] theta,
      Optional<Eigendecomposition> spectrum,
      Function<Escape, T> falls,
      Function<FlatLines.Lower, Optional<T>> sinks,
      Supplier<Optional<T>> stands) {
    Optional<Escape> parted = Escape.ofPartlySeparatedRows(cost, theta);
    if (parted.isPresent()) {
      return parted.map(falls);
    }
    if (Stationary.isRefuted(cost, theta)) {
      return Optional.empty();
    }
    Optional<FlatLines.Lower> lower =
        spectrum
            .filter(bowl -> bowl.nullity() > 0 && bowl.index() == 0)
            .flatMap(bowl -> FlatLines.lower(cost, theta, bowl));
    return lower.isPresent() ? sinks.apply(lower.get()) : stands.get();
  }

  /** Returns whether Newton's step to a minimum is short enough for the point to be called one. */
  private boolean isNear(double distance) {
    return distance <= NEAR_MINIMUM * Vectors.norm(here.theta);
  }

  /** The verdict by the stationary point at hand; empty where it is none to speak of. */
  private Optional<Verdict> stationary(Stationary found) {
    boolean isDown = found.nature().isDown();
    Optional<Evidence.Near> far = found.near().filter(near -> !isDown && !isNear(near.distance()));
    if (far.isPresent()) {
      return Optional.of(movingTowards(far.get()));
    }
    return Optional.of(
        switch (found.nature()) {
          case PERFECT_FIT -> minimum(found.near(), Explanation.perfect(found));
          case RISES -> minimum(found, Explanation.strictMinimum(found));
          case FALLS -> beside(Kind.SADDLE, Explanation.saddle(found));
          case FALLS_ASIDE ->
              saddle(
                  found,
                  "%s, but a unit without outgoing weights switches here, and in some directions in"
                      + " which it moves the cost falls");
          case FALLS_FLATLY ->
              saddle(
                  found,
                  "%s and no curvature leads down beyond rounding, but a little further on the cost"
                      + " falls");
          case RISES_SLOWLY -> minimum(found, Explanation.slowMinimum(found));
          case KEEPS ->
              isBlocked() && !isSteep()
                  ? plateau(probe())
                  : minimum(found, Explanation.flatMinimum(found));
          case FALLS_BEYOND ->
              isConvex()
                  ? minimum(found, Explanation.convexMinimum(found))
                  : degenerate(found, Explanation.lowerBeyond(found));
          case OPEN -> open(found);
        });
  }

  private Verdict open(Stationary found) {
    if (isConvex()) {
      return minimum(found, Explanation.convexMinimum(found));
    }
    return isBlocked() && !isSteep() && !found.complete()
        ? plateau(probe())
        : degenerate(found, Explanation.degenerate(found));
  }

  /**
   * Returns whether no gradient passes a layer, so that training cannot leave. A penalty always
   * pulls.
   */
  private boolean isBlocked() {
    return !units.blocked().isEmpty() && !isPenalized();
  }

  private boolean isPenalized() {
    return network.filter(own -> own.l2() > 0).isPresent();
  }

  private boolean isConvex() {
    return network.filter(NetworkCost::isConvex).isPresent();
  }

  private Verdict degenerate(Stationary found, String words) {
    return new Verdict(
        Kind.DEGENERATE,
        here.evidence(units).withNear(found.near()),
        words + UnitClauses.aside(units) + known());
  }

  private Verdict minimum(Stationary found, String shape) {
    return minimum(
        found.near(),
        "the gradient is 0 and %s".formatted(shape) + (isConvex() ? Explanation.CONVEX : ""));
  }

  /** A minimum, with a clause on what the cost does around it. */
  private Verdict minimum(Optional<Evidence.Near> near, String shape) {
    String words = near.map(by -> Explanation.near(by, shape)).orElse(shape);
    return new Verdict(
        Kind.MINIMUM,
        here.evidence(units).withNear(near),
        words + known() + UnitClauses.aside(units));
  }

  /** Directions that are flat at every point are no riddle of this one. */
  private String known() {
    String sentence = cost.flatDirections().sentence();
    return sentence.isEmpty() ? "" : "; " + sentence;
  }

  private Verdict valley(Escape ray) {
    return found(Kind.VALLEY, Explanation.valley(here.value, ray, isPenalized()));
  }

  /** A slope to a minimum that is farther away than what is called near. */
  private Verdict movingTowards(Evidence.Near near) {
    Verdict moving = moving();
    return new Verdict(
        Kind.MOVING,
        moving.evidence().withNear(Optional.of(near)),
        moving.explanation() + Explanation.towards(near));
  }

  /** A plateau, where the cost is seen to be lower elsewhere. */
  private Verdict plateau(Probe probe) {
    if (!probe.findsLower() && !isLowerElsewhere()) {
      return falls()
          ? moving()
          : beside(
              Kind.DEGENERATE,
              ("the gradient norm is %s, and neither a way down from here nor one from six other"
                      + " starts leads to anything lower")
                  .formatted(slope()));
    }
    return found(
        Kind.PLATEAU,
        saturated
            ? "the output is saturated at every row, and the squared error of a probability passes"
                + " hardly any gradient there"
            : Explanation.plateau(slope(), units, isPenalized(), probe.findsLower()));
  }

  /** A plateau by a flat line that falls far out. */
  private Verdict plateau(Stationary found, FlatLines.Lower lower) {
    return beside(Kind.PLATEAU, Explanation.plateau(found, here.value, lower));
  }

  private boolean isLowerElsewhere() {
    int steps = here.isWhole ? START_STEPS : HessianProducts.PROBE_STEPS;
    RandomGenerator random = RandomNumbers.of(1);
    for (int k = 0; k < STARTS; k++) {
      ParameterVector start = ParameterVector.gaussian(here.theta.length, 1, random);
      if (Probe.reachesBelow(cost, start, here.value, steps)) {
        return true;
      }
    }
    return false;
  }

  private boolean falls() {
    return Probe.falls(cost, here.theta, here.value, here.gradient);
  }

  private Verdict moving() {
    String amount = Explanation.number(here.value);
    if (falls()) {
      return beside(Kind.MOVING, Explanation.moving(amount, slope(), course));
    }
    double told = NullSpace.rounding(cost, here.theta, here.value);
    double bend = here.curvatureOfSlope();
    double length = bend > 0 ? Math.min(here.scale, here.gradientNorm() / bend) : here.scale;
    String words =
        here.gradientNorm() * length <= 2 * told
            ? "the gradient norm is %s, too little to change a digit of the cost, %s, by one step"
            : "the gradient norm is %s, yet no step against it lowers the cost, %s: the slope turns"
                + " too sharply for the digits that a computer keeps";
    return beside(Kind.MOVING, words.formatted(slope(), amount));
  }

  private String slope() {
    return Explanation.number(here.gradientNorm());
  }

  private Verdict saddle(Stationary found, String words) {
    return beside(Kind.SADDLE, words.formatted(Explanation.gradient(found)));
  }

  /** A verdict that does not lie in the units, with what is to be said of them all the same. */
  private Verdict beside(Kind kind, String explanation) {
    return found(kind, explanation + UnitClauses.aside(units));
  }

  private Verdict found(Kind kind, String explanation) {
    return new Verdict(kind, here.evidence(units), explanation);
  }
}
