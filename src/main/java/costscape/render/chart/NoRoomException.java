package costscape.render.chart;

/** Says that a picture's size leaves no room for its content. */
public final class NoRoomException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  public NoRoomException(String message) {
    super(message);
  }
}
