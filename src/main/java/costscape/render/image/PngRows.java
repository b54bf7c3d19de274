package costscape.render.image;

import java.util.Arrays;

/** The rule by which pixels become the bytes of PNG rows, each led by the number of its filter. */
public interface PngRows {
  int bytesPerPixel();

  /** The colour type that stands in the file's header. */
  byte colourType();

  void fill(int[] rgb, int from, byte[] into, int intoFrom, int count);

  /** The filter that leaves bytes as they are; {@link #UP} stores differences to the row above. */
  byte NONE = 0;

  byte UP = 2;

  /** Three bytes a pixel. */
  static PngRows trueColour() {
    return new Channels(3, (byte) 2);
  }

  /** Four bytes a pixel, of which the last one is the opacity. */
  static PngRows withAlpha() {
    return new Channels(4, (byte) 6);
  }

  /** A byte for red, green and blue each, and for the opacity where there are four. */
  record Channels(int bytesPerPixel, byte colourType) implements PngRows {
    @Override
    public void fill(int[] argb, int from, byte[] into, int intoFrom, int count) {
      for (int k = 0, at = intoFrom; k < count; k++, at += bytesPerPixel) {
        int colour = argb[from + k];
        into[at] = (byte) (colour >> 16);
        into[at + 1] = (byte) (colour >> 8);
        into[at + 2] = (byte) colour;
        if (bytesPerPixel == 4) {
          into[at + 3] = (byte) (colour >>> 24);
        }
      }
    }
  }

  /** One byte a pixel: its index in a palette. */
  static PngRows indexed(Palette palette) {
    Indexer indexer = new Indexer(palette);
    return new PngRows() {
      @Override
      public int bytesPerPixel() {
        return 1;
      }

      @Override
      public byte colourType() {
        return 3;
      }

      @Override
      public void fill(int[] rgb, int from, byte[] into, int intoFrom, int count) {
        indexer.indices(rgb, from, into, intoFrom, count);
      }
    };
  }

  /**
   * Writes the rows of one strip. A row that is equal to the one above becomes zeros (filter up),
   * any other row stays as it is: enlarged cells repeat rows, and other filters make files of
   * drawings larger.
   *
   * @return the number of bytes written
   */
  default int strip(int[] rgb, int width, int firstRow, int rows, byte[] into) {
    int stride = 1 + width * bytesPerPixel();
    for (int row = 0; row < rows; row++) {
      int from = (firstRow + row) * width;
      int at = row * stride;
      if (row > 0 && Arrays.equals(rgb, from, from + width, rgb, from - width, from)) {
        into[at] = UP;
        Arrays.fill(into, at + 1, at + stride, (byte) 0);
      } else {
        into[at] = NONE;
        fill(rgb, from, into, at + 1, width);
      }
    }
    return rows * stride;
  }
}
