package costscape.lanes;

import java.util.function.IntFunction;

/** Lane functions that need an optional JDK module. */
public interface FasterLanes {
  /** Whether these functions are faster than the plain ones on this machine and this Java. */
  boolean pays();

  IntFunction<LaneFunctions> maker();
}
