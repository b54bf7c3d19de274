package costscape.proof;

import costscape.cost.NetworkCost;
import costscape.critical.place.DeadUnitFamilies.FlatFamily;
import costscape.critical.place.StationaryPoint;
import costscape.critical.place.StationaryPoint.Kind;
import costscape.job.Job;
import java.util.List;
import java.util.Optional;

/** Tries to prove every place of a list. */
public record PlaceProofs(NetworkCost cost, List<StationaryPoint> places)
    implements Job<PlaceProof> {
  public PlaceProofs {
    places = List.copyOf(places);
  }

  @Override
  public int size() {
    return places.size();
  }

  @Override
  public PlaceProof run(int index) {
    StationaryPoint place = places.get(index);
    if (cost.dimension() > PointProof.MOST_PARAMETERS) {
      return new PlaceProof.Nothing(
          "more than %d parameters".formatted(PointProof.MOST_PARAMETERS));
    }
    if (place.kind() == Kind.UNBOUNDED) {
      return new PlaceProof.Nothing("no stationary point");
    }
    Optional<FlatFamily> family = place.family();
    Optional<? extends PlaceProof> proof =
        family.isPresent()
            ? FamilyProof.near(cost, place.theta(), family.get().freeBiases())
            : PointProof.near(cost, place.theta());
    return proof.isPresent()
        ? proof.get()
        : new PlaceProof.Nothing(
            "nothing was decided, as of a point that is not isolated or lies on a kink");
  }
}
