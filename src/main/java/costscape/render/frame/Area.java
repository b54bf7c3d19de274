package costscape.render.frame;

import java.util.Arrays;

/** A rectangle of one or more pixels. */
public record Area(int left, int top, int width, int height) {
  /** The smallest area that holds all pixels that differ; one pixel if none differs. */
  public static Area changed(byte[] before, byte[] after, int width, int height) {
    return changed((from, to) -> Arrays.mismatch(before, from, to, after, from, to), width, height);
  }

  static Area changed(int[] before, int[] after, int width, int height) {
    return changed((from, to) -> Arrays.mismatch(before, from, to, after, from, to), width, height);
  }

  /** Finds the first pixel of a stretch that differs, counted from the stretch's start, or −1. */
  @FunctionalInterface
  private interface Comparison {
    int mismatch(int from, int to);

    default boolean same(int from, int to) {
      return mismatch(from, to) < 0;
    }
  }

  private static Area changed(Comparison pixels, int width, int height) {
    int first = pixels.mismatch(0, width * height);
    if (first < 0) {
      return new Area(0, 0, 1, 1);
    }
    int top = first / width;
    int bottom = height - 1;
    while (pixels.same(bottom * width, (bottom + 1) * width)) {
      bottom--;
    }
    int left = width;
    int right = 0;
    for (int row = top * width; row <= bottom * width; row += width) {
      int different = pixels.mismatch(row, row + left);
      left = different < 0 ? left : different;
      while (right < width - 1 && !pixels.same(row + right + 1, row + width)) {
        right++;
      }
    }
    return new Area(left, top, right - left + 1, bottom - top + 1);
  }
}
