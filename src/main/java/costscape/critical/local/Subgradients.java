package costscape.critical.local;

import costscape.space.SymmetricMatrix;
import costscape.space.Vectors;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;

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

  /** A rest of an aᵢ beside others counts as 0 below this share of the longest one. */
  private static final double NO_PART = 1e-9;

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
    BoundedLeastSquares found = new BoundedLeastSquares(rest, slopes, 1);
    multipliers = found.multipliers();
    nearest = found.sum();
  }

  /** The subgradient nearest to 0; its negative leads down most steeply. */
  public double[] nearestToZero() {
    return nearest.clone();
  }

  /** The sᵢ of the subgradient nearest to 0. */
  public double[] multipliers() {
    return multipliers.clone();
  }

  /** Orthonormal directions along which no term changes to first order, and those along which. */
  public Bases bases() {
    List<double[]> across = orthonormal(slopes, List.of(), slopes.size());
    List<double[]> units = new ArrayList<>();
    for (int k = 0; k < rest.length; k++) {
      double[] unit = new double[rest.length];
      unit[k] = 1;
      units.add(unit);
    }
    return new Bases(orthonormal(units, across, rest.length - across.size()), across);
  }

  /**
   * An orthonormal basis of what some vectors span beside others, by Gram's and Schmidt's method,
   * the longest that is left first. The eigenvectors of Σ aᵢaᵢᵀ span the same, but its entries are
   * rounded by more than the squares of short aᵢ.
   *
   * @param others orthonormal
   * @param most vectors
   */
  private static List<double[]> orthonormal(
      List<double[]> vectors, List<double[]> others, int most) {
    List<double[]> left = new ArrayList<>();
    for (double[] vector : vectors) {
      double[] beside = vector.clone();
      Vectors.orthogonalize(beside, others);
      left.add(beside);
    }
    double longest = left.stream().mapToDouble(Vectors::norm).max().orElse(0);
    List<double[]> basis = new ArrayList<>();
    while (basis.size() < most) {
      double[] next = Collections.max(left, Comparator.comparingDouble(Vectors::norm)).clone();
      double norm = Vectors.norm(next);
      if (!(norm > NO_PART * longest)) {
        break;
      }
      Vectors.scale(next, 1 / norm);
      Vectors.orthogonalize(next, others);
      Vectors.orthogonalize(next, basis);
      Vectors.scale(next, 1 / Vectors.norm(next));
      basis.add(next);
      left.forEach(vector -> Vectors.orthogonalize(vector, List.of(next)));
    }
    return basis;
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

  /**
   * Where 0 lies, of numbers that are known to their rounding. The linear programme of {@link
   * #exactly} is solved in the span of the aᵢ, in which g must lie but for rounding.
   */
  public Zero zero() {
    double small = SMALL * size();
    List<double[]> across = bases().across();
    if (slopes.size() > MOST_EXACT_TERMS || across.size() > MOST_EXACT_DIMENSIONS) {
      return zeroBySums(small);
    }
    double[] outside = rest.clone();
    BigDecimal[] inside = new BigDecimal[across.size()];
    for (int k = 0; k < inside.length; k++) {
      double along = Vectors.dot(rest, across.get(k));
      Vectors.add(outside, -along, across.get(k));
      inside[k] = new BigDecimal(along);
    }
    if (Vectors.norm(outside) > small && Vectors.norm(nearest) > small) {
      return Zero.OUTSIDE;
    }
    return new SmallestBound(inside, slopes.stream().map(slope -> in(across, slope)).toList())
        .value()
        .map(Subgradients::rounded)
        .map(
            bound ->
                bound < 1 - NEAR_ONE
                    ? Zero.INSIDE
                    : bound <= 1 + NEAR_ONE ? Zero.ON_THE_BORDER : Zero.OUTSIDE)
        .orElse(Zero.OUTSIDE);
  }

  private static double rounded(BigFraction exact) {
    return new BigDecimal(exact.getNumerator())
        .divide(new BigDecimal(exact.getDenominator()), MathContext.DECIMAL64)
        .doubleValue();
  }

  private static double[] in(List<double[]> basis, double[] vector) {
    return basis.stream().mapToDouble(unit -> Vectors.dot(unit, vector)).toArray();
  }

  private Zero zeroBySums(double small) {
    if (Vectors.norm(nearest) > small) {
      return Zero.OUTSIDE;
    }
    double[] smaller = new BoundedLeastSquares(rest, slopes, 1 - NEAR_ONE).sum();
    return Vectors.norm(smaller) <= small ? Zero.INSIDE : Zero.ON_THE_BORDER;
  }

  private double size() {
    return Math.max(Vectors.norm(rest), slopes.stream().mapToDouble(Vectors::norm).max().orElse(0));
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
        .map(bound -> bound.compareTo(BigFraction.ONE))
        .map(c -> c < 0 ? Zero.INSIDE : c == 0 ? Zero.ON_THE_BORDER : Zero.OUTSIDE)
        .orElse(Zero.OUTSIDE);
  }

  /**
   * The |sᵢ| ≤ b that make |g + Σ sᵢ aᵢ| smallest, by an active set: the free sᵢ are those of least
   * squares, one that would pass its bound stays on it, and one that pulls inwards is let go
   * (Stark, Parker: Bounded-variable least squares, Comput. Statist. 10, 1995, 129).
   */
  private static final class BoundedLeastSquares {
    /** Eigenvalues of the Gram matrix below this share of the largest count as 0. */
    private static final double NO_PART = 1e-18;

    /** A pull smaller than this, relative to its largest possible, is rounding. */
    private static final double NO_PULL = 1e-12;

    private static final int MOST_ROUNDS = 300;

    private final List<double[]> slopes;
    private final double bound;
    private final double[] s;
    private final boolean[] held;
    private final double[] rest;
    private double[] sum;

    BoundedLeastSquares(double[] rest, List<double[]> slopes, double bound) {
      this.slopes = slopes;
      this.bound = bound;
      this.rest = rest;
      s = new double[slopes.size()];
      held = new boolean[s.length];
      sum = rest.clone();
      for (int round = 0; round < MOST_ROUNDS; round++) {
        balance();
        if (!release()) {
          break;
        }
      }
    }

    double[] multipliers() {
      return s.clone();
    }

    /** g + Σ sᵢ aᵢ. */
    double[] sum() {
      return sum.clone();
    }

    /** Moves the free ones to their least squares, for as long as one of them meets its bound. */
    private void balance() {
      while (true) {
        List<Integer> free = free();
        double[] step = leastSquares(free);
        double share = 1;
        int first = -1;
        for (int i = 0; i < step.length; i++) {
          double next = s[free.get(i)] + step[i];
          if (Math.abs(next) > bound) {
            double room = (Math.copySign(bound, next) - s[free.get(i)]) / step[i];
            if (room < share) {
              share = Math.max(0, room);
              first = free.get(i);
            }
          }
        }
        for (int i = 0; i < step.length; i++) {
          s[free.get(i)] += share * step[i];
        }
        if (first >= 0) {
          s[first] = Math.copySign(bound, s[first]);
          held[first] = true;
        }
        sum = rest.clone();
        for (int i = 0; i < s.length; i++) {
          Vectors.add(sum, s[i], slopes.get(i));
        }
        if (first < 0) {
          return;
        }
      }
    }

    private List<Integer> free() {
      return IntStream.range(0, s.length).filter(i -> !held[i]).boxed().toList();
    }

    private double[] leastSquares(List<Integer> free) {
      if (free.isEmpty()) {
        return new double[0];
      }
      Eigendecomposition gram =
          Eigendecomposition.of(
              SymmetricMatrix.of(
                  free.size(),
                  (i, k) -> Vectors.dot(slopes.get(free.get(i)), slopes.get(free.get(k)))));
      double[] pulls = free.stream().mapToDouble(i -> -Vectors.dot(slopes.get(i), sum)).toArray();
      return gram.combined(
          k ->
              gram.eigenvalue(k) > NO_PART * gram.norm()
                  ? gram.along(k, pulls) / gram.eigenvalue(k)
                  : 0);
    }

    /** Lets go of the one on its bound that pulls inwards most; gives whether there is one. */
    private boolean release() {
      int strongest = -1;
      double most = NO_PULL;
      double length = Vectors.norm(sum);
      for (int i = 0; i < s.length; i++) {
        double pull = Math.signum(s[i]) * Vectors.dot(slopes.get(i), sum);
        double share = pull / (length * Vectors.norm(slopes.get(i)) + Double.MIN_NORMAL);
        if (held[i] && share > most && pull > NO_PULL * NO_PULL) {
          strongest = i;
          most = share;
        }
      }
      if (strongest >= 0) {
        held[strongest] = false;
      }
      return strongest >= 0;
    }
  }
}
