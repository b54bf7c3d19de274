package costscape.render.image;

import costscape.render.chart.Drawable;
import costscape.render.chart.Drawable.OutlinedFill;
import costscape.render.chart.Drawable.Purpose;
import costscape.render.image.PictureFormat.Inscription;
import costscape.render.image.PictureFormat.PictureSize;
import costscape.render.text.Face;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Shape;
import java.awt.font.TextAttribute;
import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.DOMGroupManager;
import org.apache.batik.svggen.ImageHandlerBase64Encoder;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
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

  /**
   * Puts images into an SVG file as PNG data, by the writer of all other PNG files. The library's
   * own way to make text of the data depends on the machine's default encoding.
   */
  private static final class SvgImages extends ImageHandlerBase64Encoder {
    private static final String XLINK = "http://www.w3.org/1999/xlink";
    private static final int LINE = 76;

    @Override
    public void handleHREF(RenderedImage image, Element element, SVGGeneratorContext context)
        throws SVGGraphics2DIOException {
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      try {
        PngWriter.write((BufferedImage) image, png);
      } catch (IOException e) {
        throw new SVGGraphics2DIOException(e.getMessage(), e);
      }
      byte[] lineEnd = "\n".getBytes(StandardCharsets.US_ASCII);
      String text = Base64.getMimeEncoder(LINE, lineEnd).encodeToString(png.toByteArray());
      element.setAttributeNS(XLINK, "xlink:href", "data:image/png;base64," + text + "\n");
    }
  }

  /** Puts the typeface of its text into an SVG file, cut down to the characters that occur. */
  private static final class SvgFonts {
    /** The tables kept: those that browsers ask for, and hinting; no kerning, no ligatures. */
    private static final List<String> TABLES =
        List.of(
            "head", "hhea", "maxp", "name", "OS/2", "glyf", "loca", "cmap", "hmtx", "post", "cvt ",
            "fpgm", "prep");

    private SvgFonts() {}

    /** The style rules that define the faces in use. */
    static String css(Map<Face, NavigableSet<Integer>> characters) throws IOException {
      StringBuilder css = new StringBuilder();
      for (Map.Entry<Face, NavigableSet<Integer>> face : characters.entrySet()) {
        css.append(
            "@font-face { font-family: '%s'; font-weight: %s;%s src: url(data:font/ttf;base64,%s) }\n"
                .formatted(
                    face.getKey().family(),
                    face.getKey().isBold() ? "bold" : "normal",
                    face.getKey().isItalic() ? " font-style: italic;" : "",
                    Base64.getEncoder().encodeToString(subset(face.getKey(), face.getValue()))));
      }
      return css.toString();
    }

    private static byte[] subset(Face face, NavigableSet<Integer> characters) throws IOException {
      try (InputStream bytes = face.open();
          TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes))) {
        TTFSubsetter subsetter = new TTFSubsetter(font, TABLES);
        subsetter.addAll(characters);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        subsetter.writeToStream(out);
        return out.toByteArray();
      }
    }
  }

  /**
   * Text that an XML file may hold: of the control characters three, and no others even escaped.
   */
  static final class XmlText {
    private static final int REPLACEMENT = 0xFFFD;

    private XmlText() {}

    /**
     * The text, with a question mark in a box in place of each character that no XML file may hold.
     */
    static String of(String text) {
      return mapped(text, c -> new String(Character.toChars(REPLACEMENT)));
    }

    /** The same JSON, with an escape for each character that no XML file may hold. */
    static String ofJson(String json) {
      return mapped(json, "\\u%04x"::formatted);
    }

    private static String mapped(String text, IntFunction<String> otherwise) {
      StringBuilder allowed = new StringBuilder();
      text.codePoints()
          .forEach(c -> allowed.append(isAllowed(c) ? Character.toString(c) : otherwise.apply(c)));
      return allowed.toString();
    }

    /** XML 1.0, section 2.2, without the controls that it discourages. */
    private static boolean isAllowed(int codePoint) {
      return codePoint == '\t'
          || codePoint == '\n'
          || codePoint == '\r'
          || (codePoint >= ' ' && codePoint < 0x7F)
          || (codePoint > 0x9F && codePoint < 0xD800)
          || (codePoint > 0xDFFF && codePoint < 0xFFFE)
          || codePoint > 0xFFFF;
    }
  }

  /** Draws to SVG elements, and collects the characters that the text needs of each face. */
  static final class SvgGraphics extends SVGGraphics2D implements OutlinedFill {
    private static final short BOTH = DOMGroupManager.DRAW | DOMGroupManager.FILL;

    private final Map<Face, NavigableSet<Integer>> characters;

    SvgGraphics(SVGGeneratorContext context) {
      super(context, false);
      characters =
          new TreeMap<>(
              Comparator.comparing(Face::isBold)
                  .thenComparing(Face::isItalic)
                  .thenComparing(Face::family));
    }

    private SvgGraphics(SvgGraphics same) {
      super(same);
      characters = same.characters;
    }

    @Override
    public Graphics create() {
      return new SvgGraphics(this);
    }

    /**
     * Writes text as text. SVG knows a bold or slanted face as a style of its family, Java as a
     * font of its own. Characters beyond the first 65,536, such as smileys, cannot be part of the
     * font in the file, so text with any of them is drawn as outlines.
     */
    @Override
    public void drawString(String given, float x, float y) {
      String text = XmlText.of(given);
      if (text.codePoints().anyMatch(Character::isSupplementaryCodePoint)) {
        fill(getFont().createGlyphVector(getFontRenderContext(), text).getOutline(x, y));
        return;
      }
      Font font = getFont();
      Face face = Face.of(font);
      text.codePoints().forEach(characters.computeIfAbsent(face, f -> new TreeSet<>())::add);
      if (face.isBold() || face.isItalic()) {
        setFont(
            font.deriveFont(
                Map.of(
                    TextAttribute.WEIGHT,
                    face.isBold() ? TextAttribute.WEIGHT_BOLD : TextAttribute.WEIGHT_REGULAR,
                    TextAttribute.POSTURE,
                    face.isItalic()
                        ? TextAttribute.POSTURE_OBLIQUE
                        : TextAttribute.POSTURE_REGULAR)));
      }
      super.drawString(text, x, y);
      setFont(font);
    }

    @Override
    public void fillAndDraw(Shape shape) {
      Element element = getShapeConverter().toSVG(shape);
      if (element != null) { // as Batik answers for an empty shape
        domGroupManager.addElement(element, BOTH);
      }
    }

    Map<Face, NavigableSet<Integer>> characters() {
      return characters;
    }
  }
}
