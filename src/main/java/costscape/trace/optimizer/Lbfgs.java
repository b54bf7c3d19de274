package costscape.trace.optimizer;

import costscape.space.Vectors;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;

/**
 * Limited-memory BFGS: the step is −H∇C, where H is the inverse Hessian as the last {@code memory}
 * steps s and changes of gradient y tell it, times a length from {@link WolfeSearch} (Nocedal,
 * Wright: Numerical Optimization, 2nd ed. 2006, algorithms 7.4 and 7.5; first H = (sᵀy/yᵀy)·I,
 * equation 7.20). It has no learning rate. On a quadratic of n dimensions with exact line searches
 * it would be done in n steps.
 */
final class Lbfgs implements Optimizer.Run {
  /** One remembered step: s, y and 1/(sᵀy). */
  private record Pair(double[] s, double[] y, double inverseCurvature) {}

  private final int memory;
  private final Deque<Pair> newestFirst = new ArrayDeque<>();

  /** Remembers so many steps. */
  Lbfgs(int memory) {
    this.memory = memory;
  }

  @Override
  public boolean step(Position at, double factor) {
    if (search(at, direction(at.gradient()))) {
      return true;
    }
    if (newestFirst.isEmpty()) {
      return false;
    }
    newestFirst.clear(); // what is remembered misleads, so steepest descent is tried once more
    return search(at, direction(at.gradient()));
  }

  private boolean search(Position at, double[] direction) {
    if (!(Vectors.dot(direction, at.gradient()) < 0)) {
      return false;
    }
    Optional<WolfeSearch.Point> found = WolfeSearch.from(at, direction, firstLength(at));
    found.ifPresent(point -> remember(at, point));
    return found.isPresent();
  }

  /**
   * The length tried first. 1 is right for a quasi-Newton step; a first steepest descent is at most
   * 1 long.
   */
  private double firstLength(Position at) {
    return newestFirst.isEmpty() ? Math.min(1, 1 / Vectors.norm(at.gradient())) : 1;
  }

  private void remember(Position at, WolfeSearch.Point point) {
    double[] s = Vectors.difference(point.theta(), at.theta());
    double[] y = Vectors.difference(point.gradient(), at.gradient());
    at.moveTo(point.theta(), point.value(), point.gradient());
    double curvature = Vectors.dot(s, y);
    if (!(curvature > Math.ulp(1.0) * Vectors.norm(s) * Vectors.norm(y))) {
      return; // H would lose positive definiteness to rounding
    }
    newestFirst.addFirst(new Pair(s, y, 1 / curvature));
    if (newestFirst.size() > memory) {
      newestFirst.removeLast();
    }
  }

  /** −H∇C by the two-loop recursion. */
  private double[] direction(double[] gradient) {
    double[] q = gradient.clone();
    double[] alpha = new double[newestFirst.size()];
    int i = 0;
    for (Pair pair : newestFirst) {
      alpha[i] = pair.inverseCurvature * Vectors.dot(pair.s, q);
      Vectors.add(q, -alpha[i], pair.y);
      i++;
    }
    if (!newestFirst.isEmpty()) {
      Pair newest = newestFirst.getFirst();
      Vectors.scale(q, 1 / (newest.inverseCurvature * Vectors.dot(newest.y, newest.y)));
    }
    for (Iterator<Pair> oldest = newestFirst.descendingIterator(); oldest.hasNext(); ) {
      Pair pair = oldest.next();
      i--;
      double beta = pair.inverseCurvature * Vectors.dot(pair.y, q);
      Vectors.add(q, alpha[i] - beta, pair.s);
    }
    Vectors.scale(q, -1);
    return Arrays.stream(q).allMatch(Double::isFinite) ? q : new double[q.length];
  }

  /**
   * A step length a along a descent direction p that meets the strong Wolfe conditions C(θ + ap) ≤
   * C(θ) + c₁a∇Cᵀp and |∇C(θ + ap)ᵀp| ≤ c₂|∇Cᵀp|, by bracketing and zooming (Nocedal, Wright:
   * Numerical Optimization, 2nd ed. 2006, algorithms 3.5 and 3.6; c₁ = 1e-4, c₂ = 0.9 from section
   * 3.1; cubic interpolation, equation 3.59). Close to a minimum the cost no longer tells its
   * changes from rounding; there the first condition is replaced by its form in slopes, (2c₁ −
   * 1)∇Cᵀp ≥ ∇C(θ + ap)ᵀp (Hager, Zhang, SIAM J. Optim. 16(1), 2005, equation 4.1). A length whose
   * cost is not finite counts as too long.
   */
  static final class WolfeSearch {
    /** One tried length with the point there, its cost, its gradient and its slope along p. */
    record Point(double length, double[] theta, double value, double[] gradient, double slope) {}

