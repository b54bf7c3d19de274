package costscape.lanes;

import java.util.function.IntFunction;

/** Offers lane functions that need more of the Java than every one has. */
public interface FasterLanes {
  /** Whether this machine and this Java run them faster than the plain ones. */
  boolean pays();

  IntFunction<LaneFunctions> maker();
}
