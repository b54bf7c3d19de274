package costscape.render.image;

import costscape.render.chart.Drawable;
import costscape.words.Labelled;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/**
 * The formats of picture files. The same picture gives the same bytes on any machine.
 *
 * <p>Each calls its writer and its reader within a lambda, for a reference to a method would load
 * the library behind it, which a program may lack.
 */
public enum PictureFormat implements Labelled {
  PNG(
      "java.desktop",
      (picture, size, inscription, out) ->
          PngWriter.write(
              Pixels.of(picture, size.width(), size.height()), size.dpi(), inscription, out),
      file -> PngText.record(file)),
  SVG(
      "org.apache.xmlgraphics:batik-svggen and batik-dom and org.apache.pdfbox:fontbox",
      (picture, size, inscription, out) -> SvgWriter.write(picture, size, inscription, out),
      file -> SvgRecord.read(file)),
  PDF(
      "de.rototor.pdfbox:graphics2d",
      (picture, size, inscription, out) -> PdfWriter.write(picture, size, inscription, out),
      file -> PdfRecord.read(file)),
  /** A PDF without text, which LaTeX sets over it: see {@link LatexText}. */
  PDF_TEX(
      "de.rototor.pdfbox:graphics2d",
      (picture, size, inscription, out) -> PdfWriter.writeBare(picture, size, inscription, out),
      file -> PdfRecord.read(file));

  @FunctionalInterface
  private interface Writing {
    void write(Drawable picture, PictureSize size, Inscription inscription, OutputStream out)
        throws IOException;
  }

  @FunctionalInterface
  private interface Reading {
    Optional<String> record(InputStream file) throws IOException;
  }

  private final String library;
  private final Writing writing;
  private final Reading reading;

  PictureFormat(String library, Writing writing, Reading reading) {
    this.library = library;
    this.writing = writing;
    this.reading = reading;
  }

  /** What writes files of this format: a library that a program may lack, but for PNG. */
  public String library() {
    return library;
  }

  /** Draws a picture and writes its file. The stream stays open. */
  public void write(Drawable picture, PictureSize size, Inscription inscription, OutputStream out)
      throws IOException {
    writing.write(picture, size, inscription, out);
  }

  /**
   * The run record in a file of this format, if it holds one.
   *
   * @throws IOException if the stream holds no such file or a damaged one
   */
  public Optional<String> record(InputStream file) throws IOException {
    return reading.record(file);
  }

  /** The ending of the file name, without a dot. */
  public String extension() {
    return (this == PDF_TEX ? PDF : this).label();
  }
}
