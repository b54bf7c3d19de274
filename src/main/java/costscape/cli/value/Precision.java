package costscape.cli.value;

/** How exact the cells of a landscape are computed. */
public enum Precision {
  DOUBLE,
  SINGLE
}
