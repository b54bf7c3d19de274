package costscape.render.frame;

import costscape.render.image.Palette.Indexer;
import costscape.render.image.PictureFormat.PictureSize;
import costscape.render.image.Pixels;

/** Encodes a GIF's frames, each against the one before. */
final class GifEncoder {
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
}
