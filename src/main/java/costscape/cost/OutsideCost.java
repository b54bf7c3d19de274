package costscape.cost;

import costscape.data.Dataset;

/** The cost of a network that this program does not compute itself. */
public final class OutsideCost extends AskedCost implements RowsCost {
  private static final long serialVersionUID = 1;

  private final OutsideNetwork network;

  public OutsideCost(OutsideNetwork network) {
    super(network);
    this.network = network;
  }

  @Override
  public OutsideNetwork source() {
    return network;
  }

  @Override
  public Dataset dataset() {
    return network.dataset();
  }

  @Override
  public Measure measure() {
    return network.measure();
  }

  @Override
  public Confusion confusion(double[] theta) {
    return Confusion.of(dataset(), network.decisions(theta));
  }

  @Override
  public OutsideCost over(Dataset other) {
    return new OutsideCost(network.over(other));
  }

  /** A network of rows that this program does not compute itself, such as a graph of operations. */
  public interface OutsideNetwork extends CostSource {
    /**
     * The rows over which the cost is the mean; of classes, one for each that the network knows.
     */
    Dataset dataset();

    /**
     * The class that the network decides for in each row.
     *
     * @throws IllegalStateException where the targets are numbers
     */
    int[] decisions(double[] theta);

    /**
     * Returns whether it was handed points of other networks without their own running statistics,
     * so that costs there mean nothing.
     */
    default boolean lacksStatistics() {
      return false;
    }

    /** The same network and cost over other rows. */
    OutsideNetwork over(Dataset other);
  }
}
