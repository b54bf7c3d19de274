package costscape.render.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An arrow stands where a path leaves the picture for good, and points the way it went. */
class EdgeArrowTest {
  private static final Rectangle2D AREA = new Rectangle2D.Double(10, 20, 100, 50);

  private static List<Point2D> path(double... xy) {
    List<Point2D> path = new ArrayList<>();
    for (int k = 0; k < xy.length; k += 2) {
      path.add(new Point2D.Double(xy[k], xy[k + 1]));
    }
    return path;
  }

  @Test
  void aPathThatEndsInsideHasNone() {
    assertTrue(EdgeArrow.of(AREA, path(15, 25, 500, 500, 110, 70)).isEmpty());
  }

  @Test
  void itStandsWhereThePathCrossesTheEdgeLast() {
    EdgeArrow arrow =
        EdgeArrow.of(AREA, path(0, 0, 15, 25, 200, 30, 90, 40, 130, 60)).orElseThrow();
    assertEquals(new Point2D.Double(110, 50), arrow.tip());
    assertEquals(Math.atan2(20, 40), arrow.angle(), 1e-15);
  }

  @Test
  void aPathThatIsNeverInsidePointsToItsEnd() {
    EdgeArrow arrow = EdgeArrow.of(AREA, path(50, 500, 50, 900)).orElseThrow();
    assertEquals(new Point2D.Double(50, 70), arrow.tip());
    assertEquals(Math.PI / 2, arrow.angle(), 1e-15);
  }
}
