package costscape.proof.checker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The checker confirms what is true and refuses what is false by a little; its numbers are right.
 */
class WrongSentencesTest {
  private static final String SILENT =
      "the network without its dead unit has one strict minimum within 1.1e-15 of here,"
          + " the cost is 0.673011667009256 ± 2e-15; ";
  private static final String TWO =
      "the network without its dead units has one strict minimum within 1.2e-15 of here,"
          + " the cost is 0.682908104700472 ± 2e-15; ";

  /** Rows of both classes at 0.5 and 1.5: a relu unit that is off at all of them. */
  private static Sentences silent() {
    double[][] inputs = {{0.5}, {0.5}, {1.5}, {1.5}, {2.5}};
    double[][] labels = {{0}, {1}, {0}, {1}, {1}};
    Model model = new Model(new int[] {1, 1, 1}, "relu", "cross_entropy", 0, inputs, labels);
    return new Sentences(model, place(model, 0.4054651081081644));
  }

  /** Alternating classes, and two units whose biases are 0. */
  private static Sentences alternating(String activation) {
    double[][] inputs = {{-3}, {-2}, {-1}, {0}, {1}, {2}, {3}};
    double[][] labels = {{0}, {1}, {0}, {1}, {0}, {1}, {0}};
    Model model = new Model(new int[] {1, 2, 1}, activation, "cross_entropy", 0.2, inputs, labels);
    return new Sentences(model, place(model, -0.2876820724517809));
  }

  private static Map<String, Double> place(Model model, double last) {
    Map<String, Double> place = new LinkedHashMap<>();
    model.names().forEach(name -> place.put(name, name.equals("b2_0") ? last : 0.0));
    return place;
  }

  @Test
  void whatIsTrueIsConfirmed() {
    String sides = "1 direction leads down where b1_0 is above 0, a flat minimum where below";
    String zero = "; at 0 the unit switches, and nothing is proved";
    assertEquals("family", silent().judge(SILENT + sides + zero));
    assertEquals(
        "family",
        alternating("relu")
            .judge(
                TWO
                    + "no direction leads down where neither b1_0 nor b1_1 is 0;"
                    + " at 0 a unit switches, and nothing is proved"));
    assertEquals(
        "family",
        alternating("tanh").judge(TWO + "whatever b1_0 and b1_1 are, no direction leads down"));
  }

  /** Sentences that were printed once, and others beside those that are true. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "whatever b1_0 is, 1 direction leads down",
        "whatever b1_0 is, no direction leads down",
        "1 direction leads down where |b1_0| is below 2 ± 1e-14, a flat minimum beyond",
        "no direction leads down where b1_0 is above 0, a flat minimum where below;"
            + " at 0 the unit switches, and nothing is proved",
      })
  void whatIsFalseOfASilentUnitIsRefused(String told) {
    assertThrows(Unconfirmed.class, () -> silent().judge(SILENT + told));
  }

  @Tag("long")
  @Test
  void aBallThatHoldsAStationaryPointIsNotFree() {
    assertThrows(
        Unconfirmed.class, () -> silent().judge("no stationary point lies within 0.1 of here"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "one strict minimum lies within 1e-9 of here, its cost is 0.5 ± 1e-9",
        "the network without its dead units has one saddle of index 1 within 1.2e-15 of here,"
            + " the cost is 0.682908104700472 ± 2e-15; whatever b1_0 and b1_1 are,"
            + " no direction leads down",
        "the network without its dead units has one strict minimum within 1.2e-18 of here,"
            + " the cost is 0.682908104700472 ± 2e-15; whatever b1_0 and b1_1 are,"
            + " no direction leads down",
        "the network without its dead units has one strict minimum within 1.2e-15 of here,"
            + " the cost is 0.682908104700482 ± 2e-15; whatever b1_0 and b1_1 are,"
            + " no direction leads down",
        "all is well",
      })
  void wrongNumbersAndWordsAreRefused(String told) {
    assertThrows(Unconfirmed.class, () -> alternating("tanh").judge(told));
  }

  /** From tables: e = 2.718…, log 3 = 1.0986…, tanh 1 = 0.7615…, to 30 digits. */
  @Test
  void exponentialsAndLogarithmsAreRight() {
    holds(Span.ONE.exp(), "2.718281828459045235360287471352");
    holds(Span.of(-1).exp(), "0.367879441171442321595523770161");
    holds(Span.of(3).log(), "1.098612288668109691395245236922");
    holds(Span.of(0.5).log(), "-0.693147180559945309417232121458");
    holds(
        Span.TWO.sigmoid().plus(Span.TWO.sigmoid()).minus(Span.ONE),
        "0.761594155955764888119458282604");
    holds(Span.ZERO.softplus(), "0.693147180559945309417232121458");
    BigDecimal large = new BigDecimal("7.225973768125749258177477042189305697e86"); // e^200
    BigDecimal off = new BigDecimal("1e50");
    Span around = Span.between(Span.of(large.subtract(off)), Span.of(large.add(off)));
    assertTrue(Span.of(200).exp().isInside(around));
  }

  /** Ends of wide spans are computed with fewer digits. */
  @Test
  void functionsOfWideSpansHoldThoseOfTheirEnds() {
    Random random = new Random(4);
    for (int k = 0; k < 200; k++) {
      Span one = Span.of(6 * random.nextGaussian());
      Span other = one.plus(Span.of(random.nextDouble()));
      Span all = Span.between(one, other);
      for (UnaryOperator<Span> function :
          List.<UnaryOperator<Span>>of(
              Span::exp,
              Span::sigmoid,
              Span::softplus,
              span -> span.square().plus(Span.ONE).log())) {
        Span exact = Span.between(function.apply(one), function.apply(other));
        Span bounds = function.apply(all);
        assertTrue(exact.isInside(bounds), all + ": " + exact + ", " + bounds);
      }
    }
  }

  private static void holds(Span span, String digits) {
    BigDecimal truth = new BigDecimal(digits);
    BigDecimal off = new BigDecimal("1e-29");
    assertTrue(span.width() < 1e-40, span.toString());
    assertTrue(
        span.isInside(Span.between(Span.of(truth.subtract(off)), Span.of(truth.add(off)))),
        span.toString());
  }

  /** The imports that start the program and choose the cases. */
  private static final Set<String> SHARED =
      Set.of("import costscape.cli.Session;", "import costscape.OneIn;", "import costscape.Part;");

  /** It would prove nothing to check code with itself. */
  @Test
  void theCheckerSharesNoCodeWithWhatItChecks() throws IOException {
    Path sources = Path.of("src/test/java/costscape/proof/checker");
    try (Stream<Path> files = Files.list(sources)) {
      for (Path file : files.toList()) {
        for (String line : Files.readAllLines(file)) {
          assertTrue(
              !line.startsWith("import costscape.") || SHARED.contains(line), file + ": " + line);
        }
      }
    }
  }
}
