package costscape.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.Article;
import costscape.Bowl;
import costscape.job.Runner;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.FreeDirections;
import costscape.space.Grid;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.space.Vectors;
import costscape.sweep.CellPlane;
import costscape.sweep.Sweep;
import costscape.trace.optimizer.Optimizers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The claims that a picture may make of a path over a plane. */
class PathOnSliceTest {
  private static final ParameterVector START = ParameterVector.of(-1, 9, -1, 5, 0.5, 0.25, 0);
  private static final Slice SLICE =
      Slice.through(START, parameter("w1_0_0", 0), parameter("b1_1", 3));

  @Test
  void frozenPathLiesOnTheSweptSurface() {
    Trajectory path =
        new Training(Optimizers.GD.at(1), 300, 60)
            .from(Article.cost(), START, FreeDirections.of(0, 3));
    PathOnSlice onSlice = PathOnSlice.of(path, SLICE, Article.cost());
    assertEquals(0, onSlice.largestDistance());
    for (PathOnSlice.Place place : onSlice.places()) {
      assertEquals(place.sliceCost(), place.cost(), 1e-12);
      // a surface swept with a node at the place: its first row and column
      Grid grid =
          new Grid(
              new Axis("w1_0_0", place.alpha(), place.alpha() + 1, 3),
              new Axis("b1_1", place.beta(), place.beta() + 1, 3));
      CellPlane surface = Sweep.surface(Article.cost(), SLICE, grid, Runner.serial());
      assertEquals(surface.at(0, 0), place.cost(), 1e-12);
    }
  }

  @Test
  void shadowTellsItsDistanceAndItsTrueCost() { // ½(x² + y² + z²) over the plane z = 2
    Bowl bowl = new Bowl(1, 1, 1);
    Trajectory path =
        new Training(Optimizers.GD.at(0.5), 1, 1).from(bowl, ParameterVector.of(4, 2, 6));
    Slice plane =
        Slice.through(
            ParameterVector.of(0, 0, 2),
            Direction.parameter("x", 0, 3),
            Direction.parameter("y", 1, 3));
    PathOnSlice shadow = PathOnSlice.of(path, plane, bowl);
    assertEquals(new PathOnSlice.Place(4, 2, 28, 12, 4), shadow.places().get(0));
    assertEquals(new PathOnSlice.Place(2, 1, 7, 4.5, 1), shadow.places().get(1));
    assertEquals(4, shadow.largestDistance());
  }

  @Test
  void nearestPointInASkewedPlane() {
    Slice plane =
        Slice.through(
            ParameterVector.of(1, 1, 1), Direction.of("u", 2, 0, 0), Direction.of("v", 1, 1, 0));
    double[] at = plane.nearest(ParameterVector.of(6, 3, 9)); // (5, 2, ·) = 1.5u + 2v
    assertEquals(1.5, at[0], 1e-15);
    assertEquals(2, at[1], 1e-15);
  }

  @Test
  void principalPlaneHoldsAFlatPathWhollyAndItsSharesSumToOne() {
    Trajectory flat =
        new Training(Optimizers.GD.at(0.1), 50, 1)
            .from(new Bowl(1, 5, 0), ParameterVector.of(1, 1, 7));
    PathPlane plane = PathPlane.of(flat);
    assertEquals(1, plane.share(), 1e-14);
    assertEquals(
        0, PathOnSlice.of(flat, plane.slice(), new Bowl(1, 5, 0)).largestDistance(), 1e-14);
    Trajectory path = new Training(Optimizers.GD.at(1.2), 2000, 10).from(Article.cost(), START);
    PathPlane own = PathPlane.of(path);
    assertEquals(7, own.shares().size());
    assertEquals(1, own.shares().stream().mapToDouble(s -> s).sum(), 1e-14);
    assertEquals(0, own.slice().u().cosine(own.slice().v()), 1e-12);
    assertTrue(own.share() > 0.9 && own.share() < 1, "share " + own.share());
  }

  @Test
  void shareIsWhatTheDistancesSay() {
    Trajectory path = new Training(Optimizers.GD.at(1.2), 500, 1).from(Article.cost(), START);
    PathPlane plane = PathPlane.of(path);
    PathOnSlice shadow = PathOnSlice.of(path, plane.slice(), Article.cost());
    double off = 0;
    double all = 0;
    for (int i = 0; i < shadow.places().size(); i++) {
      off += Math.pow(shadow.places().get(i).distance(), 2);
      double fromMean = Vectors.norm(path.steps().get(i).theta().minus(plane.slice().origin()));
      all += fromMean * fromMean;
    }
    assertEquals(1 - off / all, plane.share(), 1e-12);
  }

  /** One parameter of seven trains, or two shrink alike: what is off the line is rounding. */
  @Test
  void aStraightPathHasNoPlane() {
    Training training = new Training(Optimizers.GD.at(0.1), 500, 1);
    Trajectory ofOne = training.from(Article.cost(), START, FreeDirections.of(0));
    Trajectory slanted =
        training.from(new Bowl(1, 1, 1), ParameterVector.of(1, Math.PI, Math.E * 10));
    for (Trajectory straight : List.of(ofOne, slanted)) {
      IllegalArgumentException refused =
          assertThrows(IllegalArgumentException.class, () -> PathPlane.of(straight));
      assertTrue(refused.getMessage().startsWith("the path is a line"), refused.getMessage());
    }
  }

  private static Direction parameter(String name, int index) {
    return Direction.parameter(name, index, 7);
  }
}
