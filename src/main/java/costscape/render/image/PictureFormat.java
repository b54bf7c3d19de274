package costscape.render.image;

import costscape.render.chart.Drawable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;

/**
 * The formats of picture files. The same picture gives the same bytes on any machine.
 *
 * <p>Each has methods of its own, for a reference to a method would load the library behind it,
 * which a program may lack.
 */
public enum PictureFormat {
  PNG("java.desktop") {
    @Override
    public void write(Drawable picture, PictureSize size, Inscription inscription, OutputStream out)
        throws IOException {
      PngWriter.write(
          Pixels.of(picture, size.width(), size.height()), size.dpi(), inscription, out);
    }

    @Override
    public Optional<String> record(InputStream file) throws IOException {
      return PngText.record(file);
    }
  },
  SVG("org.apache.xmlgraphics:batik-svggen and batik-dom and org.apache.pdfbox:fontbox") {
    @Override
    public void write(Drawable picture, PictureSize size, Inscription inscription, OutputStream out)
        throws IOException {
      SvgWriter.write(picture, size, inscription, out);
    }

    @Override
    public Optional<String> record(InputStream file) throws IOException {
      return SvgRecord.read(file);
    }
  },
  PDF("de.rototor.pdfbox:graphics2d") {
    @Override
    public void write(Drawable picture, PictureSize size, Inscription inscription, OutputStream out)
        throws IOException {
      PdfWriter.write(picture, size, inscription, out);
    }

    @Override
    public Optional<String> record(InputStream file) throws IOException {
      return PdfRecord.read(file);
    }
  },
  /** A PDF without text, which LaTeX sets over it: see {@link LatexText}. */
  PDF_TEX("de.rototor.pdfbox:graphics2d") {
    @Override
    public void write(Drawable picture, PictureSize size, Inscription inscription, OutputStream out)
        throws IOException {
      PdfWriter.writeBare(picture, size, inscription, out);
    }

    @Override
    public Optional<String> record(InputStream file) throws IOException {
      return PdfRecord.read(file);
    }

    @Override
    public String extension() {
      return PDF.extension();
    }
  };

  private final String library;

  PictureFormat(String library) {
    this.library = library;
  }

  /** What writes files of this format: a library that a program may lack, but for PNG. */
  public String library() {
    return library;
  }

  /** Draws a picture and writes its file. The stream stays open. */
  public abstract void write(
      Drawable picture, PictureSize size, Inscription inscription, OutputStream out)
      throws IOException;

  /**
   * The run record in a file of this format, if it holds one.
   *
   * @throws IOException if the stream holds no such file or a damaged one
   */
  public abstract Optional<String> record(InputStream file) throws IOException;

  /** What the format is called where one is chosen. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The ending of the file name, without a dot. */
  public String extension() {
    return label();
  }
}
