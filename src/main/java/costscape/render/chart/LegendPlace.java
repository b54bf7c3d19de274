package costscape.render.chart;

/** Where a legend stands: never within the axes, where it would cover something. */
public enum LegendPlace {
  ABOVE,
  BELOW,
  /** Right of the axes and of the colour bar; below where the picture is too narrow. */
  RIGHT,
  NONE
}
