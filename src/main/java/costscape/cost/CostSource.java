package costscape.cost;

import costscape.space.ParameterArrays;
import costscape.space.Slice.SlicePoints;
import java.io.Serializable;
import java.util.Map;

/**
 * Where costs of blocks of points come from that this program does not compute itself: another
 * program, a graph. Any thread may ask.
 */
public interface CostSource extends Serializable {
  /** The relative rounding of a cost in double precision. */
  double DOUBLE = 0x1p-52;

  /** The relative rounding of a cost in single precision. */
  double SINGLE = 0x1p-23;

  /** One question holds about so many numbers: 1 MB, which the caches of a processor hold. */
  int BLOCK = 1 << 17;

  /** Returns what it is, in a few words for a caption, such as costs.py. */
  String title();

  /** Returns what the record of a run keeps of it. */
  Map<String, Object> facts();

  /** Returns what the parameters are called, and how they lie in θ. */
  ParameterArrays arrays();

  /** The point that it begins with, such as the weights of a trained network; a copy. */
  double[] base();

  /** Returns what the numbers are. */
  Measure measure();

  /** Returns whether gradients can be asked for. */
  boolean hasGradient();

  /** Returns whether differences of its costs may stand in for gradients that it does not tell. */
  default boolean mayBeDiffered() {
    return true;
  }

  /** How exact its numbers are: {@link #DOUBLE} or {@link #SINGLE}. */
  double rounding();

  /** Writes the costs of some points, which lie one after the other, n entries each. */
  void costs(double[] points, double[] costs);

  /**
   * Writes the costs of points of a slice. A source that forms points by itself need not be told
   * every entry; others are asked for a block of points at a time.
   */
  default void costs(SlicePoints points, double[] costs) {
    int block = Math.max(1, BLOCK / arrays().size());
    for (int from = 0; from < costs.length; from += block) {
      double[] some = new double[Math.min(block, costs.length - from)];
      costs(points.toArray(from, from + some.length), some);
      System.arraycopy(some, 0, costs, from, some.length);
    }
  }

  /**
   * Writes costs and gradients of some points; the gradients lie one after the other, as the points
   * do.
   */
  void gradients(double[] points, double[] costs, double[] gradients);

  /** Returns whether the Hessian times a vector can be asked for. */
  default boolean hasProducts() {
    return false;
  }

  /** Writes the Hessian at a point times a vector, where that can be asked for. */
  default void product(double[] theta, double[] vector, double[] product) {
    throw new UnsupportedOperationException(title() + " tells no products");
  }
}
