package costscape.render.text;

import costscape.render.text.Face.PlainPowers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Mathematics between dollars in a user's own words: letters, Greek and signs by their names in
 * LaTeX, one level of indices above and below, and words in bold. A formula is marked once, where
 * the words come in, so that a dollar in the name of a column stays a dollar.
 */
public final class MathText {
  /** Stand around a marked formula; no keyboard has them, and no font. */
  private static final char BEGIN = '\uE000';

  private static final char END = '\uE001';

  /** A space within a marked formula, at which no line is broken. */
  private static final char SPACE = '\uE002';

  private static final Pattern FORMULA = Pattern.compile("(?<!\\\\)\\$(.*?)(?<!\\\\)\\$");
  private static final Pattern MARKED = Pattern.compile(BEGIN + "([^" + END + "]*)" + END);

  /** Signs and Greek letters by their names. */
  private static final Map<String, String> SIGNS =
      named(
          "times × cdot · nabla ∇ partial ∂ infty ∞ pm ± leq ≤ le ≤ geq ≥ ge ≥ neq ≠ approx ≈ sim ∼"
              + " propto ∝ to → rightarrow → leftarrow ← sum ∑ prod ∏ int ∫ in ∈ ell ℓ prime ′"
              + " circ ° ldots … dots … langle ⟨ rangle ⟩ quad \u2003"
              + " alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ"
              + " iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π rho ρ sigma σ tau τ upsilon υ phi φ"
              + " varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ"
              + " Upsilon Υ Phi Φ Psi Ψ Omega Ω");

  /** Names of functions, which stand for themselves. */
  private static final List<String> WORDS =
      List.of("log", "ln", "exp", "min", "max", "sin", "cos", "tan", "tanh", "arg", "det", "dim");

  /** A stretch of a line, bold or not, and the indices above and below behind it. */
  record Piece(String text, String upper, String lower, boolean isBold) {}

  private final String formula;
  private final List<Piece> pieces = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private int at;

  private MathText(String formula) {
    this.formula = formula;
  }

  /** Names and signs by turns, with a space between. */
  private static Map<String, String> named(String pairs) {
    String[] all = pairs.split(" ", -1);
    return IntStream.range(0, all.length / 2)
        .boxed()
        .collect(Collectors.toMap(k -> all[2 * k], k -> all[2 * k + 1]));
  }

  /**
   * Words in which every formula between dollars is marked. A single dollar and {@code \$} are
   * dollars.
   *
   * @throws IllegalArgumentException where a formula has a command that is not known
   */
  public static String marked(String words) {
    String marked =
        FORMULA
            .matcher(words)
            .replaceAll(
                found -> {
                  pieces(found.group(1));
                  String kept = found.group(1).strip().replace(' ', SPACE);
                  return Matcher.quoteReplacement(BEGIN + kept + END);
                });
    return marked.replace("\\$", "$");
  }

  /** The command by which LaTeX's mathematics prints a sign or a Greek letter; empty for none. */
  static String command(String sign) {
    return switch (sign) {
      case "−" -> "-";
      case "≤" -> "\\le";
      case "≥" -> "\\ge";
      case "→" -> "\\to";
      case "‖" -> "\\|";
      case "…", "°", "\u2003" -> ""; // text has them too
      default ->
          SIGNS.entrySet().stream()
              .filter(entry -> entry.getValue().equals(sign))
              .map(entry -> "\\" + entry.getKey())
              .sorted()
              .findFirst()
              .orElse("");
    };
  }

  /** The marked formulas of a text. */
  static Matcher in(String text) {
    return MARKED.matcher(text);
  }

  static List<Piece> pieces(String formula) {
    MathText text = new MathText(formula.replace(SPACE, ' '));
    text.read();
    return List.copyOf(text.pieces);
  }

  private void read() {
    while (at < formula.length()) {
      char c = formula.charAt(at);
      if (c == '^' || c == '_') {
        indices();
      } else if (formula.startsWith("\\mathbf", at)) {
        flush("", "", false);
        at += "\\mathbf".length();
        line.append(argument());
        flush("", "", true);
      } else {
        boolean binary = (c == '+' || c == '-') && followsATerm();
        String symbol = symbol();
        line.append(binary ? " " + symbol + " " : symbol);
      }
    }
    flush("", "", false);
  }

  /**
   * Returns whether a term stands before, so that a sign is between two and has room on both sides.
   */
  private boolean followsATerm() {
    if (line.length() == 0) {
      return !pieces.isEmpty();
    }
    char last = line.charAt(line.length() - 1);
    return Character.isLetterOrDigit(last) || ")]‖|′∞".indexOf(last) >= 0;
  }

