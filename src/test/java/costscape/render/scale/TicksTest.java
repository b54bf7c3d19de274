package costscape.render.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.render.scale.Ruler.Scale;
import costscape.render.scale.Ticks.Tick;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ticks are round numbers between the ends, written so that neighbours differ. */
class TicksTest {
  @Test
  void areRound() {
    assertEquals(List.of("−100", "−50", "0", "50", "100"), labels(Ticks.linear(-100, 100, 4)));
    assertEquals(List.of("0.0", "0.5", "1.0"), labels(Ticks.linear(0, 1.3, 3)));
    assertEquals(List.of("0.25", "0.50", "0.75"), labels(Ticks.linear(0.1, 0.85, 3)));
    assertEquals(List.of("0", "2×10⁵", "4×10⁵"), labels(Ticks.linear(-1e4, 4.1e5, 3)));
    assertEquals(List.of("0", "0.5×10⁻⁵", "1.0×10⁻⁵"), labels(Ticks.linear(0, 1e-5, 2)));
  }

  @Test
  void liesNeverOutsideAndNeverMoreThanAskedFor() {
    for (double from : new double[] {-1e9, -3.7, 0, 1e-7, 12345.6}) {
      for (double span : new double[] {1e-3, 0.7, 3, 88, 1e6}) {
        List<Tick> ticks = Ticks.linear(from, from + span, 6);
        assertTrue(ticks.size() >= 2 && ticks.size() <= 7, from + "+" + span + ": " + ticks);
        assertEquals(ticks.size(), labels(ticks).stream().distinct().count(), "" + ticks);
        double slack = 1e-8 * span + 1e-15 * Math.abs(from);
        for (Tick tick : ticks) {
          assertTrue(tick.value() >= from - slack && tick.value() <= from + span + slack);
        }
      }
    }
  }

  @Test
  void ofAnyRangeAreFewFiniteAndInside() {
    for (double from : new double[] {-1e308, -1, 0, 5e-324, 1e-308, 0.3, 1e17, 1e307}) {
      for (double span : new double[] {5e-324, 1e-310, 1e-299, 2e-16, 1, 1e300, 7e307}) {
        double to = Math.max(Math.nextUp(from), from + span);
        for (int most : new int[] {-3, 0, 1, 6, Integer.MAX_VALUE}) {
          within(from, to, Ticks.linear(from, to, most));
          if (from > 0) {
            within(from * (1 - 1e-8), to, Ticks.logarithmic(from, to, most));
          }
        }
      }
    }
  }

  private static void within(double from, double to, List<Tick> ticks) {
    assertTrue(!ticks.isEmpty() && ticks.size() <= 700, from + ":" + to + " " + ticks.size());
    for (Tick tick : ticks) {
      double slack = 1e-8 * (to - from) + 1e-15 * Math.abs(from);
      boolean inside = tick.value() >= from - slack && tick.value() <= to + slack;
      assertTrue(inside && Double.isFinite(tick.value()), from + ":" + to + " " + tick);
    }
  }

  @Test
  void ofALogarithmicAxisArePowersOfTen() {
    assertEquals(
        List.of("0.001", "0.01", "0.1", "1", "10"), labels(Ticks.logarithmic(1e-3, 10, 8)));
    assertEquals(List.of("10⁻⁴⁰", "10⁻²⁰", "10⁰"), labels(Ticks.logarithmic(1e-41, 5, 3)));
    assertEquals(List.of("0.2", "0.5", "1"), labels(Ticks.logarithmic(0.15, 1.5, 8)));
  }

  @Test
  void ofALogarithmicAxisAreLabelledInOneWay() {
    for (int least = -12; least <= 3; least++) {
      for (int most = least + 1; most <= 8; most++) {
        List<String> labels =
            labels(Ticks.logarithmic(Math.pow(10, least), Math.pow(10, most), 30));
        long raised =
            labels.stream()
                .filter(label -> label.contains("10" + "⁻") || label.matches(".*10[⁰¹²³⁴⁵⁶⁷⁸⁹]+"))
                .count();
        assertTrue(raised == 0 || raised == labels.size(), "" + labels);
      }
    }
  }

  /** Between 1 and 10 and 100 stand 2 to 9 and 20 to 90; labelled places are not marked twice. */
  @Test
  void betweenPowersStandTheirMultiples() {
    List<Tick> powers = List.of(new Tick(1, "1"), new Tick(10, "10"), new Tick(100, "100"));
    assertEquals(16, Ticks.between(powers, 1, 100).size());
    assertEquals(13, Ticks.between(Ticks.logarithmic(1, 100, 8), 1, 100).size() + 1);
  }

  @Test
  void numbersKeepTheirDigitsAndLoseTheirZeros() {
    assertEquals("−23.25", Ticks.number(-23.25, 4));
    assertEquals("1.015×10⁻⁵", Ticks.number(1.0149e-5, 4));
    assertEquals("0", Ticks.number(-0.0, 4));
    assertEquals("10⁶", Ticks.number(1e6, 4));
    assertEquals("100", Ticks.number(100, 4));
  }

  @Test
  void ofACostThatStartsAHairAboveZeroHaveTheZero() {
    assertEquals("0", labels(Scale.LINEAR.costTicks(5.8e-6, 9.6, 8)).get(0));
    assertEquals("0.5", labels(Scale.LINEAR.costTicks(0.4, 2.6, 8)).get(0));
    assertEquals("0.2", labels(Scale.LINEAR.costTicks(0.01, 2, 12)).get(0));
    assertEquals("10⁻⁵", labels(Scale.LOG.costTicks(5.8e-6, 9.6, 8)).get(0));
  }

  private static List<String> labels(List<Tick> ticks) {
    return ticks.stream().map(Tick::label).toList();
  }
}
