package costscape.cost;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.gson.Gson;
import costscape.data.Dataset;
import costscape.data.Labels;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.space.SymmetricMatrix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Costs, gradients and Hessians of dense networks are torch's: every activation, class weights,
 * smoothed labels and weight decay. {@code src/test/python/make_dense.py} wrote them in double
 * precision.
 */
class TorchDenseTest {
  private static final Path ORACLE = Path.of("src/test/resources/oracle/torch_dense.json");

  /** Some dozens of terms near 1. */
  private static final double ROUNDING = 1e-13;

  private record Case(
      String activation,
      List<Integer> hidden,
      int classes,
      List<Double> class_weights,
      double label_smoothing,
      double weight_decay,
      double[] theta,
      double cost,
      double[] gradient,
      double[][] hessian) {}

  private record Oracle(double[][] x, Map<String, int[]> labels, List<Case> cases) {}

  private record Row(String name, Case expected, NetworkCost cost) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Row> cases() throws IOException {
    Oracle oracle = new Gson().fromJson(Files.readString(ORACLE), Oracle.class);
    return oracle.cases().stream().map(one -> row(oracle, one));
  }

  private static Row row(Oracle oracle, Case one) {
    double[][] columns = new double[2][];
    for (int feature = 0; feature < 2; feature++) {
      int k = feature;
      columns[k] = Stream.of(oracle.x()).mapToDouble(values -> values[k]).toArray();
    }
    List<String> words = IntStream.range(0, one.classes()).mapToObj(String::valueOf).toList();
    int[] labels = oracle.labels().get("" + one.classes());
    Dataset data = Dataset.of("torch", List.of("a", "b"), columns, Labels.of(words, labels));
    ActivationFunction function = ActivationFunction.named(one.activation()).orElseThrow();
    List<Double> weights = one.class_weights() == null ? List.of() : one.class_weights();
    LossFunction loss =
        weights.isEmpty() && one.label_smoothing() == 0
            ? LossFunction.usual(data)
            : WeightedCrossEntropy.of(weights, one.label_smoothing(), data);
    Network network = Network.of(data, one.hidden(), function);
    NetworkCost cost = NetworkCost.of(network, data, loss, one.weight_decay() * data.rows());
    String name =
        "%s %s, %d classes, weights %s, smoothed %s, decay %s"
            .formatted(
                function.word(),
                one.hidden(),
                one.classes(),
                weights,
                one.label_smoothing(),
                one.weight_decay());
    return new Row(name, one, cost);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void costGradientAndHessianAreTorchs(Row row) {
    double[] theta = row.expected().theta();
    assertEquals(row.expected().cost(), row.cost().at(theta), ROUNDING);
    double[] gradient = new double[theta.length];
    assertEquals(row.expected().cost(), row.cost().gradient(theta, gradient), ROUNDING);
    assertArrayEquals(row.expected().gradient(), gradient, ROUNDING);
    SymmetricMatrix hessian = row.cost().hessian(theta);
    for (int k = 0; k < theta.length; k++) {
      for (int m = 0; m < theta.length; m++) {
        assertEquals(row.expected().hessian()[k][m], hessian.at(k, m), ROUNDING, k + " " + m);
      }
    }
    double[] product = new double[theta.length];
    row.cost().hessianTimes(theta, theta, product);
    double[] expected = new double[theta.length];
    hessian.times(theta, expected);
    assertArrayEquals(expected, product, 10 * ROUNDING);
  }

  /** A file of a trained network keeps the loss by its word. */
  @ParameterizedTest
  @MethodSource("cases")
  void aLossIsFoundByItsWord(Row row) {
    LossFunction loss = row.cost().loss();
    LossFunction read = LossFunction.named(loss.word(), row.cost().dataset()).orElseThrow();
    double[] theta = row.expected().theta();
    Network network = row.cost().network();
    NetworkCost again = NetworkCost.of(network, row.cost().dataset(), read, row.cost().l2());
    assertEquals(row.cost().at(theta), again.at(theta));
    assertEquals(loss.measure(), read.measure());
  }

  /** torch divides a batch, and rows held out, by the sum of their own weights. */
  @ParameterizedTest
  @MethodSource("cases")
  void theMeanOverOtherRowsIsByTheirOwnWeights(Row row) {
    Dataset all = row.cost().dataset();
    int[] some = {0, 1, 4};
    NetworkCost part = row.cost().over(all.subset(some));
    double[] theta = row.expected().theta();
    List<Double> given = row.expected().class_weights();
    List<Double> weights = given == null ? all.classes().stream().map(name -> 1.0).toList() : given;
    double sum = 0;
    double divisor = 0;
    for (int k : some) { // of one row alone its weight cancels
      NetworkCost one = row.cost().over(all.subset(k));
      double weight = weights.get(all.label(k));
      sum += weight * (one.at(theta) - one.penalty(theta));
      divisor += weight;
    }
    assertFalse(Double.isNaN(sum));
    assertEquals(sum / divisor + part.penalty(theta), part.at(theta), ROUNDING);
  }
}
