package costscape.study;

import costscape.cost.CostFunction;
import costscape.cost.DifferentiableCost;
import costscape.cost.NetworkCost;
import costscape.cost.RestrictedCost;
import costscape.cost.Rounding;
import costscape.critical.local.BoundedEigenvalue;
import costscape.critical.local.Eigendecomposition;
import costscape.critical.local.HessianProduct;
import costscape.critical.local.SpectralDensity;
import costscape.critical.verdict.CostTrend;
import costscape.critical.verdict.Evidence;
import costscape.critical.verdict.Verdict;
import costscape.critical.verdict.Verdicts;
import costscape.job.Runner;
import costscape.number.SixDigits;
import costscape.proof.FamilyProof;
import costscape.proof.PlaceProof;
import costscape.proof.PointProof;
import costscape.space.FreeDirections;
import costscape.space.ParameterVector;
import costscape.space.SymmetricMatrix;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * The results at one point: its cost, gradient and curvature, its kind, and what was proved of it.
 *
 * @param rounding how far the cost may be off
 * @param gradient none of a graph of answers, which tells no gradient
 * @param hessian its eigenvalues; none of a large network
 * @param isDoubted whether numbers that are asked do not go together here, so that these are none
 * @param index how many eigenvalues are below 0, where that is known
 * @param answers how many rows are right, where the rows have classes
 * @param why the verdict, in a clause
 * @param evidence what the verdict rests on
 * @param lowestCost of the lowest minimum known, as people read it
 */
