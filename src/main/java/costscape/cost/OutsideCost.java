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
}
