package costscape.render.image;

import costscape.render.chart.Drawable;
import costscape.render.chart.Purpose;
import costscape.render.text.Face;
import costscape.render.text.TextTaker;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
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
final class PdfWriter {
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
}
