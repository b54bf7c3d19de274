package costscape.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import costscape.cost.CostFunction;
import costscape.job.Runner;
import costscape.space.Axis;
import costscape.space.ParameterVector;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each curve and each pair of an atlas is of the parameters that its place says. */
class AtlasTest {
  private static final List<Axis> LINES =
      List.of(new Axis("a", 0, 4, 5), new Axis("b", 0, 3, 4), new Axis("c", 0, 2, 3));
  private static final List<Axis> SIDES =
      List.of(new Axis("a", 0, 2, 3), new Axis("b", 0, 1, 2), new Axis("c", 0, 3, 4));

  /** a + 10 b + 100 c, which is not known where a is 2. */
  private record Digits() implements CostFunction {
    @Override
    public int dimension() {
      return 3;
    }

    @Override
    public double at(double[] theta) {
      return theta[0] == 2 ? Double.NaN : theta[0] + 10 * theta[1] + 100 * theta[2];
    }
  }

  @Test
  void theLowerTriangleIsInOrder() {
    Atlas atlas =
        Atlas.of(
            new Digits(),
            ParameterVector.of(7, 8, 9),
            List.of(0, 1, 2),
            LINES,
            SIDES,
            Runner.serial());
    assertEquals(3, atlas.curves().size());
    assertEquals(3 + 80 + 900, atlas.curves().get(0).at(3));
    assertEquals(7 + 20 + 900, atlas.curves().get(1).at(2));
    assertEquals(7 + 80 + 100, atlas.curves().get(2).at(1));
    assertEquals(3, atlas.pairs().size());
    assertEquals(1 + 0 + 900, atlas.pairs().get(0).at(1, 0));
    assertEquals(1 + 80 + 300, atlas.pairs().get(1).at(1, 3));
    assertEquals(7 + 10 + 200, atlas.pairs().get(2).at(1, 2));
    assertEquals(1 + 2 + 4, atlas.failed());
    assertEquals(5 + 4 + 3 + 3 * 2 + 3 * 4 + 2 * 4, atlas.cells());
    assertEquals(List.of(5L, 4L, 6L, 3L, 12L, 8L), Atlas.cells(LINES, SIDES));
  }
}
