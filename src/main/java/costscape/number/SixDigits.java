package costscape.number;

import java.util.Locale;

/**
 * Numbers as a person reads them: with six digits and no zeros at the end, or as pictures and
 * captions show them, with few digits, a real minus sign and powers of ten.
 */
public final class SixDigits {
  public static final String MINUS = "−";

  /** Powers of ten below this one are written as such. */
  public static final int SMALLEST_PLAIN = -4;

  public static final int LARGEST_PLAIN = 5;

  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private SixDigits() {}

  public static String of(double value) {
    String text = String.format(Locale.ROOT, "%.6g", value);
    return text.contains("e") || !text.contains(".")
        ? text.replaceFirst("\\.?0+e", "e")
        : text.replaceFirst("\\.?0+$", "");
  }

  /** The text of a number with at most some significant digits and without trailing zeros. */
  public static String few(double value, int significant) {
    if (value == 0 || !Double.isFinite(value)) {
      return Double.isNaN(value) ? "NaN" : value == 0 ? "0" : value > 0 ? "∞" : MINUS + "∞";
    }
    int exponent = Integer.parseInt(inPowers(value, significant)[1]);
    return exponent >= SMALLEST_PLAIN && exponent <= LARGEST_PLAIN
        ? trimmed(fixed(value, Math.max(0, significant - 1 - exponent)))
        : scientific(value, significant);
  }

  /** A number as a mantissa times a power of ten, or as the power alone where the mantissa is 1. */
  public static String scientific(double value, int significant) {
    if (value == 0) {
      return "0";
    }
    String[] parts = inPowers(value, significant);
    String mantissa = trimmed(parts[0].replace("-", MINUS));
    String ten = "10" + raised(Integer.parseInt(parts[1]));
    return switch (mantissa) {
      case "1" -> ten;
      case MINUS + "1" -> MINUS + ten;
      default -> mantissa + "×" + ten;
    };
  }

  /** A number with so many decimals; one that rounds to 0 has no sign. */
  public static String fixed(double value, int decimals) {
    String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
    boolean zero = text.matches("-0(\\.0*)?");
    return zero ? text.substring(1) : text.replace("-", MINUS);
  }

  /** A power in raised digits: −5 as ⁻⁵. */
  public static String raised(int power) {
    StringBuilder text = new StringBuilder(power < 0 ? "⁻" : "");
    String digits = Integer.toString(Math.abs(power));
    for (int i = 0; i < digits.length(); i++) {
      text.append(RAISED.charAt(digits.charAt(i) - '0'));
    }
    return text.toString();
  }

  /** The mantissa and the power of ten of a number, as texts. */
  private static String[] inPowers(double value, int significant) {
    return String.format(Locale.ROOT, "%." + (significant - 1) + "e", value).split("e");
  }

  private static String trimmed(String text) {
    return text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
  }

  /** A size in memory or on a disk, such as 3.2 GB. */
  public static String bytes(Number bytes) {
    double size = bytes.doubleValue();
    return size < 1e9
        ? String.format(Locale.ROOT, "%.0f MB", Math.ceil(size / 1e6))
        : String.format(Locale.ROOT, "%.1f GB", size / 1e9);
  }
}
