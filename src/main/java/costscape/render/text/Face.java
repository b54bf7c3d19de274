package costscape.render.text;

import costscape.render.text.FontFiles.FontlessMachine;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One weight and slant of a typeface: a font file that comes along, which writers embed. Equal
 * faces are the same file.
 *
 * @param family the name of the typeface, which its faces share: letters, digits, spaces
 * @param isItalic whether it is slanted, for variables: such faces have letters alone, Latin and
 *     small Greek
 */
public record Face(String family, boolean isBold, boolean isItalic) implements Serializable {
  /** From one line of text to the next, as a part of the text's size. */
  static final double LINE = 1.35;

  /** From the middle of a capital down to the baseline, as a part of the text's size. */
  static final double MIDDLE = 0.36;

  /**
   * The faces that Java has loaded, each at its first use, so that a failure is reported where text
   * is drawn. A loaded font keeps its file open; equal faces share one.
   */
  private static final Map<Face, Font> LOADED = new ConcurrentHashMap<>();

  /** The bold face beside this one. */
  Face bold() {
    return new Face(family, true, isItalic);
  }

  /** The face of variables in text of this one. */
  Face italic() {
    return new Face(family, isBold, true);
  }

  /** The font file itself, for writers that embed it. */
  public InputStream open() {
    return new ByteArrayInputStream(bytes());
  }

  byte[] bytes() {
    String cut = (isBold ? "Bold" : "") + (isItalic ? "Italic" : "");
    String name = family.replace(" ", "") + (cut.isEmpty() ? "" : "-" + cut) + ".ttf";
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
    return new FaceFont(this, loaded().deriveFont((float) size));
  }

  /** Returns whether it has a glyph for all characters of a text. */
  boolean has(String text) {
    return loaded().canDisplayUpTo(text) == -1;
  }

  /** How wide a text is at a size. */
  public double width(String text, double size) {
    return text.isEmpty() ? 0 : at(size).getStringBounds(text, Typeface.MEASURE).getWidth();
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

  private Font loaded() {
    Font font = LOADED.get(this);
    return font != null ? font : LOADED.computeIfAbsent(this, Face::load);
  }

  /** Loads a face; an IllegalStateException where Java does not take the font. */
  private Font load() {
    try {
      return read();
    } catch (IOException | RuntimeException | InternalError e) {
      FontlessMachine.provideFont(); // a machine without fonts
    }
    try {
      return read();
    } catch (IOException e) {
      throw new UncheckedIOException("font " + this, e);
    }
  }

  private Font read() throws IOException {
    try {
      return Font.createFont(Font.TRUETYPE_FONT, FontFiles.of(bytes()));
    } catch (FontFormatException e) {
      throw new IllegalStateException("font " + this, e);
    }
  }
}
