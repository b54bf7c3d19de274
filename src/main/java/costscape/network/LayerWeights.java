package costscape.network;

import costscape.lanes.Nonzeros;
import costscape.lanes.PlainAffine;
import java.util.Arrays;
import java.util.Optional;

/**
 * A point, or a vector of as many entries, as blocks of rows go through it: θ for the way forwards,
 * and each layer's weights turned for the way back, once for all blocks. For one thread.
 */
public final class LayerWeights {
  private final ParameterLayout layout;
  private final double[] theta;
  private final double[][] turned;
  private boolean isTurned;
  private double[][] first = new double[0][]; // none until asked for
  private Optional<Boolean> finite = Optional.empty(); // unknown until asked for

  /** Of a θ that is read only and not copied. */
  public LayerWeights(Network network, double[] theta) {
    this.layout = network.layout();
    this.theta = theta;
    turned = new double[layout.layers() + 1][];
  }

  double[] theta() {
    return theta;
  }

  /**
   * Computes the first layer's pre-activations of a block of rows.
   *
   * @param features by feature, then by row
   * @param nonzeros where they are not 0, if the others are to be left out
   * @param z by unit, then by row
   */
  public void firstLayer(double[][] features, Optional<Nonzeros> nonzeros, double[][] z) {
    int biases = layout.bias(1, 0);
    if (nonzeros.isPresent() && isFinite()) {
      nonzeros.get().layer(z, features, first(), theta, biases);
    } else {
      PlainAffine.layer(z, features, theta, layout.weight(1, 0, 0), biases);
    }
  }

  /** The weights of the first layer, by input and unit. */
  private double[][] first() {
    if (first.length == 0) {
      first = new double[layout.width(0)][];
      for (int input = 0; input < first.length; input++) {
        int from = layout.weight(1, input, 0);
        first[input] = Arrays.copyOfRange(theta, from, from + layout.width(1));
      }
    }
    return first;
  }

  /** Whether no entry is infinite or NaN: 0 times such a weight is not 0. */
  private boolean isFinite() {
    if (finite.isEmpty()) {
      double zero = 0;
      for (double entry : theta) {
        zero += 0 * entry;
      }
      finite = Optional.of(zero == 0);
    }
    return finite.get();
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
