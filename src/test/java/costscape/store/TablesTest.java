package costscape.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.job.Runner;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.network.ParameterLayout;
import costscape.number.NumberText;
import costscape.run.Threads;
import costscape.space.Axis;
import costscape.space.Grid;
import costscape.space.ParameterVector;
import costscape.store.file.InputException;
import costscape.store.file.Transaction.Content;
import costscape.store.table.CellTable;
import costscape.store.table.TableFormat;
import costscape.store.table.TableWriter;
import costscape.store.table.TrajectoryCsv;
import costscape.sweep.CellLine;
import costscape.sweep.CellPlane;
import costscape.trace.StopReason;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Step;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables hold what was computed, to the last bit, in the order and under the names agreed. */
class TablesTest {
  private static final ParameterLayout LAYOUT =
      Network.of(1, List.of(1), ActivationFunction.SIGMOID).layout();
  private static final String HEADER = "step,w1_0_0,b1_0,w2_0_0,b2_0,cost,gradient_norm\n";

  @TempDir private Path folder;

  private static String text(Content content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    content.writeTo(out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aCurveIsAxisAndCostAndAFailedCellIsNaN() throws IOException {
    CellLine curve = CellLine.of(new Axis("b2_0", 0, 1, 3), 0.1, Double.POSITIVE_INFINITY, 3);
    assertEquals(
        "b2_0,cost\n0,0.1\n0.5,NaN\n1,3\n",
        text(out -> CellTable.write(curve, "cost", TableFormat.CSV, Runner.serial(), out)));
  }

  @Test
  void ofASurfaceTheFirstAxisIsSlowest() throws IOException {
    Grid grid = new Grid(new Axis("a", 0, 1, 2), new Axis("b", -1, 1, 3));
    CellPlane surface = CellPlane.of(grid, 1, 2, 3, 4, 5, 6);
    assertEquals(
        "a,b,cost\n0,-1,1\n0,0,2\n0,1,3\n1,-1,4\n1,0,5\n1,1,6\n",
        text(out -> CellTable.write(surface, "cost", TableFormat.CSV, Runner.serial(), out)));
  }

  /** The bytes that numpy.save writes. */
  @Test
  void anArrayIsNumPys() throws IOException {
    Grid grid = new Grid(new Axis("a", 0, 1, 2), new Axis("b", 0, 1, 3));
    CellPlane surface = CellPlane.of(grid, 1, 2, 3, 4, 5, Double.POSITIVE_INFINITY);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CellTable.write(surface, "cost", TableFormat.NPY, Runner.serial(), out);
    ByteBuffer bytes = ByteBuffer.wrap(out.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
    byte[] start = new byte[128];
    bytes.get(start);
    String header = "{'descr': '<f8', 'fortran_order': False, 'shape': (2, 3, ), }";
    assertEquals(
        "\u0093NUMPY\u0001\u0000v\u0000" + header + " ".repeat(117 - header.length()) + "\n",
        new String(start, StandardCharsets.ISO_8859_1));
    for (int k = 1; k <= 5; k++) {
      assertEquals(k, bytes.getDouble());
    }
    assertTrue(Double.isNaN(bytes.getDouble()));
    assertEquals(0, bytes.remaining());
  }

  @Test
  void aTableLongerThanItsBufferLosesNothing() throws IOException {
    int rows = 20_000;
    double[] costs = new double[rows];
    StringBuilder expected = new StringBuilder("\"a,\"\"b\",cost\n");
    Axis axis = new Axis("a,\"b", 0, rows - 1, rows);
    for (int i = 0; i < rows; i++) {
      costs[i] = Math.sqrt(i);
      expected.append(i).append(',').append(NumberText.of(costs[i])).append('\n');
    }
    assertEquals(
        expected.toString(),
        text(
            out ->
                CellTable.write(
                    CellLine.of(axis, costs), "cost", TableFormat.CSV, Runner.serial(), out)));
  }

  @Test
  void textMadeInBlocksByThreadsIsTextMadeCellByCell() throws IOException {
    Axis first = new Axis("p", -1, 1, 131);
    Axis second = new Axis("q", -3, 2, 127); // more cells than a block, and blocks end inside rows
    double[] costs = new Random(3).doubles(131 * 127).toArray();
    CellPlane surface = CellPlane.of(new Grid(first, second), costs);
    String cellByCell =
        text(
            out -> {
              TableWriter table = TableWriter.to(out, List.of("p", "q", "cost"));
              for (int k = 0; k < costs.length; k++) {
                table
                    .number(first.at(k / 127))
                    .number(second.at(k % 127))
                    .number(costs[k])
                    .endRow();
              }
              table.flush();
            });
    assertEquals(
        cellByCell,
        text(out -> CellTable.write(surface, "cost", TableFormat.CSV, Threads.of(2), out)));
  }

  @Test
  void aPathComesBackAsItWas() throws IOException {
    Trajectory path =
        new Trajectory(
            List.of(
                new Step(0, ParameterVector.of(0.1, -0.0, 1e-300, 3), 2, 1e17),
                new Step(7, ParameterVector.of(Math.PI, 1, 2, 3), 1.0 / 3, 0)),
            StopReason.STEPS);
    Path file = folder.resolve("path.csv");
    Files.writeString(
        file,
        text(out -> TrajectoryCsv.write(path, Optional.empty(), LAYOUT.parameterNames(), out)));
    assertEquals(path, TrajectoryCsv.read(file, LAYOUT));
  }

  @Test
  void aDivergedPathEndsInNaNAndSaysSo() throws IOException {
    double infinity = Double.POSITIVE_INFINITY;
    Trajectory path =
        new Trajectory(
            List.of(new Step(0, ParameterVector.of(1, 2, 3, infinity), infinity, Double.NaN)),
            StopReason.DIVERGED);
    String text =
        text(out -> TrajectoryCsv.write(path, Optional.empty(), LAYOUT.parameterNames(), out));
    assertEquals(HEADER + "0,1,2,3,NaN,NaN,NaN\n", text);
    Path file = Files.writeString(folder.resolve("path.csv"), text);
    assertEquals(StopReason.DIVERGED, TrajectoryCsv.read(file, LAYOUT).stopReason());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "step,w1_0_0,w1_0_1,cost|:1: no path of a 1-1-1 network: step, 4 parameters from w1_0_0 to"
            + " b2_0, cost, gradient_norm were expected; the file has 4 columns, step to cost",
        "HEADER|: a header and no rows",
        "HEADER1,0,0,0,0,0,0\\n1,0,0,0,0,0,0|:3: step \"1\" is no whole number above 1",
        "HEADER0.5,0,0,0,0,0,0|:2: step \"0.5\" is no whole number above -1",
        "HEADER0,0,0,0,0,NaN,0\\n1,0,0,0,0,0,0|:3: a step after the one at which training diverged",
        "HEADER0,0,0,0,0,inf,0|:2: cost \"inf\" is not a finite decimal number",
      })
  void aFileThatIsNoPathIsRefused(String text, String message) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("path.csv"), text.replace("HEADER", HEADER).replace("\\n", "\n"));
    InputException e = assertThrows(InputException.class, () -> TrajectoryCsv.read(file, LAYOUT));
    assertEquals(file + message, e.getMessage());
  }
}
