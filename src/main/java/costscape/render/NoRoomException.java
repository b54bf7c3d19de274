package costscape.render;

/** A picture's size leaves no room for what it shows. */
final class NoRoomException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  NoRoomException(String message) {
    super(message);
  }
}
