package costscape.render.text;

import costscape.render.text.MathText.LatexWords;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A line of text with typeset parameter names: {@code w1_0_1} becomes w with the layer in
 * parentheses above and the two units below. The line is drawn run by run as plain strings, so that
 * an SVG or a PDF holds text.
 */
public record RichText(List<Run> runs, Face face, double size, double indexSize) {
  private static final Pattern PARAMETER =
      Pattern.compile("\\b(?:w(\\d+)_(\\d+)_(\\d+)|b(\\d+)_(\\d+))\\b");

  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern NOT_AROUND_EQUALS = Pattern.compile("(?<!=)\\s+(?!=)");

  /**
   * The size of indices as a fraction of the text's size; the shifts below are fractions of it too.
   */
  private static final double INDEX_SIZE = 0.66;

  private static final double RAISE = 0.42;
  private static final double LOWER = 0.22;

  /** The shares by which larger indices stand further above and below, so that they do not meet. */
  private static final double RAISE_LARGER = 0.5;

  private static final double LOWER_LARGER = 0.35;

  /** The height that larger indices add to a line, as a share of what they are larger by. */
  private static final double TALLER = 1.8;

  /** Text is never shrunk below this fraction: of 8 points 6 are left. */
  public static final double SMALLEST = 0.75;

  private static final double HALO = 0.22;
  private static final double AFTER_INDEX = 0.06;

  /** A stretch of text, and the indices that stand above and below the line behind it. */
  private record Run(String text, String upper, String lower, Face face) {}

  /**
   * A line whose indices are smaller than its letters as usual, though not below a size.
   *
   * @param leastIndex the least size of an index, unless the letters are smaller themselves
   */
  public static RichText of(String text, Face face, double size, double leastIndex) {
    List<Run> runs = new ArrayList<>();
    Matcher formulas = MathText.in(text);
    int from = 0;
    while (formulas.find()) {
      addNames(runs, text.substring(from, formulas.start()), face);
      for (MathText.Piece piece : MathText.pieces(formulas.group(1))) {
        Face weight = piece.isBold() ? Typeface.boldOf(face) : face;
        runs.add(
            new Run(
                weight.shown(piece.text()),
                face.shown(piece.upper()),
                face.shown(piece.lower()),
                weight));
      }
      from = formulas.end();
    }
    addNames(runs, text.substring(from), face);
    return new RichText(runs, face, size, Math.max(INDEX_SIZE * size, Math.min(size, leastIndex)));
  }

  private static void addNames(List<Run> runs, String text, Face face) {
    Matcher names = PARAMETER.matcher(text);
    int from = 0;
    while (names.find()) {
      String before = face.shown(text.substring(from, names.start()));
      boolean weight = names.group(1) != null;
      runs.add(
          weight
              ? new Run(
                  before + "w", raised(names.group(1)), names.group(2) + "," + names.group(3), face)
              : new Run(before + "b", raised(names.group(4)), names.group(5), face));
      from = names.end();
    }
    runs.add(new Run(face.shown(text.substring(from)), "", "", face));
  }

  /** Text that is made smaller if it would otherwise be wider than the room for it. */
  public static RichText fitting(
      String text, Face face, double size, double leastIndex, double width) {
    RichText whole = of(text, face, size, leastIndex);
    double natural = whole.width();
    if (natural <= width) {
      return whole;
    }
    double scale = Math.max(SMALLEST, width / natural);
    RichText smaller = of(text, face, scale * size, leastIndex);
    boolean isWide = scale > SMALLEST && smaller.width() > width; // indices keep their size
    return isWide
        ? of(text, face, Math.max(SMALLEST, scale * width / smaller.width()) * size, leastIndex)
        : smaller;
  }

  private static String raised(String layer) {
    return "(" + layer + ")";
  }

  /** Breaks text at spaces into lines of at most some width. A word that is wider stands alone. */
  public static List<RichText> wrapped(
      String text, Face face, double size, double leastIndex, double width) {
    if (text.isBlank()) {
      return List.of();
    }
    String whole = SPACES.matcher(text.strip()).replaceAll(" ");
    Function<String, RichText> typeset = words -> of(words, face, size, leastIndex);
    RichText single = typeset.apply(whole);
    return single.width() <= width ? List.of(single) : broken(whole, typeset, width);
  }

