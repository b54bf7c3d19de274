package costscape.render.text;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.Optional;

/** Takes the lines of text of a picture, so that they are set elsewhere and not drawn. */
public abstract class TextTaker {
  private static final RenderingHints.Key KEY = new Key();

  /** Which part of a line stays at its place where the line becomes longer or shorter. */
  public enum Anchor {
    LEFT,
    MIDDLE,
    RIGHT
  }

  /**
   * Takes a line.
   *
   * @param g whose transformation and colour the line has
   * @param latex the line as LaTeX prints it
   * @param x of the anchor
   * @param baseline at which the letters stand
   * @param size of the letters
   */
  public abstract void take(
      Graphics2D g, String latex, Anchor anchor, double x, double baseline, double size);

  /** Hands over what is drawn from now on. */
  public void into(Graphics2D g) {
    g.setRenderingHint(KEY, this);
  }

  /** Who takes the text of what is drawn; empty where it is drawn too. */
  public static Optional<TextTaker> in(Graphics2D g) {
    return Optional.ofNullable((TextTaker) g.getRenderingHint(KEY));
  }

  private static final class Key extends RenderingHints.Key {
    Key() {
      super(7_310_452); // any number: keys differ by their class and number
    }

    @Override
    public boolean isCompatibleValue(Object value) {
      return value instanceof TextTaker;
    }
  }
}
