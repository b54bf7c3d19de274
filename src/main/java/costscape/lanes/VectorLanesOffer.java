package costscape.lanes;

import java.util.function.IntFunction;

/** Lane functions by the Vector API: a service, so that a Java without that module has none. */
public final class VectorLanesOffer implements FasterLanes {
  private static final int FEWEST = 4;

  /** Where a register holds {@value #FEWEST} numbers or more. */
  @Override
  public boolean pays() {
    return VectorLanes.SPECIES.length() >= FEWEST;
  }

  @Override
  public IntFunction<LaneFunctions> maker() {
    return VectorLanes::new;
  }
}
