package costscape.render.frame;

import java.util.Arrays;

/** A rectangle of one or more pixels. */
public record Area(int left, int top, int width, int height) {
  /** The smallest area that holds all pixels that differ; one pixel if none differs. */
  public static Area changed(byte[] before, byte[] after, int width, int height) {
    int first = Arrays.mismatch(before, after);
    if (first < 0) {
      return new Area(0, 0, 1, 1);
    }
    int top = first / width;
    int bottom = height - 1;
    while (same(before, after, bottom * width, (bottom + 1) * width)) {
      bottom--;
    }
    int left = width;
    int right = 0;
    for (int row = top * width; row <= bottom * width; row += width) {
      int different = Arrays.mismatch(before, row, row + left, after, row, row + left);
      left = different < 0 ? left : different;
      while (right < width - 1 && !same(before, after, row + right + 1, row + width)) {
        right++;
      }
    }
    return new Area(left, top, right - left + 1, bottom - top + 1);
  }

  private static boolean same(byte[] before, byte[] after, int from, int to) {
    return Arrays.equals(before, from, to, after, from, to);
  }
}
