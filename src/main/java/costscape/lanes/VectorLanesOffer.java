package costscape.lanes;

import java.util.function.IntFunction;

/**
 * Offers the lane functions of the Vector API as a service, so that a Java without that module
 * finds none.
 */
public final class VectorLanesOffer implements FasterLanes {
  private static final int FEWEST = 4;

  /** The functions pay where a register holds {@value #FEWEST} numbers or more. */
  @Override
  public boolean pays() {
    return VectorLanes.SPECIES.length() >= FEWEST;
  }

  @Override
  public IntFunction<LaneFunctions> maker() {
    return VectorLanes::new;
  }
}
