package costscape.cost;

import costscape.space.ParameterArrays;
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

  /** What it is, in a few words for a caption, such as costs.py. */
  String title();

  /** What the record of a run keeps of it. */
  Map<String, Object> facts();

  /** What the parameters are called, and how they lie in θ. */
  ParameterArrays arrays();

  /** The point that it begins with, such as the weights of a trained network; a copy. */
  double[] base();

  /** What the numbers are. */
  Measure measure();

  /** Whether gradients can be asked for. */
  boolean hasGradient();

  /** Whether differences of its costs may stand in for gradients that it does not tell. */
  default boolean mayBeDiffered() {
    return true;
  }

  /** How exact its numbers are: {@link #DOUBLE} or {@link #SINGLE}. */
  double rounding();

  /**
   * Writes the costs of some points.
   *
   * @param points one after the other, n entries each
   */
  void costs(double[] points, double[] costs);

  /**
   * Writes costs and gradients of some points.
   *
   * @param gradients one after the other, n entries each
   */
  void gradients(double[] points, double[] costs, double[] gradients);
}
