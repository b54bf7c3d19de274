package costscape.render.surface;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleToIntFunction;
import java.util.function.IntBinaryOperator;

/**
 * An image of triangles in which the nearest triangle wins at each sample. There is no order to
 * sort, and no seam shows, as neighbours share the samples of their edges exactly. Each pixel is
 * the mean of its samples.
 */
final class DepthImage {
  /** The samples of a pixel in each direction. */
  private static final int SAMPLES = 3;

  private static final int OPAQUE = 255;

  /** Marks a sample without a colour. */
  private static final int UNKNOWN = -1;

  /** A corner of a triangle: its place, its nearness, its colour fraction and its brightness. */
  record Corner(double x, double y, double nearness, double fraction, double brightness) {
    /** The corner as part of a triangle without a known colour. */
    Corner unknown() {
      return new Corner(x, y, nearness, Double.NaN, brightness);
    }
  }

  private final DoubleToIntFunction map;
  private final Rectangle2D area;
  private final double pixels;
  private final int width;
  private final int height;
  private final float[] nearness;
  private final int[] colours;

  /**
   * An empty image over an area of the picture, of so many pixels for each of the picture.
   *
   * @param map the colour of a fraction, 0xRRGGBB
   */
  DepthImage(DoubleToIntFunction map, Rectangle2D area, double pixels) {
    this.map = map;
    this.area = area;
    this.pixels = pixels;
    width = SAMPLES * (int) Math.ceil(area.getWidth() * pixels);
    height = SAMPLES * (int) Math.ceil(area.getHeight() * pixels);
    nearness = new float[width * height];
    colours = new int[width * height];
    Arrays.fill(nearness, 0);
  }

  private double column(double x) {
    return (x - area.getX()) * pixels * SAMPLES - 0.5;
  }

  private double row(double y) {
    return (y - area.getY()) * pixels * SAMPLES - 0.5;
  }

  void triangle(Corner a, Corner b, Corner c) {
    double ax = column(a.x);
    double ay = row(a.y);
    double bx = column(b.x);
    double by = row(b.y);
    double cx = column(c.x);
    double cy = row(c.y);
    double doubled = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
    if (doubled == 0) {
      return;
    }
    int top = (int) Math.max(0, Math.ceil(Math.min(ay, Math.min(by, cy))));
    int bottom = (int) Math.min(height - 1, Math.floor(Math.max(ay, Math.max(by, cy))));
    int left = (int) Math.max(0, Math.ceil(Math.min(ax, Math.min(bx, cx))));
    int right = (int) Math.min(width - 1, Math.floor(Math.max(ax, Math.max(bx, cx))));
    for (int row = top; row <= bottom; row++) {
      for (int column = left; column <= right; column++) {
        double u = ((bx - column) * (cy - row) - (cx - column) * (by - row)) / doubled;
        double v = ((cx - column) * (ay - row) - (ax - column) * (cy - row)) / doubled;
        if (u >= 0 && v >= 0 && u + v <= 1) {
          sample(row * width + column, a, b, c, u, v);
        }
      }
    }
  }

  /** Sets a sample; what is linear on the triangle, not on the screen, is divided by nearness. */
  private void sample(int k, Corner a, Corner b, Corner c, double u, double v) {
    double wa = u * a.nearness;
    double wb = v * b.nearness;
    double wc = (1 - u - v) * c.nearness;
    double near = wa + wb + wc;
    if (near > nearness[k]) {
      nearness[k] = (float) near;
      double fraction = (wa * a.fraction + wb * b.fraction + wc * c.fraction) / near;
      double brightness = (wa * a.brightness + wb * b.brightness + wc * c.brightness) / near;
      colours[k] = Double.isNaN(fraction) ? UNKNOWN : shaded(map.applyAsInt(fraction), brightness);
    }
  }

  /** A colour, 0xRRGGBB, as bright as the light makes it. */
  static int shaded(int rgb, double brightness) {
    int red = channel(rgb >> 16, brightness);
    int green = channel(rgb >> 8, brightness);
    return red << 16 | green << 8 | channel(rgb, brightness);
  }

  private static int channel(int rgb, double brightness) {
    return (int) Math.min(255, Math.round((rgb & 255) * brightness));
  }

  /**
   * Returns whether something at a place and nearness can be seen; it may touch the drawn surface.
   */
  boolean shows(double x, double y, double near, double slack) {
    int column = (int) Math.rint(column(x));
    int row = (int) Math.rint(row(y));
    boolean outside = column < 0 || row < 0 || column >= width || row >= height;
    return outside || near * (1 + slack) >= nearness[row * width + column];
  }

  /** The coloured pixels, as transparent as samples are uncovered or without a colour. */
  BufferedImage image() {
    return image(this::pixel);
  }

  /** A mask that is opaque where the nearest triangle has no colour; empty if all have one. */
  Optional<BufferedImage> unknown() {
    return Arrays.stream(colours).anyMatch(colour -> colour == UNKNOWN)
        ? Optional.of(image(this::unknownPixel))
        : Optional.empty();
  }

  private BufferedImage image(IntBinaryOperator pixel) {
    int across = width / SAMPLES;
    BufferedImage image = new BufferedImage(across, height / SAMPLES, BufferedImage.TYPE_INT_ARGB);
    int[] line = new int[across];
    for (int row = 0; row < height / SAMPLES; row++) {
      for (int column = 0; column < across; column++) {
        line[column] = pixel.applyAsInt(column, row);
      }
      image.setRGB(0, row, across, 1, line, 0, across);
    }
    return image;
  }

  private int sample(int column, int row, int k) {
    return (row * SAMPLES + k / SAMPLES) * width + column * SAMPLES + k % SAMPLES;
  }

  /** Covered by all of its samples if one has no colour: coloured ones are drawn above. */
  private int unknownPixel(int column, int row) {
    int covered = 0;
    int unknown = 0;
    for (int k = 0; k < SAMPLES * SAMPLES; k++) {
      int sample = sample(column, row, k);
      covered += nearness[sample] > 0 ? 1 : 0;
      unknown += colours[sample] == UNKNOWN ? 1 : 0;
    }
    return unknown == 0 ? 0 : (OPAQUE * covered / (SAMPLES * SAMPLES)) << 24;
  }

  private int pixel(int column, int row) {
    int covered = 0;
    int red = 0;
    int green = 0;
    int blue = 0;
    for (int k = 0; k < SAMPLES * SAMPLES; k++) {
      int sample = sample(column, row, k);
      if (nearness[sample] > 0 && colours[sample] != UNKNOWN) {
        covered++;
        red += colours[sample] >> 16;
        green += colours[sample] >> 8 & 255;
        blue += colours[sample] & 255;
      }
    }
    if (covered == 0) {
      return 0;
    }
    int alpha = OPAQUE * covered / (SAMPLES * SAMPLES);
    return (alpha << 24) | ((red / covered) << 16) | ((green / covered) << 8) | (blue / covered);
  }
}
