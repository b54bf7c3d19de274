package costscape.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import costscape.Article;
import costscape.cost.NetworkCost;
import costscape.enclosure.Coordinates;
import costscape.enclosure.Enclosure;
import costscape.enclosure.StationaryTest;
import costscape.interval.Box;
import costscape.interval.Jet;
import costscape.space.Direction;
import costscape.space.Slice;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Deliberate faults in the bounds that a search goes by: what it then proves is seen to be wrong.
 */
class WrongBoundsTest {
  private static final NetworkCost COST = Article.cost(0.01);

  private static final Coordinates PLANE =
      Coordinates.of(
          Slice.through(
              Article.POINT,
              Direction.parameter("w1_0_0", 0, 7),
              Direction.parameter("w1_0_1", 1, 7)));

  private static final int MOST_TESTS = 20_000;

  private static GridPlane grid;

  @BeforeAll
  static void sweepTheGrid() {
    grid = GridPlane.of(COST);
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of("curvature at the middle alone", new CurvatureOfTheMiddle()),
        Arguments.of("slope at the middle alone", new SlopeOfTheMiddle()),
        Arguments.of("the penalty is left out", new Enclosure(Article.cost(0), PLANE)),
        Arguments.of("the sum over the rows lacks one", new OneRowLess()));
  }

  @Test
  void theRightBoundsProveWhatTheGridShows() {
    assertEquals(true, agrees(places(new Enclosure(COST, PLANE))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void isCaught(String fault, Enclosure wrong) {
    assertEquals(false, agrees(places(wrong)), fault);
  }

  /** Whether every cell of the grid that may hold a point has one, and each is one to the eye. */
  private static boolean agrees(List<double[]> places) {
    return places.stream().allMatch(grid::mayBeStationary)
        && grid.cells().stream()
            .allMatch(cell -> places.stream().anyMatch(place -> grid.isNear(cell, place)));
  }

  private static List<double[]> places(Enclosure enclosure) {
    Box range = new Box(new double[] {-100, -100}, new double[] {100, 100});
    StationaryTest test = new StationaryTest(enclosure, 2);
    Deque<Box> open = new ArrayDeque<>(List.of(range));
    List<double[]> places = new ArrayList<>();
    for (int tests = 0; !open.isEmpty() && tests < MOST_TESTS; tests++) {
      StationaryTest.Result result = test.of(open.remove());
      result.find().ifPresent(find -> places.add(find.place().middle()));
      result.rest().ifPresent(rest -> open.addAll(List.of(test.halves(rest))));
    }
    return places;
  }

  private static final class CurvatureOfTheMiddle extends Enclosure {
    CurvatureOfTheMiddle() {
      super(COST, PLANE);
    }

    @Override
    public void over(Box box, boolean seconds, Jet bounds) {
      super.over(box, seconds, bounds);
      Jet middle = new Jet(2);
      super.over(Box.point(box.middle()), seconds, middle);
      for (int k = 3; k < bounds.low.length; k++) {
        bounds.low[k] = middle.low[k];
        bounds.high[k] = middle.high[k];
      }
    }
  }

  private static final class SlopeOfTheMiddle extends Enclosure {
    SlopeOfTheMiddle() {
      super(COST, PLANE);
    }

    @Override
    public void over(Box box, boolean seconds, Jet bounds) {
      super.over(box, seconds, bounds);
      Jet middle = new Jet(2);
      super.over(Box.point(box.middle()), false, middle);
      for (int k = 1; k < 3; k++) {
        bounds.low[k] = middle.low[k];
        bounds.high[k] = middle.high[k];
      }
    }
  }

  private static final class OneRowLess extends Enclosure {
    OneRowLess() {
      super(
          NetworkCost.of(
              COST.network(),
              COST.dataset().subset(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
              COST.loss(),
              COST.l2()),
          PLANE);
    }
  }
}
