package costscape.render.image;

import costscape.render.chart.Drawable;
import costscape.render.chart.Drawable.Purpose;
import costscape.render.image.PictureFormat.Inscription;
import costscape.render.image.PictureFormat.PictureSize;
import costscape.render.text.Face;
import costscape.render.text.RichText.TextTaker;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.text.AttributedCharacterIterator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/**
 * Writes PDF files of one page that is as large as the picture. Lines stay lines, text stays text
 * in its typeface (the glyphs used are embedded), and an image inside stays one image. The file
 * holds no date and no random number.
 */
public final class PdfWriter {
  private static final int POINTS_PER_INCH = 72;

  /** Stands in for the clock, from which PDF files usually take their identity. */
  private static final long DOCUMENT_ID = 1;

  private PdfWriter() {}

  static void write(Drawable picture, PictureSize size, Inscription inscription, OutputStream out)
      throws IOException {
    try (PDDocument document = new PDDocument(IOUtils.createMemoryOnlyStreamCache());
        PdfText text = new PdfText(document)) {
      write(
          draw(picture, size, document, text, Optional.empty()), size, inscription, document, out);
    }
  }

  /** Writes all of a picture but its text, which LaTeX sets. */
  static void writeBare(
      Drawable picture, PictureSize size, Inscription inscription, OutputStream out)
      throws IOException {
    Optional<TextTaker> elsewhere = Optional.of(new LatexText(size));
    try (PDDocument document = new PDDocument(IOUtils.createMemoryOnlyStreamCache());
        LatexText.NoText none = new LatexText.NoText()) {
      write(draw(picture, size, document, none, elsewhere), size, inscription, document, out);
    }
  }