public record PointResult(
    ModelAtPoint model,
    double cost,
    Rounding rounding,
    Optional<ParameterVector> gradient,
    Optional<Eigendecomposition> hessian,
    boolean isDoubted,
    OptionalInt index,
    Optional<RowAccuracy> answers,
    Optional<OtherRows.AtPoint> other,
    Optional<Verdict> verdict,
    String why,
    Optional<Evidence> evidence,
    Optional<String> lowestCost,
    Optional<LargestEigenvalues> largest,
    Optional<Spectrum> spectrum,
    Optional<Proved> proved) {
  /** The Hessian of more parameters than these is not formed, and none is listed. */
  public static final int LISTED = 300;

  /**
   * The request for a point, beside its cost and its gradient.
   *
   * @param lowest the lowest known minimum, whose distance is a part of the verdict's evidence
   * @param largest how many of the largest eigenvalues of the Hessian; 0 for none
   * @param layer whose block of the Hessian these are of; 0 for all of it
   * @param spectrum how the density of all eigenvalues is estimated
   */
  public record Request(
      boolean isJudged,
      Optional<ParameterVector> lowest,
      int largest,
      int layer,
      Optional<SpectralDensity.Plan> spectrum,
      boolean isProved) {
    /** The verdict alone. */
    public static final Request VERDICT =
        new Request(true, Optional.empty(), 0, 0, Optional.empty(), false);
  }

  /** The density of all eigenvalues of the Hessian, and its two ends. */
  public record Spectrum(
      SpectralDensity.Plan plan,
      SpectralDensity density,
      BoundedEigenvalue smallest,
      BoundedEigenvalue largest) {
    private static Spectrum of(ModelAtPoint model, SpectralDensity.Plan plan, Runner runner) {
      double[] theta = model.point().toArray();
      SpectralDensity density =
          SpectralDensity.of(
              vector -> HessianProduct.of(model.cost(), theta, vector, runner), theta.length, plan);
      double size = Math.max(-density.smallestPair().value(), density.largestPair().value());
      BoundedEigenvalue largest =
          BoundedEigenvalue.of(model.cost(), theta, density.largestPair(), size);
      if (!largest.isKnown()) {
        throw new IllegalStateException(
            "the density of eigenvalues is not known here: " + BoundedEigenvalue.ACROSS_KINKS);
      }
      return new Spectrum(
          plan,
          density,
          BoundedEigenvalue.of(model.cost(), theta, density.smallestPair(), size),
          largest);
    }

    /** The most products with the Hessian, and bounds of two. */
    private static int products(ModelAtPoint model, SpectralDensity.Plan plan) {
      return Math.multiplyExact(plan.probes(), Math.min(plan.steps(), model.layout().size())) + 2;
    }

    /** The share of the eigenvalues that are told from 0 and lie below. */
    public double shareBelow() {
      return density.shareBelow(-density.width());
    }
  }

  /**
   * The proof about a point that training did not lead to.
   *
   * @param place none where nothing was proved to lie there
   * @param free the names of dead units' biases, of which the proof is too
   * @param freeWithin how far around no stationary point lies, where no place was proved
   */
  public record Proved(Optional<? extends PlaceProof> place, List<String> free, double freeWithin) {
    private static Proved of(NetworkCost cost, ParameterVector point) {
      List<String> dead = FamilyProof.deadBiases(cost, point);
      Optional<? extends PlaceProof> place =
          dead.isEmpty() ? PointProof.near(cost, point) : FamilyProof.near(cost, point, dead);
      return new Proved(place, dead, place.isPresent() ? 0 : PointProof.freeWithin(cost, point));
    }
  }

  /** The point of a graph that tells no slopes: what it costs, and how many rows are right. */
  public static PointResult ofGraph(ModelAtPoint model) {
    double[] theta = model.point().toArray();
    return new PointResult(
        model,
        model.cost().at(theta),
        Rounding.NONE,
        Optional.empty(),
        Optional.empty(),
        false,
        OptionalInt.empty(),
        model.ifRows().flatMap(rows -> RowAccuracy.of(rows, theta)),
        model.other().map(rows -> rows.at(model.point())),
        Optional.empty(),
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * Computes what is asked of the model's point.
   *
   * @param runners gives a runner for work of a name, whose parts have these sizes
   */
  public static PointResult of(
      ModelAtPoint model, Request request, BiFunction<String, List<Long>, Runner> runners) {
    double[] theta = model.point().toArray();
    double[] gradient = new double[theta.length];
    double cost = model.cost().gradient(theta, gradient);
    Optional<SymmetricMatrix> hessian =
        theta.length > LISTED ? Optional.empty() : Optional.of(model.cost().hessian(theta));
    Optional<Eigendecomposition> eigenvalues = hessian.map(Eigendecomposition::of);
    Rounding rounding = Rounding.of(model.cost(), theta);
    Optional<Verdict> verdict =
        request.isJudged ? Optional.of(verdict(model, request, runners)) : Optional.empty();
    Optional<Evidence> evidence = verdict.map(found -> counted(found.evidence(), model, hessian));
    return new PointResult(
        model,
        cost,
        rounding,
        Optional.of(ParameterVector.of(gradient)),
        eigenvalues,
        isDoubted(model, verdict, eigenvalues),
        rounding.isNone() ? index(evidence, hessian, eigenvalues) : OptionalInt.empty(),
        model.ifRows().flatMap(rows -> RowAccuracy.of(rows, theta)),
        model.other().map(rows -> rows.at(model.point())),
        verdict,
        verdict
            .map(found -> found.whyHere() + ScaleCause.clause(model, model.point(), found))
            .orElse(""),
        evidence,
        request.lowest.map(point -> costText(model.cost(), point)),
        request.largest == 0
            ? Optional.empty()
            : Optional.of(largest(model, request, hessian, eigenvalues, runners)),
        request.spectrum.map(
            plan ->
                Spectrum.of(
                    model, plan, runners.apply("spectrum", ones(Spectrum.products(model, plan))))),
        request.isProved
            ? Optional.of(Proved.of(model.networkCost(), model.point()))
            : Optional.empty());
  }

  private static boolean isDoubted(
      ModelAtPoint model, Optional<Verdict> verdict, Optional<Eigendecomposition> eigenvalues) {
    boolean isOdd =
        verdict
            .filter(found -> found.kind() == Verdict.Kind.KINK || found.kind() == Verdict.Kind.NONE)
            .isPresent();
    double[] theta = model.point().toArray();
    return model.ifAsked().isPresent()
        && (isOdd
            || eigenvalues
                .filter(found -> !BoundedEigenvalue.isKnown(model.cost(), theta, found))
                .isPresent());
  }

  /** A cost at a point as people read it. */
  public static String costText(CostFunction cost, ParameterVector point) {
    double[] theta = point.toArray();
    return Rounding.of(cost, theta).text(SixDigits.of(cost.at(theta)));
  }

  private static Verdict verdict(
      ModelAtPoint model, Request request, BiFunction<String, List<Long>, Runner> runners) {
    Runner runner = runners.apply("verdict", Verdicts.jobs(model.cost(), 1));
    Verdict verdict = Verdict.of(model.cost(), model.point(), CostTrend.NONE, runner);
    return besides(verdict, model, model.point(), request.lowest);
  }

  /** Adds the distance to the lowest known minimum, whichever order and signs its units have. */
  public static Verdict besides(
      Verdict verdict, ModelAtPoint model, ParameterVector theta, Optional<ParameterVector> known) {
    return known
        .map(
            lowest ->
                verdict.besides(
                    theta,
                    List.of(
                        ParameterVector.of(
                            model.terrain().nearest(lowest.toArray(), theta.toArray())))))
        .orElse(verdict);
  }

  /**
   * Where all eigenvalues are listed the evidence counts them all, however the verdict was found.
   */
  private static Evidence counted(
      Evidence evidence, ModelAtPoint model, Optional<SymmetricMatrix> hessian) {
    boolean counts =
        hessian.isPresent() && !evidence.complete() && !evidence.eigenvalues().isEmpty();
    return counts
        ? evidence.counted(
            Eigendecomposition.of(hessian.orElseThrow(), model.cost().flatDirections().vectors()))
        : evidence;
  }

  /** How many eigenvalues are below 0; on a kink those that are listed, of one side of it. */
  private static OptionalInt index(
      Optional<Evidence> evidence,
      Optional<SymmetricMatrix> hessian,
      Optional<Eigendecomposition> eigenvalues) {
    if (evidence.filter(Evidence::complete).isPresent()) {
      return OptionalInt.of(evidence.get().index());
    }
    return hessian.filter(SymmetricMatrix::isFinite).isPresent()
        ? OptionalInt.of(eigenvalues.orElseThrow().index())
        : OptionalInt.empty();
  }

  /** The largest eigenvalues; where the Hessian is not known, a runner of products works. */
  private static LargestEigenvalues largest(
      ModelAtPoint model,
      Request request,
      Optional<SymmetricMatrix> hessian,
      Optional<Eigendecomposition> eigenvalues,
      BiFunction<String, List<Long>, Runner> runners) {
    DifferentiableCost cost = model.cost();
    double[] theta = model.point().toArray();
    List<int[]> layers =
        model.ifNetwork().map(all -> all.network().layout().ofLayers()).orElse(List.of());
    boolean isWhole = request.layer == 0;
    int[] block = isWhole ? new int[0] : layers.get(request.layer - 1);
    List<int[]> traced = isWhole ? layers : List.of();
    if (hessian.filter(SymmetricMatrix::isFinite).isPresent()) {
      SymmetricMatrix some = isWhole ? hessian.get() : hessian.get().part(block);
      Eigendecomposition spectrum =
          isWhole ? eigenvalues.orElseThrow() : Eigendecomposition.of(some);
      return LargestEigenvalues.of(cost, theta, some, spectrum, request.largest, traced);
    }
    int size = isWhole ? theta.length : block.length;
    Runner runner = runners.apply("eigenvalues", ones(LargestEigenvalues.products(size)));
    UnaryOperator<double[]> whole = vector -> HessianProduct.of(cost, theta, vector, runner);
    UnaryOperator<double[]> some =
        isWhole
            ? whole
            : RestrictedCost.of(cost, model.point(), FreeDirections.of(block)).within(whole);
    return LargestEigenvalues.of(cost, theta, some, size, request.largest, traced);
  }

  /** So many jobs of one product each. */
  private static List<Long> ones(int count) {
    return Collections.nCopies(count, 1L);
  }

  /** All eigenvalues of the Hessian, where they are known. */
  public List<Double> eigenvalues() {
    return hessian
        .map(found -> Arrays.stream(found.eigenvalues()).boxed().toList())
        .orElse(List.of());
  }

  /** The cost as people read it, such as: 0.152631 nats. */
  public String amount() {
    return model.measure().amount(rounding.text(SixDigits.of(cost)));
  }
}
