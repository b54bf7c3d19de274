package costscape.cli.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.cost.NetworkCost;
import costscape.data.Datasets;
import costscape.job.Job;
import costscape.job.Runner;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.network.ParameterLayout;
import costscape.run.Threads;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.Grid;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.store.saved.ResumingRunner;
import costscape.store.table.CellTable;
import costscape.store.table.TableFormat;
import costscape.sweep.BlockMeans;
import costscape.sweep.CellPlane;
import costscape.sweep.Sweep;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A plane that passes through gives the bytes and the minimum of one that is held, also where it
 * was stopped in between.
 */
class StreamedPlaneTest {
  private static final Grid GRID =
      new Grid(new Axis("w1_0_0", -9, 9, 601), new Axis("w2_0_0", -9, 9, 201));
  private static final int STOPPED_AT = 3;

  @TempDir private Path folder;
  private final List<String> notices = new ArrayList<>();

  private static Slice slice(NetworkCost cost) {
    ParameterLayout layout = cost.network().layout();
    return Slice.through(
        ParameterVector.zeros(layout.size()),
        Direction.parameter("w1_0_0", layout.index("w1_0_0"), layout.size()),
        Direction.parameter("w2_0_0", layout.index("w2_0_0"), layout.size()));
  }

  /** Of 200 rows, so that blocks are small. */
  private static NetworkCost cost(double l2) {
    Network network = Network.of(2, List.of(2), ActivationFunction.SIGMOID);
    return NetworkCost.of(
        network, Datasets.MOONS.dataset(), costscape.cost.LogisticLoss.CROSS_ENTROPY, l2);
  }

  private static StreamedPlane plane(double l2, Runner runner) {
    NetworkCost cost = cost(l2);
    Sweep sweep = Sweep.over(cost, slice(cost), GRID.axes());
    assertTrue(
        sweep.size() > STOPPED_AT + 1, sweep.size() + " are too few blocks to be stopped between");
    return new StreamedPlane(sweep, GRID, runner);
  }

  /** The table's bytes, and what a picture is drawn of. */
  private record Result(byte[] table, BlockMeans means) {
    static Result of(StreamedPlane plane, TableFormat format) throws IOException {
      if (format == TableFormat.NONE) {
        return new Result(new byte[0], plane.means());
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      BlockMeans means = plane.into(out, format);
      return new Result(out.toByteArray(), means);
    }

    void assertSame(Result other) {
      assertArrayEquals(table, other.table);
      assertArrayEquals(picture(), other.picture());
      assertEquals(means.minimum(), other.means.minimum());
      assertEquals(means.smallest(), other.means.smallest());
      assertEquals(means.failed(), other.means.failed());
    }

    private double[] picture() {
      CellPlane surface = means.surface();
      double[] costs = new double[(int) GRID.cells()];
      for (int k = 0; k < costs.length; k++) {
        costs[k] = surface.at(k / 201, k % 201);
      }
      return costs;
    }
  }

  @ParameterizedTest
  @EnumSource(value = TableFormat.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void theTableIsTheSameByteForByteAtAnyNumberOfThreads(TableFormat format) throws IOException {
    NetworkCost cost = cost(0);
    CellPlane held = Sweep.surface(cost, slice(cost), GRID, Threads.of(1));
    ByteArrayOutputStream expected = new ByteArrayOutputStream();
    CellTable.write(held, "cost", format, Runner.serial(), expected);
    Result streamed = Result.of(plane(0, Threads.of(3)), format);
    assertArrayEquals(expected.toByteArray(), streamed.table);
    assertEquals(held.minimum(), streamed.means.minimum());
    assertEquals(held.range().smallest(), streamed.means.smallest());
  }

  /** Hands over some blocks and is then interrupted. */
  private static final class Stopping implements Runner {
    @Override
    public <T extends Serializable> void run(Job<T> job, Consumer<? super T> inOrder) {
      for (int k = 0; k < STOPPED_AT; k++) {
        inOrder.accept(job.run(k));
      }
      throw new CancellationException("interrupted");
    }
  }

  private ResumingRunner saving(Runner runner) {
    return ResumingRunner.of(runner, folder.resolve("sweep"), Duration.ZERO, notices::add);
  }

  private void stop(double l2, TableFormat format) {
    assertThrows(
        CancellationException.class, () -> Result.of(plane(l2, saving(new Stopping())), format));
  }

  private Path saved() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findFirst().orElseThrow();
    }
  }

  @ParameterizedTest
  @EnumSource(TableFormat.class)
  void aStoppedPlaneGoesOnAndEndsInTheSameBytes(TableFormat format) throws IOException {
    stop(0, format);
    assertTrue(Files.size(saved()) < 8L * GRID.cells());
    Result resumed = Result.of(plane(0, saving(Threads.of(2))), format);
    assertEquals(1, notices.size());
    assertTrue(notices.get(0).startsWith(STOPPED_AT + " of "), notices.get(0));
    Result.of(plane(0, Threads.of(2)), format).assertSame(resumed);
  }

  @ParameterizedTest
  @EnumSource(TableFormat.class)
  void aDamagedBlockIsDoneAgainAndAnotherPlaneDoesNotMixWithIt(TableFormat format)
      throws IOException {
    stop(0, format);
    byte[] bytes = Files.readAllBytes(saved());
    bytes[bytes.length / 2] ^= 1;
    Files.write(saved(), bytes);
    Result other = Result.of(plane(0.5, saving(Threads.of(2))), format);
    assertEquals(List.of(), notices);
    Result.of(plane(0.5, Threads.of(2)), format).assertSame(other);
    Result resumed = Result.of(plane(0, saving(Threads.of(2))), format);
    assertTrue(notices.get(0).startsWith(STOPPED_AT - 1 + " of "), notices.get(0));
    Result.of(plane(0, Threads.of(2)), format).assertSame(resumed);
  }

  /** A picture alone needs no cells: what is saved for it is smaller. */
  @Test
  void withoutATableNoCellsAreSaved() throws IOException {
    Grid grid = new Grid(new Axis("w1_0_0", -9, 9, 20), new Axis("w2_0_0", -9, 9, 50_000));
    Network network = Network.of(2, List.of(2), ActivationFunction.SIGMOID);
    NetworkCost cost = NetworkCost.crossEntropy(network, Datasets.XOR.dataset());
    StreamedPlane plane =
        new StreamedPlane(
            Sweep.over(cost, slice(cost), grid.axes()), grid, saving(Runner.serial()));
    plane.means();
    long reduced = Files.size(saved());
    Files.delete(saved());
    plane.into(OutputStream.nullOutputStream(), TableFormat.NPY);
    assertTrue(20 * reduced < Files.size(saved()), reduced + " bytes");
  }
}
