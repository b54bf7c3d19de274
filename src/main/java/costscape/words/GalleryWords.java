package costscape.words;

/** The words of the cookbook's page around its recipes, and of the pictures made for it alone. */
public enum GalleryWords implements Phrase {
  CHAPTERS("Chapters"),
  PICTURES("Pictures"),
  SEARCH("Search"),
  SEARCH_SUCH("path, penalty, --view …"),
  WRITES("writes %s"),
  NOT_HERE("This picture is not here yet: <code>costscape gallery --all</code> draws it."),
  NOT_HERE_GRAPH(
      "This picture is not here yet: <code>costscape gallery --all</code> draws it, where"
          + " onnxruntime is."),

  BOUNDARY_BETWEEN("boundary, half way between two rows"),
  ONE_SIGMOID("One sigmoid unit: weight w = −11, bias b = −11."),
  NAMED_BY_WEIGHTS("%s; curves are named by (w2_0_0, w2_1_0)."),
  PRINTED_CODE("what the printed code plots"),
  ONLY_MINIMUM("where the true cost has its only minimum"),
  NOT_THE_COST(
      "Not the cost: y has shape 12×1 and the output 12, so that every output meets every label."
          + " The sum is 12 times the cross-entropy against the label 1/3 for all rows."),
  TO_THE_OTHER("trap (0) to lower minimum (1)"),
  TOWARDS_THE_START("towards the start"),
  ENDS_IN_TRAP("ends in the trap"),
  ENDS_LOWER("ends lower"),
  TRAP("Trap"),
  LOWER_MINIMUM("Lower minimum"),
  RIGHT_OF("%s: %d of %d right"),
  BOTH_ARE_MINIMA(
      "trap data, 1-2-1 network, sigmoid, L2 0.01; gradient descent, rate 1. Both ends are minima"
          + " in all seven parameters; the paths are shadows on the plane through both ends and a"
          + " start."),
  BRIEFLY_MINIMA("both ends are minima in all 7 parameters; the paths are shadows");

  private final Said said;

  GalleryWords(String english) {
    said = new Said(english, english);
  }

  @Override
  public Said said() {
    return said;
  }
}
