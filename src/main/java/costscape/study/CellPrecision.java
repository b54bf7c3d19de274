package costscape.study;

import costscape.cost.CostFunction;
import costscape.cost.NetworkCost;
import costscape.sweep.kernel.SingleCost;
import java.util.function.UnaryOperator;

/** How exact the cells of a landscape are computed; the cost itself is exact. */
public enum CellPrecision {
  DOUBLE(cost -> cost),
  SINGLE(cost -> cost instanceof NetworkCost network ? new SingleCost(network) : cost);

  private final UnaryOperator<CostFunction> asComputed;

  CellPrecision(UnaryOperator<CostFunction> asComputed) {
    this.asComputed = asComputed;
  }

  /** A cost as cells are computed, which is itself where it has one precision alone. */
  public CostFunction cells(CostFunction cost) {
    return asComputed.apply(cost);
  }
}
