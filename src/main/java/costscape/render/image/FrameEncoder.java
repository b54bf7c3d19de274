package costscape.render.image;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Encodes consecutive frames of a movie. */
final class FrameEncoder {
  /** Of 800 × 600 heatmaps: level 3 takes 1.7 ms and 30 kB a frame, level 6 4.5 ms and 22 kB. */
  private static final int LEVEL = 3;

  /** Few, so that little is deflated anew where little changes: 16 rows cost 7 % more bytes. */
  private static final int STRIP_ROWS = 16;

  private static final byte[] NO_BYTES = {};

  private final PictureSize size;
  private final PngStrips png;
  private final GifPlan plan;
  private final int frames;
  private final Indexer indexer;
  private final GifFrame gif;
  private byte[] before = {};

  FrameEncoder(PictureSize size, GifPlan plan, int frames) {
    this.size = size;
    this.plan = plan;
    this.frames = frames;
    png = new PngStrips(size, PngRows.trueColour(), LEVEL, STRIP_ROWS);
    indexer = new Indexer(plan.palette());
    gif = new GifFrame(size.width(), size.height());
  }

  /** Takes a frame as the one before the next. */
  void follow(Pixels pixels) {
    before = indices(pixels);
  }

  Frame encode(int index, Pixels pixels) {
    png.update(pixels);
    return new Frame(index, size, pngBytes(), plan.isWanted() ? gifBytes(index, pixels) : NO_BYTES);
  }

  private byte[] pngBytes() {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      png.writeTo(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("memory is no disk", e);
    }
  }

  private byte[] gifBytes(int index, Pixels pixels) {
    byte[] indices = indices(pixels);
    int hundredths = plan.timing().hundredths(index, frames);
    byte[] bytes =
        before.length == 0 ? gif.first(indices, hundredths) : gif.next(before, indices, hundredths);
    before = indices;
    return bytes;
  }

  private byte[] indices(Pixels pixels) {
    byte[] indices = new byte[pixels.width() * pixels.height()];
    indexer.indices(pixels.array(), 0, indices, 0, indices.length);
    return indices;
  }
}