  private static List<RichText> broken(
      String text, Function<String, RichText> typeset, double width) {
    List<RichText> lines = new ArrayList<>();
    String line = "";
    for (String word : words(text, typeset, width)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && typeset.apply(longer).width() > width) {
        lines.add(typeset.apply(line));
        line = word;
      } else {
        line = longer;
      }
    }
    lines.add(typeset.apply(line));
    return lines;
  }

  /** The pieces between line breaks: a name stays with its value if both fit on one line. */
  private static List<String> words(String text, Function<String, RichText> typeset, double width) {
    return NOT_AROUND_EQUALS
        .splitAsStream(text)
        .flatMap(
            word ->
                typeset.apply(word).width() <= width ? Stream.of(word) : SPACES.splitAsStream(word))
        .toList();
  }

  public double width() {
    double width = 0;
    for (Run run : runs) {
      width += run.face.width(run.text, size) + indexWidth(run);
    }
    return width;
  }

  /**
   * Returns whether a parameter's name stands in it, whose indices reach above and below the
   * letters.
   */
  public boolean hasIndices() {
    return runs.stream().anyMatch(run -> !run.upper.isEmpty() || !run.lower.isEmpty());
  }

  /** Height of a line, in which indices of the usual size have room. */
  public double height() {
    double more = hasIndices() ? TALLER * larger() : 0;
    return face.metrics().line() * size + more;
  }

  /** How much larger indices are than usual. */
  private double larger() {
    return indexSize - INDEX_SIZE * size;
  }

  /** The distance from the middle of the line down to the baseline. */
  public double middleToBaseline() {
    return face.metrics().middle() * size;
  }

  private double indexWidth(Run run) {
    double wider = Math.max(indexAdvance(run.upper), indexAdvance(run.lower));
    return wider > 0 ? wider + AFTER_INDEX * size : 0;
  }

  private double indexAdvance(String text) {
    return face.width(text, indexSize);
  }

  /** Receives a part of a text, where it is drawn. */
  private interface Glyphs {
    void part(String text, Font font, float x, float baseline);
  }

  /** Lays out the runs, and what is borrowed within them. */
  private void each(double x, double baseline, Glyphs glyphs) {
    double at = x;
    double raised = RAISE * size + RAISE_LARGER * larger();
    double lowered = LOWER * size + LOWER_LARGER * larger();
    for (Run run : runs) {
      each(run.text, run.face, size, at, baseline, glyphs);
      at += run.face.width(run.text, size);
      each(run.upper, face, indexSize, at, baseline - raised, glyphs);
      each(run.lower, face, indexSize, at, baseline + lowered, glyphs);
      at += indexWidth(run);
    }
  }

  private static void each(
      String text, Face face, double size, double x, double baseline, Glyphs glyphs) {
    double at = x;
    for (Face.Stretch part : face.stretches(text)) {
      glyphs.part(part.text(), part.face().at(size), (float) at, (float) baseline);
      at += part.face().width(part.text(), size);
    }
  }

  /** Draws the text in the present colour, starting at the left end of the baseline. */
  public void draw(Graphics2D g, double x, double baseline) {
    draw(g, TextTaker.Anchor.LEFT, x, baseline);
  }

  /** Draws the text in the present colour, with one of its places at a point of the baseline. */
  public void draw(Graphics2D g, TextTaker.Anchor anchor, double x, double baseline) {
    Optional<TextTaker> taker = TextTaker.in(g);
    if (taker.isPresent()) {
      taker.get().take(g, latex(), anchor, x, baseline, size);
      return;
    }
    double left =
        switch (anchor) {
          case LEFT -> x;
          case MIDDLE -> x - width() / 2;
          case RIGHT -> x - width();
        };
    each(
        left,
        baseline,
        (text, font, at, down) -> {
          g.setFont(font);
          g.drawString(text, at, down);
        });
  }

  private String latex() {
    StringBuilder line = new StringBuilder();
    for (Run run : runs) {
      String words = LatexWords.indexed(run.text, run.upper, run.lower);
      line.append(run.face.isBold() && !words.isBlank() ? "\\textbf{" + words + "}" : words);
    }
    return line.toString();
  }

  /** Draws the text centred, turned clockwise by radians, with an edge around its letters. */
  public void drawTurned(Graphics2D g, double x, double y, double angle, Color ink, Color halo) {
    Graphics2D turned = (Graphics2D) g.create();
    turned.rotate(angle, x, y);
    if (TextTaker.in(g).isEmpty()) { // the letters of another typeface have another edge
      turned.setColor(halo);
      turned.setStroke(
          new BasicStroke((float) (HALO * size), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      turned.draw(outline(x - width() / 2, y + middleToBaseline()));
    }
    turned.setColor(ink);
    drawCentred(turned, x, y);
    turned.dispose();
  }

  private Shape outline(double x, double baseline) {
    Path2D outline = new Path2D.Double();
    each(
        x,
        baseline,
        (text, font, at, down) ->
            outline.append(
                font.createGlyphVector(Typeface.MEASURE, text).getOutline(at, down), false));
    return outline;
  }

  /** Draws the text centred on a point. */
  public void drawCentred(Graphics2D g, double x, double y) {
    draw(g, TextTaker.Anchor.MIDDLE, x, y + middleToBaseline());
  }

  /** Draws the text so that it reads upwards, centred on a point. */
  public void drawUpwards(Graphics2D g, double x, double y) {
    drawTurned(g, x, y, -Math.PI / 2);
  }

  /** Draws the text centred on a point and turned clockwise by an angle in radians. */
  public void drawTurned(Graphics2D g, double x, double y, double angle) {
    Graphics2D turned = (Graphics2D) g.create();
    turned.rotate(angle, x, y);
    drawCentred(turned, x, y);
    turned.dispose();
  }

  /** Takes the lines of text of a picture, so that they are set elsewhere and not drawn. */
  public abstract static class TextTaker {
    private static final RenderingHints.Key KEY = new Key();

    /** Which part of a line stays at its place where the line becomes longer or shorter. */
    public enum Anchor {
      LEFT,
      MIDDLE,
      RIGHT
    }

    /**
     * Takes a line.
     *
     * @param g whose transformation and colour the line has
     * @param latex the line as LaTeX prints it
     * @param x of the anchor
     * @param baseline at which the letters stand
     * @param size of the letters
     */
    public abstract void take(
        Graphics2D g, String latex, Anchor anchor, double x, double baseline, double size);

    /** Hands over what is drawn from now on. */
    public void into(Graphics2D g) {
      g.setRenderingHint(KEY, this);
    }

    /** Who takes the text of what is drawn; empty where it is drawn too. */
    public static Optional<TextTaker> in(Graphics2D g) {
      return Optional.ofNullable((TextTaker) g.getRenderingHint(KEY));
    }

    private static final class Key extends RenderingHints.Key {
      Key() {
        super(7_310_452); // any number: keys differ by their class and number
      }

      @Override
      public boolean isCompatibleValue(Object value) {
        return value instanceof TextTaker;
      }
    }
  }
}
