package costscape.network;

/** What a random direction does with biases. */
public enum Biases {
  /** A bias counts as one more weight of its neuron or layer. */
  MOVE,
  /** Weights are normalised without biases; a bias moves up or down by its own size. */
  APART,
  /**
   * Weights are normalised without biases, and the entry of a bias is the bias itself, as the
   * program of Li et al. has it (arXiv:1712.09913).
   */
  KEEP,
  /**
   * Biases stay as they are: their entries are 0, as that program has them where it is told to
   * leave biases out.
   */
  FREEZE
}
