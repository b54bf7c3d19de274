package costscape.render.image;

import costscape.render.chart.Drawable;
import costscape.render.chart.Purpose;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Writes SVG files. Lines stay lines, text stays text, and an image inside stays one image. The
 * glyphs used are embedded as a font, so that a browser without the typeface shows the picture as
 * it was drawn.
 */
final class SvgWriter {
  static final String METADATA = "metadata";
  private static final String SVG = "http://www.w3.org/2000/svg";

  /** Makes browsers draw as Java does: no kerning, no joined letters, sharp edges of cells. */
  private static final String AS_JAVA_DRAWS =
      """
      text { font-kerning: none; font-variant-ligatures: none }
      image { image-rendering: pixelated }
      """;

  private SvgWriter() {}

  static void write(Drawable picture, PictureSize size, Inscription inscription, OutputStream out)
      throws IOException {
    Document document =
        GenericDOMImplementation.getDOMImplementation().createDocument(SVG, "svg", null);
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
    context.setComment(null);
    context.setImageHandler(new SvgImages());
    SvgGraphics graphics = new SvgGraphics(context);
    Purpose.SHAPES.begin(graphics);
    picture.draw(graphics, size.width(), size.height());
    Element root = graphics.getRoot();
    setSize(root, size);
    root.insertBefore(style(document, graphics), root.getFirstChild());
    inscribe(root, inscription);
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    graphics.stream(root, writer, false, false);
    writer.flush();
  }

  private static void setSize(Element root, PictureSize size) {
    root.setAttribute("width", inches(size.width(), size));
    root.setAttribute("height", inches(size.height(), size));
    root.setAttribute("viewBox", "0 0 " + size.width() + " " + size.height());
  }

  private static String inches(int pixels, PictureSize size) {
    return String.format(Locale.ROOT, "%.4fin", (double) pixels / size.dpi());
  }

  private static Element style(Document document, SvgGraphics graphics) throws IOException {
    Element style = document.createElementNS(SVG, "style");
    style.setAttribute("type", "text/css");
    style.setTextContent(SvgFonts.css(graphics.characters()) + AS_JAVA_DRAWS);
    return style;
  }

  private static void inscribe(Element root, Inscription inscription) {
    Element first = (Element) root.getFirstChild();
    if (!inscription.title().isEmpty()) {
      root.insertBefore(text(root, "title", XmlText.of(inscription.title())), first);
    }
    if (!inscription.record().isEmpty()) {
      Element metadata = text(root, METADATA, XmlText.ofJson(inscription.record()));
      metadata.setAttribute("id", PngText.RECORD);
      root.insertBefore(metadata, first);
    }
  }

  private static Element text(Element root, String name, String text) {
    Element element = root.getOwnerDocument().createElementNS(SVG, name);
    element.setTextContent(text);
    return element;
  }
}