    private static final double C1 = 1e-4;
    private static final double C2 = 0.9;
    private static final int TRIALS = 60;
    private static final double GROWTH = 4;

    /** How far the cost may seem to rise and still be called equal: a few roundings of a mean. */
    private static final double FLAT = 8 * Math.ulp(1.0);

    /**
     * A trial keeps this share of the bracket away from its ends; a trial nearer to an end is
     * replaced by the middle.
     */
    private static final double MARGIN = 0.1;

    private final Position at;
    private final double[] direction;
    private final Point start;
    private int trials;

    private WolfeSearch(Position at, double[] direction) {
      this.at = at;
      this.direction = direction;
      double slope = Vectors.dot(at.gradient(), direction);
      start = new Point(0, at.theta().clone(), at.value(), at.gradient().clone(), slope);
    }

    /**
     * A point that lowers the cost; empty where rounding hides every descent.
     *
     * @param direction p with ∇Cᵀp below 0
     * @param firstLength the length tried first
     */
    static Optional<Point> from(Position at, double[] direction, double firstLength) {
      return new WolfeSearch(at, direction).bracket(firstLength);
    }

    /** Algorithm 3.5: lengthens the step until a bracket or a good length is found. */
    @SuppressWarnings("ReferenceEquality") // whether the previous point is the start itself
    private Optional<Point> bracket(double firstLength) {
      Point previous = start;
      double length = firstLength;
      while (trials < TRIALS) {
        Point point = tryLength(length);
        if (!lowEnough(point) || (previous != start && point.value >= previous.value)) {
          return zoom(previous, point);
        }
        if (flatEnough(point)) {
          return Optional.of(point);
        }
        if (point.slope >= 0) {
          return zoom(point, previous);
        }
        previous = point;
        length *= GROWTH;
      }
      return better(previous); // the cost still falls, perhaps for ever
    }

    /** Algorithm 3.6. The first point meets the first condition and is the lowest so far. */
    private Optional<Point> zoom(Point lowest, Point other) {
      Point low = lowest;
      Point high = other;
      while (trials < TRIALS && low.length != high.length) {
        double length = between(low, high);
        if (length == low.length || length == high.length) {
          break;
        }
        Point point = tryLength(length);
        if (!lowEnough(point) || (point.value >= low.value && !flat(point))) {
          high = point;
          continue;
        }
        if (flatEnough(point)) {
          return Optional.of(point);
        }
        if (point.slope * (high.length - low.length) >= 0) {
          high = low;
        }
        low = point;
      }
      return better(low);
    }

    /**
     * The best length found, though it does not meet the second condition; empty where it does not
     * lower the cost.
     */
    private Optional<Point> better(Point point) {
      return point.value < start.value ? Optional.of(point) : Optional.empty();
    }

    private Point tryLength(double length) {
      trials++;
      double[] theta = start.theta.clone();
      Vectors.add(theta, length, direction);
      double[] gradient = new double[theta.length];
      double value = at.evaluate(theta, gradient);
      return new Point(length, theta, value, gradient, Vectors.dot(gradient, direction));
    }

    private boolean lowEnough(Point point) {
      boolean finite = Double.isFinite(point.value) && Double.isFinite(point.slope);
      return finite
          && (point.value <= start.value + C1 * point.length * start.slope
              || (flat(point) && point.slope <= (2 * C1 - 1) * start.slope));
    }

    private boolean flat(Point point) {
      return point.value <= start.value + FLAT * Math.abs(start.value);
    }

    private boolean flatEnough(Point point) {
      return Math.abs(point.slope) <= -C2 * start.slope;
    }

    /**
     * The minimum of the cubic through both ends, or their middle where the cubic has none well
     * inside.
     */
    private static double between(Point low, Point high) {
      double width = high.length - low.length;
      double middle = low.length + 0.5 * width;
      if (!Double.isFinite(high.value) || !Double.isFinite(high.slope)) {
        return low.length + MARGIN * width;
      }
      double d1 = low.slope + high.slope - 3 * (high.value - low.value) / width;
      double root = Math.signum(width) * Math.sqrt(d1 * d1 - low.slope * high.slope);
      double minimum =
          high.length - width * (high.slope + root - d1) / (high.slope - low.slope + 2 * root);
      double share = (minimum - low.length) / width;
      return share >= MARGIN && share <= 1 - MARGIN ? minimum : middle;
    }
  }
}
