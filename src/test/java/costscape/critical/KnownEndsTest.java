package costscape.critical;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.critical.verdict.Verdict;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The verdict on ends whose nature is known, and words that would be false of them. */
class KnownEndsTest {
  static List<KnownEnd> table() {
    return Stream.of(KnownEnds.all(), KnownKinks.kinks(), KnownKinks.perfectFits())
        .flatMap(List::stream)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("table")
  void isCalledWhatItIs(KnownEnd end) {
    Verdict verdict = Verdict.of(end.cost(), KnownEnds.vector(end));
    String said = "%s: %s, %s".formatted(end.name(), verdict.kind(), verdict.whyHere());
    assertTrue(end.kinds().contains(verdict.kind()), said);
    for (String word : end.never()) {
      assertFalse(verdict.whyHere().contains(word), said + " must not say: " + word);
    }
  }

  @ParameterizedTest
  @MethodSource("perfect")
  void aPerfectFitSaysSo(KnownEnd end) {
    String why = Verdict.of(end.cost(), KnownEnds.vector(end)).whyHere();
    assertTrue(why.contains("every row is met as exactly as doubles can"), why);
  }

  static List<KnownEnd> perfect() {
    return KnownKinks.perfectFits();
  }

  @Test
  void theTableIsLong() {
    assertTrue(KnownEnds.all().size() >= 30);
    assertTrue(KnownKinks.kinks().size() >= 40, "" + KnownKinks.kinks().size());
    assertTrue(KnownKinks.perfectFits().size() >= 20);
  }
}
