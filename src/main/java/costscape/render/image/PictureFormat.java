package costscape.render.image;

import costscape.render.chart.ChartStyle;
import costscape.render.chart.Drawable;
import costscape.render.image.PdfWriter.LatexText;
import costscape.render.text.RichText;
import costscape.render.text.Typeface;
import costscape.words.Labelled;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
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

  /** Returns what writes files of this format: a library that a program may lack, but for PNG. */
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

  /**
   * The text inside a picture's file: its title, and the run record with which it can be made
   * again.
   *
   * @param title one line
   * @param record the run record in JSON; empty if the picture has none
   */
  public record Inscription(String title, String record) {
    /** No text. */
    public static final Inscription NONE = new Inscription("", "");

    /** The program's name, which stands in every file's metadata. */
    static final String SOFTWARE = "costscape";
  }

  /**
   * Draws a word in a user's own typeface into every format, before any work: what is wrong with
   * the font is then said at once, and not by a library after an hour.
   */
  public static final class FontTrial {
    private static final PictureSize SIZE = new PictureSize(100, 100, 100);
    private static final String TEXT = "Cost at w1_0_1 = -0.5";

    private FontTrial() {}

    /** Tries a typeface; an IllegalArgumentException where it cannot be drawn or embedded. */
    public static void of(Typeface typeface) {
      Drawable picture =
          (g, width, height) -> RichText.of(TEXT, typeface.regular(), 12, 0).draw(g, 0, 50);
      for (PictureFormat format : PictureFormat.values()) {
        if (format == PictureFormat.PDF_TEX) {
          continue; // it holds no letters
        }
        try {
          format.write(picture, SIZE, Inscription.NONE, OutputStream.nullOutputStream());
        } catch (IOException | RuntimeException | StackOverflowError e) {
          throw damaged(format, e);
        }
      }
    }

    private static IllegalArgumentException damaged(PictureFormat format, Throwable cause) {
      return new IllegalArgumentException(
          "a damaged font, which cannot be put into a %s file".formatted(format), cause);
    }
  }

  /**
   * The size of a picture.
   *
   * @param width the width in pixels; in vector files, in the unit of all drawing
   * @param height the height in pixels
   * @param dpi the pixels of an inch, which decide the size on paper
   */
  public record PictureSize(int width, int height, int dpi) implements Serializable {
    /** The default size fits a column of text: 1200 × 800 at 144 dpi are 8.3 × 5.6 inches. */
    public static final PictureSize DEFAULT =
        new PictureSize(ChartStyle.WIDTH, ChartStyle.HEIGHT, ChartStyle.DPI);

    private static final int LARGEST = 20_000;

    public PictureSize {
      if (width < 1 || height < 1 || width > LARGEST || height > LARGEST) {
        throw new IllegalArgumentException(
            "a picture has 1 to %d pixels a side, not %dx%d".formatted(LARGEST, width, height));
      }
      if (dpi < 1 || dpi > LARGEST) {
        throw new IllegalArgumentException(
            "a picture has 1 to %d pixels an inch, not %d".formatted(LARGEST, dpi));
      }
    }
  }
}
