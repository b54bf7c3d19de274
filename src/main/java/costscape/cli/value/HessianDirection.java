package costscape.cli.value;

import costscape.critical.local.ExtremePairs;
import costscape.critical.local.HessianProduct;
import costscape.critical.local.Spectrum;
import costscape.run.Threads;
import costscape.space.Direction;
import costscape.store.file.InputException;
import java.util.Locale;

/**
 * {@code hessian:K}: an eigenvector of the Hessian at the point to look from. Of a large network
 * the matrix is never formed: Lanczos finds the outermost eigenvectors by products with vectors.
 */
final class HessianDirection {
  /** The most parameters for which the matrix is formed. */
  private static final int FORMED = 300;

  /** Of a larger network so many eigenvectors at either end are to be had. */
  private static final int MOST = 20;

  /** The most products with the Hessian of one search. */
  private static final int PRODUCTS = 600;

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
    if (size > FORMED) {
      return outermost(text, model, (int) k, note);
    }
    Spectrum spectrum = Spectrum.of(model.cost().hessian(model.point().toArray()));
    int index = (int) (k > 0 ? size - k : -k - 1);
    note.append("unit eigenvector of the Hessian, eigenvalue ")
        .append(String.format(Locale.ROOT, "%.6g", spectrum.eigenvalue(index)));
    return Direction.of(text.name(), upright(spectrum.eigenvector(index)));
  }

  private static Direction outermost(DirectionText text, Model model, int k, StringBuilder note) {
    if (Math.abs(k) > MOST) {
      throw new InputException(
          "%s: of more than %d parameters K is 1 (largest eigenvalue) to %d, or -1 (smallest) to -%d"
              .formatted(text.name(), FORMED, MOST, MOST));
    }
    double[] theta = model.point().toArray();
    Threads threads = Threads.ofAllCores();
    ExtremePairs found =
        ExtremePairs.of(
            vector -> HessianProduct.of(model.cost(), theta, vector, threads),
            theta.length,
            Math.max(0, -k),
            Math.max(0, k),
            PRODUCTS);
    ExtremePairs.Pair pair = k > 0 ? found.largest().get(k - 1) : found.smallest().get(-k - 1);
    note.append(
        String.format(
            Locale.ROOT,
            "unit eigenvector of the Hessian, eigenvalue %.6g \u00b1 %.0e by Lanczos, %d products",
            pair.value(),
            pair.residual(),
            found.products()));
    return Direction.of(text.name(), upright(pair.vector()));
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
