package costscape.api;

/**
 * A property of the Hessian in the full parameter space, as one number. A slice shows its own
 * curvature only; where the slice is a bowl, the point may still be a saddle.
 */
public enum Curvature {
  /** The number of directions that curve down. */
  INDEX,
  /** The curvature along the direction that curves down most. */
  SMALLEST_EIGENVALUE,
  /** The curvature across the steepest walls. Gradient descent needs a rate below 2 over it. */
  LARGEST_EIGENVALUE,
  /** 1 where no direction curves down, else 0. */
  CONVEX
}
