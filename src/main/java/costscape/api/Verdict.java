package costscape.api;

import costscape.critical.verdict.Evidence;

/**
 * The kind of a point, judged in the full parameter space by gradient norm, Hessian eigenvalues
 * and, where these leave it open, by looking further.
 *
 * @param kind what kind of point it is
 * @param why the reason, as one plain sentence
 * @param gradientNorm ‖∇C‖, in the unit of the cost
 * @param directionsDown how many eigenvalues are below 0; at least so many where not all were
 *     computed
 * @param flatDirections how many eigenvalues are 0 to rounding; where not all were computed it is 0
 *     and says nothing
 * @param allCounted whether all eigenvalues were computed: up to 120 parameters, away from kinks
 */
public record Verdict(
    Kind kind,
    String why,
    double gradientNorm,
    int directionsDown,
    int flatDirections,
    boolean allCounted) {
  /** The kinds of point. */
  public enum Kind {
    /** No direction leads down. */
    MINIMUM,
    /** Some direction leads down at once. */
    SADDLE,
    /** Some curvatures cannot be told from 0, and a search left open what it is. */
    DEGENERATE,
    /** The cost has no derivative. */
    KINK,
    /** Flat, though the cost is lower elsewhere. */
    PLATEAU,
    /** The cost falls for ever as parameters grow. */
    VALLEY,
    /** On a slope. */
    MOVING,
    /** Out of range. */
    DIVERGED,
    /** Not judged, for the reason given: rounding might decide. */
    NONE
  }

  static Verdict of(costscape.critical.verdict.Verdict verdict, boolean trained) {
    Evidence evidence = verdict.evidence();
    return new Verdict(
        Kind.valueOf(verdict.kind().name()),
        trained ? verdict.why() : verdict.whyHere(),
        evidence.gradientNorm(),
        evidence.index(),
        evidence.flatDirections(),
        evidence.complete());
  }
}
