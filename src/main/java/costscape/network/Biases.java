package costscape.network;

/** What a random direction does with biases. */
public enum Biases {
  /** A bias counts as one more weight of its neuron. */
  MOVE,
  /** Biases stay as they are. */
  FREEZE
}
