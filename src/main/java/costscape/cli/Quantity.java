package costscape.cli;

import costscape.critical.Curvature;
import java.util.Locale;
import java.util.Optional;

/** What a sweep evaluates at every cell. */
enum Quantity {
  COST,
  INDEX,
  SMALLEST_EIGENVALUE,
  LARGEST_EIGENVALUE,
  CONVEX;

  /** The curvature that it is, where it is no cost. */
  Optional<Curvature> curvature() {
    return this == COST ? Optional.empty() : Optional.of(Curvature.valueOf(name()));
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
