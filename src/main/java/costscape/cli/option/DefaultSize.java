package costscape.cli.option;

/**
 * The size of pictures where {@code --size} says none.
 *
 * @param size as {@code --size} takes it
 * @param fontSize as {@code --font-size} takes it; empty for what suits the size
 * @param winsOverStyle whether a style's own size gives way to this one
 */
public record DefaultSize(String size, String fontSize, boolean winsOverStyle) {
  /** That of most pictures. */
  public static final DefaultSize USUAL = of(SizeOptions.USUAL_SIZE);

  /** A size that suits what is drawn, unless a style says another one. */
  public static DefaultSize of(String size) {
    return new DefaultSize(size, "", false);
  }
}
