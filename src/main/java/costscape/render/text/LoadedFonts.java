package costscape.render.text;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The faces that Java has loaded, each at its first use, so that a failure is reported where text
 * is drawn. A loaded font keeps its file open; equal faces share one.
 */
final class LoadedFonts {
  private static final Map<Face, Font> FONTS = new ConcurrentHashMap<>();

  private LoadedFonts() {}

  static Font of(Face face) {
    Font font = FONTS.get(face);
    return font != null ? font : FONTS.computeIfAbsent(face, LoadedFonts::load);
  }

  /**
   * Loads a face.
   *
   * @throws IllegalStateException where Java does not take the font
   */
  private static Font load(Face face) {
    if (face.isOwn()) {
      return loadOwn(face);
    }
    try {
      return read(face);
    } catch (IOException | RuntimeException | InternalError e) {
      FontlessMachine.provideFont();
    }
    try {
      return read(face);
    } catch (IOException e) {
      throw new UncheckedIOException("font " + face, e);
    }
  }

  private static Font loadOwn(Face face) {
    try {
      return read(face);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException | InternalError e) {
      throw new IllegalStateException("font " + face, e);
    }
  }

  private static Font read(Face face) throws IOException {
    try {
      return Font.createFont(Font.TRUETYPE_FONT, FontFiles.of(face.bytes()));
    } catch (FontFormatException e) {
      throw new IllegalStateException("font " + face, e);
    }
  }
}
