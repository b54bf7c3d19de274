package costscape.network;

/** What a random direction does with biases. */
public enum Biases {
  /** A bias counts as one more weight of its neuron. */
  MOVE,
  /**
   * A neuron's weights are normalised without its bias, as Li et al. do per filter
   * (arXiv:1712.09913, section 4); a bias moves up or down by its own size.
   */
  APART,
  /** Biases stay as they are. */
  FREEZE
}
