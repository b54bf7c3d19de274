package costscape.render.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import costscape.cost.LogisticLoss;
import costscape.cost.NetworkCost;
import costscape.data.Datasets;
import costscape.job.Progress;
import costscape.job.Runner;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.proof.SliceProof;
import costscape.render.Surfaces;
import costscape.render.chart.Chart;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.PlotArea;
import costscape.render.scale.Ruler;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Marks lie on proved points; what is undecided is hatched under a line, outlined on a plane. */
class ProofMarksTest {
  private static final int WIDTH = 900;
  private static final int HEIGHT = 600;
  private static final ChartStyle STYLE = ChartStyle.light();

  private static final NetworkCost COST =
      NetworkCost.of(
          Network.of(1, List.of(2), ActivationFunction.SIGMOID),
          Datasets.ARTICLE.dataset(),
          LogisticLoss.CROSS_ENTROPY,
          0.01);

  private static final ParameterVector AT = ParameterVector.of(-23, -38, 17, -23, 29, -53, -17.5);

  private static SliceProof proof(int tests, Axis... axes) {
    Direction[] along = new Direction[axes.length];
    for (int k = 0; k < axes.length; k++) {
      along[k] = Direction.parameter(axes[k].name(), k, 7);
    }
    return SliceProof.of(
        COST,
        Slice.through(AT, along),
        List.of(axes),
        tests,
        () -> false,
        Runner.serial(),
        Progress.NONE);
  }

  private static Chart empty(Axis... axes) {
    return Chart.over(
        Ruler.of(axes[0]), axes.length > 1 ? Ruler.of(axes[1]) : Ruler.linear("cost", 0, 12));
  }

  private static BufferedImage image(Chart chart, AtomicReference<PlotArea> plane) {
    return Surfaces.image(chart.with((g, p, style) -> plane.set(p)), WIDTH, HEIGHT);
  }

  @Test
  void everyProvedPointOfAPlaneIsMarked() {
    Axis[] axes = {new Axis("w1_0_0", -60, 60, 2), new Axis("w1_0_1", -60, 60, 2)};
    SliceProof proof = proof(100_000, axes);
    assertEquals(0, proof.undecided().size());
    AtomicReference<PlotArea> plane = new AtomicReference<>();
    BufferedImage image = image(ProofMarks.onPlane(empty(axes), proof), plane);
    int mark = STYLE.series(1).getRGB();
    proof.points().stream()
        .map(point -> point.place().middle())
        .forEach(
            at ->
                assertEquals(
                    mark, image.getRGB((int) plane.get().x(at[0]), (int) plane.get().y(at[1]))));
  }

  @Test
  void anUndecidedStretchIsHatchedAlongTheBottom() {
    Axis axis = new Axis("w1_0_0", -60, 60, 2);
    SliceProof proof = proof(0, axis);
    AtomicReference<PlotArea> plane = new AtomicReference<>();
    BufferedImage bare = image(empty(axis), plane);
    BufferedImage image = image(ProofMarks.onLine(empty(axis), proof), plane);
    int inside = (int) plane.get().area().getMaxY() - 5;
    int above = (int) plane.get().area().getCenterY() + 7;
    int hatched = 0;
    int changed = 0;
    for (int x = (int) plane.get().area().getMinX() + 5;
        x < plane.get().area().getMaxX() - 5;
        x++) {
      hatched += bare.getRGB(x, inside) != image.getRGB(x, inside) ? 1 : 0;
      changed += bare.getRGB(x, above) != image.getRGB(x, above) ? 1 : 0;
    }
    assertNotEquals(0, hatched);
    assertEquals(0, changed);
  }
}
