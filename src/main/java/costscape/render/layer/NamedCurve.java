package costscape.render.layer;

import costscape.sweep.CellLine;
import costscape.sweep.Range;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** A named curve through points of rising x. A NaN leaves a gap. Immutable. */
public final class NamedCurve {
  private final String name;
  private final double[] x;
  private final double[] y;

  private NamedCurve(String name, double[] x, double[] y) {
    this.name = name;
    this.x = x;
    this.y = y;
  }

  /** A curve through points; its name stands in the legend, with parameter names typeset. */
  public static NamedCurve of(String name, double[] x, double[] y) {
    if (x.length != y.length || x.length == 0) {
      throw new IllegalArgumentException(
          "%s: %d values for %d places".formatted(name, y.length, x.length));
    }
    return new NamedCurve(name, x.clone(), y.clone());
  }

  public static NamedCurve of(String name, CellLine curve) {
    double[] costs = new double[curve.axis().points()];
    for (int i = 0; i < costs.length; i++) {
      costs[i] = curve.at(i);
    }
    return new NamedCurve(name, curve.axis().values(), costs);
  }

  /** The curve of a function at equally spaced places. */
  public static NamedCurve of(
      String name, double from, double to, int points, DoubleUnaryOperator function) {
    return together(List.of(name), from, to, points, x -> new double[] {function.applyAsDouble(x)})
        .get(0);
  }

  /** Curves of a function of several values, one a name; it is asked once at each place. */
  public static List<NamedCurve> together(
      List<String> names, double from, double to, int points, DoubleFunction<double[]> function) {
    double[] x = new double[points];
    double[][] y = new double[names.size()][points];
    for (int i = 0; i < points; i++) {
      x[i] = from + i * (to - from) / (points - 1);
      double[] values = function.apply(x[i]);
      for (int k = 0; k < y.length; k++) {
        y[k][i] = values[k];
      }
    }
    return IntStream.range(0, y.length)
        .mapToObj(k -> new NamedCurve(names.get(k), x, y[k]))
        .toList();
  }

  /** How far it reaches across. */
  public Range across() {
    return Range.of(x);
  }

  /** How far it reaches up. */
  public Range up() {
    return Range.of(y);
  }

  public String name() {
    return name;
  }

  public int points() {
    return x.length;
  }

  public double x(int i) {
    return x[i];
  }

  public double y(int i) {
    return y[i];
  }
}
