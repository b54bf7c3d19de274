package costscape.render.text;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Powers of ten without raised digits: 2×10⁻⁵ as 2e−5. */
public final class PlainPowers {
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final Pattern POWER = Pattern.compile("(×?)10(⁻?[" + RAISED + "]+)");

  private PlainPowers() {}

  static String of(String text) {
    return POWER
        .matcher(text)
        .replaceAll(power -> (power.group(1).isEmpty() ? "1" : "") + "e" + lowered(power.group(2)));
  }

  /** An exponent in digits of the usual height: ⁻⁵ as −5. */
  public static String lowered(String exponent) {
    return exponent
        .chars()
        .mapToObj(c -> c == '⁻' ? "−" : Integer.toString(RAISED.indexOf(c)))
        .collect(Collectors.joining());
  }
}
