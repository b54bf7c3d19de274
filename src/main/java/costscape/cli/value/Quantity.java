package costscape.cli.value;

import costscape.critical.local.Curvature;
import java.util.Locale;
import java.util.Optional;

/** What a sweep evaluates at every cell. */
public enum Quantity {
  COST,
  INDEX,
  SMALLEST_EIGENVALUE,
  LARGEST_EIGENVALUE,
  CONVEX;

  /** Which curvature it is; empty for the cost. */
  public Optional<Curvature> curvature() {
    return this == COST ? Optional.empty() : Optional.of(Curvature.valueOf(name()));
  }

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
