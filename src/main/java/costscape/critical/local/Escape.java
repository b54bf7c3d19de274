package costscape.critical.local;

import costscape.cost.CostFunction;
import costscape.cost.DifferentiableCost;
import costscape.space.Vectors;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A ray along which a cost falls for ever, so that there is no minimum where training went. Where
 * every row is on its right side and there is no penalty, growing the output layer is such a ray:
 * every row's loss log(1 + e⁻ˢᵐ) falls towards 0 as its scale s grows, and no θ attains 0. In the
 * output layer the cost is convex, so a cost that still falls far out has fallen all the way.
 *
 * @param direction dθ/dt along the ray
 * @param limit the lowest cost seen along it
 */
public record Escape(List<Double> direction, double limit) implements Serializable {
  /**
   * The places along the ray where the cost must not rise. Behind the point, at negative places,
   * changes show that are too small to be seen ahead.
   */
  private static final double[] FALLING = {-3, -2, -1, 0, 1, 2, 4, 8, 16};

  private static final int FARTHEST = 50;

  /**
   * The cost must not rise up to 2 to this power; beyond, the last digits of a direction may lead
   * astray.
   */
  private static final int NEVER_RISING = 20;

  private static final double[] AHEAD = {0, 0.5, 1, 2, 4, 8, 16};

  /** Costs that differ by less than this, relatively, count as equal. */
  private static final double SAME = 1e-12;

  /**
   * A Newton step at least this long may lead to infinity. Down an e⁻ᵗ slope it stays at 1; near a
   * minimum it goes to 0.
   */
  private static final double LASTING_STEP = 1e-3;

  public Escape {
    direction = List.copyOf(direction);
  }

  /**
   * The first ray found on which the cost falls for ever, where only the entries from {@code first}
   * on move. The rays tried are scaling these entries up, and going on along Newton's step.
   */
  public static Optional<Escape> from(DifferentiableCost cost, double[] theta, int first) {
    double[] scaling = new double[theta.length];
    for (int k = first; k < theta.length; k++) {
      scaling[k] = 0.25 * theta[k];
    }
    return along(cost, theta, scaling, FALLING)
        .or(() -> along(cost, theta, newtonStep(cost, theta, first), FALLING));
  }

  /** The ray from a point in a direction; empty where the cost does not fall along it for ever. */
  public static Optional<Escape> ahead(CostFunction cost, double[] theta, double[] direction) {
    return along(cost, theta, direction, AHEAD);
  }

  public static Escape of(double[] direction, double limit) {
    return new Escape(Arrays.stream(direction).boxed().toList(), limit);
  }

  /** Newton's step in the entries from {@code first} on. */
  private static double[] newtonStep(DifferentiableCost cost, double[] theta, int first) {
    int n = theta.length;
    double[] gradient = new double[n];
    cost.gradient(theta, gradient);
    double[] slope = Arrays.copyOfRange(gradient, first, n);
    Eigendecomposition spectrum =
        Eigendecomposition.of(cost.hessian(theta).part(IntStream.range(first, n).toArray()));
    double[] step =
        spectrum.combined(
            k ->
                spectrum.eigenvalue(k) > spectrum.noise()
                    ? -spectrum.along(k, slope) / spectrum.eigenvalue(k)
                    : 0);
    double[] whole = new double[n];
    System.arraycopy(step, 0, whole, first, step.length);
    return whole;
  }

  private static Optional<Escape> along(
      CostFunction cost, double[] theta, double[] direction, double... falling) {
    if (!(Vectors.norm(direction) >= LASTING_STEP)) {
      return Optional.empty();
    }
    double end = cost.at(Vectors.moved(theta, falling[falling.length - 1], direction));
    double start = cost.at(Vectors.moved(theta, falling[0], direction));
    if (!(end < start - SAME * Math.abs(start))) {
      return Optional.empty();
    }
    double before = start;
    for (double t : falling) {
      double here = cost.at(Vectors.moved(theta, t, direction));
      if (!(here <= before + SAME * Math.abs(before))) {
        return Optional.empty();
      }
      before = here;
    }
    double limit = before;
    for (int power = 5; power <= FARTHEST; power++) {
      double here = cost.at(Vectors.moved(theta, Math.scalb(1.0, power), direction));
      if (power <= NEVER_RISING && !(here <= before + SAME * Math.abs(before))) {
        return Optional.empty();
      }
      before = here;
      limit = here < limit ? here : limit;
    }
    return Optional.of(of(direction, limit));
  }
}
