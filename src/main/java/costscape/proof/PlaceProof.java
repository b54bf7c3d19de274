package costscape.proof;

import java.io.Serializable;

/** The proof of what a search found: a point, a family, or nothing. */
public sealed interface PlaceProof extends Serializable
    permits PointProof, FamilyProof, PlaceProof.Nothing {
  /**
   * Nothing is proved.
   *
   * @param reason in a few words
   */
  record Nothing(String reason) implements PlaceProof {}
}
