package costscape.render.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.render.TextRecorder;
import costscape.render.chart.Drawable;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Parameter names are typeset, other text is left alone, and lines are never too long. */
class RichTextTest {
  private static final double SIZE = 20;
  private static final Face FACE = Typeface.SANS.regular();

  @Test
  void parameterNamesAreTypeset() {
    assertEquals(
        List.of("cost over ", "w", "(1)", "0,12", " and ", "b", "(2)", "0"),
        drawn("cost over w1_0_12 and b2_0"));
    assertEquals(List.of("x", "0", " at ", "λ", " = 3"), drawn("x0 at λ = 3"));
  }

  /** The raised digits of a typeface would be half as large as its digits. */
  @Test
  void exponentsAreAsLargeAsIndices() {
    assertEquals(List.of("3×10", "−12"), drawn("3×10⁻¹²"));
    Box.Glyphs exponent = RichText.of("10⁻³", FACE, SIZE, 15).line().glyphs().get(1);
    assertEquals(15, exponent.size());
    assertTrue(exponent.y() < -0.3 * SIZE, "raised by " + -exponent.y());
  }

  @Test
  void otherTextIsLeftAlone() {
    for (String text : List.of("w1_0", "b1_0_0", "gradient_norm", "xw1_0_0", "max0", "λόγος")) {
      assertEquals(List.of(text), drawn(text));
    }
  }

  @Test
  void indicesStandAboveEachOtherAndTakeTheWidthOfTheWider() {
    double plain = RichText.of("w", FACE, SIZE, 0).width();
    double narrow = RichText.of("w1_0_0", FACE, SIZE, 0).width();
    double wide = RichText.of("w1_10_10", FACE, SIZE, 0).width();
    assertTrue(plain < narrow && narrow < wide);
    assertTrue(narrow < RichText.of("w(1)0,0", FACE, SIZE, 0).width() * 0.6);
  }

  @Test
  void linesKeepToTheirWidthAndLoseNoWord() {
    String text = "The fixed values are b1_0 = 16.81 and w2_1_0 = −52.89, all others vary freely.";
    for (double width : new double[] {120, 200, 333, 5000}) {
      List<RichText> lines = RichText.wrapped(text, FACE, SIZE, 0, width);
      for (RichText line : lines) {
        assertTrue(line.width() <= width, line.width() + " in " + width);
        boolean parted = strings(line).matches("=.*|.*=");
        assertTrue(!parted || width < 160, "a value stays with its name where both fit");
      }
      int words = lines.stream().mapToInt(line -> strings(line).split(" ").length).sum();
      assertEquals(strings(RichText.of(text, FACE, SIZE, 0)).split(" ").length, words);
    }
  }

  @Test
  void mathematicsBetweenDollarsIsTypeset() {
    assertEquals(
        List.of("loss ", "λ", "·", "‖", "w", "‖", "2", "i", " at t"),
        drawn(MathText.marked("loss $\\lambda\\cdot\\|w\\|^2_i$ at t", true)));
    assertEquals(
        List.of("∇", "C", "(", "w", "(1)", "0,0", ") → −1"),
        drawn(MathText.marked("$\\nabla C(w_{0,0}^{(1)})$ → −1", true)));
    assertEquals(
        List.of("−", "a", "+", "b", "2", "−", "c"), drawn(MathText.marked("$-a+b^2-c$", true)));
    assertEquals(List.of("10", "−3", " steps"), drawn(MathText.marked("$10^{-3}$ steps", true)));
    assertEquals(
        List.of("log", "x", "i", "2", "a", "b"),
        drawn(MathText.marked("$\\log\\hat x_{i^2}\\sqrt{\\frac ab}$", true)));
    assertEquals(
        List.of("a", "train set"), drawn(MathText.marked("$a_{\\mathrm{train set}}$", true)));
  }

  @Test
  void variablesAreItalicAndFunctionsUpright() {
    double upright = RichText.of("log 12", FACE, SIZE, 0).width();
    assertEquals(
        upright,
        RichText.of(MathText.marked("$\\mathrm{log }12$", true), FACE, SIZE, 0).width(),
        1e-9);
    RichText.of(MathText.marked("$\\log(w_1)$", true), FACE, SIZE, 0)
        .line()
        .glyphs()
        .forEach(part -> assertEquals(part.text().equals("w"), part.face().isItalic()));
  }

  @Test
  void latexIsGivenAFormulaAsItWasWritten() {
    for (String words : List.of("over $C(w_1)$", "$\\lambda=0$", "$\\mathfrak{L} \\bigcup x$")) {
      assertEquals(words, RichText.of(MathText.marked(words, false), FACE, SIZE, 0).latex());
    }
  }

  @Test
  void boldLettersAreOfTheBoldFace() {
    RichText bold = RichText.of(MathText.marked("$\\mathbf{www}$", true), FACE, SIZE, 0);
    assertEquals(RichText.of("www", Typeface.SANS.bold(), SIZE, 0).width(), bold.width(), 1e-9);
  }

  @Test
  void dollarsThatAreNoFormulaStay() {
    for (String text : List.of("price in $", "5 $ and more")) {
      assertEquals(List.of(text), drawn(MathText.marked(text, true)));
    }
    assertEquals(List.of("$5 and $6"), drawn(MathText.marked("\\$5 and \\$6", true)));
    assertEquals(List.of("in $a$"), drawn("in $a$"), "the name of a column");
  }

  @Test
  void whatIsNotKnownIsRefusedByName() {
    for (String wrong : List.of("$\\fracc{1}{2}$", "$x^$", "$x^{2$", "$x}$", "$x^2^3$")) {
      IllegalArgumentException refused =
          assertThrows(IllegalArgumentException.class, () -> MathText.marked(wrong, true), wrong);
      assertTrue(refused.getMessage().length() > 10, refused.getMessage());
    }
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> MathText.marked("$\\fracc$", true));
    assertTrue(refused.getMessage().startsWith("\\fracc is no command"), refused.getMessage());
  }

  @Test
  void aFormulaIsNotBrokenOverLines() {
    String words = MathText.marked("cost $a + b + c + d$", true);
    assertEquals(2, RichText.wrapped(words, FACE, SIZE, 0, 90).size());
  }

  private static List<String> drawn(String text) {
    Drawable picture = (g, width, height) -> RichText.of(text, FACE, SIZE, 0).draw(g, 10, 50);
    return TextRecorder.boxes(picture, 500, 100).stream().map(TextRecorder.Box::text).toList();
  }

  private static String strings(RichText line) {
    return TextRecorder.text((g, width, height) -> line.draw(g, 10, 50), 500, 100)
        .replace("\n", "");
  }
}
