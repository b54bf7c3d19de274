package costscape.render.image;

import costscape.render.chart.Drawable;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;

/** The pixels of a picture, 0xRRGGBB, row by row from the top. Immutable. */
public final class Pixels {
  private final int width;
  private final int height;
  private final int[] rgb;

  private Pixels(int width, int height, int[] rgb) {
    this.width = width;
    this.height = height;
    this.rgb = rgb;
  }

  /** The pixels of a picture that is drawn at some size. */
  public static Pixels of(Drawable picture, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    picture.draw(graphics, width, height);
    graphics.dispose();
    return owning(image);
  }

  /** The pixels of an INT_RGB image. They share its array: nobody may draw on it from now on. */
  public static Pixels owning(BufferedImage image) {
    int[] rgb = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    return opaque(image.getWidth(), image.getHeight(), rgb);
  }

  /** The colours of an image; its transparency is lost. */
  public static Pixels of(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    int[] rgb =
        image.getRaster().getDataBuffer() instanceof DataBufferInt data && isPlain(image)
            ? data.getData().clone()
            : image.getRGB(0, 0, width, height, null, 0, width);
    return opaque(width, height, rgb);
  }

  /**
   * The colours of an image with their opacity in the byte above red, for an encoder that takes it.
   */
  static Pixels withAlpha(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    return new Pixels(width, height, image.getRGB(0, 0, width, height, null, 0, width));
  }

  /**
   * Returns whether the image's own array holds its pixels; asking for them one by one takes 2 ms.
   */
  private static boolean isPlain(BufferedImage image) {
    return image.getType() == BufferedImage.TYPE_INT_RGB && image.getRaster().getParent() == null;
  }

  /** Clears the byte above red, in which Java leaves anything. */
  private static Pixels opaque(int width, int height, int[] rgb) {
    for (int k = 0; k < rgb.length; k++) {
      rgb[k] &= 0xFFFFFF;
    }
    return new Pixels(width, height, rgb);
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  public int at(int x, int y) {
    return rgb[y * width + x];
  }

  /** The array itself, which the encoders only read. */
  public int[] array() {
    return rgb;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Pixels that && width == that.width && Arrays.equals(rgb, that.rgb);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(rgb);
  }
}
