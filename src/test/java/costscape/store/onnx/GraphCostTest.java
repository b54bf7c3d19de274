package costscape.store.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import costscape.cost.LossFunction;
import costscape.cost.OutsideCost;
import costscape.data.Dataset;
import costscape.space.ParameterArrays;
import costscape.store.array.OnnxFormat;
import costscape.store.dataset.DatasetFiles;
import costscape.store.dataset.DatasetFiles.Columns;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A graph costs what PyTorch says that it costs: src/test/python/make_graphs.py. */
class GraphCostTest {
  /** Sums of single precision in another order; PyTorch's own differ as much from its doubles. */
  private static final double SINGLE = 1e-6;

  /** Means over 19,200 numbers of single precision are rounded before they are divided by. */
  private static final double SINGLE_OF_BATCH = 1e-5;

  private static final Path FOLDER = Path.of("src", "test", "resources", "onnx");

  @BeforeEach
  void hasRuntime() {
    assumeTrue(OnnxRuntime.isThere(), "onnxruntime is not there: mvn -Ponnx adds it");
  }

  static GraphCost cost(String name, String rows, GraphCost.Wishes wishes) {
    Path file = FOLDER.resolve(name + ".onnx");
    Columns columns = Columns.ALL.with(GraphCost.inputs(file));
    Path data = FOLDER.resolve(rows + ".npz");
    Dataset dataset =
        rows.equals("numbers")
            ? DatasetFiles.readNumbers(data, List.of(), columns)
            : DatasetFiles.read(data, Optional.empty(), columns);
    return GraphCost.of(file, wishes, dataset, LossFunction.usual(dataset));
  }

  private static JsonObject told(String name) throws IOException {
    return JsonParser.parseString(Files.readString(FOLDER.resolve("costs.json")))
        .getAsJsonObject()
        .getAsJsonObject(name);
  }

  /** The point that the table of costs names by two numbers. */
  private static double[] point(double[] base, double a, double b) {
    double[] point = new double[base.length];
    for (int k = 0; k < point.length; k++) {
      point[k] = base[k] * (1 + a * Math.sin(k + 1)) + b * Math.cos(k + 1);
    }
    return point;
  }

  private static GraphCost.Wishes wishes(
      ArrayChoice arrays, boolean takesStatistics, double smoothing) {
    Optional<String> usual = Optional.empty();
    double timeout = GraphCost.Wishes.USUAL_TIMEOUT;
    return new GraphCost.Wishes(
        usual, Optional.empty(), arrays, takesStatistics, smoothing, timeout);
  }

