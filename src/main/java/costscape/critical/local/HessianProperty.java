package costscape.critical.local;

import java.util.Locale;

/**
 * A property of the Hessian in the full parameter space, as one number. A slice shows its own
 * curvature only; where the slice is a bowl, the point may still be a saddle.
 */
public enum HessianProperty {
  /** The number of directions that curve down. */
  INDEX {
    @Override
    double of(Spectrum spectrum) {
      return spectrum.index();
    }
  },
  /** The curvature along the direction that curves down most. */
  SMALLEST_EIGENVALUE {
    @Override
    double of(Spectrum spectrum) {
      return spectrum.smallest();
    }
  },
  /** The curvature across the steepest walls. Gradient descent needs a rate below 2 over it. */
  LARGEST_EIGENVALUE {
    @Override
    double of(Spectrum spectrum) {
      return spectrum.largest();
    }
  },
  /** 1 where no direction curves down, else 0. */
  CONVEX {
    @Override
    double of(Spectrum spectrum) {
      return spectrum.index() == 0 ? 1 : 0;
    }
  };

  abstract double of(Spectrum spectrum);

  /** The name in tables and on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
