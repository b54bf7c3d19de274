package costscape.enclosure;

import costscape.interval.Bounds;
import costscape.interval.Box;
import costscape.interval.Jet;
import java.util.Optional;

/**
 * Krawczyk's operator for ∇C = 0 over a box X: K = m − Y∇C(m) + (I − Y·H(X))(X − m), with m inside
 * X, bounds of the gradient there, bounds H(X) of the Hessian over X, and any matrix Y, such as an
 * approximate inverse of the Hessian. Every stationary point of X lies in K; where K lies inside X,
 * X holds exactly one (Krawczyk, Computing 4, 1969, 187; Moore, Kearfott and Cloud, theorem 8.2;
 * Neumaier, Interval Methods for Systems of Equations, 1990, theorem 5.1.8).
 */
final class Krawczyk {
  private Krawczyk() {}

  /**
   * The operator's image; empty where something in it is not known.
   *
   * @param box X
   * @param middle m
   * @param at bounds at m, first derivatives
   * @param over bounds over X, second derivatives
   * @param inverse Y
   */
  static Optional<Box> image(Box box, double[] middle, Jet at, Jet over, double[] inverse) {
    int n = middle.length;
    double[] low = new double[n];
    double[] high = new double[n];
    for (int i = 0; i < n; i++) {
      low[i] = middle[i];
      high[i] = middle[i];
      for (int j = 0; j < n; j++) {
        double y = -inverse[i * n + j];
        add(low, high, i, y, at.low[1 + j], at.high[1 + j]);
      }
      for (int j = 0; j < n; j++) {
        addRest(low, high, i, j, box, middle, over, inverse);
      }
      if (!(low[i] <= high[i])) {
        return Optional.empty();
      }
    }
    return Optional.of(new Box(low, high));
  }

  private static void add(double[] low, double[] high, int i, double y, double from, double to) {
    low[i] = Bounds.sumLow(low[i], Bounds.productLow(y, y, from, to));
    high[i] = Bounds.sumHigh(high[i], Bounds.productHigh(y, y, from, to));
  }

  /** (I − Y·H)ᵢⱼ (Xⱼ − mⱼ). */
  private static void addRest(
      double[] low,
      double[] high,
      int i,
      int j,
      Box box,
      double[] middle,
      Jet over,
      double[] inverse) {
    int n = middle.length;
    double from = i == j ? 1 : 0;
    double to = from;
    for (int k = 0; k < n; k++) {
      double y = -inverse[i * n + k];
      int entry = over.index(k, j);
      from = Bounds.sumLow(from, Bounds.productLow(y, y, over.low[entry], over.high[entry]));
      to = Bounds.sumHigh(to, Bounds.productHigh(y, y, over.low[entry], over.high[entry]));
    }
    double left = Bounds.down(box.low(j) - middle[j]);
    double right = Bounds.up(box.high(j) - middle[j]);
    low[i] = Bounds.sumLow(low[i], Bounds.productLow(from, to, left, right));
    high[i] = Bounds.sumHigh(high[i], Bounds.productHigh(from, to, left, right));
  }
}