  private static void write(
      PDFormXObject form,
      PictureSize size,
      Inscription inscription,
      PDDocument document,
      OutputStream out)
      throws IOException {
    double scale = (double) POINTS_PER_INCH / size.dpi();
    form.setMatrix(AffineTransform.getScaleInstance(scale, scale));
    PDPage page =
        new PDPage(
            new PDRectangle((float) (size.width() * scale), (float) (size.height() * scale)));
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.drawForm(form);
    }
    document.setDocumentInformation(information(inscription));
    document.setDocumentId(DOCUMENT_ID);
    document.save(out);
  }

  /**
   * Draws a picture.
   *
   * @param strings writes plain strings
   * @param taker takes lines of text, where they are to be set elsewhere
   */
  static PDFormXObject draw(
      Drawable picture,
      PictureSize size,
      PDDocument document,
      PdfBoxGraphics2DFontTextDrawer strings,
      Optional<TextTaker> taker)
      throws IOException {
    PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, size.width(), size.height());
    graphics.setFontTextDrawer(strings);
    Purpose.SHAPES.begin(graphics);
    taker.ifPresent(elsewhere -> elsewhere.into(graphics));
    picture.draw(graphics, size.width(), size.height());
    graphics.dispose();
    return graphics.getXFormObject();
  }

  private static PDDocumentInformation information(Inscription inscription) {
    PDDocumentInformation information = new PDDocumentInformation();
    information.setCreator(Inscription.SOFTWARE);
    if (!inscription.title().isEmpty()) {
      information.setTitle(inscription.title());
    }
    if (!inscription.record().isEmpty()) {
      information.setCustomMetadataValue(PngText.RECORD, inscription.record());
    }
    return information;
  }

  /** Writes text of a PDF document in its own typeface, embedded when text first asks for it. */
  private static final class PdfText extends PdfBoxGraphics2DFontTextDrawer {
    private final PDDocument document;
    private final Map<Face, PDFont> embedded = new HashMap<>();

    PdfText(PDDocument document) {
      this.document = document;
    }

    @Override
    protected PDFont mapFont(Font font, IFontTextDrawerEnv environment) throws IOException {
      Face face = Face.of(font);
      if (!embedded.containsKey(face)) {
        try (InputStream bytes = face.open()) {
          embedded.put(face, PDType0Font.load(document, bytes));
        }
      }
      return embedded.get(face);
    }
  }

  /**
   * The text of a picture, which LaTeX sets over the PDF that has the rest of it. Each line keeps
   * its place, size, colour and slant, and takes the document's typeface.
   */
  public static final class LatexText extends TextTaker {
    private static final double POINTS_PER_INCH = 72;

    /** Less than this is no slant but rounding, in degrees. */
    private static final double LEVEL = 0.05;

    private final PictureSize size;
    private final double scale;
    private final StringBuilder lines = new StringBuilder();

    LatexText(PictureSize size) {
      this.size = size;
      this.scale = POINTS_PER_INCH / size.dpi();
    }

    /** The file that sets the text of a picture over the PDF of some name, which has none. */
    public static String of(Drawable picture, PictureSize size, String pdf) throws IOException {
      LatexText text = new LatexText(size);
      try (PDDocument document = new PDDocument(IOUtils.createMemoryOnlyStreamCache());
          NoText none = new NoText()) {
        PdfWriter.draw(picture, size, document, none, Optional.of(text));
      }
      return text.file(pdf);
    }

    private String file(String pdf) {
      String wide = number(size.width() * scale);
      return """
      %% The text of %s, set by LaTeX in the document's own typeface.
      %% Needs \\usepackage{graphicx,color}; \\input this file where the picture is to stand.
      \\begingroup%%
      \\setlength{\\unitlength}{1bp}%%
      \\begin{picture}(%s,%s)%%
      \\put(0,0){\\includegraphics[width=%sbp]{%s}}%%
      """
              .formatted(pdf, wide, number(size.height() * scale), wide, pdf)
          + lines
          + "\\end{picture}%\n\\endgroup\n";
    }

    @Override
    public void take(
        Graphics2D g, String latex, Anchor anchor, double x, double baseline, double fontSize) {
      if (latex.isBlank()) {
        return;
      }
      AffineTransform transform = g.getTransform();
      Point2D place = transform.transform(new Point2D.Double(x, baseline), null);
      double slant = -Math.toDegrees(Math.atan2(transform.getShearY(), transform.getScaleX()));
      double points = fontSize * Math.hypot(transform.getScaleX(), transform.getShearY()) * scale;
      Color color = g.getColor();
      String box =
          "\\makebox(0,0)[%s]{\\smash{\\fontsize{%s}{%s}\\selectfont\\color[rgb]{%s,%s,%s}%s}}"
              .formatted(
                  switch (anchor) {
                    case LEFT -> "lb";
                    case MIDDLE -> "b";
                    case RIGHT -> "rb";
                  },
                  number(points),
                  number(1.2 * points),
                  part(color.getRed()),
                  part(color.getGreen()),
                  part(color.getBlue()),
                  latex);
      lines.append(
          "\\put(%s,%s){%s}%%\n"
              .formatted(
                  number(place.getX() * scale),
                  number((size.height() - place.getY()) * scale),
                  Math.abs(slant) < LEVEL
                      ? box
                      : "\\rotatebox{%s}{%s}".formatted(number(slant), box)));
    }

    private static String part(int colour) {
      return String.format(Locale.ROOT, "%.3f", colour / 255.0);
    }

    private static String number(double value) {
      return String.format(Locale.ROOT, "%.2f", value);
    }

    /** The placeholder for a writer of text in the PDF, so that no text is in it. */
    static final class NoText extends PdfBoxGraphics2DFontTextDrawer {
      @Override
      public boolean canDrawText(AttributedCharacterIterator text, IFontTextDrawerEnv environment) {
        return true;
      }

      @Override
      public void drawText(AttributedCharacterIterator text, IFontTextDrawerEnv environment) {
        // LaTeX sets it
      }
    }
  }
}
