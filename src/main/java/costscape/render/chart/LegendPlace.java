package costscape.render.chart;

/** Where a legend stands: never where it would cover something. */
public enum LegendPlace {
  /** In a corner or at a side within the axes, where nothing is drawn; above where none is. */
  INSIDE,
  ABOVE,
  BELOW,
  /** Right of the axes and of the colour bar; below where the picture is too narrow. */
  RIGHT,
  NONE
}
