package costscape.render.image;

import costscape.render.text.Face;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Puts the typeface of its text into an SVG file, cut down to the characters that occur. */
final class SvgFonts {
  /** The tables kept: those that browsers ask for, and hinting; no kerning, no ligatures. */
  private static final List<String> TABLES =
      List.of(
          "head", "hhea", "maxp", "name", "OS/2", "glyf", "loca", "cmap", "hmtx", "post", "cvt ",
          "fpgm", "prep");

  private SvgFonts() {}

  /** The style rules that define the faces in use. */
  static String css(Map<Face, NavigableSet<Integer>> characters) throws IOException {
    StringBuilder css = new StringBuilder();
    for (Map.Entry<Face, NavigableSet<Integer>> face : characters.entrySet()) {
      css.append(
          "@font-face { font-family: '%s'; font-weight: %s; src: url(data:font/ttf;base64,%s) }\n"
              .formatted(
                  face.getKey().family(),
                  face.getKey().isBold() ? "bold" : "normal",
                  Base64.getEncoder().encodeToString(subset(face.getKey(), face.getValue()))));
    }
    return css.toString();
  }

  private static byte[] subset(Face face, NavigableSet<Integer> characters) throws IOException {
    try (InputStream bytes = face.open();
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes))) {
      TTFSubsetter subsetter = new TTFSubsetter(font, TABLES);
      subsetter.addAll(characters);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      subsetter.writeToStream(out);
      return out.toByteArray();
    }
  }
}
