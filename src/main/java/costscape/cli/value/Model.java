package costscape.cli.value;

import costscape.cost.NetworkCost;
import costscape.data.Dataset;
import costscape.network.Network;
import costscape.network.ParameterLayout;
import costscape.space.ParameterVector;

/** What most commands look at: a network's cost on some data, and the point to look from. */
public record Model(NetworkCost cost, ParameterVector point) {
  public Network network() {
    return cost.network();
  }

  public ParameterLayout layout() {
    return network().layout();
  }

  public Dataset dataset() {
    return cost.dataset();
  }
}
