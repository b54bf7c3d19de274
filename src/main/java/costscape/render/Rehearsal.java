package costscape.render;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** Draws a picture on next to nothing, to hear before the work whether it will have room. */
public final class Rehearsal {
  private Rehearsal() {}

  /**
   * @throws IllegalArgumentException where the picture cannot be drawn at this size
   */
  public static void of(Picture picture, int width, int height) {
    Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    picture.draw(g, width, height);
    g.dispose();
  }
}
