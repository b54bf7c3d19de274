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
