package costscape.sweep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.cost.LogisticLoss;
import costscape.cost.NetworkCost;
import costscape.data.Dataset;
import costscape.data.Labels;
import costscape.data.RowBlocks;
import costscape.job.Runner;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

/** A sum over blocks of rows is the cost over all rows, whatever the tiles. */
class BlockwiseSweepTest {
  private static final double TOLERANCE = 1e-12; // what every sweep promises

  private static final Network NETWORK = Network.of(2, List.of(3), ActivationFunction.SIGMOID);

  private static Dataset rows(int count, long seed) {
    Well19937c random = new Well19937c(seed);
    double[][] columns = new double[2][count];
    int[] labels = new int[count];
    for (int row = 0; row < count; row++) {
      columns[0][row] = random.nextGaussian();
      columns[1][row] = random.nextGaussian();
      labels[row] = columns[0][row] * columns[1][row] > 0 ? 1 : 0;
    }
    return Dataset.of("rows", List.of("a", "b"), columns, Labels.of(List.of("0", "1"), labels));
  }

  /** Small blocks, for a test has few rows. */
  private record Blocks(List<Dataset> all) implements RowBlocks {
    @Override
    public long rows() {
      return all.stream().mapToLong(Dataset::rows).sum();
    }

    @Override
    public int size() {
      return all.size();
    }

    @Override
    public Dataset block(int index) {
      return all.get(index);
    }
  }

  private static Blocks cut(Dataset whole, int block) {
    List<Dataset> all = new ArrayList<>();
    for (int from = 0; from < whole.rows(); from += block) {
      int to = Math.min(whole.rows(), from + block);
      all.add(whole.subset(IntStream.range(from, to).toArray()));
    }
    return new Blocks(all);
  }

  private static final int SIZE = NETWORK.layout().size();

  private static Slice slice(String... names) {
    double[] theta = new double[SIZE];
    Arrays.setAll(theta, k -> Math.sin(k + 1));
    Direction[] directions =
        Arrays.stream(names)
            .map(name -> Direction.parameter(name, NETWORK.layout().index(name), SIZE))
            .toArray(Direction[]::new);
    return Slice.through(ParameterVector.of(theta), directions);
  }

  private static double[] costs(BlockwiseSweep sweep) {
    List<double[]> tiles = new ArrayList<>();
    sweep.inOrder(Runner.serial(), tiles::add);
    return tiles.stream().flatMapToDouble(Arrays::stream).toArray();
  }

  @Test
  void theSumOverBlocksIsTheCostOverAllRows() {
    Dataset whole = rows(1000, 1);
    List<Axis> axes = List.of(new Axis("w1_0_0", -3, 3, 13), new Axis("w1_1_1", -2, 2, 11));
    for (double l2 : new double[] {0, 7}) {
      NetworkCost cost = NetworkCost.of(NETWORK, whole, LogisticLoss.CROSS_ENTROPY, l2);
      for (String second : List.of("w1_1_1", "w1_1_0", "b1_0", "w2_0_0")) {
        Slice plane = slice("w1_0_0", second);
        BlockwiseSweep sweep = BlockwiseSweep.over(cost, cut(whole, 300), plane, axes);
        double[] costs = costs(sweep);
        assertEquals(13 * 11, costs.length);
        for (int cell = 0; cell < costs.length; cell++) {
          double alpha = axes.get(0).at(cell / 11);
          double beta = axes.get(1).at(cell % 11);
          double plain = cost.at(plane.at(alpha, beta).toArray());
          assertEquals(plain, costs[cell], TOLERANCE * plain, second + " " + cell);
        }
      }
    }
  }

  @Test
  void tilesChangeNoBit() {
    Dataset whole = rows(700, 2);
    NetworkCost cost = NetworkCost.of(NETWORK, whole, LogisticLoss.CROSS_ENTROPY, 1);
    List<Axis> axes = List.of(new Axis("w1_0_0", -3, 3, 37), new Axis("w1_1_1", -2, 2, 29));
    Slice plane = slice("w1_0_0", "w1_1_1");
    Blocks blocks = cut(whole, 256);
    double[] expected = costs(BlockwiseSweep.over(cost, blocks, plane, axes));
    for (int tile : new int[] {1, 29, 100, 400}) {
      BlockwiseSweep sweep = BlockwiseSweep.over(cost, blocks, plane, axes, tile);
      assertTrue(sweep.size() > blocks.size());
      assertArrayEquals(expected, costs(sweep), "tiles of " + tile);
    }
  }

  @Test
  void aCellThatFailsInOneBlockHasFailed() {
    Dataset whole = rows(400, 4);
    NetworkCost cost = NetworkCost.of(NETWORK, whole, LogisticLoss.CROSS_ENTROPY, 0);
    Axis axis = new Axis("w2_0_0", -8e307, 8e307, 3);
    Slice line = slice("w2_0_0");
    SweptCells curve =
        BlockwiseSweep.over(cost, cut(whole, 100), line, List.of(axis)).swept(Runner.serial());
    assertEquals(Sweep.curve(cost, line, axis, Runner.serial()).failed(), curve.failed());
    assertTrue(Double.isFinite(curve.value(1)));
  }
}
