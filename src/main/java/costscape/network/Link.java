package costscape.network;

/** How the output units' pre-activations, the logits, become answers. */
public enum Link {
  /** One unit: σ(z) is the probability of the second of two classes. */
  LOGISTIC,
  /** A unit for each of three or more classes: class c has probability e^{z_c} / Σ e^{z_j}. */
  SOFTMAX,
  /** A unit for each number to predict: the answer is z itself. */
  IDENTITY
}
