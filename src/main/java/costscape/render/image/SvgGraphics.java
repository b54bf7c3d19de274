package costscape.render.image;

import costscape.render.chart.OutlinedFill;
import costscape.render.text.Face;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Shape;
import java.awt.font.TextAttribute;
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.batik.svggen.DOMGroupManager;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Element;

/** Draws to SVG elements, and collects the characters that the text needs of each face. */
final class SvgGraphics extends SVGGraphics2D implements OutlinedFill {
  private static final short BOTH = DOMGroupManager.DRAW | DOMGroupManager.FILL;

  private final Map<Face, NavigableSet<Integer>> characters;

  SvgGraphics(SVGGeneratorContext context) {
    super(context, false);
    characters = new TreeMap<>(Comparator.comparing(Face::isBold).thenComparing(Face::family));
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
   * Writes text as text. SVG knows a bold face as another weight of its family, Java as a font of
   * its own. Characters beyond the first 65,536, such as smileys, cannot be part of the font in the
   * file, so text with any of them is drawn as outlines.
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
    if (face.isBold()) {
      setFont(font.deriveFont(Map.of(TextAttribute.WEIGHT, TextAttribute.WEIGHT_BOLD)));
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
