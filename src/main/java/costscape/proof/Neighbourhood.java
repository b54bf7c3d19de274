package costscape.proof;

import costscape.critical.local.Eigendecomposition;
import costscape.enclosure.Coordinates;
import costscape.enclosure.Enclosure;
import costscape.enclosure.FreeParameters;
import costscape.interval.Bounds;
import costscape.interval.Box;
import costscape.interval.Interval;
import costscape.interval.Jet;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * The surroundings of a stationary point x* in coordinates s in which its Hessian is nearly a
 * diagonal of ±1: x = m + Vs, the columns of V eigenvectors over the roots of their eigenvalues'
 * sizes. A region |sₖ| ≤ h reaches far where the cost is flat and stays near where it is steep. W ≈
 * V⁻¹ with ‖I − WV‖ ≤ ε in rows, so that |s| ≤ |W(x − m)|/(1 − ε).
 */
final class Neighbourhood {
  private static final double FARTHEST = 1e3;

  /** The reach is found to a twentieth. */
  private static final double FINE = 1.05;

  /** Where the search for it begins. */
  private static final double FIRST = 0x1p-6;

  private static final double NEAREST = 0x1p-40;

  private final double[] middle;
  private final double[][] columns; // of V
  private final double[][] rows; // of W
  private final double left; // 1 − ε, rounded down
  private final Enclosure enclosure;

  private Neighbourhood(double[] middle, double[][] columns, double[][] rows, Enclosure enclosure) {
    this.middle = middle.clone();
    this.columns = columns;
    this.rows = rows;
    left = Bounds.sumLow(1, -inverseError());
    this.enclosure = enclosure;
  }

  /** In the coordinates that are described above. */
  static Neighbourhood scaled(FreeParameters parameters, double[] middle) {
    Eigendecomposition spectrum = Eigendecomposition.of(parameters.hessian(middle));
    double[][] rows = eigenvectors(spectrum);
    for (int k = 0; k < rows.length; k++) {
      for (int j = 0; j < rows.length; j++) {
        rows[k][j] *= Math.sqrt(Math.abs(spectrum.eigenvalue(k)));
      }
    }
    double[][] columns = Inertia.columns(spectrum);
    Coordinates along = parameters.along(middle, columns);
    return new Neighbourhood(middle, columns, rows, new Enclosure(parameters.cost(), along));
  }

  /**
   * With the eigenvectors themselves for V's columns, and bounds that are made from these
   * coordinates.
   */
  static Neighbourhood rotated(
      FreeParameters parameters, double[] middle, Function<Coordinates, Enclosure> bounds) {
    double[][] unit = eigenvectors(Eigendecomposition.of(parameters.hessian(middle)));
    Coordinates along = parameters.along(middle, unit);
    return new Neighbourhood(middle, unit, unit, bounds.apply(along));
  }

  private static double[][] eigenvectors(Eigendecomposition spectrum) {
    double[][] vectors = new double[spectrum.size()][];
    for (int k = 0; k < vectors.length; k++) {
      vectors[k] = spectrum.eigenvector(k);
    }
    return vectors;
  }

  /** Bounds by these coordinates. */
  Enclosure enclosure() {
    return enclosure;
  }

  /** ε. */
  private double inverseError() {
    double most = 0;
    for (int k = 0; k < rows.length; k++) {
      double sum = 0;
      for (int j = 0; j < columns.length; j++) {
        Interval entry = dot(rows[k], columns[j]).minus(Interval.of(k == j ? 1 : 0));
        sum = Bounds.sumHigh(sum, entry.magnitude());
      }
      most = Math.max(most, sum);
    }
    return most;
  }

  private static Interval dot(double[] one, double[] other) {
    return Interval.sum(one.length, k -> Interval.of(one[k]).times(Interval.of(other[k])));
  }

  /** The largest h found for which the inertia is proved over the region; 0 where there is none. */
  double reach() {
    double proved = FIRST;
    while (proved > NEAREST && inertia(proved).isEmpty()) {
      proved /= 4;
    }
    if (!(left > 0) || proved <= NEAREST) {
      return 0;
    }
    double factor = 4;
    while (factor > FINE && proved < FARTHEST) {
      if (inertia(factor * proved).isPresent()) {
        proved *= factor;
      } else {
        factor = Math.sqrt(factor);
      }
    }
    return proved;
  }

  private OptionalInt inertia(double reach) {
    return Inertia.of(over(reach));
  }

  private Jet over(double reach) {
    return enclosure.over(Box.around(new double[middle.length], reach));
  }

  /** The radius of a ball around m inside the region. */
  double radius(double reach) {
    double steepest = 0;
    for (double[] row : rows) {
      steepest = Math.max(steepest, dot(row, row).sqrt().high());
    }
    return steepest == 0
        ? 0
        : Interval.of(reach).times(Interval.of(left)).over(Interval.of(steepest)).low();
  }

  /** The largest |sₖ| over a box of points, rounded up. */
  double size(Box box) {
    double most = 0;
    for (double[] row : rows) {
      Interval sum =
          Interval.sum(
              row.length,
              k -> box.side(k).minus(Interval.of(middle[k])).times(Interval.of(row[k])));
      most = Math.max(most, sum.magnitude());
    }
    return Interval.of(most).over(Interval.of(left)).high();
  }

  /** Bounds of the Hessian's eigenvalues in s over the region, by Gershgorin's discs. */
  Interval curvature(double reach) {
    Jet over = over(reach);
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < middle.length; i++) {
      double radius = 0;
      for (int j = 0; j < middle.length; j++) {
        if (j != i) {
          radius = Bounds.sumHigh(radius, over.second(i, j).magnitude());
        }
      }
      least = Math.min(least, Bounds.sumLow(over.second(i, i).low(), -radius));
      most = Math.max(most, Bounds.sumHigh(over.second(i, i).high(), radius));
    }
    return Interval.between(least, most);
  }

  /** An upper bound of ‖V⁻¹‖², by which the largest eigenvalue in x is larger than in s. */
  double stretch() {
    Interval squares = Interval.sum(rows.length, k -> dot(rows[k], rows[k]));
    double off = Bounds.up(Math.sqrt(rows.length)) * Bounds.sumHigh(1, -left); // ‖I − WV‖₂
    Interval rest = Interval.of(1).minus(Interval.of(Bounds.up(off)));
    return rest.isPositive() ? squares.over(rest.square()).high() : Double.POSITIVE_INFINITY;
  }
}
