package costscape.render.frame;

import costscape.render.image.PictureFormat.Inscription;
import costscape.render.image.PictureFormat.PictureSize;
import costscape.render.image.PngStrips.PngRows;
import costscape.render.image.PngWriter.PngChunk;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.Optional;

/** One frame of a movie, encoded. */
public final class Frame implements Serializable {
  private static final long serialVersionUID = 1;

  private final int index;
  private final PictureSize size;
  private final byte[] png;
  private final byte[] gif;

  Frame(int index, PictureSize size, byte[] png, byte[] gif) {
    this.index = index;
    this.size = size;
    this.png = png;
    this.gif = gif;
  }

  /** The frame's number, from 0. */
  public int index() {
    return index;
  }

  /** Writes the PNG file of this frame. */
  public void writePng(Inscription inscription, OutputStream out) throws IOException {
    out.write(PngChunk.preamble(size, PngRows.trueColour(), Optional.empty(), inscription));
    out.write(png);
    out.write(PngChunk.END);
  }

  /** Bytes of the frame as a picture of its own, without its text. */
  public int pngBytes() {
    return png.length;
  }

  /** Bytes of the frame's parts of all movies. */
  public int movieBytes() {
    return gif.length;
  }

  /** This frame's part of the movie's GIF; nothing if none was asked for. */
  byte[] gif() {
    return gif;
  }
}
