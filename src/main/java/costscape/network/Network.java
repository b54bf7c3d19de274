package costscape.network;

import costscape.data.Dataset;
import costscape.lanes.Scalar;
import costscape.network.OutputLayer.Link;
import costscape.space.Vectors;
import java.io.Serializable;
import java.util.List;

/**
 * The shape of a fully connected network: widths, hidden activation and output layer. It holds no
 * parameters; θ travels beside it. The network gives the pre-activations of its output units, the
 * logits; its link makes probabilities or numbers of them.
 */
public record Network(ParameterLayout layout, ActivationFunction activation, OutputLayer output)
    implements Serializable {
  /** A network for two classes, of 1 feature or more; no hidden layer makes logistic regression. */
  public static Network of(int inputs, List<Integer> hidden, ActivationFunction activation) {
    return of(inputs, hidden, activation, OutputLayer.LOGISTIC);
  }

  /** A network with the inputs and the output layer that a dataset needs. */
  public static Network of(Dataset dataset, List<Integer> hidden, ActivationFunction activation) {
    return of(dataset.features(), hidden, activation, OutputLayer.of(dataset));
  }

  /**
   * A network whose hidden layers, input side first, share one activation; none makes it linear.
   */
  public static Network of(
      int inputs, List<Integer> hidden, ActivationFunction activation, OutputLayer output) {
    int[] widths = new int[hidden.size() + 2];
    widths[0] = inputs;
    for (int layer = 1; layer <= hidden.size(); layer++) {
      widths[layer] = hidden.get(layer - 1);
    }
    widths[widths.length - 1] = output.width();
    for (int width : widths) {
      if (width < 1) {
        throw new IllegalArgumentException("a layer has 1 unit or more, not " + width);
      }
    }
    return new Network(new ParameterLayout(widths), activation, output);
  }

  public int inputs() {
    return layout.width(0);
  }

  public int hiddenLayers() {
    return layout.layers() - 1;
  }

  /** The output units' pre-activations for one row of features. */
  public double[] logits(double[] theta, double... features) {
    return new Pass(this).forward(theta, features);
  }

  /** The first output unit's pre-activation. For two classes there is only this one. */
  public double logit(double[] theta, double... features) {
    return logits(theta, features)[0];
  }

  /** σ(logit): the probability of label 1 of two classes. */
  public double probability(double[] theta, double... features) {
    return ActivationFunction.SIGMOID.value(logit(theta, features));
  }

  /** The probability of every class from the output units' pre-activations. */
  public double[] probabilities(double[] logits) {
    return switch (output.link()) {
      case LOGISTIC -> {
        double one = ActivationFunction.SIGMOID.value(logits[0]);
        yield new double[] {ActivationFunction.SIGMOID.value(-logits[0]), one};
      }
      case SOFTMAX -> {
        double[] shares = new double[logits.length];
        softmax(logits, shares);
        yield shares;
      }
      case IDENTITY ->
          throw new IllegalStateException("a network that predicts numbers has no probabilities");
    };
  }

  /**
   * Writes e^{z_c} / Σ e^{z_j}. The largest logit is subtracted from all first, so that no exponent
   * exceeds 0.
   */
  public static void softmax(double[] logits, double[] shares) {
    double largest = logits[largest(logits)];
    double sum = 0;
    for (int c = 0; c < logits.length; c++) {
      shares[c] = Scalar.exp(logits[c] - largest);
      sum += shares[c];
    }
    Vectors.divide(shares, sum);
  }

  /**
   * The class that logits decide for. It is the class of the largest logit, the first of equals;
   * with one logit for two classes it is the second class where the logit is above 0.
   */
  public int decision(double[] logits) {
    if (output.link() == Link.LOGISTIC) {
      return logits[0] > 0 ? 1 : 0;
    }
    return largest(logits);
  }

  /** The place of the largest logit, the first of equals. */
  public static int largest(double... logits) {
    int largest = 0;
    for (int c = 1; c < logits.length; c++) {
      largest = logits[c] > logits[largest] ? c : largest;
    }
    return largest;
  }

  /** The activation of one unit of a hidden layer (from 1) for one row of features. */
  public double hiddenActivation(double[] theta, int layer, int unit, double... features) {
    Pass pass = new Pass(this);
    pass.forward(theta, features);
    return pass.activation(layer, unit);
  }
}
