package costscape.render.text;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The bundled typeface, DejaVu Sans. It gives the same text the same width on every machine, even
 * on a machine without fonts.
 */
public enum Typeface {
  REGULAR("DejaVuSans.ttf"),
  BOLD("DejaVuSans-Bold.ttf");

  /** Widths are measured without hinting, so that they do not depend on where text is drawn. */
  public static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

  private final String file;

  @SuppressWarnings("NullAway.Init") // made when first asked for
  private volatile Font font; // loaded at first use, so that whoever draws learns of a failure

  Typeface(String file) {
    this.file = file;
  }

  private Font font() {
    if (font == null) {
      load(this);
    }
    return font;
  }

  private static synchronized void load(Typeface face) {
    if (face.font == null) {
      face.font = load(face.file);
    }
  }

  private static Font load(String file) {
    try {
      return read(file);
    } catch (IOException | RuntimeException | InternalError e) {
      FontlessMachine.provideFont();
    }
    try {
      return read(file);
    } catch (IOException e) {
      throw new UncheckedIOException("bundled font " + file, e);
    }
  }

  private static Font read(String file) throws IOException {
    try {
      return Font.createFont(Font.TRUETYPE_FONT, FontFiles.of(bytes(file)));
    } catch (FontFormatException e) {
      throw new IllegalStateException("bundled font " + file, e);
    }
  }

  static byte[] bytes(String file) throws IOException {
    try (InputStream bytes = open(file)) {
      return bytes.readAllBytes();
    }
  }

  /** The font file itself, for writers that embed it. */
  public InputStream open() {
    return open(file);
  }

  private static InputStream open(String file) {
    InputStream bytes = Typeface.class.getResourceAsStream(file);
    if (bytes == null) {
      throw new IllegalStateException("bundled font %s is missing from the jar".formatted(file));
    }
    return bytes;
  }

  /**
   * This face at a size.
   *
   * @param size height of a line of text, in pixels of the picture
   */
  public Font at(double size) {
    return font().deriveFont((float) size);
  }

  /** The face to which a font belongs, for writers that embed it. */
  public static Typeface of(Font font) {
    return font.getFontName().equals(BOLD.font().getFontName()) || font.isBold() ? BOLD : REGULAR;
  }
}
