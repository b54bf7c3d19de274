package costscape.cli;

import costscape.cost.NetworkCost;
import costscape.data.Dataset;
import costscape.network.Network;
import costscape.network.ParameterLayout;
import costscape.space.ParameterVector;

/** What most commands look at: a network's cost on some data, and the point to look from. */
record Model(NetworkCost cost, ParameterVector point) {
  Network network() {
    return cost.network();
  }

  ParameterLayout layout() {
    return network().layout();
  }

  Dataset dataset() {
    return cost.dataset();
  }
}
