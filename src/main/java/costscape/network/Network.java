package costscape.network;

import java.io.Serializable;
import java.util.List;

/**
 * The shape of a fully connected network with one output: widths and hidden activation. It holds no
 * parameters; θ travels beside it. The output's activation is the sigmoid, and what the network
 * hands on is its pre-activation, the logit.
 */
public final class Network implements Serializable {
  private static final long serialVersionUID = 1;

  private final ParameterLayout layout;
  private final ActivationFunction activation;

  private Network(ParameterLayout layout, ActivationFunction activation) {
    this.layout = layout;
    this.activation = activation;
  }

  /**
   * @param inputs features of a row, 1 or more
   * @param hidden widths of the hidden layers, input side first; none makes logistic regression
   */
  public static Network of(int inputs, List<Integer> hidden, ActivationFunction activation) {
    int[] widths = new int[hidden.size() + 2];
    widths[0] = inputs;
    for (int layer = 1; layer <= hidden.size(); layer++) {
      widths[layer] = hidden.get(layer - 1);
    }
    widths[widths.length - 1] = 1;
    for (int width : widths) {
      if (width < 1) {
        throw new IllegalArgumentException("a layer has 1 unit or more, not " + width);
      }
    }
    return new Network(new ParameterLayout(widths), activation);
  }

  public ParameterLayout layout() {
    return layout;
  }

  public ActivationFunction activation() {
    return activation;
  }

  public int inputs() {
    return layout.width(0);
  }

  public int hiddenLayers() {
    return layout.layers() - 1;
  }

  /** The output's pre-activation for one row of features. */
  public double logit(double[] theta, double... features) {
    return new Pass(this).forward(theta, features);
  }

  /** σ(logit): the probability of label 1. */
  public double probability(double[] theta, double... features) {
    return ActivationFunction.SIGMOID.value(logit(theta, features));
  }

  /** The activation of one unit of a hidden layer (from 1) for one row of features. */
  public double hiddenActivation(double[] theta, int layer, int unit, double... features) {
    Pass pass = new Pass(this);
    pass.forward(theta, features);
    return pass.activation(layer, unit);
  }
}
