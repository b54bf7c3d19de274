package costscape.cli.look;

import costscape.render.image.PictureSize;
import costscape.store.file.InputException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code 1200x800} to a size in pixels, or {@code 3.3x2.5in} to one on paper. */
public final class SizeConverter implements ITypeConverter<SizeConverter.Size> {
  private static final int SMALLEST = 100;
  private static final int LARGEST = 20_000;
  private static final double MM_PER_INCH = 25.4;
  private static final Pattern TEXT =
      Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)x(\\d{1,9}(?:\\.\\d{1,9})?)(in|mm|cm)?");

  /** A size as it was written, and the inches that its unit has; 0 where it is in pixels. */
  public record Size(String text, double width, double height, double perUnit) {
    /** Whether the size is that of the printed picture. */
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
            "--size: " + wrong(isOnPaper() ? "%s at %d dpi".formatted(text, dpi) : text));
      }
      return InputException.given(() -> new PictureSize((int) across, (int) down, dpi));
    }

    /** As it is given. Written out: the one that a record brings along takes 10 ms to start. */
    @Override
    public String toString() {
      return text;
    }
  }

  @Override
  public Size convert(String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      throw new TypeConversionException(wrong(text));
    }
    String unit = parts.group(3);
    double perUnit = unit == null ? 0 : unit(unit);
    boolean isFraction = parts.group(1).contains(".") || parts.group(2).contains(".");
    if (unit == null && isFraction) {
      throw new TypeConversionException(wrong(text));
    }
    Size size =
        new Size(
            text, Double.parseDouble(parts.group(1)), Double.parseDouble(parts.group(2)), perUnit);
    boolean fits =
        size.isOnPaper() || (isSide((long) size.width()) && isSide((long) size.height()));
    if (!fits) {
      throw new TypeConversionException(wrong(text));
    }
    return size;
  }

  private static double unit(String word) {
    return switch (word) {
      case "in" -> 1;
      case "cm" -> 10 / MM_PER_INCH;
      default -> 1 / MM_PER_INCH;
    };
  }

  private static boolean isSide(long pixels) {
    return pixels >= SMALLEST && pixels <= LARGEST;
  }

  private static String wrong(String text) {
    return "\"%s\" is no size such as 1200x800 or 3.3x2.5in, each side %d to %d pixels"
        .formatted(text, SMALLEST, LARGEST);
  }
}
