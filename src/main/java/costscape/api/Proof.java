package costscape.api;

import java.util.List;

/**
 * Facts that interval arithmetic proves of the landscape around a point, in the full parameter
 * space. Nothing is proved of a network with more than 100 parameters, of a cost that is no
 * network, and where a relu unit switches. That nothing is proved says nothing of the point.
 */
public sealed interface Proof {
  /**
   * One stationary point lies near.
   *
   * @param index how many directions lead down from it: 0 of a strict minimum
   * @param within how far it is from the point at most
   * @param aloneWithin no other stationary point lies within this distance of the point; 0 where
   *     that is not proved of any
   * @param lowestCost its cost is this or more
   * @param highestCost its cost is this or less
   * @param held names of parameters that are held where they are, because adding the same number to
   *     all logits of a softmax changes nothing; distances are those of the others
   */
  record Stationary(
      int index,
      double within,
      double aloneWithin,
      double lowestCost,
      double highestCost,
      List<String> held)
      implements Proof {}

  /**
   * No stationary point lies near.
   *
   * @param within so far around the point there is none
   */
  record Free(double within) implements Proof {}

  /**
   * No further training leaves here, by small steps or by plain descent.
   *
   * @param minimum the strict minimum to which that training leads
   * @param rate plain descent stays at any rate below this
   */
  record Trapped(Stationary minimum, double rate) implements Proof {}
}
