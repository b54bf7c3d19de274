package costscape.render.frame;

import costscape.render.image.PictureFormat.PictureSize;
import costscape.render.image.Pixels;
import costscape.render.image.PngStrips;
import costscape.render.image.PngStrips.PngRows;
import costscape.render.movie.Movie;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Draws and encodes runs of frames, one run after the other. Images and arrays are kept between
 * runs, as new ones take as long as two frames. Only one thread may use a maker at a time.
 */
final class FrameMaker {
  /** For heatmaps of 800 × 600: 1.7 ms and 30 kB a frame; level 6: 4.5 ms and 22 kB. */
  private static final int LEVEL = 3;

  /** Few rows, so that a small change deflates little anew, for 7 % more bytes. */
  private static final int STRIP_ROWS = 16;

  private static final byte[] NO_BYTES = {};

  private final Movie.Stage stage;
  private final PictureSize size;
  private final PngStrips png;
  private final Optional<GifEncoder> gif;
  private BufferedImage next;
  private BufferedImage last; // the picture that the strips were encoded from

  FrameMaker(Movie.Stage stage, PictureSize size, Optional<GifEncoder> gif) {
    this.stage = stage;
    this.size = size;
    this.gif = gif;
    png = new PngStrips(size, PngRows.trueColour(), LEVEL, STRIP_ROWS);
    next = image(size);
    last = image(size);
  }

  /** Makes the frames from {@code first} up to but not including {@code end}. */
  List<Frame> make(int first, int end) {
    if (first > 0 && gif.isPresent()) {
      gif.get().follow(draw(first - 1));
    }
    return IntStream.range(first, end).mapToObj(this::make).toList();
  }

  private Frame make(int index) {
    Pixels pixels = draw(index);
    png.update(pixels);
    BufferedImage free = last;
    last = next;
    next = free;
    byte[] blocks = gif.map(encoder -> encoder.encode(index, pixels)).orElse(NO_BYTES);
    return new Frame(index, size, pngBytes(), blocks);
  }

  private Pixels draw(int index) {
    return drawn(stage, index, next);
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

  /** Draws a frame on an image of its own. */
  static Pixels drawn(Movie.Stage stage, int index, PictureSize size) {
    return drawn(stage, index, image(size));
  }

  private static Pixels drawn(Movie.Stage stage, int index, BufferedImage on) {
    Graphics2D g = on.createGraphics();
    stage.draw(index, g);
    g.dispose();
    return Pixels.owning(on);
  }

  private static BufferedImage image(PictureSize size) {
    return new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
  }
}
