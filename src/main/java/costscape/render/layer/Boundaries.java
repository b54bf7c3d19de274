package costscape.render.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Finds where a logit changes its sign between two ends. A long stretch where the probability is ½
 * to the eye has no boundary, wherever in it the logit's sign turns: the network decides nothing
 * there.
 */
public final class Boundaries {
  private static final int PLACES = 2000;

  /** This many halvings bring a stretch between two places down to the last bits of a double. */
  private static final int HALVINGS = 60;

  /** A logit of this size is a probability of ½ ± 0.001, less than a line is thick. */
  private static final double UNDECIDED = 0.004;

  /** A boundary's undecided stretch is at most this many places wide, a 25th of the picture. */
  private static final int NARROW = PLACES / 25;

  /** Values below this fraction of the largest may be rounding: a thousand roundings. */
  private static final double ROUNDING = 1e-13;

  private Boundaries() {}

  public static List<Double> of(DoubleUnaryOperator function, double from, double to) {
    double step = (to - from) / PLACES;
    double[] values = new double[PLACES + 1];
    double largest = 0;
    for (int k = 0; k <= PLACES; k++) {
      values[k] = function.applyAsDouble(from + k * step);
      largest = Math.max(largest, Double.isFinite(values[k]) ? Math.abs(values[k]) : 0);
    }
    double undecided = Math.max(UNDECIDED, ROUNDING * largest);
    List<Double> boundaries = new ArrayList<>();
    int last = 0;
    for (int k = 1; k <= PLACES; k++) {
      if (!(Math.abs(values[k]) > undecided)) {
        continue;
      }
      boolean near = k - last <= NARROW;
      if (near && Math.abs(values[last]) > undecided && values[last] > 0 != values[k] > 0) {
        boundaries.add(between(function, from + last * step, from + k * step));
      }
      last = k;
    }
    return boundaries;
  }

  private static boolean positive(DoubleUnaryOperator function, double x) {
    return function.applyAsDouble(x) > 0;
  }

  private static double between(DoubleUnaryOperator function, double from, double to) {
    boolean atFrom = positive(function, from);
    double low = from;
    double high = to;
    for (int k = 0; k < HALVINGS; k++) {
      double middle = (low + high) / 2;
      if (positive(function, middle) == atFrom) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }
}
