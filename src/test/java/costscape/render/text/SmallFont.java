package costscape.render.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Sound fonts of a few letters, 20 kB, under the name of the one that they are taken from. */
public final class SmallFont {
  /** All that a font must have, which lacks the minus as LaTeX's own fonts do. */
  public static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .,:;()=+-/%";

  private SmallFont() {}

  /** A font file with these letters. */
  public static byte[] of(String letters) throws IOException {
    byte[] serif = Typeface.SERIF.regular().bytes();
    try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(serif))) {
      TTFSubsetter subsetter = new TTFSubsetter(font);
      letters.codePoints().forEach(subsetter::add);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      subsetter.writeToStream(out);
      return out.toByteArray();
    }
  }
}