  private void flush(String upper, String lower, boolean isBold) {
    if (line.length() > 0 || !upper.isEmpty() || !lower.isEmpty()) {
      pieces.add(new Piece(line.toString(), upper, lower, isBold));
      line.setLength(0);
    }
  }

  /** An index above, below, or both, in any order, belong to what stands before. */
  private void indices() {
    String upper = "";
    String lower = "";
    while (at < formula.length() && (formula.charAt(at) == '^' || formula.charAt(at) == '_')) {
      boolean above = formula.charAt(at) == '^';
      at++;
      String index = argument();
      if (!(above ? upper : lower).isEmpty()) {
        throw new IllegalArgumentException("two indices at one place: " + formula);
      }
      upper = above ? index : upper;
      lower = above ? lower : index;
    }
    int end = pieces.size() - 1;
    boolean afterBold = line.length() == 0 && end >= 0;
    if (afterBold && pieces.get(end).upper.isEmpty() && pieces.get(end).lower.isEmpty()) {
      Piece last = pieces.get(end);
      pieces.set(end, new Piece(last.text, upper, lower, last.isBold));
    } else {
      flush(upper, lower, false);
    }
  }

  /** Returns what stands in braces, or a single sign. */
  private String argument() {
    while (at < formula.length() && formula.charAt(at) == ' ') {
      at++;
    }
    if (at >= formula.length()) {
      throw new IllegalArgumentException("something is missing at the end of " + formula);
    }
    if (formula.charAt(at) != '{') {
      return symbol();
    }
    at++;
    StringBuilder group = new StringBuilder();
    while (at < formula.length() && formula.charAt(at) != '}') {
      char c = formula.charAt(at);
      if (c == '^' || c == '_') {
        throw new IllegalArgumentException("an index within an index or a word: " + formula);
      }
      group.append(symbol());
    }
    if (at >= formula.length()) {
      throw new IllegalArgumentException("a brace is not closed: " + formula);
    }
    at++;
    return group.toString();
  }

  /** The next sign: a character, a command, or what stands in braces. */
  private String symbol() {
    char c = formula.charAt(at);
    if (c == '\\') {
      return command();
    }
    if (c == '{') {
      return argument();
    }
    if (c == '}') {
      throw new IllegalArgumentException("a brace is closed that is not open: " + formula);
    }
    at++;
    return switch (c) {
      case ' ' -> "";
      case '-' -> "−";
      case '\'' -> "′";
      case '=', '<', '>' -> " " + c + " ";
      default -> String.valueOf(c);
    };
  }

  private String command() {
    int end = at + 1;
    while (end < formula.length() && isLetter(formula.charAt(end))) {
      end++;
    }
    if (end == at + 1) {
      return escaped();
    }
    String name = formula.substring(at + 1, end);
    at = end;
    if (SIGNS.containsKey(name)) {
      return SIGNS.get(name);
    }
    if (WORDS.contains(name)) {
      return name;
    }
    if (name.equals("mathrm") || name.equals("text")) {
      return words();
    }
    throw new IllegalArgumentException(
        "\\%s is no command that pictures know; they know Greek letters, %s, \\mathrm, \\mathbf,"
                .formatted(name, "\\times, \\cdot, \\nabla, \\partial")
            + " ^ and _ and some more");
  }

  /** Text in braces, whose spaces stay. */
  private String words() {
    int open = at;
    int close = formula.indexOf('}', at);
    if (open >= formula.length() || formula.charAt(open) != '{' || close < 0) {
      throw new IllegalArgumentException("words stand in braces: " + formula);
    }
    at = close + 1;
    return formula.substring(open + 1, close);
  }

  /** A sign that would mean something without its backslash, or a space. */
  private String escaped() {
    if (at + 1 >= formula.length()) {
      throw new IllegalArgumentException("something is missing at the end of " + formula);
    }
    char c = formula.charAt(at + 1);
    at += 2;
    return switch (c) {
      case ',', ';', ':' -> "\u2009";
      case ' ' -> " ";
      case '|' -> "‖";
      case '%', '_', '{', '}', '#', '&', '$' -> String.valueOf(c);
      default ->
          throw new IllegalArgumentException("\\%s is no command that pictures know".formatted(c));
    };
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /**
   * Text as LaTeX prints it. Names of parameters, exponents, Greek letters and signs are set as
   * mathematics, and what has a meaning for LaTeX is escaped.
   */
  public static final class LatexWords {
    /**
     * A parameter, an exponent, a space of another width, or any letter that may need a command.
     */
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
}
