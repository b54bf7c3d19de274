package costscape.render.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import costscape.render.text.MathText.LatexWords;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** LaTeX prints a text as it is read: what has a meaning there is escaped. */
class LatexWordsTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "12 % of R&D, 12 \\% of R\\&D",
        "my_file#1.csv, my\\_file\\#1.csv",
        "a{b}$c, a\\{b\\}\\$c",
        "C:\\x~y^z, C:\\textbackslash{}x\\textasciitilde{}y\\textasciicircum{}z",
        "w1_0_2 and b10_3, \"$w^{(1)}_{0,2}$ and $b^{(10)}_{3}$\"",
        "−3.154×10⁻⁶, $-$3.154$\\times10^{-6}$",
      })
  void whatHasAMeaningIsEscaped(String text, String latex) {
    assertEquals(latex, LatexWords.of(text));
  }
}
