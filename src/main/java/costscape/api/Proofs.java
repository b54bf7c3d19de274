package costscape.api;

import costscape.cost.NetworkCost;
import costscape.proof.BasinProof;
import costscape.proof.PointProof;
import java.util.Optional;

/** Asks the engine for proofs. */
final class Proofs {
  private Proofs() {}

  private static Proof.Stationary of(PointProof proof) {
    return new Proof.Stationary(
        proof.index(),
        proof.within(),
        proof.alone(),
        proof.cost().low(),
        proof.cost().high(),
        proof.held());
  }

  /** Returns what is proved of stationary points near a place. */
  static Optional<Proof> near(Point point) {
    NetworkCost cost = point.model.networkCost();
    Optional<Proof> found = PointProof.near(cost, point.theta).map(Proofs::of);
    if (found.isPresent()) {
      return found;
    }
    double free = PointProof.freeWithin(cost, point.theta);
    return free > 0 ? Optional.of(new Proof.Free(free)) : Optional.empty();
  }

  /** Returns what is proved of training that stands at a place. */
  static Optional<Proof.Trapped> around(Point point) {
    return BasinProof.around(point.model.networkCost(), point.theta)
        .map(proof -> new Proof.Trapped(of(proof.minimum()), proof.rate()));
  }
}
