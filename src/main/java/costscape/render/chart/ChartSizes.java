package costscape.render.chart;

import java.io.Serializable;

/**
 * The sizes of text and lines, in pixels of the picture.
 *
 * @param text the size of axis titles; the picture's title is larger, ticks and captions are
 *     smaller
 * @param least the size that axis titles of panels keep, however many panels there are
 * @param line the width of curves
 */
record ChartSizes(double text, double least, double line) implements Serializable {
  private static final double TEXT = 23;

  /** Of axis titles of 11.5 points, as they have at 144 dots an inch, these are 8 points. */
  private static final double LEAST = 8 / 11.5;

  /** Those of a picture of the usual size. */
  static final ChartSizes USUAL = new ChartSizes(TEXT, LEAST * TEXT, 3);

  ChartSizes {
    if (!(text > 0) || !(line > 0)) {
      throw new IllegalArgumentException(
          "font size and line width are above 0, not %s and %s".formatted(text, line));
    }
  }

  /** Another text size; the widths of lines follow. */
  ChartSizes withText(double size, double smallest) {
    return new ChartSizes(size, smallest, line * size / text);
  }

  /** Wider or thinner lines. */
  ChartSizes withLines(double times) {
    return new ChartSizes(text, least, times * line);
  }
}
