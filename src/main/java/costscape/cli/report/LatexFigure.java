package costscape.cli.report;

import costscape.render.image.PictureFormat;
import costscape.render.text.PlainPowers;
import costscape.store.file.InputException;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A figure for a LaTeX document: it includes a picture in its own size, and has its caption. Names
 * of parameters, exponents and signs are set as mathematics.
 */
final class LatexFigure {
  static final String ENDING = ".tex";

  /** What LaTeX includes, the best first. */
  private static final List<PictureFormat> INCLUDED = List.of(PictureFormat.PDF, PictureFormat.PNG);

  /** A parameter, a power of ten, or a letter that means something else to LaTeX. */
  private static final Pattern SPECIAL =
      Pattern.compile(
          "\\bw(\\d+)_(\\d+)_(\\d+)\\b|\\bb(\\d+)_(\\d+)\\b"
              + "|×10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)|[\\\\{}$&#%_~^−×λσθ≥≤]");

  private static final Map<String, String> LETTERS =
      Map.ofEntries(
          Map.entry("\\", "\\textbackslash{}"),
          Map.entry("~", "\\textasciitilde{}"),
          Map.entry("^", "\\textasciicircum{}"),
          Map.entry("−", "$-$"),
          Map.entry("×", "$\\times$"),
          Map.entry("λ", "$\\lambda$"),
          Map.entry("σ", "$\\sigma$"),
          Map.entry("θ", "$\\theta$"),
          Map.entry("≥", "$\\ge$"),
          Map.entry("≤", "$\\le$"));

  private LatexFigure() {}

  /**
   * The text of the file.
   *
   * @param stem of the picture's name
   */
  static String of(String stem, List<PictureFormat> formats, String caption) {
    String extension = included(formats).extension();
    return """
    \\begin{figure}
      \\centering
      \\includegraphics{%s.%s}
      \\caption{%s}
    \\end{figure}
    """
        .formatted(stem, extension, escaped(caption));
  }

  /**
   * The format of the picture that LaTeX includes.
   *
   * @throws InputException where LaTeX includes none of them
   */
  static PictureFormat included(List<PictureFormat> formats) {
    return INCLUDED.stream()
        .filter(formats::contains)
        .findFirst()
        .orElseThrow(
            () ->
                new InputException(
                    "--caption latex: LaTeX includes pictures as pdf or png; --format has"
                        + " neither"));
  }

  /** A text as LaTeX prints it. */
  static String escaped(String text) {
    return SPECIAL.matcher(text).replaceAll(LatexFigure::command);
  }

  private static String command(MatchResult found) {
    String command;
    if (found.group(1) != null) {
      command = "$w^{(%s)}_{%s,%s}$".formatted(found.group(1), found.group(2), found.group(3));
    } else if (found.group(4) != null) {
      command = "$b^{(%s)}_{%s}$".formatted(found.group(4), found.group(5));
    } else if (found.group(6) != null) {
      command = "$\\times10^{%s}$".formatted(PlainPowers.lowered(found.group(6)).replace('−', '-'));
    } else {
      command = LETTERS.getOrDefault(found.group(), "\\" + found.group());
    }
    return Matcher.quoteReplacement(command);
  }
}
