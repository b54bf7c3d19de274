package costscape.render.frame;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * Writes the blocks of one frame of a GIF: its control block, and as its image the smallest
 * rectangle that holds all changes since the frame before.
 */
public final class GifFrame {
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
