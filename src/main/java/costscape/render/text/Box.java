package costscape.render.text;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of text that is laid out: glyphs and strokes at places right of and below the start of
 * its baseline.
 *
 * @param strokes areas such as the line of a fraction
 * @param above how far it reaches above the baseline, of glyphs the height of a capital
 * @param below how far it reaches below the baseline
 */
record Box(List<Glyphs> glyphs, List<Shape> strokes, double width, double above, double below) {
  static final Box EMPTY = new Box(List.of(), List.of(), 0, 0, 0);

  /** The height of capitals and the depth of a p, as parts of the size. */
  private static final double CAPITAL = 0.73;

  private static final double DEPTH = 0.22;

  /** The thickness of strokes as a part of the text's size. */
  private static final double STROKE = 0.06;

  /** Characters of one face that are drawn as one string. */
  record Glyphs(String text, Face face, double size, double x, double y) {
    private Glyphs moved(double right, double down) {
      return new Glyphs(text, face, size, x + right, y + down);
    }

    private boolean joins(Glyphs next) {
      return face.equals(next.face) && size == next.size && y == next.y;
    }
  }

  /** Plain text in a face. */
  static Box of(String text, Face face, double size) {
    return text.isEmpty()
        ? EMPTY
        : new Box(
            List.of(new Glyphs(text, face, size, 0, 0)),
            List.of(),
            face.width(text, size),
            CAPITAL * size,
            DEPTH * size);
  }

  /** Room without ink. */
  static Box space(double width) {
    return new Box(List.of(), List.of(), width, 0, 0);
  }

  Box moved(double right, double down) {
    AffineTransform way = AffineTransform.getTranslateInstance(right, down);
    return new Box(
        glyphs.stream().map(part -> part.moved(right, down)).toList(),
        strokes.stream().map(way::createTransformedShape).toList(),
        width,
        above - down,
        below + down);
  }

  /** This and another one where it is; this one's width stays. */
  Box with(Box other) {
    List<Glyphs> all = new ArrayList<>(glyphs);
    all.addAll(other.glyphs);
    List<Shape> lines = new ArrayList<>(strokes);
    lines.addAll(other.strokes);
    return new Box(all, lines, width, Math.max(above, other.above), Math.max(below, other.below));
  }

  /** This with another one behind it. Glyphs that meet there become one string. */
  Box before(Box next) {
    Box both = with(next.moved(width, 0)).wide(width + next.width);
    int meet = glyphs.size();
    if (meet == 0 || next.glyphs.isEmpty()) {
      return both;
    }
    Glyphs last = glyphs.get(meet - 1);
    Glyphs first = both.glyphs.get(meet);
    double end = last.x + last.face.width(last.text, last.size);
    if (!last.joins(first) || Math.abs(end - first.x) > 1e-6 * last.size) {
      return both;
    }
    List<Glyphs> joined = new ArrayList<>(both.glyphs);
    joined.remove(meet);
    joined.set(meet - 1, new Glyphs(last.text + first.text, last.face, last.size, last.x, last.y));
    return new Box(joined, both.strokes, both.width, both.above, both.below);
  }

  Box wide(double width) {
    return new Box(glyphs, strokes, width, above, below);
  }

  /** This with a line along points x, y, x, y… */
  Box drawn(double size, double... points) {
    Path2D path = new Path2D.Double();
    path.moveTo(points[0], points[1]);
    for (int k = 2; k < points.length; k += 2) {
      path.lineTo(points[k], points[k + 1]);
    }
    Shape line =
        new BasicStroke((float) (STROKE * size), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND)
            .createStrokedShape(path);
    return with(new Box(List.of(), List.of(line), 0, -line.getBounds2D().getMinY(), 0));
  }

  /** Draws it with the start of its baseline at a point. */
  void draw(Graphics2D g, double x, double baseline) {
    for (Glyphs part : glyphs) {
      g.setFont(part.face.at(part.size));
      g.drawString(part.text, (float) (x + part.x), (float) (baseline + part.y));
    }
    AffineTransform place = AffineTransform.getTranslateInstance(x, baseline);
    strokes.forEach(line -> g.fill(place.createTransformedShape(line)));
  }

  /** The edges of all that it draws. */
  Path2D outline() {
    Path2D outline = new Path2D.Double();
    for (Glyphs part : glyphs) {
      Shape letters =
          part.face.at(part.size).createGlyphVector(Typeface.MEASURE, part.text).getOutline();
      AffineTransform way = AffineTransform.getTranslateInstance(part.x, part.y);
      outline.append(way.createTransformedShape(letters), false);
    }
    strokes.forEach(line -> outline.append(line, false));
    return outline;
  }
}
