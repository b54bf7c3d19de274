package costscape.render;

import costscape.render.chart.Drawable;
import costscape.render.text.Typeface;
import java.awt.Graphics;
import java.awt.Image;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.awt.image.ImageObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGraphics2D;

/** Keeps what text a picture draws and where: to tell whether labels collide or run off. */
public final class TextRecorder extends SVGGraphics2D {
  /** A string, the area that its digits and capitals cover, and the size of its letters. */
  public record Box(String text, Shape shape, double size) {
    boolean meets(Box other) {
      if (!shape.getBounds2D().intersects(other.shape.getBounds2D())) {
        return false;
      }
      Area both = new Area(shape);
      both.intersect(new Area(other.shape));
      return !both.isEmpty();
    }
  }

  private final List<Box> boxes;

  private TextRecorder(List<Box> boxes) {
    super(
        GenericDOMImplementation.getDOMImplementation()
            .createDocument("http://www.w3.org/2000/svg", "svg", null));
    this.boxes = boxes;
  }

  private TextRecorder(TextRecorder same) {
    super(same);
    boxes = same.boxes;
  }

  public static List<Box> boxes(Drawable picture, int width, int height) {
    TextRecorder recorder = new TextRecorder(new ArrayList<>());
    picture.draw(recorder, width, height);
    return recorder.boxes;
  }

  public static String text(Drawable picture, int width, int height) {
    return boxes(picture, width, height).stream().map(Box::text).collect(Collectors.joining("\n"));
  }

  @Override
  public Graphics create() {
    return new TextRecorder(this);
  }

  @Override
  public boolean drawImage(Image image, AffineTransform place, ImageObserver observer) {
    return true; // images hold no text
  }

  @Override
  public void drawString(String text, float x, float y) {
    Rectangle2D ink = getFont().createGlyphVector(Typeface.MEASURE, text).getVisualBounds();
    Rectangle2D placed =
        new Rectangle2D.Double(x + ink.getX(), y + ink.getY(), ink.getWidth(), ink.getHeight());
    double scale = Math.sqrt(Math.abs(getTransform().getDeterminant()));
    boxes.add(
        new Box(
            text, getTransform().createTransformedShape(placed), scale * getFont().getSize2D()));
  }
}
