package costscape.critical.local;

import costscape.space.SymmetricMatrix;
import costscape.space.Vectors;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The subgradients of a cost at a kink of absolute values: all g + Σ sᵢ aᵢ with |sᵢ| ≤ 1, where the
 * cost is smooth but for terms |tᵢ(θ)| that are 0 here, aᵢ = ∇tᵢ, and g is the gradient of the
 * rest. Along a direction d the cost rises at the rate g·d + Σ |aᵢ·d|, the largest product of d
 * with a subgradient (Rockafellar: Convex Analysis, 1970, theorem 23.4). So if 0 is not among the
 * subgradients, some direction leads down at once. If 0 is strictly inside, that is, all |sᵢ| are
 * below 1 and the aᵢ span the space, then the cost rises at once in every direction.
 */
public final class Subgradients {
  /** Where 0 lies. */
  public enum Zero {
    /** 0 is g + Σ sᵢ aᵢ with every |sᵢ| below 1. */
    INSIDE,
    /** 0 is such a sum, though some |sᵢ| must be 1. */
    ON_THE_BORDER,
    /** No such sum is 0: a direction leads down at once. */
    OUTSIDE
  }

  /** Multipliers within this of 1 are not told from 1 in doubles. */
  private static final double NEAR_ONE = 1e-6;

  /** A sum counts as 0 below this, relative to the largest of its terms. */
  private static final double SMALL = 1e-9;

  /** An eigenvalue of Σ aᵢaᵢᵀ counts as 0 below this share of the largest one. */
  private static final double NO_PART = 1e-18;

  private static final int SWEEPS = 3000;

  /** Exact arithmetic is for so many terms and dimensions: fractions grow with each step. */
  private static final int MOST_EXACT_TERMS = 24;

  private static final int MOST_EXACT_DIMENSIONS = 12;

  private final double[] rest;
  private final List<double[]> slopes;
  private final double[] multipliers;
  private final double[] nearest;

  /**
   * @param rest g
   * @param slopes the aᵢ
   */
  public Subgradients(double[] rest, List<double[]> slopes) {
    this.rest = rest;
    this.slopes = slopes;
    multipliers = new double[slopes.size()];
    nearest = nearest(1, multipliers);
  }

  /** The subgradient nearest to 0; its negative leads down most steeply. */
  public double[] nearestToZero() {
    return nearest.clone();
  }

  /** The sᵢ of the subgradient nearest to 0. */
  public double[] multipliers() {
    return multipliers.clone();
  }

  /** The eigenvalues and eigenvectors of Σ aᵢaᵢᵀ. */
  private Spectrum gram() {
    return Spectrum.of(
        SymmetricMatrix.of(
            rest.length,
            (k, m) -> {
              double sum = 0;
              for (double[] slope : slopes) {
                sum += slope[k] * slope[m];
              }
              return sum;
            }));
  }

  /** Orthonormal directions along which no term changes to first order, and those along which. */
  public Bases bases() {
    Spectrum gram = gram();
    List<double[]> along = new ArrayList<>();
    List<double[]> across = new ArrayList<>();
    for (int k = 0; k < gram.size(); k++) {
      boolean keeps = gram.eigenvalue(k) <= NO_PART * gram.norm() || slopes.isEmpty();
      (keeps ? along : across).add(gram.eigenvector(k));
    }
    return new Bases(along, across);
  }

  /**
   * Two orthonormal bases.
   *
   * @param along the kink: there all terms stay 0 to first order
   * @param across it: the span of the aᵢ
   */
  public record Bases(List<double[]> along, List<double[]> across) {
    public Bases {
      along = List.copyOf(along);
      across = List.copyOf(across);
    }
  }

  /** Where 0 lies, in doubles. */
  public Zero zero() {
    double small = SMALL * size();
    if (Vectors.norm(nearest) > small) {
      return Zero.OUTSIDE;
    }
    double[] smaller = nearest(1 - NEAR_ONE, new double[slopes.size()]);
    return Vectors.norm(smaller) <= small ? Zero.INSIDE : Zero.ON_THE_BORDER;
  }

  private double size() {
    return Math.max(
        Vectors.norm(rest), slopes.stream().mapToDouble(Vectors::norm).max().orElse(0));
  }

  /** Minimises |g + Σ sᵢ aᵢ| over |sᵢ| ≤ bound, one sᵢ after the other. */
  private double[] nearest(double bound, double[] s) {
    double[] sum = rest.clone();
    double enough = 1e-3 * SMALL * size();
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      double moved = 0;
      for (int i = 0; i < s.length; i++) {
        double[] slope = slopes.get(i);
        double square = Vectors.dot(slope, slope);
        if (square > 0) {
          double best = s[i] - Vectors.dot(slope, sum) / square;
          double next = Math.max(-bound, Math.min(bound, best));
          moved += Math.abs(next - s[i]) * Math.sqrt(square);
          Vectors.add(sum, next - s[i], slope);
          s[i] = next;
        }
      }
      if (moved <= 1e-3 * enough) {
        break;
      }
    }
    return sum;
  }

  /**
   * Where 0 lies, decided in exact fractions where that is not too much work. It is the linear
   * programme: the smallest r for which some |sᵢ| ≤ r give the sum 0. Below r = 1 the point 0 is
   * inside.
   *
   * @param rest g without rounding
   * @param slopes the aᵢ, exact
   */
  public static Zero exactly(BigDecimal[] rest, List<double[]> slopes) {
    double[] rounded = Arrays.stream(rest).mapToDouble(BigDecimal::doubleValue).toArray();
    if (slopes.size() > MOST_EXACT_TERMS || rest.length > MOST_EXACT_DIMENSIONS) {
      return new Subgradients(rounded, slopes).zero();
    }
    return new SmallestBound(rest, slopes)
        .value()
        .map(bound -> bound.compareTo(Fraction.ONE))
        .map(c -> c < 0 ? Zero.INSIDE : c == 0 ? Zero.ON_THE_BORDER : Zero.OUTSIDE)
        .orElse(Zero.OUTSIDE);
  }
}
