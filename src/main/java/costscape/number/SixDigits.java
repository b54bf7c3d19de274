package costscape.number;

import java.util.Locale;

/** A number as a person reads it, with six digits and no zeros at its end. */
public final class SixDigits {
  private SixDigits() {}

  public static String of(double value) {
    String text = String.format(Locale.ROOT, "%.6g", value);
    return text.contains("e") || !text.contains(".")
        ? text.replaceFirst("\\.?0+e", "e")
        : text.replaceFirst("\\.?0+$", "");
  }
}
