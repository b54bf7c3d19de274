package costscape.cli.facts;

/** The costs that an option is for; it is refused where another cost is asked for. */
public enum Costs {
  /** Every cost, also one that a program tells. */
  ANY,
  /** Those of rows of data: of a network that costscape computes itself, or of an ONNX graph. */
  OF_ROWS,
  /** Those of networks that costscape computes itself. */
  OF_NETWORKS
}
