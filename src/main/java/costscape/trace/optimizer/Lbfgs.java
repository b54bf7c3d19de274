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
  public boolean step(Position at) {
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
}
