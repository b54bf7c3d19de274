package costscape.render.image;

import costscape.render.text.Face;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Writes text of a PDF document in its own typeface, embedded when text first asks for it. */
final class PdfText extends PdfBoxGraphics2DFontTextDrawer {
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
