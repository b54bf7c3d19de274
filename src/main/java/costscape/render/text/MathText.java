package costscape.render.text;

import java.awt.geom.Rectangle2D;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Mathematics between dollars in a user's own words, as LaTeX writes it: variables and small Greek
 * letters are italic, digits and the names of functions upright; indices, fractions, roots, accents
 * and the usual signs. A formula is marked once, where the words come in, so that a dollar in the
 * name of a column stays a dollar. LaTeX itself is given a formula as it was written.
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
          "times × cdot · ast ∗ star ⋆ circ ° pm ± mp ∓ leq ≤ le ≤ geq ≥ ge ≥ neq ≠ ne ≠ approx ≈"
              + " sim ∼ equiv ≡ propto ∝ ll ≪ gg ≫ to → rightarrow → leftarrow ← mapsto ↦ in ∈"
              + " nabla ∇ partial ∂ infty ∞ sum ∑ prod ∏ int ∫ ell ℓ hbar ℏ prime ′ top ⊤ perp ⊥"
              + " forall ∀ exists ∃ cup ∪ cap ∩ subset ⊂ odot ⊙ otimes ⊗ ldots … dots … cdots ⋯"
              + " langle ⟨ rangle ⟩ lVert ‖ rVert ‖ Vert ‖ lvert | rvert | vert | mid | imath ı"
              + " jmath ȷ quad \u2003"
              + " alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ"
              + " iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π rho ρ sigma σ tau τ upsilon υ phi φ"
              + " varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ"
              + " Upsilon Υ Phi Φ Psi Ψ Omega Ω");

  /** Letters that have a script or an open form in the fonts that come along. */
  private static final Map<String, String> SCRIPT = named("B ℬ E ℰ F ℱ H ℋ I ℐ L ℒ M ℳ R ℛ");

  private static final Map<String, String> OPEN = named("C ℂ E 𝔼 N ℕ P ℙ Q ℚ R ℝ Z ℤ");

  /** Names of functions, which are upright. */
  private static final Set<String> FUNCTIONS =
      Set.of(
          "log ln exp min max sin cos tan sinh cosh tanh arg argmin argmax det dim inf sup lim Pr"
              .split(" "));

  /** Commands on how large a sign is or where its indices go, which is settled here. */
  private static final Set<String> SIZES =
      Set.of(
          ("left right big Big bigl bigr Bigl Bigr bigg Bigg displaystyle textstyle limits"
                  + " nolimits")
              .split(" "));

  private static final Set<String> ACCENTS =
      Set.of("hat bar tilde vec dot overline widehat widetilde".split(" "));

  private static final String BINARY = "+−±∓×·∗⋆∪∩⊙⊗";
  private static final String RELATION = "=<>≤≥≠≈∼≡∝≪≫→←↦∈⊂";

  /** Room around signs between two terms, and between a function and its argument. */
  private static final double AROUND_BINARY = 0.2;

  private static final double AROUND_RELATION = 0.28;
  private static final double THIN = 0.17;

  /** How much smaller the parts of a fraction within a line are. */
  private static final double FRACTION = 0.72;

  /** The role of a sign beside its neighbours. */
  private enum Kind {
    TERM,
    SIGN,
    RELATION,
    FUNCTION,
    OPENING,
    COMMA
  }

  /** The cut in which letters are set. */
  private enum Cut {
    MATHS,
    UPRIGHT,
    BOLD,
    BOLD_ITALIC,
    SCRIPT,
    OPEN
  }

  private record Atom(Box box, Kind kind) {}

  private final String formula;
  private final Face face;
  private final double size;
  private final double indexSize;

  /** True where a command that is not known is refused; else its name stands there. */
  private final boolean isStrict;

  private Cut cut = Cut.MATHS;
  private int at;

  private MathText(String formula, Face face, double size, double indexSize, boolean isStrict) {
    this.formula = formula;
    this.face = face;
    this.size = size;
    this.indexSize = indexSize;
    this.isStrict = isStrict;
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
   * @param isStrict whether commands are refused that are not known here; where LaTeX sets the
   *     words it may know them
   * @throws IllegalArgumentException where a formula has a brace, an index or a command too many
   */
  public static String marked(String words, boolean isStrict) {
    String marked =
        FORMULA
            .matcher(words)
            .replaceAll(
                found -> {
                  new MathText(found.group(1), Typeface.SANS.regular(), 1, 1, isStrict).whole();
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
      case "ε" -> "\\varepsilon";
      case "φ" -> "\\varphi";
      case "|", "…", "°", "\u2003" -> ""; // text has them too
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

  /** A formula as it was written. */
  static String latex(String marked) {
    return "$" + marked.replace(SPACE, ' ') + "$";
  }

  /**
   * A marked formula, laid out.
   *
   * @param face of the text around it
   * @param indexSize the size of indices, and of their indices
   */
  static Box box(String marked, Face face, double size, double indexSize) {
    return new MathText(marked.replace(SPACE, ' '), face, size, indexSize, false).whole();
  }

  private Box whole() {
    Box all = list(size, '\0');
    if (at < formula.length()) {
      throw new IllegalArgumentException("a brace is closed that is not open: " + formula);
    }
    return all;
  }

  /** Sets what stands up to a closing sign, which stays, or up to the end of the formula. */
  private Box list(double size, char end) {
    Box line = Box.EMPTY;
    Kind before = Kind.OPENING;
    while (at < formula.length() && formula.charAt(at) != end && formula.charAt(at) != '}') {
      if (formula.charAt(at) == ' ') {
        at++;
        continue;
      }
      Atom atom = withIndices(atom(size), size);
      boolean isBetween = before == Kind.TERM || before == Kind.COMMA;
      Kind kind = atom.kind == Kind.SIGN && !isBetween ? Kind.TERM : atom.kind;
      line = line.before(Box.space(room(before, kind, size))).before(atom.box);
      before = kind;
    }
    return line;
  }

  /** The room between two neighbours; there is none in indices. */
  private double room(Kind left, Kind right, double size) {
    if (size < this.size) {
      return 0;
    }
    if (left == Kind.RELATION || right == Kind.RELATION) {
      return left == right || left == Kind.OPENING ? 0 : AROUND_RELATION * size;
    }
    if (left == Kind.SIGN || right == Kind.SIGN) {
      return AROUND_BINARY * size;
    }
    boolean ofFunction =
        (left == Kind.FUNCTION && right == Kind.TERM)
            || (right == Kind.FUNCTION && left == Kind.TERM);
    return ofFunction || left == Kind.COMMA ? THIN * size : 0;
  }

  /** Indices above, below, or both, in any order, belong to what stands before. */
  private Atom withIndices(Atom base, double size) {
    Box upper = Box.EMPTY;
    Box lower = Box.EMPTY;
    while (at < formula.length() && (formula.charAt(at) == '^' || formula.charAt(at) == '_')) {
      boolean above = formula.charAt(at) == '^';
      at++;
      Box index = argument(indexSize);
      if (!(above ? upper : lower).equals(Box.EMPTY)) {
        throw new IllegalArgumentException("two indices at one place: " + formula);
      }
      upper = above ? index : upper;
      lower = above ? lower : index;
    }
    return new Atom(RichText.indexed(base.box, upper, lower, size, indexSize), base.kind);
  }

  /** Sets what stands in braces, or a single sign. */
  private Box argument(double size) {
    while (at < formula.length() && formula.charAt(at) == ' ') {
      at++;
    }
    if (at >= formula.length()) {
      throw new IllegalArgumentException("something is missing at the end of " + formula);
    }
    return atom(size).box;
  }

  private Atom atom(double size) {
    char c = formula.charAt(at);
    if (c == '\\') {
      return command(size);
    }
    if (c == '^' || c == '_') {
      return new Atom(Box.EMPTY, Kind.TERM); // an index that stands alone
    }
    if (c == '{') {
      at++;
      Box group = list(size, '}');
      if (at >= formula.length()) {
        throw new IllegalArgumentException("a brace is not closed: " + formula);
      }
      at++;
      return new Atom(group, Kind.TERM);
    }
    if (c == '}') {
      throw new IllegalArgumentException("a brace is closed that is not open: " + formula);
    }
    int letter = formula.codePointAt(at);
    at += Character.charCount(letter);
    return sign(
        switch (letter) {
          case '-' -> "−";
          case '*' -> "∗";
          case '\'' -> "′";
          default -> Character.toString(letter);
        },
        size);
  }

  private Atom sign(String sign, double size) {
    Kind kind = Kind.TERM;
    if (BINARY.contains(sign)) {
      kind = Kind.SIGN;
    } else if (RELATION.contains(sign)) {
      kind = Kind.RELATION;
    } else if ("([⟨".contains(sign)) {
      kind = Kind.OPENING;
    } else if (",;".contains(sign)) {
      kind = Kind.COMMA;
    }
    return new Atom(letter(sign, size), kind);
  }

  /** A letter in the cut that is asked for; other signs are upright in any cut. */
  private Box letter(String letter, double size) {
    boolean isBold = cut == Cut.BOLD || cut == Cut.BOLD_ITALIC;
    Face upright = isBold ? face.bold() : face;
    if (cut == Cut.OPEN && OPEN.containsKey(letter)) {
      return Box.of(OPEN.get(letter), Typeface.SANS.regular(), size);
    }
    if (cut == Cut.SCRIPT && SCRIPT.containsKey(letter)) {
      return Box.of(SCRIPT.get(letter), Typeface.SANS.regular(), size);
    }
    boolean isItalic = isVariable(letter.codePointAt(0)) && cut != Cut.BOLD && cut != Cut.UPRIGHT;
    if (isItalic) {
      return Box.of(letter, upright.italic(), size);
    }
    return Box.of(letter, upright.has(letter) ? upright : Typeface.SANS.regular(), size);
  }

  /** Returns whether a character is a Latin or a small Greek letter, which italic faces have. */
  static boolean isVariable(int c) {
    return isLetter(c) || (c >= 'α' && c <= 'ω') || c == 'ı' || c == 'ȷ';
  }

  private Atom command(double size) {
    int end = at + 1;
    while (end < formula.length() && isLetter(formula.charAt(end))) {
      end++;
    }
    if (end == at + 1) {
      return escaped(size);
    }
    String name = formula.substring(at + 1, end);
    at = end;
    if (SIGNS.containsKey(name)) {
      return sign(SIGNS.get(name), size);
    }
    if (FUNCTIONS.contains(name)) {
      return new Atom(Box.of(name, face, size), Kind.FUNCTION);
    }
    if (SIZES.contains(name)) {
      return new Atom(Box.EMPTY, Kind.TERM);
    }
    if (ACCENTS.contains(name)) {
      return new Atom(accented(name, size), Kind.TERM);
    }
    return switch (name) {
      case "mathrm", "text", "textrm", "operatorname" ->
          new Atom(Box.of(words(), face, size), name.startsWith("op") ? Kind.FUNCTION : Kind.TERM);
      case "mathbf" -> new Atom(cut(Cut.BOLD, size), Kind.TERM);
      case "boldsymbol", "bm" -> new Atom(cut(Cut.BOLD_ITALIC, size), Kind.TERM);
      case "mathit" -> new Atom(cut(Cut.MATHS, size), Kind.TERM);
      case "mathcal", "mathscr" -> new Atom(cut(Cut.SCRIPT, size), Kind.TERM);
      case "mathbb" -> new Atom(cut(Cut.OPEN, size), Kind.TERM);
      case "frac", "dfrac", "tfrac" -> new Atom(fraction(size), Kind.TERM);
      case "sqrt" -> new Atom(root(size), Kind.TERM);
      default -> unknown(name, size);
    };
  }

  private Atom unknown(String name, double size) {
    if (isStrict) {
      throw new IllegalArgumentException(
          "\\%s is no command that pictures know; they know Greek letters, %s, %s and some more;"
                  .formatted(
                      name,
                      "\\frac, \\sqrt, \\hat, \\vec, \\mathbf, \\mathcal, \\mathrm",
                      "\\nabla, \\partial, \\times, ^, _")
              + " --format pdf_tex leaves all to LaTeX");
    }
    return new Atom(Box.of(name, face, size), Kind.TERM);
  }

  private Box cut(Cut asked, double size) {
    Cut before = cut;
    cut = asked;
    Box group = argument(size);
    cut = before;
    return group;
  }

  /** A fraction whose line is as high as a minus. */
  private Box fraction(double size) {
    double small = Math.max(Math.min(size, indexSize), FRACTION * size);
    Box over = argument(small);
    Box under = argument(small);
    double axis = 0.31 * size;
    double gap = 0.14 * size;
    double side = 0.1 * size;
    double width = Math.max(over.width(), under.width()) + 2 * side;
    return Box.space(width)
        .with(over.moved((width - over.width()) / 2, -axis - gap - over.below() + 0.08 * size))
        .with(under.moved((width - under.width()) / 2, -axis + gap + under.above()))
        .drawn(size, side / 2, -axis, width - side / 2, -axis);
  }

  /** A root, perhaps with its degree in brackets. */
  private Box root(double size) {
    Box degree = Box.EMPTY;
    if (at < formula.length() && formula.charAt(at) == '[') {
      at++;
      degree = list(0.8 * indexSize, ']');
      at = Math.min(formula.length(), at + 1);
    }
    Box inside = argument(size);
    double top = -inside.above() - 0.14 * size;
    double bottom = Math.min(inside.below(), 0.1 * size);
    double left = Math.max(0, degree.width() - 0.25 * size);
    double start = left + 0.6 * size;
    double end = start + inside.width() + 0.06 * size;
    double middle = (top + bottom) / 2;
    return Box.space(end + 0.06 * size)
        .with(degree.moved(0, middle - 0.1 * size))
        .with(inside.moved(start, 0))
        .drawn(
            size,
            left + 0.04 * size,
            middle + 0.12 * size,
            left + 0.16 * size,
            middle + 0.05 * size,
            left + 0.33 * size,
            bottom,
            left + 0.55 * size,
            top,
            end,
            top);
  }

  /** A letter or a group below a hat, a bar, a tilde, an arrow or a dot. */
  private Box accented(String accent, double size) {
    Box inside = argument(size);
    Rectangle2D ink = inside.outline().getBounds2D();
    boolean isWide = accent.startsWith("wide") || accent.equals("overline");
    double middle = ink.getCenterX() + (isWide ? 0 : 0.06 * size); // letters lean to the right
    double half = isWide ? ink.getWidth() / 2 : Math.min(0.26 * size, 0.5 * ink.getWidth());
    double y = ink.getMinY() - 0.14 * size;
    double low = y + 0.03 * size;
    double high = y - 0.11 * size;
    double left = middle - half;
    double right = middle + half;
    return switch (accent) {
      case "hat", "widehat" -> inside.drawn(size, left, low, middle, high, right, low);
      case "tilde", "widetilde" ->
          inside.drawn(
              size,
              left,
              low,
              middle - 0.6 * half,
              high + 0.03 * size,
              middle - 0.2 * half,
              high + 0.04 * size,
              middle + 0.2 * half,
              low - 0.02 * size,
              middle + 0.6 * half,
              low - 0.01 * size,
              right,
              high);
      case "vec" ->
          inside
              .drawn(size, left, y, right, y)
              .drawn(size, right - 0.14 * size, y - 0.1 * size, right, y)
              .drawn(size, right - 0.14 * size, y + 0.1 * size, right, y);
      case "dot" -> inside.drawn(2 * size, middle - 0.06 * size, y, middle + 0.06 * size, y);
      default -> inside.drawn(size, left, y, right, y);
    };
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
  private Atom escaped(double size) {
    if (at + 1 >= formula.length()) {
      throw new IllegalArgumentException("something is missing at the end of " + formula);
    }
    char c = formula.charAt(at + 1);
    at += 2;
    return switch (c) {
      case ',', ';', ':', '>' -> new Atom(Box.space(THIN * size), Kind.TERM);
      case '!' -> new Atom(Box.space(-THIN * size), Kind.TERM);
      case ' ' -> new Atom(Box.of(" ", face, size), Kind.TERM);
      case '|' -> sign("‖", size);
      case '%', '_', '{', '}', '#', '&', '$' -> sign(String.valueOf(c), size);
      default -> unknown(String.valueOf(c), size);
    };
  }

  private static boolean isLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /**
   * Text as LaTeX prints it. Names of parameters, exponents, Greek letters and signs are set as
   * mathematics, and what has a meaning for LaTeX is escaped.
   */
  public static final class LatexWords {
    /** A variable that stands alone, or behind its factor: no letter of a word or a file's name. */
    static final String VARIABLE =
        "(?<![\\p{L}_'’.~^/\\\\-])[xyz](?![\\p{L}\\p{N}_'’~^/\\\\-]|\\.\\p{L})";

    /**
     * A parameter, an exponent, a space of another width, or any letter that may need a command.
     */
    private static final Pattern SPECIAL =
        Pattern.compile(
            "\\bw(\\d+)_(\\d+)_(\\d+)\\b|\\bb(\\d+)_(\\d+)\\b|\\bx(\\d{1,3})\\b"
                + "|(×10)?([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)|[\\\\{}$&#%_~^]|[^\\x00-\\x7F]|("
                + VARIABLE
                + ")");

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
      } else if (found.group(6) != null) {
        command = "$x_{%s}$".formatted(found.group(6));
      } else if (found.group(8) != null) {
        String exponent = lowered(found.group(8));
        command = "$%s^{%s}$".formatted(found.group(7) == null ? "" : "\\times10", exponent);
      } else if (found.group(9) != null) {
        command = "$%s$".formatted(found.group(9));
      } else {
        command = letter(found.group());
      }
      return Matcher.quoteReplacement(command);
    }

    /** An exponent in digits of the usual height: ⁻⁵ as -5. */
    static String lowered(String exponent) {
      return exponent
          .chars()
          .mapToObj(c -> c == '⁻' ? "-" : Integer.toString("⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(c)))
          .collect(Collectors.joining());
    }

    private static String letter(String letter) {
      String math = MathText.command(letter);
      if (!math.isEmpty()) {
        return "$" + math + "$";
      }
      boolean isOther = letter.charAt(0) > '\u007F'; // as it is: LaTeX reads UTF-8
      return LETTERS.getOrDefault(letter, isOther ? letter : "\\" + letter);
    }
  }
}
