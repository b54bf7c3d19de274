package costscape.cli.value;

import costscape.cost.NetworkCost;
import costscape.data.Dataset;
import costscape.network.Network;
import costscape.network.ParameterLayout;
import costscape.space.ParameterVector;
import java.util.Optional;

/**
 * What most commands look at: a network's cost on some data, and the point to look from.
 *
 * @param other rows whose cost is shown beside
 */
public record Model(NetworkCost cost, ParameterVector point, Optional<OtherRows> other) {
  public Model(NetworkCost cost, ParameterVector point) {
    this(cost, point, Optional.empty());
  }

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
