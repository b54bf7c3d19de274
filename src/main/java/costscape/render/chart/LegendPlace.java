package costscape.render.chart;

/** Where a legend stands: never where it would cover something. */
public enum LegendPlace {
  /** In a corner within the axes that nothing is drawn in; above where there is none. */
  INSIDE,
  ABOVE,
  BELOW,
  /** Right of the axes and of the colour bar; below where the picture is too narrow. */
  RIGHT,
  NONE
}
