package costscape.proof.checker;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A stationary point that exists for certain, alone in a box of 2⁻⁹⁰ around a point that Newton's
 * method found.
 *
 * @param at a span for every parameter; those that are not free are exact
 * @param cost with its derivatives by the free parameters, over that box
 */
record Found(Map<String, Span> at, List<String> free, Series cost) {
  private static final int RADIUS = 90;
  private static final int MOST_STEPS = 30;

  /** Steps after which the inverse is not computed anew. */
  private static final int EARLY_STEPS = 8;

  /** A square that is smaller than this share of a product is no good to divide by. */
  private static final double LARGE = 0.3;

  private static final double ENOUGH = 0x1p-105;

  /** The point that Newton's method finds from a place; empty where none is shown to exist. */
  static Optional<Found> near(Model model, Map<String, Span> place, List<String> free) {
    Map<String, Span> at = new LinkedHashMap<>(place);
    double[][] inverse = null;
    for (int step = 0; step < MOST_STEPS; step++) {
      Series cost = model.cost(at, free, false);
      if (step < EARLY_STEPS) {
        inverse = inverse(cost, free.size());
      }
      if (inverse == null) {
        return Optional.empty();
      }
      double largest = 0;
      Span[] moves = times(inverse, cost);
      for (int i = 0; i < moves.length; i++) {
        String name = free.get(i);
        at.put(name, at.get(name).minus(moves[i].middle()).middle());
        largest = Math.max(largest, Math.abs(moves[i].near()));
      }
      if (!(largest < 1e6)) {
        return Optional.empty();
      }
      if (largest < ENOUGH) {
        return inside(model, at, free, inverse);
      }
    }
    return Optional.empty();
  }

  /** The point that is found from a place, as doubles; the place itself where none is. */
  static Map<String, Double> nearest(Model model, Map<String, Double> place) {
    List<String> held = model.held();
    List<String> free = model.names().stream().filter(name -> !held.contains(name)).toList();
    Map<String, Double> nearest = new LinkedHashMap<>(place);
    try {
      near(model, Model.exact(place), free)
          .ifPresent(found -> found.at().forEach((name, at) -> nearest.put(name, at.near())));
    } catch (Model.Kink | ArithmeticException nowhere) {
      return place; // a search that came to a kink, or ran away
    }
    return nearest;
  }

  private static Span[] times(double[][] inverse, Series cost) {
    Span[] product = new Span[inverse.length];
    for (int i = 0; i < product.length; i++) {
      product[i] = Span.ZERO;
      for (int j = 0; j < product.length; j++) {
        product[i] = product[i].plus(Span.of(inverse[i][j]).times(cost.slope(j)));
      }
    }
    return product;
  }

  /** Krawczyk's test: m − Y∇C(m) + (I − YH(X))(X − m) lies inside X. */
  private static Optional<Found> inside(
      Model model, Map<String, Span> at, List<String> free, double[][] inverse) {
    Map<String, Span> box = new LinkedHashMap<>(at);
    free.forEach(name -> box.put(name, at.get(name).widened(RADIUS)));
    Series over = model.cost(box, free, false);
    Span[] moves = times(inverse, model.cost(at, free, false));
    Span side = Span.ZERO.widened(RADIUS);
    for (int i = 0; i < moves.length; i++) {
      Span image = moves[i].negated();
      for (int j = 0; j < moves.length; j++) {
        Span entry = i == j ? Span.ONE : Span.ZERO;
        for (int k = 0; k < moves.length; k++) {
          entry = entry.minus(Span.of(inverse[i][k]).times(over.bend(k, j)));
        }
        image = image.plus(entry.times(side));
      }
      if (!image.isStrictlyInside(side)) {
        return Optional.empty();
      }
    }
    return Optional.of(new Found(box, free, over));
  }

