package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import costscape.cost.NetworkCost;
import costscape.data.Datasets;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.network.Preset;
import costscape.run.Threads;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.Grid;
import costscape.space.Slice;
import costscape.store.CellTable;
import costscape.store.TableFormat;
import costscape.sweep.BlockMeans;
import costscape.sweep.CostSurface;
import costscape.sweep.Sweep;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A plane that passes through gives the bytes and the minimum of one that is held. */
class StreamedPlaneTest {
  @Test
  void theTableIsTheSameByteForByteAtAnyNumberOfThreads() throws IOException {
    NetworkCost cost =
        NetworkCost.crossEntropy(
            Network.of(1, List.of(2), ActivationFunction.SIGMOID), Datasets.ARTICLE.dataset());
    Grid grid = new Grid(new Axis("w1_0_0", -9, 9, 301), new Axis("w2_0_0", -9, 9, 401));
    Slice slice =
        Slice.through(
            Preset.START.point(cost.network().layout()),
            Direction.parameter("w1_0_0", 0, 7),
            Direction.parameter("w2_0_0", 4, 7));
    CostSurface held = Sweep.surface(cost, slice, grid, Threads.of(1));
    for (TableFormat format : List.of(TableFormat.CSV, TableFormat.NPY)) {
      ByteArrayOutputStream expected = new ByteArrayOutputStream();
      CellTable.write(held, "cost", format, expected);
      ByteArrayOutputStream streamed = new ByteArrayOutputStream();
      StreamedPlane plane = new StreamedPlane(Sweep.over(cost, slice, grid), grid, Threads.of(3));
      BlockMeans means = plane.into(streamed, format);
      assertArrayEquals(expected.toByteArray(), streamed.toByteArray());
      assertEquals(held.minimum(), means.minimum());
      assertEquals(held.range().smallest(), means.smallest());
    }
  }
}
