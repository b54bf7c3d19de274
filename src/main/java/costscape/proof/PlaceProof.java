package costscape.proof;

import java.io.Serializable;

/** What is proved of a place that a search found: a point, a family, or nothing. */
public sealed interface PlaceProof extends Serializable
    permits PointProof, FamilyProof, PlaceProof.Nothing {
  /**
   * Nothing is proved.
   *
   * @param why in a few words
   */
  record Nothing(String why) implements PlaceProof {
    private static final long serialVersionUID = 1;
  }
}
