package costscape.cli.value;

import costscape.critical.local.HessianProperty;
import java.util.Locale;
import java.util.Optional;

/** What a sweep evaluates at every cell. */
public enum Quantity {
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

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
