package costscape.render.movie;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.cost.Rounding;
import costscape.render.Bowl;
import costscape.render.chart.CaptionText;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.ChartStyle.Fittings;
import costscape.render.chart.ChartStyle.LegendPlace;
import costscape.render.image.Pixels;
import costscape.render.look.Look;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.Grid;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.study.MovieLandscape;
import costscape.study.MovieRuns;
import costscape.sweep.CellPlane;
import costscape.sweep.Range;
import costscape.trace.StopReason;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A surface turns once round in equal steps, and its paths stay inside its box. */
class OrbitMovieTest {
  private static final Grid GRID = new Grid(new Axis("a", -1, 1, 9), new Axis("b", -1, 1, 9));

  private static CellPlane pyramid() {
    double[] costs = new double[81];
    for (int k = 0; k < 81; k++) {
      costs[k] = Math.max(Math.abs(GRID.first().at(k / 9)), Math.abs(GRID.second().at(k % 9)));
    }
    return CellPlane.of(GRID, costs);
  }

  private static OrbitMovie movie(int frames, double... ends) {
    Slice slice =
        Slice.through(
            ParameterVector.of(0, 0),
            Direction.parameter("a", 0, 2),
            Direction.parameter("b", 1, 2));
    MovieLandscape ground =
        new MovieLandscape(
            List.of(new Bowl()),
            List.of(slice),
            List.of(GRID.first(), GRID.second()),
            new Range(0, 1),
            List.of(pyramid()));
    Look look = Look.USUAL.with(ChartStyle.light().with(new Fittings(true, LegendPlace.NONE, 0)));
    Scene scene = new Scene(new Range(0, 1), "cost", CaptionText.NONE, look);
    List<MovieRuns.Run> runs =
        java.util.Arrays.stream(ends).mapToObj(end -> run(end).on(slice)).toList();
    return new OrbitMovie(ground, runs, frames, List.of(), 30, scene);
  }

  /** A training goes its way: every frame has as much of the path as was gone by its step. */
  @Test
  void aPathGrowsOnASurfaceThatStands() {
    OrbitMovie whole = movie(2, 0.8);
    OrbitMovie growing =
        new OrbitMovie(whole.ground(), whole.runs(), 0, List.of(0, 1), 30, whole.scene());
    assertEquals(2, growing.frames());
    Pixels start = pixels(growing, 0);
    Pixels end = pixels(growing, 1);
    int changed = 0;
    for (int k = 0; k < 400 * 300; k++) {
      changed += start.at(k % 400, k / 400) == end.at(k % 400, k / 400) ? 0 : 1;
    }
    assertTrue(changed > 200 && changed < 400 * 300 / 20, changed + " pixels: the path alone");
  }

  private static MovieRuns.Run run(double end) {
    Step start = new Step(0, ParameterVector.of(0, 0), 0.9, 1);
    Step last = new Step(1, ParameterVector.of(end, 0), 0.9, 1);
    return new MovieRuns.Run(
        "",
        new Trajectory(List.of(start, last), StopReason.STEPS),
        List.of(),
        Rounding.NONE,
        List.of());
  }

  private static Pixels pixels(OrbitMovie movie, int frame) {
    return Pixels.of(movie.frame(frame), 400, 300);
  }

  /** The step from the last frame to the first is the step from the first to the second. */
  @Test
  void theLoopHasNoSeam() {
    OrbitMovie four = movie(4);
    OrbitMovie eight = movie(8);
    for (int k = 0; k < 4; k++) {
      assertEquals(pixels(eight, 2 * k), pixels(four, k), "side " + k);
    }
    assertNotEquals(pixels(eight, 7), pixels(eight, 0), "no frame comes twice in a row");
  }

  @Test
  void aPathThatLeavesTheBoxIsCutAtItsWall() {
    Pixels bare = pixels(movie(4), 0);
    Pixels inside = pixels(movie(4, 0.9), 0);
    Pixels outside = pixels(movie(4, 40), 0);
    assertNotEquals(bare, inside);
    assertNotEquals(bare, outside);
    for (int y = 0; y < 300; y++) {
      for (int x = 300; x < 400; x++) {
        assertEquals(bare.at(x, y), outside.at(x, y), "right of the box at %d, %d".formatted(x, y));
      }
    }
  }
}
