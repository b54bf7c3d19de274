package costscape.render.text;

import costscape.render.text.FontFiles.FontlessMachine;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One weight of a typeface: a font file, which writers embed. Equal faces are the same file. */
public final class Face implements Serializable {
  private static final long serialVersionUID = 1;

  private final String name;
  private final boolean isBold;

  /** A file that a user handed in; empty of those that come along. */
  private final byte[] own;

  /** Characters that were drawn by another face, since this one lacks them. */
  private final Set<Integer> borrowed = new ConcurrentSkipListSet<>();

  private final int hash;
  private final String family;
  private final Metrics metrics;

  /**
   * How high lines of text are, as parts of the text's size.
   *
   * @param line from one line to the next
   * @param middle from the middle of a capital down to the baseline
   */
  record Metrics(double line, double middle) implements Serializable {
    /** The metrics of the fonts that come along. */
    static final Metrics USUAL = new Metrics(1.35, 0.36);
  }

  private Face(String name, boolean isBold, byte[] own, String family, Metrics metrics) {
    this.name = name;
    this.isBold = isBold;
    this.own = own;
    this.family = family;
    this.metrics = metrics;
    hash = 31 * name.hashCode() + Arrays.hashCode(own);
  }

  static Face bundled(String file, boolean isBold, String family) {
    return new Face(file, isBold, new byte[0], family, Metrics.USUAL);
  }

  /** A face of a checked file that a user handed in. */
  static Face own(String name, byte[] file, String family, Metrics metrics) {
    return new Face(name, false, file, family, metrics);
  }

  /** Returns whether this is the bold face of a typeface that has two. */
  public boolean isBold() {
    return isBold;
  }

  /** The name of the typeface, which its faces share: letters, digits, spaces. */
  public String family() {
    return family;
  }

  Metrics metrics() {
    return metrics;
  }

  /** Returns whether a user handed it in. */
  boolean isOwn() {
    return own.length > 0;
  }

  /** The font file itself, for writers that embed it. */
  public InputStream open() {
    return new ByteArrayInputStream(bytes());
  }

  byte[] bytes() {
    if (isOwn()) {
      return own;
    }
    try (InputStream bytes = Face.class.getResourceAsStream(name)) {
      if (bytes == null) {
        throw new IllegalStateException("bundled font %s is missing from the jar".formatted(name));
      }
      return bytes.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("bundled font " + name, e);
    }
  }

  /** This face at a size: the height of a line of text, in pixels of the picture. */
  public Font at(double size) {
    return new FaceFont(this, LoadedFonts.of(this).deriveFont((float) size));
  }

  /**
   * A text as it is drawn. Where a user's own font has no raised digits, 10⁻⁵ becomes 1e−5. What
   * else it lacks is borrowed; those that come along draw a box.
   *
   * @throws NoGlyphException where nobody has a glyph for a character
   */
  public String shown(String text) {
    if (!borrows(text)) {
      return text;
    }
    String plain = PlainPowers.of(text);
    String missing = lender().missing(ofOthers(plain));
    if (!missing.isEmpty()) {
      throw new NoGlyphException(
          "%s: this picture needs %s, for which the font has no glyph; --font sans has more"
              .formatted(name, missing));
    }
    ofOthers(plain).codePoints().forEach(borrowed::add);
    return plain;
  }

  /** The characters that this face has no glyph for. */
  private String ofOthers(String text) {
    return text.codePoints()
        .filter(c -> !has(c))
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private boolean has(int character) {
    return Character.isWhitespace(character) || LoadedFonts.of(this).canDisplay(character);
  }

  /** Lends glyphs that a user's own font lacks; of another name, so that a file can embed both. */
  private Face lender() {
    Face sans = Typeface.SANS.regular();
    Face serif = Typeface.SERIF.regular();
    boolean isSans = family.toLowerCase(Locale.ROOT).contains("sans");
    return isSans ^ family.equals((isSans ? sans : serif).family()) ? sans : serif;
  }

  /** The characters of a text for which there is no glyph, as messages name them. */
  String missing(String text) {
    return named(ofOthers(text).codePoints());
  }

  private static String named(IntStream characters) {
    return characters
        .distinct()
        .limit(10)
        .mapToObj(c -> "\"%s\" (U+%04X)".formatted(Character.toString(c), c))
        .collect(Collectors.joining(", "));
  }

  /**
   * Returns what was borrowed so far for texts of a user's own font, as a line; empty where nothing
   * was.
   */
  public Optional<String> loan() {
    return borrowed.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "%s has no glyph for %s: %s lends it"
                .formatted(
                    name, named(borrowed.stream().mapToInt(Integer::intValue)), lender().family()));
  }

