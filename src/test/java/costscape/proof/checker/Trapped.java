package costscape.proof.checker;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * That plain descent at a rate stays at a minimum: over a box around it, in coordinates in which
 * the second derivatives are nearly the identity, the cost is strictly convex, on the box's border
 * it is higher than here, and 2/rate exceeds the largest second derivative in any direction.
 */
final class Trapped {
  private static final double[] REACHES = {1, 0.5, 0.25, 0.1, 0.04, 0.01, 1e-3, 1e-4, 1e-6};

  private Trapped() {}

  static void confirm(Model model, Map<String, Double> place, Found found, BigDecimal rate) {
    EigenDecomposition eigen = OtherCoordinates.eigen(found);
    int n = found.free().size();
    double[] scale = new double[n];
    for (int k = 0; k < n; k++) {
      scale[k] = 1 / Math.sqrt(eigen.getRealEigenvalue(k));
    }
    OtherCoordinates scaled = OtherCoordinates.of(found, model, eigen, scale);
    Span here = model.cost(Model.exact(place), List.of(), false).value;
    List<String> tried = new ArrayList<>();
    for (double reach : REACHES) {
      Span[] box = new Span[n];
      for (int k = 0; k < n; k++) {
        box[k] = Span.between(Span.of(-reach), Span.of(reach));
      }
      try {
        Series over = scaled.cost(box, false);
        String why = why(scaled, over, found, place, here, reach);
        why = why.isEmpty() && !isSlow(scaled, over, rate) ? "too steep" : why;
        if (why.isEmpty()) {
          return;
        }
        tried.add(reach + ": " + why);
      } catch (Model.Kink | ArithmeticException unknown) {
        tried.add(reach + ": " + unknown.getMessage());
      }
    }
    throw new Unconfirmed("training may leave: " + tried);
  }

  /** Why the box does not hold what begins here; empty where it does. */
  private static String why(
      OtherCoordinates scaled,
      Series over,
      Found found,
      Map<String, Double> place,
      Span here,
      double reach) {
    int n = found.free().size();
    Span least = null;
    for (int i = 0; i < n; i++) {
      Span disc = over.bend(i, i).from();
      for (int j = 0; j < n; j++) {
        disc = j == i ? disc : disc.minus(OnlyOne.size(over.bend(i, j)));
      }
      least = least == null || least.isAbove(disc) ? disc.from() : least;
    }
    if (!least.isPositive()) {
      return "not convex";
    }
    // the minimum is within 1e-20 of the middle in these coordinates, as is asked below
    Span rise = Span.of(reach).minus(Span.of(1e-20)).square().times(least).over(Span.TWO);
    Span middle = found.cost().value;
    if (!middle.plus(rise).isAbove(here)) {
      return "the border is not higher than here";
    }
    return isInside(scaled, found, place, reach) ? "" : "here is not inside";
  }

  /** Returns whether the place lies in the box, and the minimum within 1e-20 of its middle. */
  private static boolean isInside(
      OtherCoordinates scaled, Found found, Map<String, Double> place, double reach) {
    int n = found.free().size();
    double[][] columns = scaled.columns();
    double[][] inverse =
        new org.apache.commons.math3.linear.LUDecomposition(
                new org.apache.commons.math3.linear.Array2DRowRealMatrix(columns))
            .getSolver()
            .getInverse()
            .getData();
    Span defect = Span.ZERO;
    Span farthest = Span.ZERO;
    Span nearest = Span.ZERO;
    for (int k = 0; k < n; k++) {
      Span off = Span.ZERO;
      Span box = Span.ZERO;
      Span row = Span.ZERO;
      for (int i = 0; i < n; i++) {
        String name = found.free().get(i);
        Span factor = Span.of(inverse[k][i]);
        Span middle = scaled.middle().get(name);
        off = off.plus(factor.times(Span.of(place.get(name)).minus(middle)));
        box = box.plus(factor.times(found.at().get(name).minus(middle)));
        Span entry = i == k ? Span.ONE.negated() : Span.ZERO;
        for (int j = 0; j < n; j++) {
          entry = entry.plus(Span.of(inverse[k][j]).times(Span.of(columns[j][i])));
        }
        row = row.plus(OnlyOne.size(entry));
      }
      farthest = larger(farthest, OnlyOne.size(off));
      nearest = larger(nearest, OnlyOne.size(box));
      defect = larger(defect, row);
    }
    // |t| ≤ |W(x − m)|/(1 − ‖I − WB‖)
    Span half = Span.ONE.over(Span.TWO);
    return half.isAbove(defect)
        && Span.of(reach).times(half).isAbove(farthest)
        && Span.of(1e-20).times(half).isAbove(nearest);
  }

  private static Span larger(Span one, Span other) {
    return one.isAbove(other) ? one : other;
  }

  /**
   * Returns whether (2/rate)·BᵀB − H is positive definite over the box. Of a softmax, whose first
   * bias is held, the direction in which all logits rise as one is a coordinate too: nothing bends
   * along it.
   */
  private static boolean isSlow(OtherCoordinates scaled, Series over, BigDecimal rate) {
    Model model = scaled.model();
    List<String> names = model.names();
    List<String> free = scaled.free();
    int n = free.size();
    int last = model.widths().length - 1;
    List<double[]> common = common(model, names, last);
    int all = n + common.size();
    Span[][] form = new Span[all][all];
    Span most = Span.TWO.over(Span.of(rate));
    for (int i = 0; i < all; i++) {
      for (int j = 0; j < all; j++) {
        Span product = Span.ZERO;
        for (int k = 0; k < names.size(); k++) {
          double one = entry(scaled, common, names.get(k), k, i);
          double other = entry(scaled, common, names.get(k), k, j);
          product = product.plus(Span.of(one).times(Span.of(other)));
        }
        form[i][j] = most.times(product);
        form[i][j] = i < n && j < n ? form[i][j].minus(over.bend(i, j)) : form[i][j];
      }
    }
    OptionalInt index = Found.index(form);
    return index.isPresent() && index.getAsInt() == 0;
  }

  private static double entry(
      OtherCoordinates scaled, List<double[]> common, String name, int k, int column) {
    int n = scaled.free().size();
    if (column >= n) {
      return common.get(column - n)[k];
    }
    int row = scaled.free().indexOf(name);
    return row < 0 ? 0 : scaled.columns()[row][column];
  }

  /** Directions along which all logits rise as one. */
  private static List<double[]> common(Model model, List<String> names, int last) {
    List<double[]> common = new ArrayList<>();
    for (String held : model.held()) {
      double[] direction = new double[names.size()];
      String stem = held.substring(0, held.lastIndexOf('_') + 1);
      for (int to = 0; to < model.widths()[last]; to++) {
        direction[names.indexOf(stem + to)] = 1;
      }
      common.add(direction);
    }
    return common;
  }
}
