package costscape.render.image;

import costscape.render.chart.ChartStyle;
import java.io.Serializable;

/**
 * The size of a picture.
 *
 * @param width the width in pixels; in vector files, in the unit of all drawing
 * @param height the height in pixels
 * @param dpi the pixels of an inch, which decide the size on paper
 */
public record PictureSize(int width, int height, int dpi) implements Serializable {
  /** The default size fits a column of text: 1200 × 800 at 144 dpi are 8.3 × 5.6 inches. */
  public static final PictureSize DEFAULT =
      new PictureSize(ChartStyle.WIDTH, ChartStyle.HEIGHT, ChartStyle.DPI);

  private static final int LARGEST = 20_000;

  public PictureSize {
    if (width < 1 || height < 1 || width > LARGEST || height > LARGEST) {
      throw new IllegalArgumentException(
          "a picture has 1 to %d pixels a side, not %dx%d".formatted(LARGEST, width, height));
    }
    if (dpi < 1 || dpi > LARGEST) {
      throw new IllegalArgumentException(
          "a picture has 1 to %d pixels an inch, not %d".formatted(LARGEST, dpi));
    }
  }
}
