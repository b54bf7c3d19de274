package costscape.cost;

import costscape.space.Axis;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.space.Vectors;
import java.util.Arrays;
import java.util.List;

/**
 * Says where rounding may have changed digits of a cost that people read. Sums of large numbers
 * that nearly cancel leave rounding only, so that a cost at weights of 1e9 may have no true digit.
 * There a number is called "about" so much, and no verdict is given. Bounds are what proofs are
 * for.
 */
public enum Rounding {
  /** So little that no digit which people read is touched. */
  NONE,
  /** A parameter, or one times a feature, is so large that it may have changed digits. */
  LARGE;

  /** Below this, relative roundings of sums stay below 1e-11. */
  private static final double LARGEST = 1e4;

  /** Sums of larger numbers than these leave fewer than six digits in single precision. */
  private static final double LARGEST_IN_SINGLE = 10;

  /** The rounding of a cost at one point, and of its derivatives. */
  public static Rounding of(CostFunction cost, double... theta) {
    boolean isSingle =
        cost instanceof AskedCost asked && asked.source().rounding() > CostSource.DOUBLE;
    return of(cost, isSingle, theta);
  }

  private static Rounding of(CostFunction cost, boolean isSingle, double... theta) {
    double feature = cost instanceof RowsCost rows ? rows.dataset().largestFeature() : 1;
    double largest = Vectors.largest(theta) * Math.max(1, feature);
    return largest >= (isSingle ? LARGEST_IN_SINGLE : LARGEST) ? LARGE : NONE;
  }

  /** Returns whether rounding may change digits at a point. */
  public static boolean isLarge(CostFunction cost, double... theta) {
    return !of(cost, theta).isNone();
  }

  /** The rounding of the costs at some places. */
  public static Rounding over(CostFunction cost, List<ParameterVector> places) {
    return places.stream().map(at -> of(cost, at.toArray())).reduce(NONE, Rounding::or);
  }

  /**
   * The rounding of the cells of a line or plane, by |θ₀| + |αu| + |βv| at the most.
   *
   * @param isSingle whether they are computed in single precision
   */
  public static Rounding over(CostFunction cost, boolean isSingle, Slice slice, List<Axis> axes) {
    double[] size = slice.origin().toArray();
    Arrays.setAll(size, k -> Math.abs(size[k]));
    for (int j = 0; j < axes.size(); j++) {
      double reach = Math.max(Math.abs(axes.get(j).from()), Math.abs(axes.get(j).to()));
      double[] direction = slice.directions().get(j).toArray();
      for (int k = 0; k < size.length; k++) {
        size[k] += reach * Math.abs(direction[k]);
      }
    }
    return isSingle ? of(cost, true, size) : of(cost, size);
  }

  /** The rounding of costs at some places that are computed in single precision. */
  public static Rounding inSingle(CostFunction cost, List<ParameterVector> places) {
    return places.stream().map(at -> of(cost, true, at.toArray())).reduce(NONE, Rounding::or);
  }

  public boolean isNone() {
    return this == NONE;
  }

  /** The larger one of both. */
  public Rounding or(Rounding other) {
    return isNone() ? other : this;
  }

  /** A number as it is written, called "about" so much where its digits may be rounding. */
  public String text(String number) {
    return isNone() ? number : "about " + number;
  }
}
