package costscape.render.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import costscape.render.Surfaces;
import costscape.render.TextRecorder;
import costscape.render.scale.Ruler.Scale;
import costscape.space.Axis;
import costscape.space.ParameterVector;
import costscape.sweep.CellLine;
import costscape.sweep.CellPlane;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No label along an axis runs into another. */
class LineChartTest {
  @Test
  void labelsBelowTheNarrowPanelsOfAnAtlasStayApart() {
    Axis axis = new Axis("a", -100, 100, 5);
    Axis other = new Axis("b", -100, 100, 5);
    CellLine line = CellLine.of(axis, 4, 1, 0, 1, 4);
    CellPlane pair = Surfaces.of(axis, other, (a, b) -> a * a + b * b);
    AtlasChart atlas =
        AtlasChart.of(
            List.of(line, CellLine.of(other, 4, 1, 0, 1, 4)),
            List.of(pair),
            ParameterVector.zeros(2),
            Scale.LINEAR,
            "cost");
    for (int width : new int[] {300, 400, 900}) {
      List<Rectangle2D> labels =
          TextRecorder.boxes(atlas, width, 300).stream()
              .filter(box -> box.text().matches("−?\\d+"))
              .map(box -> box.shape().getBounds2D())
              .toList();
      assertEquals(0, touching(labels), width + " pixels");
    }
  }

  /** Pairs of labels on one line that are nearer than a third of their height. */
  private static long touching(List<Rectangle2D> labels) {
    long touching = 0;
    for (Rectangle2D a : labels) {
      double gap = a.getHeight() / 3;
      Rectangle2D wide =
          new Rectangle2D.Double(a.getX() - gap, a.getY(), a.getWidth() + 2 * gap, a.getHeight());
      touching += labels.stream().filter(b -> !b.equals(a) && wide.intersects(b)).count();
    }
    return touching;
  }
}
