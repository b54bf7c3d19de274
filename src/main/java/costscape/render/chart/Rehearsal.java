package costscape.render.chart;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/**
 * Draws a picture onto an image of one pixel, to learn before the work whether its size has room
 * for it.
 */
public final class Rehearsal {
  private static final double STEP = 0.1;
  private static final double MOST = 10;
  private static final double ROUNDING = 1e-6;

  private Rehearsal() {}

  /**
   * Tries out a size.
   *
   * @throws IllegalArgumentException if the picture cannot be drawn at this size; the message names
   *     the least size of the same shape that would do
   */
  public static void of(Picture picture, int width, int height) {
    if (isRefused(picture, width, height)) {
      throw new NoRoomException(
          "%d × %d pixels leave no room for the plot; ask for more%s"
              .formatted(width, height, least(picture, width, height)));
    }
  }

  private static String least(Picture picture, int width, int height) {
    for (double times = 1 + STEP; times <= MOST; times += STEP) {
      int wide = (int) Math.ceil(times * width - ROUNDING);
      int high = (int) Math.ceil(times * height - ROUNDING);
      if (!isRefused(picture, wide, high)) {
        return ", such as %dx%d".formatted(wide, high);
      }
    }
    return "";
  }

  private static boolean isRefused(Picture picture, int width, int height) {
    Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    try {
      picture.draw(g, width, height);
      return false;
    } catch (NoRoomException e) {
      return true;
    } finally {
      g.dispose();
    }
  }
}
