package costscape.study;

import costscape.words.Labelled;

/** How a training path is put on a plane, which decides what is true of it there. */
public enum PathMode implements Labelled {
  /** Only the swept parameters train: the path lies on the surface. */
  FROZEN,
  /** Training stays within the plane, whatever spans it: the path lies on the surface. */
  PLANE,
  /** All parameters train; the surface is swept again as those that are on no axis move. */
  MOVING,
  /** All parameters train; the path is projected onto one plane. */
  SHADOW,
  /** The path is projected as for shadow, on the plane that holds most of it. */
  PCA
}
