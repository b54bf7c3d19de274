package costscape.landscape;

import costscape.cost.CostFunction;
import costscape.cost.NetworkCost;
import costscape.sweep.kernel.SingleCost;

/** How exact the cells of a landscape are computed; the cost itself is exact. */
public enum CellPrecision {
  DOUBLE {
    @Override
    public CostFunction cells(CostFunction cost) {
      return cost;
    }
  },
  SINGLE {
    @Override
    public CostFunction cells(CostFunction cost) {
      return cost instanceof NetworkCost network ? new SingleCost(network) : cost;
    }
  };

  /** A cost as cells are computed, which is itself where it has one precision alone. */
  public abstract CostFunction cells(CostFunction cost);
}
