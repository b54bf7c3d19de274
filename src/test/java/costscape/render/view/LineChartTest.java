package costscape.render.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

/** Every mark of a line is explained, and no label along an axis runs into another. */
class LineChartTest {
  private static String text(double... costs) {
    CellLine line = CellLine.of(new Axis("b1_0", 0, 1, costs.length), costs);
    return TextRecorder.text(LineChart.of(line, "cost", Scale.LINEAR), 900, 600);
  }

  @Test
  void aKeyExplainsTheOtherMinima() {
    assertFalse(text(3, 1, 3).contains("minim"));
    assertTrue(text(3, 1, 3, 2, 3).contains("another minimum of the line"));
    assertTrue(text(3, 1, 3, 2, 3, 2, 3).contains("other minima of the line"));
  }

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
