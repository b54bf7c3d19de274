package costscape.direction;

import costscape.cost.DifferentiableCost;
import costscape.critical.local.Spectrum;
import costscape.space.Direction;
import costscape.space.ParameterVector;
import java.util.Locale;
import java.util.Optional;

/** An eigenvector of the Hessian at a point. */
record HessianRecipe(String name, DifferentiableCost cost, ParameterVector at, long k)
    implements Recipe {
  @Override
  public Made make(Optional<Direction> beside) {
    int size = at.dimension();
    if (k == 0 || Math.abs(k) > size) {
      throw new IllegalArgumentException(
          "%s: K is 1 (largest eigenvalue) to %d, or -1 (smallest) to -%d"
              .formatted(name, size, size));
    }
    Spectrum spectrum = Spectrum.of(cost.hessian(at.toArray()));
    int index = (int) (k > 0 ? size - k : -k - 1);
    String note =
        String.format(
            Locale.ROOT,
            "unit eigenvector of the Hessian, eigenvalue %.6g",
            spectrum.eigenvalue(index));
    return new Made(this, Direction.of(name, upright(spectrum.eigenvector(index))), note);
  }

  /** The sign of an eigenvector is free; here its largest entry is positive. */
  private static double[] upright(double[] vector) {
    double largest = 0;
    for (double entry : vector) {
      largest = Math.abs(entry) > Math.abs(largest) ? entry : largest;
    }
    for (int k = 0; k < vector.length; k++) {
      vector[k] *= Math.signum(largest);
    }
    return vector;
  }
}
