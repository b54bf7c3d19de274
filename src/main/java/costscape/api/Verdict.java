package costscape.api;

import costscape.critical.verdict.Evidence;

/**
 * What kind of point this is, judged in the full parameter space by gradient norm, Hessian
 * eigenvalues and, where these leave it open, by looking further.
 *
 * @param kind as files and summaries say it: minimum; saddle, where some direction leads down at
 *     once; degenerate, flat to second order and left open by a search; kink, where the cost has no
 *     derivative; plateau, flat though the cost is lower elsewhere; valley, which falls for ever as
 *     parameters grow; moving, on a slope; diverged, out of range
 * @param why the reason, as one plain sentence
 * @param gradientNorm ‖∇C‖, in the unit of the cost
 * @param directionsDown how many eigenvalues are below 0; at least so many where not all were
 *     computed
 * @param flatDirections how many eigenvalues are 0 to rounding; where not all were computed it is 0
 *     and says nothing
 * @param allCounted whether all eigenvalues were computed: up to 120 parameters, away from kinks
 */
public record Verdict(
    String kind,
    String why,
    double gradientNorm,
    int directionsDown,
    int flatDirections,
    boolean allCounted) {
  static Verdict of(costscape.critical.verdict.Verdict verdict, boolean trained) {
    Evidence evidence = verdict.evidence();
    return new Verdict(
        verdict.kind().word(),
        trained ? verdict.why() : verdict.whyHere(),
        evidence.gradientNorm(),
        evidence.index(),
        evidence.flatDirections(),
        evidence.complete());
  }
}
