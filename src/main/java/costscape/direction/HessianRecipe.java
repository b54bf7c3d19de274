package costscape.direction;

import costscape.cost.DifferentiableCost;
import costscape.critical.local.BoundedEigenvalue;
import costscape.critical.local.Digits;
import costscape.critical.local.Eigendecomposition;
import costscape.critical.local.ExtremePairs;
import costscape.critical.local.HessianProduct;
import costscape.job.Runner;
import costscape.number.SixDigits;
import costscape.space.Direction;
import costscape.space.ParameterVector;
import costscape.space.Vectors;
import java.util.Optional;

/**
 * A unit eigenvector of the Hessian at a point. Of a large network the matrix is never formed:
 * Lanczos finds the outermost eigenvectors by products with vectors, each of which is a job for the
 * runner: {@link #HESSIAN_PRODUCTS} or so at most.
 *
 * @param k 1 for the largest eigenvalue, 2 for the next; −1 for the smallest, −2 for the next
 */
public record HessianRecipe(
    String name, DifferentiableCost cost, ParameterVector at, long k, Runner runner)
    implements Recipe {
  /** The most parameters for which the matrix is formed. */
  private static final int FORMED = 300;

  /** The largest number of eigenvectors at either end of a larger network's Hessian. */
  private static final int MOST = 20;

  private static final int DIGITS = 6;
  private static final int TITLE_DIGITS = 3;

  /** The most products with the Hessian of one search. */
  static final int PRODUCTS = 600;

  /** Computed by the caller's thread. */
  public HessianRecipe(String name, DifferentiableCost cost, ParameterVector at, long k) {
    this(name, cost, at, k, Runner.serial());
  }

  @Override
  public NotedDirection make(Optional<Direction> beside) {
    int size = at.dimension();
    if (!cost.knowsSlopes()) {
      throw new IllegalArgumentException(
          name + " needs gradients, which are neither told nor to be had by differences");
    }
    if (k == 0 || Math.abs(k) > size) {
      throw new IllegalArgumentException(
          "%s: K is 1 (largest eigenvalue) to %d, or -1 (smallest) to -%d"
              .formatted(name, size, size));
    }
    if (size > FORMED) {
      return outermost();
    }
    Eigendecomposition spectrum = Eigendecomposition.of(cost.hessian(at.toArray()));
    int index = (int) (k > 0 ? size - k : -k - 1);
    ExtremePairs.Pair pair =
        new ExtremePairs.Pair(
            spectrum.eigenvalue(index), spectrum.noise(), spectrum.eigenvector(index));
    BoundedEigenvalue found = bounded(pair);
    String value =
        cost.productRounding() > 0
            ? found.text() + found.remark()
            : found.text(Digits.significant(found.value(), DIGITS));
    return noted(found, pair, "unit eigenvector of the Hessian, eigenvalue %s".formatted(value));
  }

  private BoundedEigenvalue bounded(ExtremePairs.Pair pair) {
    BoundedEigenvalue found = BoundedEigenvalue.of(cost, at.toArray(), pair, pair.value());
    if (k > 0 && !found.isKnown()) {
      throw new IllegalArgumentException(
          "%s is not known here: %s".formatted(name, BoundedEigenvalue.ACROSS_KINKS));
    }
    return found;
  }

  private NotedDirection noted(BoundedEigenvalue found, ExtremePairs.Pair pair, String note) {
    double[] vector = pair.vector(); // whose sign is free
    Vectors.upright(vector);
    Direction direction = Direction.of(name, vector);
    return new NotedDirection(this, direction, note)
        .titled(title(found.text(typeset(found.value()))));
  }

  private NotedDirection outermost() {
    if (Math.abs(k) > MOST) {
      throw new IllegalArgumentException(
          "%s: of more than %d parameters K is 1 (largest eigenvalue) to %d, or -1 (smallest) to -%d"
              .formatted(name, FORMED, MOST, MOST));
    }
    int low = (int) Math.max(0, -k);
    int high = (int) Math.max(0, k);
    ExtremePairs found =
        ExtremePairs.of(
            vector -> HessianProduct.of(cost, at.toArray(), vector, runner),
            at.dimension(),
            low,
            high,
            PRODUCTS,
            cost.productRounding());
    ExtremePairs.Pair pair = k > 0 ? found.largest().get(high - 1) : found.smallest().get(low - 1);
    BoundedEigenvalue eigenvalue = bounded(pair);
    String note =
        "unit eigenvector of the Hessian, eigenvalue %s by Lanczos, %d products%s"
            .formatted(eigenvalue.text(), found.products(), eigenvalue.remark());
    return noted(eigenvalue, pair, note);
  }

  /** Such as: sharpest direction (eigenvalue 1.79). */
  private String title(String value) {
    if (k == 1) {
      return "sharpest direction (eigenvalue %s)".formatted(value);
    }
    if (k == -1) {
      return "smallest curvature (eigenvalue %s)".formatted(value);
    }
    return k > 0
        ? "%s sharpest direction (eigenvalue %s)".formatted(Ordinal.of(k), value)
        : "%s smallest curvature (eigenvalue %s)".formatted(Ordinal.of(-k), value);
  }

  /** A number with a minus sign, and with its power of ten as a person writes it: 5.57×10⁻⁵. */
  private static String typeset(double value) {
    String[] parts = Digits.significant(value, TITLE_DIGITS).split("e", -1);
    String mantissa = parts[0].replace('-', '\u2212');
    if (parts.length == 1) {
      return mantissa;
    }
    return mantissa + "×10" + SixDigits.raised(Integer.parseInt(parts[1]));
  }
}
