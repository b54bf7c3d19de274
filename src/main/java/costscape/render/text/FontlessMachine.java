package costscape.render.text;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Lets Java load the bundled font on a Linux machine that has no fontconfig or not a single font,
 * such as a bare container: there Java loads no font at all, not even from a file. Java accepts a
 * list of fonts instead; this class gives it a list that names the bundled font. Seen on JDK 17:
 * without it every font fails to load, with it the pictures are the same to the byte as on a
 * machine with fonts.
 */
final class FontlessMachine {
  private static final String LIST = "sun.awt.fontconfig";
  private static final String[] LOGICAL = {
    "serif", "sansserif", "monospaced", "dialog", "dialoginput"
  };
  private static final String[] STYLES = {"plain", "bold", "italic", "bolditalic"};

  private FontlessMachine() {}

  /** Tells Java of a file that lists the font, which is a file too. */
  static void provideFont() {
    try {
      File font = FontFiles.of(Typeface.SANS.regular().bytes());
      File list = FontFiles.of(list(font).getBytes(StandardCharsets.ISO_8859_1));
      System.setProperty(LIST, list.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String list(File file) {
    StringBuilder text = new StringBuilder("version=1\nsequence.allfonts=latin-1\n");
    for (String logical : LOGICAL) {
      for (String style : STYLES) {
        text.append(logical).append('.').append(style).append(".latin-1=DejaVu Sans\n");
      }
    }
    return text.append("filename.DejaVu_Sans=").append(file).append('\n').toString();
  }
}
