package costscape.study;

import costscape.critical.local.CurvatureSweep.HessianProperty;
import costscape.words.Labelled;
import java.util.Optional;

/** The quantity that a sweep evaluates at every cell. */
public enum Quantity implements Labelled {
  COST,
  /** The cost of other rows minus the cost of the rows that train. */
  GAP,
  INDEX,
  SMALLEST_EIGENVALUE,
  LARGEST_EIGENVALUE,
  CONVEX;

  /** The curvature that it is, where it is no cost and no difference of costs. */
  public Optional<HessianProperty> curvature() {
    return this == COST || this == GAP
        ? Optional.empty()
        : Optional.of(HessianProperty.valueOf(name()));
  }
}
