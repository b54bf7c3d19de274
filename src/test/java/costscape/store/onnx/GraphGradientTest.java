package costscape.store.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import costscape.cost.Losses;
import costscape.cost.OutsideCost;
import costscape.critical.local.ExtremePairs;
import costscape.critical.local.HessianProduct;
import costscape.data.Dataset;
import costscape.job.Runner;
import costscape.space.Vectors;
import costscape.store.dataset.DatasetFiles;
import costscape.store.dataset.DatasetFiles.Columns;
import costscape.store.file.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slopes and curvatures of a graph are PyTorch's: src/test/python/make_gradients.py. */
class GraphGradientTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "onnx");

  /** Of the length of a gradient, whose entries are sums of terms that nearly cancel. */
  private static final double SINGLE = 1e-4;

  /** The constants of a graph, such as what normalisation adds to a variance, are rounded. */
  private static final double DOUBLE = 1e-9;

  /** A difference of gradients of single precision, across kinks of relu. */
  private static final double CURVATURE_OF_SINGLE = 0.03;

  private static final double CURVATURE_OF_DOUBLE = 1e-4;

  @BeforeEach
  void hasRuntime() {
    assumeTrue(OnnxRuntime.isThere(), "onnxruntime is not there: mvn -Ponnx adds it");
  }

  private static GraphCost cost(String name, String gradient, String rows, boolean isDouble) {
    return cost(name, gradient, rows, isDouble, 300);
  }

  private static GraphCost cost(
      String name, String gradient, String rows, boolean isDouble, int count) {
    Path file = FOLDER.resolve(name + ".onnx");
    Columns columns = Columns.ALL.with(GraphCost.inputs(file));
    Dataset dataset =
        DatasetFiles.read(FOLDER.resolve(rows + ".npz"), Optional.empty(), columns)
            .subset(IntStream.range(0, count).toArray());
    GraphCost.Wishes wishes =
        new GraphCost.Wishes(
            Optional.empty(),
            Optional.empty(),
            ArrayChoice.USUAL,
            isDouble,
            false,
            0,
            GraphCost.Wishes.USUAL_TIMEOUT);
    Optional<Path> slopes = Optional.of(FOLDER.resolve(gradient + ".onnx"));
    return GraphCost.of(file, slopes, wishes, dataset, Losses.usual(dataset));
  }

  private static JsonObject told(String name) throws IOException {
    return JsonParser.parseString(Files.readString(FOLDER.resolve("gradients.json")))
        .getAsJsonObject()
        .getAsJsonObject(name);
  }

  @ParameterizedTest
  @CsvSource({
    "lenet,digits,false",
    "resnet8,digits,false",
    "encoder,rows,false",
    "encoder,rows,true",
    "two,two,false",
    "two,two,true"
  })
  void slopesAreThoseOfPyTorch(String name, String rows, boolean isDouble) throws IOException {
    try (GraphCost cost = cost(name, name + "-gradient", rows, isDouble)) {
      double[] base = cost.base();
      double[] sines = IntStream.range(0, base.length).mapToDouble(k -> Math.sin(k + 1)).toArray();
      double[] cosines =
          IntStream.range(0, base.length).mapToDouble(k -> Math.cos(k + 1)).toArray();
      for (var element : told(name).getAsJsonArray("cells")) {
        JsonArray cell = element.getAsJsonArray();
        double a = cell.get(0).getAsDouble();
        double b = cell.get(1).getAsDouble();
        double[] point = new double[base.length];
        Arrays.setAll(point, k -> base[k] * (1 + a * sines[k]) + b * cosines[k]);
        double[] gradient = new double[base.length];
        cost.gradients(point, new double[1], gradient);
        double length = cell.get(2).getAsDouble();
        double within = (isDouble ? DOUBLE : SINGLE) * length;
        assertEquals(length, Vectors.norm(gradient), within, name + cell);
        assertEquals(cell.get(3).getAsDouble(), Vectors.dot(gradient, sines), 30 * within);
        assertEquals(cell.get(4).getAsDouble(), Vectors.dot(gradient, cosines), 30 * within);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"lenet,digits,false", "encoder,rows,true", "two,two,true"})
  void theSharpestDirectionIsAsSharpAsInPyTorch(String name, String rows, boolean isDouble)
      throws IOException {
    try (GraphCost source = cost(name, name + "-gradient", rows, isDouble)) {
      OutsideCost cost = new OutsideCost(source);
      double[] base = source.base();
      ExtremePairs found =
          ExtremePairs.of(
              vector -> HessianProduct.of(cost, base, vector, Runner.serial()),
              base.length,
              0,
              1,
              60,
              1e-3);
      double expected = told(name).getAsJsonArray("largest").get(0).getAsDouble();
      double share = isDouble ? CURVATURE_OF_DOUBLE : CURVATURE_OF_SINGLE;
      ExtremePairs.Pair pair = found.largest().get(0);
      assertEquals(expected, pair.value(), share * expected + pair.residual());
      double error = cost.productError(base, pair.vector());
      assertTrue(error < share * expected, "error " + error);
    }
  }

  @Test
  void theGradientOfTwiceTheCostIsFoundOut() {
    InputException refused =
        assertThrows(
            InputException.class, () -> cost("lenet", "lenet-gradient-doubled", "digits", false));
    assertTrue(refused.getMessage().contains("is not the gradient of the cost"));
    assertTrue(refused.getMessage().contains("conv1.weight"), refused.getMessage());
  }

  @Test
  void aGraphThatTellsNoGradientIsRefused() {
    InputException answers =
        assertThrows(InputException.class, () -> cost("lenet", "lenet", "digits", false));
    assertTrue(answers.getMessage().contains("no input for targets"), answers.getMessage());
    InputException other =
        assertThrows(
            InputException.class, () -> cost("lenet", "resnet8-gradient", "digits", false));
    assertTrue(other.getMessage().contains("conv1.weight"), other.getMessage());
  }

  @Test
  void rowsThatNoWholeBlocksMakeAreRefused() {
    InputException refused =
        assertThrows(InputException.class, () -> cost("two", "two-gradient", "two", false, 100));
    assertTrue(refused.getMessage().contains("takes 30 rows at once"), refused.getMessage());
  }

  @Test
  void threadsChangeNoBit() {
    try (GraphCost cost = cost("two", "two-gradient", "two", false)) {
      double[] alone = new double[cost.base().length];
      cost.gradients(cost.base(), new double[1], alone);
      List<double[]> together =
          IntStream.range(0, 16)
              .parallel()
              .mapToObj(
                  k -> {
                    double[] one = new double[alone.length];
                    cost.gradients(cost.base(), new double[1], one);
                    return one;
                  })
              .toList();
      together.forEach(one -> assertArrayEquals(alone, one));
    }
  }

  @Test
  void otherRowsHaveNoSlopes() {
    GraphCost cost = cost("two", "two-gradient", "two", false);
    assertTrue(cost.hasGradient());
    assertFalse(cost.over(cost.dataset().subset(0, 1, 2)).hasGradient());
  }
}