  /** Returns whether a glyph of a text is borrowed. */
  public boolean borrows(String text) {
    return isOwn() && !missing(text).isEmpty();
  }

  /** A part of a text, all of whose characters one face has. */
  record Stretch(String text, Face face) {}

  /**
   * A text in the parts that it is drawn in: those of this face, and between them borrowed ones.
   */
  List<Stretch> stretches(String text) {
    if (!borrows(text)) {
      return text.isEmpty() ? List.of() : List.of(new Stretch(text, this));
    }
    List<Stretch> stretches = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    boolean own = true;
    for (int c : text.codePoints().toArray()) {
      if (has(c) != own && !part.isEmpty()) {
        stretches.add(new Stretch(part.toString(), own ? this : lender()));
        part.setLength(0);
      }
      own = has(c);
      part.appendCodePoint(c);
    }
    stretches.add(new Stretch(part.toString(), own ? this : lender()));
    return stretches;
  }

  /** How wide a text is at a size. */
  public double width(String text, double size) {
    double width = 0;
    for (Stretch stretch : stretches(text)) {
      Font font = stretch.face().at(size);
      width += font.getStringBounds(stretch.text(), Typeface.MEASURE).getWidth();
    }
    return width;
  }

  /** A font that knows its face: libraries hand it through to the writer that embeds the file. */
  private static final class FaceFont extends Font {
    private static final long serialVersionUID = 1;

    private final Face face;

    FaceFont(Face face, Font font) {
      super(font);
      this.face = face;
    }

    /** The face's name, which no language of the machine and no font file changes. */
    @Override
    public String getFamily() {
      return face.family();
    }

    /** Compares as for any font: by what it looks like. The face adds nothing to that. */
    @Override
    public boolean equals(Object other) {
      return super.equals(other);
    }

    @Override
    public int hashCode() {
      return super.hashCode();
    }
  }

  /** The face of a font, for writers that embed it; the usual one of a font from elsewhere. */
  public static Face of(Font font) {
    if (font instanceof FaceFont ours) {
      return ours.face;
    }
    return font.isBold() ? Typeface.SANS.bold() : Typeface.SANS.regular();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Face that
        && hash == that.hash
        && isBold == that.isBold
        && name.equals(that.name)
        && Arrays.equals(own, that.own);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return name;
  }

  /**
   * The faces that Java has loaded, each at its first use, so that a failure is reported where text
   * is drawn. A loaded font keeps its file open; equal faces share one.
   */
  private static final class LoadedFonts {
    private static final Map<Face, Font> FONTS = new ConcurrentHashMap<>();

    private LoadedFonts() {}

    static Font of(Face face) {
      Font font = FONTS.get(face);
      return font != null ? font : FONTS.computeIfAbsent(face, LoadedFonts::load);
    }

    /** Loads a face; an IllegalStateException where Java does not take the font. */
    private static Font load(Face face) {
      try {
        return read(face);
      } catch (IOException e) {
        provideFont(face, new UncheckedIOException(e));
      } catch (RuntimeException | InternalError e) {
        provideFont(face, new IllegalStateException("font " + face, e));
      }
      try {
        return read(face);
      } catch (IOException e) {
        throw new UncheckedIOException("font " + face, e);
      }
    }

    /** Lets Java load the faces that come along; nothing helps a user's own. */
    private static void provideFont(Face face, RuntimeException failure) {
      if (face.isOwn()) {
        throw failure;
      }
      FontlessMachine.provideFont();
    }

    private static Font read(Face face) throws IOException {
      try {
        return Font.createFont(Font.TRUETYPE_FONT, FontFiles.of(face.bytes()));
      } catch (FontFormatException e) {
        throw new IllegalStateException("font " + face, e);
      }
    }
  }

  /** Powers of ten without raised digits: 2×10⁻⁵ as 2e−5. */
  public static final class PlainPowers {
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final Pattern POWER = Pattern.compile("(×?)10(⁻?[" + RAISED + "]+)");

    private PlainPowers() {}

    static String of(String text) {
      return POWER
          .matcher(text)
          .replaceAll(
              power -> (power.group(1).isEmpty() ? "1" : "") + "e" + lowered(power.group(2)));
    }

    /** An exponent in digits of the usual height: ⁻⁵ as −5. */
    public static String lowered(String exponent) {
      return exponent
          .chars()
          .mapToObj(c -> c == '⁻' ? "−" : Integer.toString(RAISED.indexOf(c)))
          .collect(Collectors.joining());
    }
  }

  /** Says that the chosen font lacks a character that the picture needs. */
  public static final class NoGlyphException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    NoGlyphException(String message) {
      super(message);
    }
  }
}
