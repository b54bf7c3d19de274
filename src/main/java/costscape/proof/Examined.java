package costscape.proof;

import costscape.proof.enclosure.Find;
import costscape.proof.interval.Box;
import java.io.Serializable;
import java.util.List;

/**
 * What came of some boxes.
 *
 * @param finds stationary points
 * @param open boxes that are to be looked at again
 * @param narrow boxes that are not cut any more, and undecided
 * @param tests how many boxes were looked at
 */
record Examined(List<Find> finds, List<Box> open, List<Box> narrow, int tests)
    implements Serializable {
  Examined {
    finds = List.copyOf(finds);
    open = List.copyOf(open);
    narrow = List.copyOf(narrow);
  }
}
