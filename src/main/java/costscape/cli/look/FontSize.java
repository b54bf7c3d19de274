package costscape.cli.look;

import costscape.number.NumberText;
import costscape.render.chart.ChartStyle;
import costscape.render.image.PictureFormat.PictureSize;
import costscape.store.file.InputException;
import java.util.Locale;
import java.util.Optional;

/** The height of axis titles: in pixels, or in points, which are 1/72 inch. */
public record FontSize(String text, double number, boolean isInPoints) {
  /** The form that a font's size should have. */
  public static final String EXPECTED = "6 to 200 pixels, or points as 8pt";

  private static final int SMALLEST = 6;
  private static final int LARGEST = 200;
  private static final double POINTS_PER_INCH = 72;
  private static final double USUAL_POINTS = 8;

  /** Ticks are a little smaller than axis titles. */
  private static final int LEAST_POINTS = 7;

  private static final double ROOMY_WIDTH = 800;
  private static final double ROOMY_HEIGHT = 600;
  private static final double SHRINKAGE = 0.7;
  private static final double READABLE = 10;
  private static final String POINTS = "pt";

  /** The size that a text says; empty where it says none. */
  public static Optional<FontSize> read(String text) {
    String lower = text.toLowerCase(Locale.ROOT).strip();
    boolean isInPoints = lower.endsWith(POINTS);
    String digits = isInPoints ? lower.substring(0, lower.length() - POINTS.length()) : lower;
    double number = NumberText.parse(digits.strip()).orElse(Double.NaN);
    boolean isSize = isInPoints ? Double.isFinite(number) : isReadable(number);
    return isSize ? Optional.of(new FontSize(text, number, isInPoints)) : Optional.empty();
  }

  private static boolean isReadable(double pixels) {
    return pixels >= SMALLEST && pixels <= LARGEST;
  }

  /** The size in pixels; refused where too small to read. */
  public double pixels(int dpi) {
    if (isInPoints && number < LEAST_POINTS) {
      throw new InputException(
          "--font-size must be %dpt or more, so that no text is below 6 points; %s is not"
              .formatted(LEAST_POINTS, InputException.quoted(text)));
    }
    double size = isInPoints ? number * dpi / POINTS_PER_INCH : number;
    if (!isReadable(size)) {
      throw new InputException(
          "--font-size must be %d to %d pixels; %s is not"
              .formatted(SMALLEST, LARGEST, InputException.quoted(text)));
    }
    return size;
  }

  /**
   * The usual size in pixels. Pictures below 800×600 have smaller text, though it shrinks less than
   * they do.
   */
  public static double usual(PictureSize size) {
    double share = Math.min(size.width() / ROOMY_WIDTH, size.height() / ROOMY_HEIGHT);
    double usual = ChartStyle.light().fontSize();
    return share >= 1 ? usual : Math.max(READABLE, usual * StrictMath.pow(share, SHRINKAGE));
  }

  /** The usual size on paper, in pixels. */
  public static double ofPoints(int dpi) {
    return USUAL_POINTS * dpi / POINTS_PER_INCH;
  }
}
