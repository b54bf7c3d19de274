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
 * @param standardized whether the data are scaled to mean 0 and deviation 1
 * @param file that the point was read from, in words for a caption
 * @param other rows whose cost is shown beside
 */
public record Model(
    NetworkCost cost,
    ParameterVector point,
    boolean standardized,
    Optional<String> file,
    Optional<OtherRows> other) {
  /** A model whose data are not standardised and whose point no file holds. */
  public Model(NetworkCost cost, ParameterVector point) {
    this(cost, point, false, Optional.empty(), Optional.empty());
  }

  /** A copy that looks at the cost from another point, which no file holds. */
  public Model elsewhere(ParameterVector other) {
    return new Model(cost, other, standardized, Optional.empty(), this.other);
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
