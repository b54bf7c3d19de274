package costscape.render.text;

import costscape.render.text.Face.PlainPowers;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text as LaTeX prints it. Names of parameters, exponents, Greek letters and signs are set as
 * mathematics, and what has a meaning for LaTeX is escaped.
 */
public final class LatexWords {
  /** A parameter, an exponent, a space of another width, or any letter that may need a command. */
  private static final Pattern SPECIAL =
      Pattern.compile(
          "\\bw(\\d+)_(\\d+)_(\\d+)\\b|\\bb(\\d+)_(\\d+)\\b"
              + "|(×10)?([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)|[\\\\{}$&#%_~^]|[^\\x00-\\x7F]");

  private static final Map<String, String> LETTERS =
      Map.of(
          "\\", "\\textbackslash{}",
          "~", "\\textasciitilde{}",
          "^", "\\textasciicircum{}",
          "\u00A0", "~",
          "\u2009", "\\,",
          "\u2003", "\\quad{}");

  private LatexWords() {}

  /** A text as LaTeX prints it. */
  public static String of(String text) {
    return SPECIAL.matcher(text).replaceAll(LatexWords::command);
  }

  private static String command(MatchResult found) {
    String command;
    if (found.group(1) != null) {
      command = "$w^{(%s)}_{%s,%s}$".formatted(found.group(1), found.group(2), found.group(3));
    } else if (found.group(4) != null) {
      command = "$b^{(%s)}_{%s}$".formatted(found.group(4), found.group(5));
    } else if (found.group(7) != null) {
      String exponent = PlainPowers.lowered(found.group(7)).replace('−', '-');
      command = "$%s^{%s}$".formatted(found.group(6) == null ? "" : "\\times10", exponent);
    } else {
      command = letter(found.group());
    }
    return Matcher.quoteReplacement(command);
  }

  private static String letter(String letter) {
    String math = MathText.command(letter);
    if (!math.isEmpty()) {
      return "$" + math + "$";
    }
    boolean isOther = letter.charAt(0) > '\u007F'; // as it is: LaTeX reads UTF-8
    return LETTERS.getOrDefault(letter, isOther ? letter : "\\" + letter);
  }

  /**
   * A stretch of text with indices above and below its last letter.
   *
   * @param upper empty where there is none
   * @param lower empty where there is none
   */
  static String indexed(String text, String upper, String lower) {
    if (upper.isEmpty() && lower.isEmpty()) {
      return of(text);
    }
    int last = text.isEmpty() ? 0 : text.offsetByCodePoints(text.length(), -1);
    boolean isWord = last > 0 && Character.isLetter(text.codePointBefore(last));
    String head = of(isWord ? text : text.substring(0, last));
    String letter = isWord ? "{}" : inMath(text.substring(last));
    return head
        + "$"
        + letter
        + (upper.isEmpty() ? "" : "^{" + index(upper) + "}")
        + (lower.isEmpty() ? "" : "_{" + index(lower) + "}")
        + "$";
  }

  /** A word is upright, and letters are variables. */
  private static String index(String text) {
    boolean isWord = text.length() > 1 && text.chars().allMatch(Character::isLetter);
    return isWord && text.chars().allMatch(c -> c < '\u0080')
        ? "\\mathrm{" + text + "}"
        : inMath(text);
  }

  private static String inMath(String text) {
    return text.codePoints()
        .mapToObj(Character::toString)
        .map(
            letter -> {
              String math = MathText.command(letter);
              boolean isEscaped = "{}$&#%_".contains(letter);
              return math.isEmpty() ? (isEscaped ? "\\" + letter : letter) : math + " ";
            })
        .collect(Collectors.joining())
        .strip();
  }
}
