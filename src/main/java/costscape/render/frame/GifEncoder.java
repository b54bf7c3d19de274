package costscape.render.frame;

import costscape.render.frame.GifFile.GifPlan;
import costscape.render.image.Palette.Indexer;
import costscape.render.image.PictureFormat.PictureSize;
import costscape.render.image.Pixels;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Encodes a GIF's frames, each against the one before. */
public final class GifEncoder {
  private final GifPlan plan;
  private final int frames;
  private final Indexer indexer;
  private final GifFrame gif;
  private byte[] before = {};

  GifEncoder(PictureSize size, GifPlan plan, int frames) {
    this.plan = plan;
    this.frames = frames;
    indexer = new Indexer(plan.palette());
    gif = new GifFrame(size.width(), size.height());
  }

  /** Takes a frame as the predecessor of the next one. */
  void follow(Pixels pixels) {
    before = indices(pixels);
  }

  byte[] encode(int index, Pixels pixels) {
    byte[] indices = indices(pixels);
    int hundredths = plan.timing().hundredths(index, frames);
    byte[] bytes =
        index == 0 ? gif.first(indices, hundredths) : gif.next(before, indices, hundredths);
    before = indices;
    return bytes;
  }

  private byte[] indices(Pixels pixels) {
    byte[] indices = new byte[pixels.width() * pixels.height()];
    indexer.indices(pixels.array(), 0, indices, 0, indices.length);
    return indices;
  }

  /**
   * Writes the blocks of one frame of a GIF: its control block, and as its image the smallest
   * rectangle that holds all changes since the frame before.
   */
  public static final class GifFrame {
    /** The flags of a frame: it stays when its time is over, and one index is transparent. */
    private static final int CONTROL = 1 << 2 | 1;

    private final int width;
    private final Area whole;
    private final Lzw lzw = new Lzw();
    private final byte[] nothing;
    private final byte[] cut;
    private final byte[] cutBefore;

    public GifFrame(int width, int height) {
      this.width = width;
      whole = new Area(0, 0, width, height);
      nothing = new byte[width * height];
      Arrays.fill(nothing, (byte) Lzw.TRANSPARENT);
      cut = new byte[width * height];
      cutBefore = new byte[width * height];
    }

    /** The first frame, which is stored whole. */
    public byte[] first(byte[] indices, int hundredths) {
      return blocks(nothing, indices, whole, hundredths);
    }

    /**
     * The changes of a frame against the one before. If nothing changes, one pixel is stored again.
     */
    public byte[] next(byte[] before, byte[] indices, int hundredths) {
      Area area = Area.changed(before, indices, width, whole.height());
      return blocks(before, indices, area, hundredths);
    }

    private byte[] blocks(byte[] before, byte[] indices, Area area, int hundredths) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.writeBytes(new byte[] {'!', (byte) 0xF9, 4, CONTROL});
      GifFile.writeShort(out, hundredths);
      out.write(Lzw.TRANSPARENT);
      out.write(0);
      out.write(',');
      GifFile.writeShort(out, area.left());
      GifFile.writeShort(out, area.top());
      GifFile.writeShort(out, area.width());
      GifFile.writeShort(out, area.height());
      out.write(0); // the movie's palette, rows in order
      out.write(Lzw.INDEX_BITS);
      cut(indices, area, cut);
      cut(before, area, cutBefore);
      GifFile.writeBlocks(out, lzw.encode(cut, cutBefore, area.width() * area.height()));
      return out.toByteArray();
    }

    private void cut(byte[] frame, Area area, byte[] into) {
      for (int row = 0; row < area.height(); row++) {
        int from = (area.top() + row) * width + area.left();
        System.arraycopy(frame, from, into, row * area.width(), area.width());
      }
    }
  }

  /** A rectangle of one or more pixels. */
  public record Area(int left, int top, int width, int height) {
    /** The smallest area that holds all pixels that differ; one pixel if none differs. */
    public static Area changed(byte[] before, byte[] after, int width, int height) {
      return changed(
          (from, to) -> Arrays.mismatch(before, from, to, after, from, to), width, height);
    }

    static Area changed(int[] before, int[] after, int width, int height) {
      return changed(
          (from, to) -> Arrays.mismatch(before, from, to, after, from, to), width, height);
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
}
