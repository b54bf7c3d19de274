package costscape.render;

import java.awt.Color;
import java.awt.image.BufferedImage;

/**
 * How far two colours stand out from each other, as WCAG 2 defines it, beside the program's own.
 */
public final class Contrast {
  /** WCAG 2 asks for this contrast of what is to be seen and is no text. */
  public static final double SEEN = 3;

  private Contrast() {}

  public static double of(int one, int other) {
    double a = luminance(new Color(one)) + 0.05;
    double b = luminance(new Color(other)) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double luminance(Color colour) {
    float[] rgb = colour.getRGBColorComponents(null);
    double[] linear = new double[3];
    for (int k = 0; k < 3; k++) {
      linear[k] = rgb[k] <= 0.04045 ? rgb[k] / 12.92 : Math.pow((rgb[k] + 0.055) / 1.055, 2.4);
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
  }

  /** The highest contrast of a picture to its ground within some pixels of a place. */
  public static double near(BufferedImage image, BufferedImage ground, int x, int y, int reach) {
    double best = 1;
    for (int dx = -reach; dx <= reach; dx++) {
      for (int dy = -reach; dy <= reach; dy++) {
        best = Math.max(best, of(image.getRGB(x + dx, y + dy), ground.getRGB(x + dx, y + dy)));
      }
    }
    return best;
  }
}
