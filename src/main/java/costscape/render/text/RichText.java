package costscape.render.text;

import costscape.render.text.MathText.LatexWords;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A line of text with typeset parameter names: {@code w1_0_1} becomes an italic w with the layer in
 * parentheses above and the two units below. The line is drawn run by run as plain strings, so that
 * an SVG or a PDF holds text.
 *
 * @param line the line laid out
 * @param latex the line as LaTeX sets it
 * @param face of its words
 * @param size of its words
 * @param indexSize of its indices
 */
public record RichText(Box line, String latex, Face face, double size, double indexSize) {
  private static final Pattern NAMES =
      Pattern.compile(
          "\\b(?:w(\\d+)_(\\d+)_(\\d+)|b(\\d+)_(\\d+)|x(\\d{1,3}))\\b"
              + "|(?<!\\p{IsGreek})[α-ω](?!\\p{IsGreek})|"
              + LatexWords.VARIABLE
              + "|([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)");

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

  /** From where on what is above and below needs a taller line, as shares of the size. */
  private static final double HIGH = 1.05;

  private static final double DEEP = 0.55;

  /** How far below the top of what is taller than a letter an index above it stands. */
  private static final double ABOVE_TALL = 0.31;

  /** Text is never shrunk below this fraction: of 8 points 6 are left. */
  public static final double SMALLEST = 0.75;

  private static final double HALO = 0.22;
  private static final double AFTER_INDEX = 0.06;

  /**
   * A line whose indices are smaller than its letters as usual, though not below a size.
   *
   * @param leastIndex the least size of an index, unless the letters are smaller themselves
   */
  public static RichText of(String text, Face face, double size, double leastIndex) {
    double indexSize = Math.max(INDEX_SIZE * size, Math.min(size, leastIndex));
    StringBuilder latex = new StringBuilder();
    Box line = Box.EMPTY;
    Matcher formulas = MathText.in(text);
    int from = 0;
    while (formulas.find()) {
      String words = text.substring(from, formulas.start());
      line =
          line.before(words(words, face, size, indexSize))
              .before(MathText.box(formulas.group(1), face, size, indexSize));
      latex.append(latex(words, face)).append(MathText.latex(formulas.group(1)));
      from = formulas.end();
    }
    String rest = text.substring(from);
    line = line.before(words(rest, face, size, indexSize));
    return new RichText(line, latex + latex(rest, face), face, size, indexSize);
  }

  private static String latex(String words, Face face) {
    String latex = LatexWords.of(words);
    return face.isBold() && !latex.isBlank() ? "\\textbf{" + latex + "}" : latex;
  }

  /** Words without a formula, whose names of parameters and Greek letters are set as in one. */
  private static Box words(String text, Face face, double size, double indexSize) {
    Box line = Box.EMPTY;
    Matcher names = NAMES.matcher(text);
    int from = 0;
    while (names.find()) {
      line = line.before(Box.of(text.substring(from, names.start()), face, size));
      line =
          line.before(
              names.group(7) == null
                  ? name(names, face, size, indexSize)
                  : exponent(names.group(7), face, size, indexSize));
      from = names.end();
    }
    return line.before(Box.of(text.substring(from), face, size));
  }

  private static Box name(Matcher name, Face face, double size, double indexSize) {
    String upper = "";
    String lower = "";
    if (name.group(1) != null) {
      upper = "(" + name.group(1) + ")";
      lower = name.group(2) + "," + name.group(3);
    } else if (name.group(4) != null) {
      upper = "(" + name.group(4) + ")";
      lower = name.group(5);
    } else if (name.group(6) != null) {
      lower = name.group(6);
    }
    return indexed(
        Box.of(name.group().substring(0, 1), face.italic(), size),
        Box.of(upper, face, indexSize),
        Box.of(lower, face, indexSize),
        size,
        indexSize);
  }

  /** An exponent in the digits and at the size of an index: those of a typeface are too small. */
  private static Box exponent(String raised, Face face, double size, double indexSize) {
    String digits = LatexWords.lowered(raised).replace('-', '−');
    return indexed(Box.EMPTY, Box.of(digits, face, indexSize), Box.EMPTY, size, indexSize);
  }

