package costscape.render;

import costscape.render.chart.Drawable;
import costscape.render.chart.Drawable.Purpose;
import costscape.render.surface.SurfaceChart;
import costscape.render.text.Typeface;
import java.awt.BasicStroke;
import java.awt.Color;
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

/**
 * Keeps what text a picture draws and where, to tell whether labels collide or run off, and how far
 * all that it draws reaches, to tell whether anything is cut.
 */
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

  /** All that has another colour than the page. */
  private final Rectangle2D ink;

  private final Color page;

  private TextRecorder(Color page) {
    super(
        GenericDOMImplementation.getDOMImplementation()
            .createDocument("http://www.w3.org/2000/svg", "svg", null));
    this.page = page;
    boxes = new ArrayList<>();
    ink = new Rectangle2D.Double();
  }

  private TextRecorder(TextRecorder same) {
    super(same);
    boxes = same.boxes;
    ink = same.ink;
    page = same.page;
  }

  /** Returns what a picture draws. */
  public static TextRecorder of(Drawable picture, Color page, int width, int height) {
    TextRecorder recorder = new TextRecorder(page);
    if (picture instanceof SurfaceChart) { // the surface itself lies in its box and holds no text
      Purpose.REHEARSAL.begin(recorder);
    }
    picture.draw(recorder, width, height);
    return recorder;
  }

  public static List<Box> boxes(Drawable picture, int width, int height) {
    return of(picture, Color.WHITE, width, height).boxes;
  }

  /** The texts. */
  public List<Box> boxes() {
    return boxes;
  }

  /** How far all that is drawn reaches. */
  public Rectangle2D ink() {
    return ink;
  }

  public static String text(Drawable picture, int width, int height) {
    return boxes(picture, width, height).stream().map(Box::text).collect(Collectors.joining("\n"));
  }

  @Override
  public Graphics create() {
    return new TextRecorder(this);
  }

  @Override
  public void draw(Shape line) {
    double half = getStroke() instanceof BasicStroke stroke ? stroke.getLineWidth() / 2.0 : 0;
    Rectangle2D bounds = line.getBounds2D();
    reach(
        new Rectangle2D.Double(
            bounds.getX() - half,
            bounds.getY() - half,
            bounds.getWidth() + 2 * half,
            bounds.getHeight() + 2 * half));
  }

  @Override
  public void fill(Shape area) {
    reach(area.getBounds2D());
  }

  @Override
  public boolean drawImage(Image image, AffineTransform place, ImageObserver observer) {
    Rectangle2D whole = new Rectangle2D.Double(0, 0, image.getWidth(null), image.getHeight(null));
    reach(place.createTransformedShape(whole).getBounds2D());
    return true;
  }

  private void reach(Rectangle2D drawn) {
    Rectangle2D seen =
        getClip() == null ? drawn : drawn.createIntersection(getClip().getBounds2D());
    if (getPaint().equals(page) || seen.getWidth() < 0 || seen.getHeight() < 0) {
      return;
    }
    Rectangle2D placed = getTransform().createTransformedShape(seen).getBounds2D();
    ink.setRect(ink.isEmpty() ? placed : ink.createUnion(placed));
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
