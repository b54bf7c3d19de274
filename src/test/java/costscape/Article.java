package costscape;

import costscape.cost.LogisticLoss;
import costscape.cost.NetworkCost;
import costscape.data.Datasets;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.space.ParameterVector;
import java.util.List;

/** The article's network, data and fixed point, which most tests stand on. */
public final class Article {
  public static final Network NETWORK = Network.of(1, List.of(2), ActivationFunction.SIGMOID);

  /** The point of the reference sweeps; w1_0_0 is theirs to vary. */
  public static final ParameterVector POINT =
      ParameterVector.of(-23.25, -37.94, 16.81, -23.41, 28.8, -52.89, -17.53);

  private Article() {}

  public static NetworkCost cost() {
    return cost(0);
  }

  public static NetworkCost cost(double l2) {
    return NetworkCost.of(NETWORK, Datasets.ARTICLE.dataset(), LogisticLoss.CROSS_ENTROPY, l2);
  }
}
