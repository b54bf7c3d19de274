package costscape.render;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Where a function of one variable changes sign between two ends. */
final class Boundaries {
  private static final int PLACES = 2000;

  /** Halvings that bring a stretch between two places down to the last bits of a double. */
  private static final int HALVINGS = 60;

  private Boundaries() {}

  static List<Double> of(DoubleUnaryOperator function, double from, double to) {
    List<Double> boundaries = new ArrayList<>();
    double step = (to - from) / PLACES;
    for (int k = 0; k < PLACES; k++) {
      double low = from + k * step;
      double high = from + (k + 1) * step;
      if (positive(function, low) != positive(function, high)) {
        boundaries.add(between(function, low, high));
      }
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
