package costscape.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Places on a line that are narrowed in rounds. A round asks for a few points around every place,
 * and for all of them at once: a cost from elsewhere answers many points as it answers one.
 *
 * <p>A place lies between two points, and where between them is guessed by what is told there. A
 * round asks for the guess and for three points at either side of it. These are the nearer the
 * better the last guess was: where guesses settle the points close in on them, and elsewhere they
 * cut what is between into shares.
 *
 * <p>To 1e-8 of a cell a smooth top takes 3 to 6 rounds, 20 to 30 points; Brent's method takes 6 to
 * 13 points, one after the other. A kink takes some 10 rounds, 60 points; Brent's method takes 9 to
 * 34. Polynomials through more points than three guess better in the first round and worse in the
 * last, and were dropped.
 */
final class Rounds {
  private static final int BESIDE = 3;

  /** How near the nearest point is to the guess, as a share of the way to the end. */
  private static final double FIRST = 1e-2;

  private static final double NEAREST = 1e-7;
  private static final double FARTHEST = 0.05;

  /** A jump is cut into thirds; from the largest double to the smallest it takes 1400. */
  private static final int MOST = 2000;

  private Rounds() {}

  /**
   * Two points, and where between them a place is guessed to be.
   *
   * @param within how exactly it is looked for
   */
  record Between(double left, double guess, double right, double within) {
    double width() {
      return right - left;
    }
  }

  /** A place that is looked for. */
  @FunctionalInterface
  interface Search {
    /** Returns where it is known to be; empty where that is exact enough, or it is nowhere. */
    Optional<Between> open(NavigableMap<Double, Double> told);
  }

  /**
   * Asks until every place is found.
   *
   * @param told what is known at some points of the line; answers are added
   * @param asked gives what is known at several points
   */
  static void run(
      List<Search> searches, NavigableMap<Double, Double> told, UnaryOperator<double[]> asked) {
    double[] widths = new double[searches.size()];
    for (int round = 0; round < MOST; round++) {
      NavigableSet<Double> next = new TreeSet<>();
      for (int k = 0; k < widths.length; k++) {
        Optional<Between> open = searches.get(k).open(told);
        if (open.isPresent()) {
          double shrunk = open.get().width() / widths[k];
          double share =
              widths[k] == 0 ? FIRST : Math.min(FARTHEST, Math.max(NEAREST, shrunk * shrunk));
          widths[k] = open.get().width();
          add(open.get(), share, next);
        }
      }
      next.removeAll(told.keySet());
      if (next.isEmpty()) {
        return;
      }
      ask(next, told, asked);
    }
  }

  /** Asks for all of some points at once. */
  static void ask(
      NavigableSet<Double> points,
      NavigableMap<Double, Double> told,
      UnaryOperator<double[]> asked) {
    double[] alphas = points.stream().mapToDouble(Double::doubleValue).toArray();
    double[] answers = asked.apply(alphas);
    for (int k = 0; k < alphas.length; k++) {
      told.put(alphas[k], answers[k]);
    }
  }

  private static void add(Between open, double share, NavigableSet<Double> next) {
    List<Double> points = new ArrayList<>(List.of(open.guess()));
    for (int k = 1; k <= BESIDE; k++) {
      double part = Math.pow(share, k / (double) BESIDE);
      points.add(open.guess() - Math.max(part * (open.guess() - open.left()), open.within()));
      points.add(open.guess() + Math.max(part * (open.right() - open.guess()), open.within()));
    }
    for (double point : points) {
      if (open.left() < point && point < open.right()) {
        next.add(point + 0.0); // −0 is another key
      }
    }
  }

  /** How high a point with its cost counts. */
  @FunctionalInterface
  interface Height {
    double of(double alpha, double cost);
  }

  /** The highest point that is told, the first of several; NaN counts as no height. */
  static double top(NavigableMap<Double, Double> told, Height height) {
    double best = Double.NEGATIVE_INFINITY;
    double at = told.firstKey();
    for (Map.Entry<Double, Double> one : told.entrySet()) {
      double here = height.of(one.getKey(), one.getValue());
      if (here > best) {
        best = here;
        at = one.getKey();
      }
    }
    return at;
  }

  /**
   * The highest point with its neighbours; empty where it is an end or these are near. The guess is
   * the top of the parabola through the three.
   */
  static Optional<Between> aroundTop(
      NavigableMap<Double, Double> told, Height height, double within) {
    double at = top(told, height);
    Map.Entry<Double, Double> left = told.lowerEntry(at);
    Map.Entry<Double, Double> right = told.higherEntry(at);
    if (left == null || right == null || right.getKey() - left.getKey() <= 4 * within) {
      return Optional.empty();
    }
    double l = left.getKey();
    double r = right.getKey();
    double here = told.getOrDefault(at, Double.NaN);
    double fromLeft = (at - l) * (height.of(at, here) - height.of(r, right.getValue()));
    double fromRight = (at - r) * (height.of(at, here) - height.of(l, left.getValue()));
    double vertex =
        at - ((at - l) * fromLeft - (at - r) * fromRight) / (2 * (fromLeft - fromRight));
    return Optional.of(new Between(l, l < vertex && vertex < r ? vertex : at, r, within));
  }
}
