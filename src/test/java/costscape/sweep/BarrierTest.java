package costscape.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.cost.CostFunction;
import costscape.job.Runner;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** Barriers of curves whose height is known. */
class BarrierTest {
  /** Brent's method finds a maximum to √ulp in α, and its height to a few ulp. */
  private static final double HEIGHT = 1e-14;

  private static final double PLACE = 1e-7;

  private record Curve(DoubleUnaryOperator f) implements CostFunction {
    @Override
    public int dimension() {
      return 1;
    }

    @Override
    public double at(double[] theta) {
      return f.applyAsDouble(theta[0]);
    }
  }

  private static Optional<Barrier> of(DoubleUnaryOperator f, double from, double to, int points) {
    CostFunction cost = new Curve(f);
    Slice line = Slice.through(ParameterVector.of(0), Direction.of("u", 1));
    Axis axis = new Axis("u", from, to, points);
    return Barrier.of(cost, line, Sweep.curve(cost, line, axis, Runner.serial()), true);
  }

  /** (x² − 1)² between its minima −1 and 1 is 1 at the middle. */
  @Test
  void aDoubleWellsBarrierIsItsHill() {
    for (int points : new int[] {4, 10, 1001}) {
      Barrier barrier = of(a -> Math.pow((2 * a - 1) * (2 * a - 1) - 1, 2), 0, 1, points).get();
      assertEquals(1, barrier.height(), HEIGHT);
      assertEquals(1, barrier.aboveMean(), HEIGHT);
      assertEquals(0.5, barrier.alpha(), PLACE);
    }
  }

  /** A hill of height 1 between an end and the cell next to it, beyond which the curve is lower. */
  @Test
  void aHillBesideAnEndIsFound() {
    DoubleUnaryOperator hill = a -> Math.exp(-Math.pow((a - 0.06) / 0.03, 2)) - 4 * a * (1 - a);
    Barrier first = of(hill, 0, 1, 11).get();
    Barrier last = of(a -> hill.applyAsDouble(1 - a), 0, 1, 11).get();
    assertTrue(first.height() > 0.7, () -> "height " + first.height());
    assertEquals(0.06, first.alpha(), 0.01);
    assertEquals(first.height(), last.height(), 1e-9);
    assertEquals(1 - first.alpha(), last.alpha(), 1e-6);
  }

  @Test
  void aConvexCurveHasNone() {
    Barrier barrier = of(a -> a * a - a, 0, 1, 11).get();
    assertEquals(0, barrier.height());
    assertEquals(0, barrier.aboveMean());
    Barrier level = of(a -> 0.1, 0, 1, 11).get();
    assertEquals(0, level.height());
  }

  /** Cells beyond the ends do not count. */
  @Test
  void onlyWhatLiesBetweenTheEndsCounts() {
    Barrier barrier = of(a -> a * a, -2, 3, 501).get();
    assertEquals(0, barrier.height());
    assertEquals(0.5, barrier.aboveMean());
  }

  /** Each of both formulas is exact at the end that it starts from. */
  @Test
  void theStraightLineIsExactAtItsEnds() {
    Barrier rising = new Barrier(0, 0, 0, 1e-20, 1);
    assertEquals(1e-20, rising.chord(0));
    assertEquals(1, rising.chord(1));
    Barrier falling = new Barrier(0, 0, 0, 1, 1e-20);
    assertEquals(1, falling.chord(0));
    assertEquals(1e-20, falling.chord(1));
    Barrier steep = new Barrier(0, 0, 0, 1, 5);
    assertEquals(2, steep.chord(0.25));
    assertEquals(3, steep.chord(0.5));
    assertEquals(4, steep.chord(0.75));
  }

  /** From 2 to 4 over a hill: 8α(1 − α) is 2 above the line, and the top is at α = 5/8. */
  @Test
  void bothEndsCountInTheMean() {
    Barrier barrier = of(a -> 2 + 2 * a + 8 * a * (1 - a), 0, 1, 5).get();
    assertEquals(2, barrier.height(), HEIGHT);
    assertEquals(2.125, barrier.aboveMean(), HEIGHT); // the top is 5.125, at 0.625
  }

  /** A large network takes a second a point: no point is asked for twice, and 60 are enough. */
  @Test
  void fewPointsAreAskedForBetweenTheCells() {
    List<Double> asked = new ArrayList<>();
    of(
        a -> {
          asked.add(a);
          return Math.sin(3 * a) + a;
        },
        0,
        1,
        11);
    List<Double> between = asked.subList(11, asked.size());
    assertEquals(between.size(), between.stream().distinct().count());
    assertTrue(between.size() < 60, between.size() + " points");
  }
}
