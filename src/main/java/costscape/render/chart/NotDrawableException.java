package costscape.render.chart;

/** Says that numbers lie too far apart, or too close together, for an axis to show them. */
public final class NotDrawableException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  public NotDrawableException(String message) {
    super(message);
  }
}
