package costscape.critical.local;

import costscape.space.SymmetricMatrix;
import costscape.space.Vectors;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The |sᵢ| ≤ b that make |g + Σ sᵢ aᵢ| smallest, by an active set: the free sᵢ are those of least
 * squares, one that would pass its bound stays on it, and one that pulls inwards is let go (Stark,
 * Parker: Bounded-variable least squares, Comput. Statist. 10, 1995, 129).
 */
final class BoundedLeastSquares {
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