  private static void compare(String name, String rows) throws IOException {
    try (GraphCost cost = cost(name, rows, GraphCost.Wishes.NONE)) {
      List<String> arrays = new ArrayList<>();
      told(name).getAsJsonArray("arrays").forEach(array -> arrays.add(array.getAsString()));
      assertEquals(
          arrays, cost.arrays().arrays().stream().map(ParameterArrays.Part::name).toList());
      for (var element : told(name).getAsJsonArray("cells")) {
        JsonArray cell = element.getAsJsonArray();
        double[] point = point(cost.base(), cell.get(0).getAsDouble(), cell.get(1).getAsDouble());
        double expected = cell.get(2).getAsDouble();
        double[] found = new double[1];
        cost.costs(point, found);
        assertEquals(expected, found[0], SINGLE * expected, name + cell);
        if (cell.size() > 4) {
          double accuracy = new OutsideCost(cost).accuracy(point);
          assertEquals(cell.get(4).getAsDouble(), accuracy, 1e-15, name + cell);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "lenet,digits",
    "resnet8,digits",
    "resnet8-plain,digits",
    "encoder,rows",
    "lstm,numbers",
    "two,two"
  })
  void cellsAreThoseOfPyTorch(String name, String rows) throws IOException {
    compare(name, rows);
  }

  @Test
  void filtersOfConvolutionsAndLayersAreUnits() {
    GraphCost cost = cost("resnet8", "digits", GraphCost.Wishes.NONE);
    for (ParameterArrays.Part part : cost.arrays().arrays()) {
      boolean isWeight = part.shape().size() > 1;
      assertEquals(isWeight ? List.of(0) : List.of(), part.filter(), part.name());
    }
    assertEquals(
        List.of("5,110 parameters in 26 arrays; fixed are 14 of running statistics"), cost.words());
  }

  @Test
  void statisticsOfTheRowsAreThoseOfPyTorchInTraining() throws IOException {
    GraphCost.Wishes wishes = wishes(ArrayChoice.USUAL, true, 0);
    try (GraphCost cost = cost("resnet8", "digits", wishes)) {
      for (var element : told("resnet8").getAsJsonArray("in_training")) {
        JsonArray cell = element.getAsJsonArray();
        double[] point = point(cost.base(), cell.get(0).getAsDouble(), cell.get(1).getAsDouble());
        double expected = cell.get(2).getAsDouble();
        double[] found = new double[1];
        cost.costs(point, found);
        assertEquals(expected, found[0], SINGLE_OF_BATCH * expected, cell.toString());
      }
    }
  }

  @Test
  void smoothedLabelsCostWhatTheyDoInPyTorch() throws IOException {
    GraphCost.Wishes wishes = wishes(ArrayChoice.USUAL, false, 0.1);
    for (String name : List.of("encoder", "two")) {
      try (GraphCost cost = cost(name, name.equals("two") ? "two" : "rows", wishes)) {
        double[] found = new double[1];
        cost.costs(cost.base(), found);
        double expected = told(name).get("smoothed").getAsDouble();
        assertEquals(expected, found[0], SINGLE * expected, name);
        assertEquals("mean cross-entropy, labels smoothed by 0.1", cost.measure().quantity());
      }
    }
  }

  @Test
  void rowsOfOtherOrderAndThreadsChangeNoBit() {
    GraphCost cost = cost("lenet", "digits", GraphCost.Wishes.NONE);
    double[] points = new double[6 * cost.arrays().size()];
    for (int k = 0; k < 6; k++) {
      double[] point = point(cost.base(), 0.1 * k, 0.01);
      System.arraycopy(point, 0, points, k * point.length, point.length);
    }
    double[] alone = new double[6];
    cost.costs(points, alone);
    double[] together =
        IntStream.range(0, 60)
            .parallel()
            .mapToDouble(
                k -> {
                  double[] one = new double[1];
                  cost.costs(point(cost.base(), 0.1 * (k % 6), 0.01), one);
                  return one[0];
                })
            .toArray();
    for (int k = 0; k < 60; k++) {
      assertEquals(alone[k % 6], together[k], 0, "cell " + k);
    }
  }

  @Test
  void numbersMayLieInAnotherFileOfTheFolder() {
    try (GraphCost whole = cost("lenet", "digits", GraphCost.Wishes.NONE);
        GraphCost apart = cost("lenet-apart", "digits", GraphCost.Wishes.NONE)) {
      assertArrayEquals(whole.base(), apart.base());
      double[] costs = new double[1];
      whole.costs(whole.base(), costs);
      double[] others = new double[1];
      apart.costs(whole.base(), others);
      assertEquals(costs[0], others[0], 0);
    }
    assertEquals(
        List.of(FOLDER.resolve("lenet-apart.bin")),
        OnnxFormat.others(FOLDER.resolve("lenet-apart.onnx")));
  }

  @Test
  void isSentToAnotherMachine() throws IOException, ClassNotFoundException {
    GraphCost cost = cost("two", "two", GraphCost.Wishes.NONE);
    double[] here = new double[1];
    cost.costs(cost.base(), here);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(cost);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      GraphCost there = (GraphCost) in.readObject();
      double[] found = new double[1];
      there.costs(there.base(), found);
      assertArrayEquals(here, found);
    }
  }

  @Test
  void arraysThatAreNamedAreTheParameters() {
    GraphCost.Wishes wishes =
        wishes(new ArrayChoice(List.of("*.bn1.running_mean", "fc.*"), List.of()), false, 0);
    GraphCost cost = cost("resnet8", "digits", wishes);
    List<String> names = cost.arrays().arrays().stream().map(ParameterArrays.Part::name).toList();
    assertTrue(names.contains("blocks.1.bn1.running_mean"), names.toString());
    assertEquals(5, names.size());
  }
}
