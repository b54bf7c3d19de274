package costscape.proof;

import costscape.words.ProofWords;
import java.io.Serializable;

/** What is proved of a place that a search found: a point, a family, or nothing. */
public sealed interface PlaceProof extends Serializable
    permits PointProof, FamilyProof, PlaceProof.Nothing {
  /**
   * Nothing is proved.
   *
   * @param reason in a few words
   */
  record Nothing(ProofWords reason) implements PlaceProof {
    /** The reason in the language that is spoken. */
    public String why() {
      return reason.say(PointProof.MOST_PARAMETERS);
    }
  }
}
