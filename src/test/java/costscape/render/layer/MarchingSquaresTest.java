package costscape.render.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

/** A line lies where the height is its level, closed where it is closed, cut right at saddles. */
class MarchingSquaresTest {
  private static final int POINTS = 41;

  /** Linear interpolation of r² over a step h misses the radius by h²/8r or less. */
  private static final double CHORD = 1.0 / (8 * 15);

  @Test
  void aCircleIsOneClosedLineOfItsRadius() {
    List<MarchingSquares.Line> lines =
        lines((i, j) -> Math.pow(i - 20, 2) + Math.pow(j - 19, 2), 225);
    assertEquals(1, lines.size());
    assertTrue(lines.get(0).closed());
    List<MarchingSquares.Place> places = lines.get(0).places();
    assertEquals(places.get(0), places.get(places.size() - 1));
    for (MarchingSquares.Place place : places) {
      assertEquals(15, Math.hypot(place.i() - 20, place.j() - 19), CHORD);
    }
  }

  @Test
  void aPlaneIsCutExactly() {
    List<MarchingSquares.Line> lines = lines((i, j) -> 2 * i + j, 33.5);
    assertEquals(1, lines.size());
    assertTrue(!lines.get(0).closed());
    for (MarchingSquares.Place place : lines.get(0).places()) {
      assertEquals(33.5, 2 * place.i() + place.j(), 1e-12);
    }
  }

  @Test
  void aSaddleJoinsThePairOnTheSideOfItsMean() {
    double[] high = {1, 0, 0, 1};
    assertEquals(2, MarchingSquares.lines(2, 2, high, 0.25).size());
    for (MarchingSquares.Line line : MarchingSquares.lines(2, 2, high, 0.25)) {
      assertTrue(oneCornerOff(line, 0, 1) || oneCornerOff(line, 1, 0), "low corners cut off");
    }
    for (MarchingSquares.Line line : MarchingSquares.lines(2, 2, high, 0.75)) {
      assertTrue(oneCornerOff(line, 0, 0) || oneCornerOff(line, 1, 1), "high corners cut off");
    }
  }

  private static boolean oneCornerOff(MarchingSquares.Line line, int i, int j) {
    return line.places().stream()
        .allMatch(place -> Math.abs(place.i() - i) + Math.abs(place.j() - j) <= 0.25 + 1e-12);
  }

  @Test
  void aCellWithAFailedCornerHasNoLine() {
    double[] heights = {0, 0, 0, 1, Double.NaN, 1, 2, 2, 2};
    assertEquals(List.of(), MarchingSquares.lines(3, 3, heights, 0.5));
  }

  private static List<MarchingSquares.Line> lines(DoubleBinaryOperator height, double level) {
    double[] heights = new double[POINTS * POINTS];
    for (int k = 0; k < heights.length; k++) {
      int i = k / POINTS;
      heights[k] = height.applyAsDouble(i, k % POINTS);
    }
    return MarchingSquares.lines(POINTS, POINTS, heights, level);
  }
}
