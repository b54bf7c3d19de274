package costscape.render.chart;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What some figures have and others lack, and what a user may say something about. */
public enum FigurePart {
  TITLE,
  /** Words of the user's below the picture. */
  CAPTION,
  /** The title of the axis that runs right, in a single flat chart. */
  ACROSS,
  /** The title of the axis that runs up, in a single flat chart. */
  UP,
  /** Lines that a legend names, or panels. */
  LABELS,
  /** A bar that says what colours mean. */
  BAR,
  LEGEND,
  /** Grid lines that nothing covers. */
  GRID,
  /** The star at the smallest cost. */
  STAR,
  /** Contour lines. */
  LEVELS,
  /** A place that a mark can stand at. */
  MARKS,
  /** Two flat axes, whose units may be equally long. */
  EQUAL,
  /** A body that is seen from some side. */
  EYE;

  /** Those without which a figure cannot be changed as a user wants it. */
  public static final Set<FigurePart> CHANGED =
      Collections.unmodifiableSet(EnumSet.of(ACROSS, UP, LABELS, BAR, LEVELS, MARKS, EQUAL, EYE));
}
