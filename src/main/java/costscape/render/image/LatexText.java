package costscape.render.image;

import costscape.render.chart.Drawable;
import costscape.render.text.TextTaker;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.text.AttributedCharacterIterator;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The text of a picture, which LaTeX sets over the PDF that has the rest of it. Each line keeps its
 * place, size, colour and slant, and takes the document's typeface.
 */
public final class LatexText extends TextTaker {
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

  /** What stands in for a writer of text in the PDF, so that none is in it. */
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
