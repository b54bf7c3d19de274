package costscape.render.text;

import java.awt.Font;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;

/**
 * One weight of a typeface: a font file, from which text is drawn and which writers embed. Equal
 * faces are the same file.
 */
public final class Face implements Serializable {
  private static final long serialVersionUID = 1;

  private final String file;
  private final boolean isBold;

  private Face(String file, boolean isBold) {
    this.file = file;
    this.isBold = isBold;
  }

  /** A face that comes along. */
  static Face bundled(String file, boolean isBold) {
    return new Face(file, isBold);
  }

  /** Whether this is the bold face of a typeface that has two. */
  public boolean isBold() {
    return isBold;
  }

  /** The name of the typeface, which its faces share. */
  public String family() {
    return at(1).getFamily();
  }

  /** The font file itself, for writers that embed it. */
  public InputStream open() {
    return new ByteArrayInputStream(bytes());
  }

  byte[] bytes() {
    try (InputStream bytes = Face.class.getResourceAsStream(file)) {
      if (bytes == null) {
        throw new IllegalStateException("bundled font %s is missing from the jar".formatted(file));
      }
      return bytes.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("bundled font " + file, e);
    }
  }

  /**
   * This face at a size.
   *
   * @param size height of a line of text, in pixels of the picture
   */
  public Font at(double size) {
    return new FaceFont(this, LoadedFonts.of(this).deriveFont((float) size));
  }

  /** The face of a font, for writers that embed it; the usual one of a font from elsewhere. */
  public static Face of(Font font) {
    if (font instanceof FaceFont ours) {
      return ours.face();
    }
    return font.isBold() ? Typeface.SANS.bold() : Typeface.SANS.regular();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Face that && isBold == that.isBold && file.equals(that.file);
  }

  @Override
  public int hashCode() {
    return file.hashCode();
  }

  @Override
  public String toString() {
    return file;
  }

  /** A font that knows its face: libraries hand it through to the writer that embeds the file. */
  private static final class FaceFont extends Font {
    private static final long serialVersionUID = 1;

    private final Face face;

    FaceFont(Face face, Font font) {
      super(font);
      this.face = face;
    }

    Face face() {
      return face;
    }

    /** As of any font: what it looks like. The face adds nothing to that. */
    @Override
    public boolean equals(Object other) {
      return super.equals(other);
    }

    @Override
    public int hashCode() {
      return super.hashCode();
    }
  }
}
