package costscape.critical.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.Article;
import costscape.cost.NetworkCost;
import costscape.critical.local.Escape;
import costscape.critical.local.LocalModel;
import costscape.critical.place.DeadUnitFamilies.FlatFamily;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is noted of a stationary point reads the same on every machine. */
class NoteTest {
  @Test
  void aGermanMachineWritesPointsToo() {
    NetworkCost cost = Article.cost();
    Escape escape = new Escape(List.of(3.0, -4.0, 0.0049, 0.0051, 0.0, 0.0, 0.0), 0.125);
    StationaryPoint point =
        new StationaryPoint(
            LocalModel.at(cost, Article.POINT.toArray()),
            BigInteger.ONE,
            Optional.empty(),
            Optional.of(escape));
    List<String> names = cost.network().layout().parameterNames();
    Locale before = Locale.getDefault();
    String german;
    try {
      Locale.setDefault(Locale.GERMANY);
      german = point.note(names);
    } finally {
      Locale.setDefault(before);
    }
    assertEquals(point.note(names), german);
    assertTrue(
        german.endsWith("0.1250 along +0.600 w1_0_0 -0.800 w1_0_1 +0.001 b1_1"),
        "shares of its length, from a thousandth on: " + german);
  }

  /** Directions of one unit turn upwards one after the other: within the last border some may. */
  @Test
  void whereSeveralDirectionsTurnTheirNumberIsARange() {
    assertEquals(
        "b1_0 free: falls away in 1 to 2 directions where |b1_0| < 3.498; flat minimum beyond",
        note(new FlatFamily(List.of("b1_0"), 3.498, 2, 0)));
    assertEquals(
        "b1_0 free: falls away where |b1_0| < 3.498; flat minimum beyond",
        note(new FlatFamily(List.of("b1_0"), 3.498, 1, 0)));
    assertEquals(
        "b1_0 free: falls away in 2 directions where |b1_0| < 3.498; falls away beyond",
        note(new FlatFamily(List.of("b1_0"), 3.498, 2, 1)));
  }

  /** Relu units switch at a bias of 0, of which second derivatives say nothing. */
  @Test
  void ofReluUnitsZeroItselfIsLeftOut() {
    assertEquals(
        "b1_0 free: falls away where b1_0 > 0; flat minimum below 0",
        note(new FlatFamily(List.of("b1_0"), 0, 1, 0)));
    assertEquals(
        "b1_0 free: flat minimum for any value but 0",
        note(new FlatFamily(List.of("b1_0"), 0, 0, 0)));
  }

  /** With one bias inside and one beyond a direction still leads down: "beyond" says it of all. */
  @Test
  void severalBiasesAreNotMixed() {
    assertEquals(
        "b1_0 and b1_1 free: falls away in 2 directions where both are 0; flat minimum where both"
            + " are beyond 3.498 in size",
        note(new FlatFamily(List.of("b1_0", "b1_1"), 3.498, 2, 0)));
    assertEquals(
        "b1_0 and b1_1 and b1_2 free: falls away in 3 directions where all 3 are above 0; flat"
            + " minimum where all 3 are below 0",
        note(new FlatFamily(List.of("b1_0", "b1_1", "b1_2"), 0, 3, 0)));
  }

  private static String note(FlatFamily family) {
    NetworkCost cost = Article.cost();
    StationaryPoint point =
        new StationaryPoint(
            LocalModel.at(cost, Article.POINT.toArray()),
            BigInteger.ONE,
            Optional.of(family),
            Optional.empty());
    return point.note(cost.network().layout().parameterNames());
  }
}
