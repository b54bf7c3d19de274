package costscape.render.frame;

import costscape.render.image.PictureSize;
import costscape.render.image.Pixels;
import costscape.render.image.PngChunk;
import costscape.render.image.PngRows;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.zip.Deflater;

/**
 * Encodes the frames of an animated PNG, each as the smallest rectangle that holds all changes
 * since the frame before (PNG specification, third edition, section 11.3.4). Every frame has one
 * chunk of control and one of data, so the numbers of its chunks follow from its own.
 *
 * <p>A pixel of the rectangle that stays is stored as transparent, which deflates to nearly
 * nothing: 54 frames of a race of 1000 × 560 take 0.4 MB this way, and 1.8 MB if all pixels are
 * stored.
 */
final class ApngEncoder {
  private static final int LEVEL = 6;
  private static final int OPAQUE = 0xFF000000;
  static final PngRows ROWS = PngRows.withAlpha();

  /** Says that a frame lies upon the one before, which shows where it is transparent. */
  private static final byte OVER = 1;

  private final PictureSize size;
  private final ApngTiming timing;
  private final int frames;
  private int[] before = {};

  ApngEncoder(PictureSize size, ApngTiming timing, int frames) {
    this.size = size;
    this.timing = timing;
    this.frames = frames;
  }

  /** The chunk that makes a PNG an animated one. */
  static byte[] control(int frames, int plays) {
    return PngChunk.of("acTL", ByteBuffer.allocate(8).putInt(frames).putInt(plays).array());
  }

  /** Takes a frame as the predecessor of the next one. */
  void follow(Pixels pixels) {
    before = pixels.array().clone(); // the next frame may be drawn over it
  }

  byte[] encode(int index, Pixels pixels) {
    Area area =
        index == 0
            ? new Area(0, 0, size.width(), size.height())
            : Area.changed(before, pixels.array(), size.width(), size.height());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(PngChunk.of("fcTL", place(index, area)));
    byte[] data = deflated(changes(index, pixels.array(), area), area);
    if (index == 0) {
      out.writeBytes(PngChunk.of("IDAT", data));
    } else {
      ByteBuffer numbered = ByteBuffer.allocate(Integer.BYTES + data.length);
      out.writeBytes(PngChunk.of("fdAT", numbered.putInt(2 * index).put(data).array()));
    }
    follow(pixels);
    return out.toByteArray();
  }

  /** Number of the chunk, size and place, time, and that the frame lies upon the one before. */
  private byte[] place(int index, Area area) {
    short[] seconds = timing.seconds(index, frames);
    ByteBuffer place = ByteBuffer.allocate(26);
    place.putInt(index == 0 ? 0 : 2 * index - 1);
    place.putInt(area.width()).putInt(area.height()).putInt(area.left()).putInt(area.top());
    place.putShort(seconds[0]).putShort(seconds[1]);
    place.put((byte) 0).put(index == 0 ? 0 : OVER); // the frame stays for the next one
    return place.array();
  }

  /** The pixels of an area; those that stay are transparent. */
  private int[] changes(int index, int[] rgb, Area area) {
    int[] cut = new int[area.width() * area.height()];
    for (int row = 0; row < area.height(); row++) {
      int from = (area.top() + row) * size.width() + area.left();
      for (int k = 0; k < area.width(); k++) {
        boolean stays = index > 0 && rgb[from + k] == before[from + k];
        cut[row * area.width() + k] = stays ? 0 : OPAQUE | rgb[from + k];
      }
    }
    return cut;
  }

  private static byte[] deflated(int[] cut, Area area) {
    byte[] raw = new byte[area.height() * (1 + area.width() * ROWS.bytesPerPixel())];
    ROWS.strip(cut, area.width(), 0, area.height(), raw);
    Deflater deflater = new Deflater(LEVEL);
    try {
      deflater.setInput(raw);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] part = new byte[1 << 16];
      while (!deflater.finished()) {
        out.write(part, 0, deflater.deflate(part));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }
}