  /** An approximate inverse of the second derivatives; null where there is none. */
  static double[][] inverse(Series cost, int n) {
    double[][] left = new double[n][2 * n];
    for (int i = 0; i < n; i++) {
      left[i][n + i] = 1;
      for (int j = 0; j < n; j++) {
        left[i][j] = cost.bend(i, j).near();
      }
    }
    for (int column = 0; column < n; column++) {
      int pivot = column;
      for (int i = column; i < n; i++) {
        pivot = Math.abs(left[i][column]) > Math.abs(left[pivot][column]) ? i : pivot;
      }
      double[] row = left[pivot];
      left[pivot] = left[column];
      left[column] = row;
      if (!(Math.abs(row[column]) > 1e-300)) {
        return null;
      }
      for (int i = 0; i < n; i++) {
        double factor = left[i][column] / row[column];
        for (int j = 0; i != column && j < 2 * n; j++) {
          left[i][j] -= factor * row[j];
        }
      }
    }
    double[][] inverse = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        inverse[i][j] = left[i][n + j] / left[i][i];
        if (!Double.isFinite(inverse[i][j])) {
          return null;
        }
      }
    }
    return inverse;
  }

  /** How many directions lead down. */
  OptionalInt index() {
    Span[][] form = new Span[free.size()][free.size()];
    for (int i = 0; i < form.length; i++) {
      for (int j = 0; j < form.length; j++) {
        form[i][j] = cost.bend(i, j);
      }
    }
    return index(form);
  }

  /**
   * The number of negative squares of a quadratic form, by Lagrange's reduction: the largest square
   * is completed and taken out; where there is none, a variable is added to another one.
   */
  static OptionalInt index(Span[][] form) {
    int n = form.length;
    Span[][] rest = new Span[n][];
    for (int i = 0; i < n; i++) {
      rest[i] = form[i].clone();
    }
    boolean[] done = new boolean[n];
    int negative = 0;
    for (int left = n; left > 0; left--) {
      int pivot = pivot(rest, done);
      if (pivot < 0) {
        return OptionalInt.empty();
      }
      Span square = rest[pivot][pivot];
      negative += square.isNegative() ? 1 : 0;
      done[pivot] = true;
      for (int i = 0; i < n; i++) {
        if (!done[i]) {
          Span factor = rest[i][pivot].over(square);
          for (int j = 0; j <= i; j++) {
            if (!done[j]) {
              rest[i][j] = rest[i][j].minus(factor.times(rest[pivot][j]));
              rest[j][i] = rest[i][j];
            }
          }
        }
      }
    }
    return OptionalInt.of(negative);
  }

  private static int pivot(Span[][] rest, boolean[] done) {
    int best = -1;
    int one = -1;
    int other = -1;
    double largest = 0;
    for (int i = 0; i < rest.length; i++) {
      for (int j = 0; j <= i && !done[i]; j++) {
        if (!done[j] && rest[i][j].hasSign()) {
          if (i == j && (best < 0 || size(rest, i, i) > size(rest, best, best))) {
            best = i;
          } else if (i != j && size(rest, i, j) > largest) {
            largest = size(rest, i, j);
            one = i;
            other = j;
          }
        }
      }
    }
    if (one < 0 || (best >= 0 && size(rest, best, best) > LARGE * largest)) {
      return best;
    }
    for (int k = 0; k < rest.length; k++) {
      rest[one][k] = rest[one][k].plus(rest[other][k]);
    }
    for (int k = 0; k < rest.length; k++) {
      rest[k][one] = rest[k][one].plus(rest[k][other]);
    }
    return rest[one][one].hasSign() ? one : best;
  }

  private static double size(Span[][] rest, int i, int j) {
    return Math.abs(rest[i][j].near());
  }

  /** The distance from a place, squared. */
  Span squaredDistance(Map<String, Span> place) {
    Span sum = Span.ZERO;
    for (String name : free) {
      sum = sum.plus(at.get(name).minus(place.get(name)).square());
    }
    return sum;
  }
}
