package costscape.network;

/**
 * A point, or a vector of as many entries, as blocks of rows go through it: θ for the way forwards,
 * and each layer's weights turned for the way back, once for all blocks. For one thread.
 */
public final class LayerWeights {
  private final ParameterLayout layout;
  private final double[] theta;
  private final double[][] turned;
  private boolean isTurned;

  /**
   * @param theta read only, not copied
   */
  public LayerWeights(Network network, double[] theta) {
    this.layout = network.layout();
    this.theta = theta;
    turned = new double[layout.layers() + 1][];
  }

  double[] theta() {
    return theta;
  }

  /** The weights of a layer above the first, units × inputs. */
  double[] turned(int layer) {
    if (!isTurned) {
      for (int each = 2; each <= layout.layers(); each++) {
        turned[each] = Turned.weights(layout, each, theta);
      }
      isTurned = true;
    }
    return turned[layer];
  }
}
