package costscape.cli.look;

import costscape.render.image.PictureFormat.PictureSize;
import costscape.store.file.InputException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code 1200x800}, a size in pixels, or {@code 3.3x2.5in}, one on paper.
 *
 * @param perUnit the inches of its unit; 0 where it is in pixels
 */
public record PaperSize(String text, double width, double height, double perUnit) {
  /** The form that a paper's size should have. */
  public static final String EXPECTED = "pixels as 1200x800, or a size on paper as 3.3x2.5in";

  private static final int SMALLEST = 100;
  private static final int LARGEST = 20_000;
  private static final double MM_PER_INCH = 25.4;
  private static final Pattern TEXT =
      Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)x(\\d{1,9}(?:\\.\\d{1,9})?)(in|mm|cm)?");

  /** The size that a text says; empty where it says none, or one with too short or long a side. */
  public static Optional<PaperSize> read(String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    double perUnit = parts.group(3) == null ? 0 : unit(parts.group(3));
    PaperSize size =
        new PaperSize(
            text, Double.parseDouble(parts.group(1)), Double.parseDouble(parts.group(2)), perUnit);
    boolean isWhole = !parts.group(1).contains(".") && !parts.group(2).contains(".");
    boolean fits = isWhole && isSide((long) size.width) && isSide((long) size.height);
    return size.isOnPaper() || fits ? Optional.of(size) : Optional.empty();
  }

  /** The size of a text that is known to be one. */
  public static PaperSize of(String text) {
    return read(text).orElseThrow();
  }

  private static double unit(String word) {
    return switch (word) {
      case "in" -> 1;
      case "cm" -> 10 / MM_PER_INCH;
      default -> 1 / MM_PER_INCH;
    };
  }

  /** Returns whether the size is that of the printed picture. */
  public boolean isOnPaper() {
    return perUnit > 0;
  }

  /** The size in pixels; refused where a side is too short or too long. */
  public PictureSize at(int dpi) {
    double scale = isOnPaper() ? perUnit * dpi : 1;
    long across = Math.round(width * scale);
    long down = Math.round(height * scale);
    if (!isSide(across) || !isSide(down)) {
      throw new InputException(
          "--size %s: each side of a picture has %d to %d pixels"
              .formatted(
                  InputException.quoted(isOnPaper() ? "%s at %d dpi".formatted(text, dpi) : text),
                  SMALLEST,
                  LARGEST));
    }
    return InputException.given(() -> new PictureSize((int) across, (int) down, dpi));
  }

  private static boolean isSide(long pixels) {
    return pixels >= SMALLEST && pixels <= LARGEST;
  }

  /** The text. Written out: the one that a record brings along takes 10 ms to start. */
  @Override
  public String toString() {
    return text;
  }
}
