package costscape.render.image;

import costscape.render.chart.Drawable;
import costscape.render.text.RichText;
import costscape.render.text.Typeface;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Draws a word in a user's own typeface into every format, before any work: what is wrong with the
 * font is then said at once, and not by a library after an hour.
 */
public final class FontTrial {
  private static final PictureSize SIZE = new PictureSize(100, 100, 100);
  private static final String TEXT = "Cost at w1_0_1 = -0.5";

  private FontTrial() {}

  /** Tries a typeface; an IllegalArgumentException where it cannot be drawn or embedded. */
  public static void of(Typeface typeface) {
    Drawable picture =
        (g, width, height) -> RichText.of(TEXT, typeface.regular(), 12, 0).draw(g, 0, 50);
    for (PictureFormat format : PictureFormat.values()) {
      if (format == PictureFormat.PDF_TEX) {
        continue; // it holds no letters
      }
      try {
        format.write(picture, SIZE, Inscription.NONE, OutputStream.nullOutputStream());
      } catch (IOException | RuntimeException | StackOverflowError e) {
        throw damaged(format, e);
      }
    }
  }

  private static IllegalArgumentException damaged(PictureFormat format, Throwable cause) {
    return new IllegalArgumentException(
        "a damaged font, which cannot be put into a %s file".formatted(format), cause);
  }
}
