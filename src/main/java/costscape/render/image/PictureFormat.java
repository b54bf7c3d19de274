package costscape.render.image;

import costscape.render.Picture;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** The kinds of picture file. The same picture gives the same bytes on any machine. */
public enum PictureFormat {
  PNG {
    @Override
    public void write(Picture picture, PictureSize size, Inscription inscription, OutputStream out)
        throws IOException {
      PngWriter.write(
          Pixels.of(picture, size.width(), size.height()), size.dpi(), inscription, out);
    }
  };

  /** Draws a picture and writes its file; the stream stays open. */
  public abstract void write(
      Picture picture, PictureSize size, Inscription inscription, OutputStream out)
      throws IOException;

  /** The file name's ending, without a dot. */
  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }
}
