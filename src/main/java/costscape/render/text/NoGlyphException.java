package costscape.render.text;

/** Says that the chosen font lacks a character that the picture needs. */
public final class NoGlyphException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  NoGlyphException(String message) {
    super(message);
  }
}
