package costscape.cli.value;

import costscape.critical.local.Spectrum;
import costscape.space.Direction;
import costscape.store.file.InputException;
import java.util.Locale;

/** {@code hessian:K}: an eigenvector of the Hessian at the point to look from. */
final class HessianDirection {
  private HessianDirection() {}

  /**
   * @param note hears which eigenvector it is
   */
  static Direction of(DirectionText text, Model model, StringBuilder note) {
    int size = model.layout().size();
    long k = text.number();
    if (k == 0 || Math.abs(k) > size) {
      throw new InputException(
          "%s: K is 1 (largest eigenvalue) to %d, or -1 (smallest) to -%d"
              .formatted(text.name(), size, size));
    }
    Spectrum spectrum = Spectrum.of(model.cost().hessian(model.point().toArray()));
    int index = (int) (k > 0 ? size - k : -k - 1);
    note.append("unit eigenvector of the Hessian, eigenvalue ")
        .append(String.format(Locale.ROOT, "%.6g", spectrum.eigenvalue(index)));
    return Direction.of(text.name(), upright(spectrum.eigenvector(index)));
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
