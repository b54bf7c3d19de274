package costscape.critical.local;

import costscape.words.Labelled;
import java.util.function.ToDoubleFunction;

/**
 * A property of the Hessian in the full parameter space, as one number. A slice shows its own
 * curvature only; where the slice is a bowl, the point may still be a saddle.
 */
public enum HessianProperty implements Labelled {
  /** The number of directions that curve down. */
  INDEX(Eigendecomposition::index),
  /** The curvature along the direction that curves down most. */
  SMALLEST_EIGENVALUE(Eigendecomposition::smallest),
  /** The curvature across the steepest walls. Gradient descent needs a rate below 2 over it. */
  LARGEST_EIGENVALUE(Eigendecomposition::largest),
  /** 1 where no direction curves down, else 0. */
  CONVEX(spectrum -> spectrum.index() == 0 ? 1 : 0);

  private final ToDoubleFunction<Eigendecomposition> property;

  HessianProperty(ToDoubleFunction<Eigendecomposition> property) {
    this.property = property;
  }

  double of(Eigendecomposition spectrum) {
    return property.applyAsDouble(spectrum);
  }
}