  /** A letter or more with an index above and one below, each perhaps empty. */
  static Box indexed(Box base, Box upper, Box lower, double size, double indexSize) {
    double wider = Math.max(upper.width(), lower.width());
    if (wider == 0) {
      return base;
    }
    double larger = indexSize - INDEX_SIZE * size;
    double raised =
        Math.max(RAISE * size, base.above() - ABOVE_TALL * size) + RAISE_LARGER * larger;
    double lowered = Math.max(LOWER * size, base.below()) + LOWER_LARGER * larger;
    return base.with(upper.moved(base.width(), -raised))
        .with(lower.moved(base.width(), lowered))
        .wide(base.width() + wider + AFTER_INDEX * size);
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
    return line.width();
  }

  /** Returns whether indices reach above and below the letters. */
  public boolean hasIndices() {
    return line.glyphs().stream().anyMatch(part -> part.y() != 0);
  }

  /** Returns whether indices reach below the letters, where an exponent does not. */
  public boolean isDeep() {
    return line.glyphs().stream().anyMatch(part -> part.y() > 0);
  }

  /** Height of a line, in which indices of the usual size have room. */
  public double height() {
    double larger = indexSize - INDEX_SIZE * size; // than usual
    double beyond = // by fractions and roots
        Math.max(line.above() - HIGH * size, line.below() - DEEP * size) - 2 * larger;
    double more = hasIndices() ? TALLER * larger : 0;
    return Face.LINE * size + more + 2 * Math.max(0, beyond);
  }

  /** The distance from the middle of the line down to the baseline. */
  public double middleToBaseline() {
    return Face.MIDDLE * size;
  }

  /** Draws the text in the present colour, starting at the left end of the baseline. */
  public void draw(Graphics2D g, double x, double baseline) {
    draw(g, TextTaker.Anchor.LEFT, x, baseline);
  }

  /** Draws the text in the present colour, with one of its places at a point of the baseline. */
  public void draw(Graphics2D g, TextTaker.Anchor anchor, double x, double baseline) {
    Optional<TextTaker> taker = TextTaker.in(g);
    if (taker.isPresent()) {
      taker.get().take(g, latex, anchor, x, baseline, size);
      return;
    }
    line.draw(g, x - anchor.share * width(), baseline);
  }

  /** Draws the text centred, turned clockwise by radians, with an edge around its letters. */
  public void drawTurned(Graphics2D g, double x, double y, double angle, Color ink, Color halo) {
    Graphics2D turned = (Graphics2D) g.create();
    turned.rotate(angle, x, y);
    if (TextTaker.in(g).isEmpty()) { // the letters of another typeface have another edge
      turned.setColor(halo);
      turned.setStroke(
          new BasicStroke((float) (HALO * size), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      turned.draw(
          AffineTransform.getTranslateInstance(x - width() / 2, y + middleToBaseline())
              .createTransformedShape(line.outline()));
    }
    turned.setColor(ink);
    drawCentred(turned, x, y);
    turned.dispose();
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

  /** Something of our own that a canvas knows while a picture is drawn on it. */
  public static final class Hint extends RenderingHints.Key {
    private final Class<?> kind;

    /**
     * @param number any, but another one for each kind
     */
    public Hint(int number, Class<?> kind) {
      super(number);
      this.kind = kind;
    }

    @Override
    public boolean isCompatibleValue(Object value) {
      return kind.isInstance(value);
    }
  }

  /** Takes the lines of text of a picture, so that they are set elsewhere and not drawn. */
  public abstract static class TextTaker {
    private static final RenderingHints.Key KEY = new Hint(7_310_452, TextTaker.class);

    /** Which part of a line stays at its place where the line becomes longer or shorter. */
    public enum Anchor {
      LEFT(0),
      MIDDLE(0.5),
      RIGHT(1);

      private final double share; // of the line, which lies to the left of the place

      Anchor(double share) {
        this.share = share;
      }
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
  }
}
