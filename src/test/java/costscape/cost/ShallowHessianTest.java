package costscape.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import costscape.cost.ShallowHessian.RowHessians;
import costscape.data.Dataset;
import costscape.data.Datasets;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The closed form for one hidden layer against the way that serves any depth. */
class ShallowHessianTest {
  /** Both sum a dozen to two hundred products in different order. */
  private static final double ROUNDING = 1e-13;

  @ParameterizedTest
  @CsvSource({
    "ARTICLE, 2, SIGMOID",
    "TRAP, 3, TANH",
    "XOR, 4, SIGMOID",
    "MOONS, 5, TANH",
    "XOR, 3, RELU",
  })
  void agreesWithTheGeneralWay(Datasets data, int width, ActivationFunction function) {
    Dataset dataset = data.dataset();
    Network network = Network.of(dataset.features(), List.of(width), function);
    Random random = new Random(width);
    for (LogisticLoss loss : LogisticLoss.values()) {
      NetworkCost cost = NetworkCost.of(network, dataset, loss, 0);
      for (double scale : new double[] {1, 30}) { // small, and saturated
        double[] theta = random.doubles(cost.dimension(), -scale, scale).toArray();
        double[][] closed = ShallowHessian.sums(network, dataset, loss, theta, () -> {});
        double[][] general = new RowHessians(cost, theta).sums(() -> {});
        for (int k = 0; k < theta.length; k++) {
          for (int m = k; m < theta.length; m++) {
            double size = Math.sqrt(Math.abs(general[k][k] * general[m][m])) + 1;
            assertEquals(general[k][m], closed[k][m], ROUNDING * size * scale, loss + " " + scale);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void isLeftBetweenTwoRows(int hiddenLayers) {
    Network network = Network.of(2, Collections.nCopies(hiddenLayers, 2), ActivationFunction.TANH);
    NetworkCost cost =
        NetworkCost.of(network, Datasets.MOONS.dataset(), LogisticLoss.CROSS_ENTROPY, 0);
    AtomicInteger rows = new AtomicInteger();
    Runnable untilTheThird =
        () -> {
          if (rows.incrementAndGet() == 3) {
            throw new CancellationException();
          }
        };
    double[] theta = new double[cost.dimension()];
    assertThrows(CancellationException.class, () -> cost.hessian(theta, untilTheThird));
    assertEquals(3, rows.get());
  }
}
