package costscape.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.cost.AskedCost;
import costscape.cost.CostSource;
import costscape.cost.Measure;
import costscape.job.Runner;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.ParameterArrays;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A cost from elsewhere is asked for many points at once, where calculus has the places. */
class RoundsTest {
  /** Six dips on [−1, 1]. */
  private static double dips(double x) {
    return Math.cos(6 * Math.PI * x) + 0.3 * x;
  }

  private static double slope(double x) {
    return -6 * Math.PI * Math.sin(6 * Math.PI * x) + 0.3;
  }

  /** A smooth place takes 6 rounds at the most, and one more question asks beside the cells. */
  private static final int MOST_QUESTIONS = 7;

  private static final int CELLS = 61;

  /** What a source tells, and how exact places are by it. */
  private enum Told {
    /** A root of the slope, to its rounding. */
    GRADIENTS(1e-15),
    /** A difference of fourth order leaves h⁴C⁽⁵⁾/30 of a slope: h = 7e-4, C⁽⁵⁾ = (6π)⁵. */
    COSTS(1e-10),
    /** A parabola is level in single precision for the root of its rounding. */
    COSTS_ALONE(3.5e-4);

    private final double within;

    Told(double within) {
      this.within = within;
    }
  }

  /** A source of one parameter, which counts what it is asked. */
  private record Curve(
      Told told, DoubleUnaryOperator f, DoubleUnaryOperator slope, List<Integer> questions)
      implements CostSource {
    @Override
    public ParameterArrays arrays() {
      return ParameterArrays.of(List.of("x"), List.of(List.of(1)));
    }

    @Override
    public double[] base() {
      return new double[1];
    }

    @Override
    public Measure measure() {
      return Measure.of("height");
    }

    @Override
    public String title() {
      return "curve";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of();
    }

    @Override
    public boolean hasGradient() {
      return told == Told.GRADIENTS;
    }

    @Override
    public boolean mayBeDiffered() {
      return told == Told.COSTS;
    }

    @Override
    public double rounding() {
      return DOUBLE;
    }

    @Override
    public void costs(double[] points, double[] costs) {
      questions.add(costs.length);
      for (int k = 0; k < costs.length; k++) {
        costs[k] = f.applyAsDouble(points[k]);
      }
    }

    @Override
    public void gradients(double[] points, double[] costs, double[] gradients) {
      costs(points, costs);
      for (int k = 0; k < costs.length; k++) {
        gradients[k] = slope.applyAsDouble(points[k]);
      }
    }

    int points() {
      return questions.stream().mapToInt(Integer::intValue).sum();
    }
  }

  private static final Slice LINE = Slice.through(ParameterVector.of(0), Direction.of("u", 1));

  /** Sweeps a line, and forgets what the sweep asked. */
  private static CellLine swept(Curve source, Axis axis) {
    CellLine line = Sweep.curve(new AskedCost(source), LINE, axis, Runner.serial());
    source.questions().clear();
    return line;
  }

  @ParameterizedTest
  @EnumSource
  void allDipsAreFoundInTheSameRounds(Told told) {
    Curve source = new Curve(told, RoundsTest::dips, RoundsTest::slope, new ArrayList<>());
    CellLine cells = swept(source, new Axis("u", -1, 1, CELLS));
    List<LocalMinimum> minima =
        LocalMinimum.of(new AskedCost(source), LINE, cells, Runner.serial());
    assertEquals(6, minima.size());
    for (int k = 0; k < 6; k++) {
      // sin(6πx) = 0.05/π, where the cosine is below 0
      double exact = (2 * k - 5 - Math.asin(0.05 / Math.PI) / Math.PI) / 6;
      double alpha = minima.get(k).alpha();
      assertEquals(exact, alpha, told.within, told + " " + source.questions());
      assertEquals(dips(alpha), minima.get(k).cost());
    }
    assertTrue(source.questions().size() <= MOST_QUESTIONS, told + " " + source.questions());
  }

  /** sin 3a + a less its chord, sin 3a − a sin 3, is highest where cos 3a = sin(3)/3. */
  @Test
  void aBarrierTakesFewQuestionsOfFewPoints() {
    Curve source =
        new Curve(Told.COSTS_ALONE, a -> Math.sin(3 * a) + a, RoundsTest::slope, new ArrayList<>());
    CellLine cells = swept(source, new Axis("u", 0, 1, 11));
    Barrier barrier = Barrier.of(new AskedCost(source), LINE, cells, true).orElseThrow();
    double top = Math.acos(Math.sin(3) / 3) / 3;
    assertEquals(top, barrier.alpha(), 1e-7);
    assertEquals(Math.sin(3 * top) - top * Math.sin(3), barrier.height(), 1e-14);
    assertTrue(source.questions().size() <= MOST_QUESTIONS, source.questions() + "");
    assertTrue(source.points() <= 60, source.questions() + "");
  }

  /** A kink is no parabola's top: rounds cut what is between into shares. */
  @Test
  void theTopOfAKinkIsFound() {
    Curve source =
        new Curve(
            Told.COSTS_ALONE, a -> -Math.abs(a - 0.337), RoundsTest::slope, new ArrayList<>());
    CellLine cells = swept(source, new Axis("u", 0, 1, 11));
    Barrier barrier = Barrier.of(new AskedCost(source), LINE, cells, true).orElseThrow();
    assertEquals(0.337 + 0.337 * 0.326, barrier.height(), 1e-8);
    assertTrue(source.questions().size() <= 2 * MOST_QUESTIONS, source.questions() + "");
  }

  /** Slopes that jump have no root: the place of the jump is found. */
  @Test
  void theFootOfAKinkIsFound() {
    double foot = 0.123456789;
    Curve source =
        new Curve(
            Told.GRADIENTS, x -> Math.abs(x - foot), x -> x < foot ? -1 : 1, new ArrayList<>());
    CellLine cells = swept(source, new Axis("u", -1, 1, CELLS));
    List<LocalMinimum> minima =
        LocalMinimum.of(new AskedCost(source), LINE, cells, Runner.serial());
    assertEquals(1, minima.size());
    assertEquals(foot, minima.get(0).alpha(), 1e-15);
  }

  @Test
  void withoutASearchBetweenTheCellsNothingIsAsked() {
    Curve source =
        new Curve(Told.COSTS_ALONE, a -> Math.sin(3 * a) + a, RoundsTest::slope, new ArrayList<>());
    CellLine cells = swept(source, new Axis("u", 0, 1, 11));
    assertTrue(Barrier.of(new AskedCost(source), LINE, cells, false).isPresent());
    assertEquals(List.of(), source.questions());
  }
}
