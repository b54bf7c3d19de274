package costscape.cli.value;

import costscape.cost.NetworkCost;
import costscape.data.Dataset;
import costscape.network.Network;
import costscape.network.ParameterLayout;
import costscape.space.ParameterVector;
import costscape.store.weights.WeightLayout;
import java.util.Optional;

/**
 * What most commands look at: a network's cost on some data, and the point to look from.
 *
 * @param standardized whether the data are scaled to mean 0 and deviation 1
 * @param file that the point was read from, in words for a caption
 * @param other rows whose cost is shown beside
 * @param weights which side of a weight matrix in a file is which, where it was said
 */
public record Model(
    NetworkCost cost,
    ParameterVector point,
    boolean standardized,
    Optional<String> file,
    Optional<OtherRows> other,
    Optional<WeightLayout> weights) {
  /** Of data as they are, and a point that no file holds. */
  public Model(NetworkCost cost, ParameterVector point) {
    this(cost, point, false, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The same cost, looked at from another point, which no file holds. */
  public Model elsewhere(ParameterVector other) {
    return new Model(cost, other, standardized, Optional.empty(), this.other, weights);
  }

  /** Another point of this network, as the command line says it. */
  public ParameterVector at(String text) {
    return PointText.parse(text, network(), weights);
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
