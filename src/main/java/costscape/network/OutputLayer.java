package costscape.network;

import costscape.data.Dataset;
import costscape.data.Labels;
import java.io.Serializable;

/**
 * The output layer of a network.
 *
 * @param link how logits become answers
 * @param width number of units: 1 for two classes, else one for each class or number
 */
public record OutputLayer(Link link, int width) implements Serializable {
  /** One unit for two classes. */
  public static final OutputLayer LOGISTIC = new OutputLayer(Link.LOGISTIC, 1);

  public OutputLayer {
    if (width < link.least || (link == Link.LOGISTIC && width > 1)) {
      throw new IllegalArgumentException(
          "a %s output has %d unit%s%s, not %d"
              .formatted(
                  link,
                  link.least,
                  link.least == 1 ? "" : "s",
                  link == Link.LOGISTIC ? "" : " or more",
                  width));
    }
  }

  /** The output layer that answers a dataset's targets. */
  public static OutputLayer of(Dataset dataset) {
    if (dataset.targets() instanceof Labels labels) {
      return labels.classes() == 2 ? LOGISTIC : new OutputLayer(Link.SOFTMAX, labels.classes());
    }
    return new OutputLayer(Link.IDENTITY, dataset.numbers().outputs());
  }

  /** Returns whether this is the output layer that answers a dataset's targets. */
  public boolean answers(Dataset dataset) {
    OutputLayer needed = of(dataset);
    return link == needed.link && width == needed.width;
  }

  /** How the output units' pre-activations, the logits, become answers. */
  public enum Link {
    /** One unit: σ(z) is the probability of the second of two classes. */
    LOGISTIC(1),
    /** A unit for each of three or more classes: class c has probability e^{z_c} / Σ e^{z_j}. */
    SOFTMAX(3),
    /** A unit for each number to predict: the answer is z itself. */
    IDENTITY(1);

    private final int least; // units

    Link(int least) {
      this.least = least;
    }
  }
}
