package costscape.render.chart;

/** A picture's size leaves no room for what it shows. */
public final class NoRoomException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  public NoRoomException(String message) {
    super(message);
  }
}
