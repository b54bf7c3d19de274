package costscape.render.chart;

import costscape.words.Labelled;

/** Where a legend stands: never where it would cover something. */
public enum LegendPlace implements Labelled {
  /** In a corner or at a side within the axes, where nothing is drawn; above where none is. */
  INSIDE,
  ABOVE,
  BELOW,
  /** Right of the axes and of the colour bar; below where the picture is too narrow. */
  RIGHT,
  NONE
}
