package costscape.cli.value;

/** How a training path is put on a plane: what of it is true there. */
public enum PathMode {
  /** Only the swept parameters train: the path lies on the surface. */
  FROZEN,
  /**
   * All train; the surface is that of the other parameters' present values, swept again as they
   * move.
   */
  MOVING,
  /** All train; the path is projected on one plane and coloured by its true cost. */
  SHADOW,
  /** As shadow, on the plane that holds most of the path. */
  PCA
}
