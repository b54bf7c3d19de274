package costscape.api;

/** How exact the costs of a sweep's cells are computed. */
public enum Precision {
  /** Doubles, some 16 digits. */
  DOUBLE,
  /**
   * Some 7 digits, in less time where layers are wide: weights, features, activations and the sums
   * of the layers are rounded to single precision, in which most large networks are trained.
   */
  SINGLE
}
