package costscape.cost;

import costscape.data.Dataset;
import costscape.data.Targets;
import costscape.network.OutputLayer.Link;
import java.io.Serializable;

/**
 * The cost of one row, from its k logits and its target, with the first two derivatives by the
 * logits.
 */
public interface LossFunction extends Serializable {
  /** The word in options and files. */
  String word();

  /** Returns what the mean over the rows is called, and its unit. */
  Measure measure();

  /** The link of the networks that this loss fits. */
  Link link();

  /** Returns whether the loss is a convex function of the logits. */
  boolean isConvex();

  /**
   * How many times as large as usual the numbers of this loss are, because they have the unit of
   * the data and the network's answers have another.
   */
  default double scale() {
    return 1;
  }

  /** The same loss for the mean over other rows. */
  default LossFunction over(Dataset rows) {
    return this;
  }

  public double value(double[] logits, Targets targets, int row);

  /** Writes ∂ℓ/∂z, k entries. */
  void derivatives(double[] logits, Targets targets, int row, double[] into);

  /** Writes ∂²ℓ/∂z², k × k entries, row-major. */
  void secondDerivatives(double[] logits, Targets targets, int row, double[] into);
}
