package costscape.render;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.stream.IntStream;

/**
 * How far two colours stand out from each other, as WCAG 2 defines it, beside the program's own.
 */
public final class Contrast {
  /** WCAG 2 asks for this contrast of what is to be seen and is no text. */
  public static final double SEEN = 3;

  /** The light of each of the 256 levels of a screen, as sRGB has it. */
  private static final double[] LINEAR =
      IntStream.range(0, 256)
          .mapToDouble(level -> level / 255.0)
          .map(v -> v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4))
          .toArray();

  private Contrast() {}

  public static double of(int one, int other) {
    double a = luminance(new Color(one)) + 0.05;
    double b = luminance(new Color(other)) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double luminance(Color colour) {
    return 0.2126 * LINEAR[colour.getRed()]
        + 0.7152 * LINEAR[colour.getGreen()]
        + 0.0722 * LINEAR[colour.getBlue()];
  }

  /** Returns whether a picture stands out from its ground within some pixels of a place. */
  public static boolean isSeen(BufferedImage image, BufferedImage ground, int x, int y, int reach) {
    for (int ring = 0; ring <= reach; ring++) { // most stand out near the place itself
      for (int k = -ring; k <= ring; k++) {
        if (isSeen(image, ground, x + k, y - ring)
            || isSeen(image, ground, x + k, y + ring)
            || isSeen(image, ground, x - ring, y + k)
            || isSeen(image, ground, x + ring, y + k)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isSeen(BufferedImage image, BufferedImage ground, int x, int y) {
    int drawn = image.getRGB(x, y);
    int below = ground.getRGB(x, y);
    return drawn != below && of(drawn, below) >= SEEN;
  }
}
