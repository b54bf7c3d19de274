package costscape.enclosure;

import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.Part;
import costscape.cost.LogisticLoss;
import costscape.cost.LossFunction;
import costscape.cost.MeanError;
import costscape.cost.NetworkCost;
import costscape.cost.SoftmaxLoss;
import costscape.cost.WeightedCrossEntropy;
import costscape.data.Dataset;
import costscape.data.Datasets;
import costscape.data.Numbers;
import costscape.interval.Box;
import costscape.interval.FunctionRange;
import costscape.interval.Interval;
import costscape.interval.Jet;
import costscape.network.ActivationFunction;
import costscape.network.Activations;
import costscape.network.Network;
import costscape.space.ParameterVector;
import costscape.space.SymmetricMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bounds over a box hold the plain cost and its derivatives at points of the box. */
class EnclosureTest {
  /** The rounding of plain sums of four to a dozen rows, relative to the sizes that occur. */
  private static final double ROUNDING = 1e-12;

  private static final int BOXES = Integer.getInteger("costscape.proof.boxes", 8);

  /** At a point every rounding makes bounds wider by a unit, and sums have some dozens. */
  private static final double NARROW = 1e-10;

  private static final int NETWORKS = Integer.getInteger("costscape.proof.networks", 12);

  private static final List<List<Integer>> HIDDEN =
      List.of(List.of(2), List.of(3, 2), List.of(), List.of(2, 2, 2));

  /** Every activation, loss and depth. */
  static Stream<NetworkCost> costs() {
    List<NetworkCost> costs = new ArrayList<>();
    for (ActivationFunction activation : Activations.all()) {
      if (!FunctionRange.isKnown(activation)) {
        continue;
      }
      for (List<Integer> hidden : HIDDEN) {
        for (LogisticLoss loss : LogisticLoss.values()) {
          Network network = Network.of(2, hidden, activation);
          costs.add(NetworkCost.of(network, Datasets.XOR.dataset(), loss, 0.01));
        }
        Dataset two = Datasets.XOR.dataset();
        costs.add(cost(two, hidden, activation, weighted(two, 0.1, 1, 2.5)));
        costs.add(cost(two, hidden, activation, weighted(two, 0, 0.25, 3)));
        costs.add(cost(threeClasses(), hidden, activation, SoftmaxLoss.CROSS_ENTROPY));
        costs.add(
            cost(threeClasses(), hidden, activation, weighted(threeClasses(), 0.2, 1, 3, 0.5)));
        costs.add(cost(twoNumbers(), hidden, activation, MeanError.MEAN_SQUARED_ERROR));
      }
    }
    return costs.stream();
  }

  private static LossFunction weighted(Dataset rows, double smoothing, double... weights) {
    return WeightedCrossEntropy.of(Arrays.stream(weights).boxed().toList(), smoothing, rows);
  }

  private static NetworkCost cost(
      Dataset data, List<Integer> hidden, ActivationFunction activation, LossFunction loss) {
    Network network = Network.of(data, hidden, activation);
    return NetworkCost.of(network, data, loss, 0.01);
  }

  private static Dataset threeClasses() {
    double[][] features = {{0, 0, 1, 1, 2}, {0, 1, 0, 1, -1}};
    byte[] labels = {0, 1, 2, 1, 0};
    return Dataset.of("three", List.of("x0", "x1"), List.of("a", "b", "c"), features, labels);
  }

  private static Dataset twoNumbers() {
    double[][] features = {{0, 0, 1, 1, 2}, {0, 1, 0, 1, -1}};
    double[][] numbers = {{0.3, -1, 2, 0, 1}, {1, 1, 0.1, -2, 0}};
    Numbers targets = Numbers.of(List.of("y0", "y1"), numbers);
    return Dataset.of("numbers", List.of("x0", "x1"), features, targets);
  }

  @ParameterizedTest
  @MethodSource("costs")
  void boundsHoldThePlainNumbers(NetworkCost cost) {
    RandomGenerator random = new Well19937c(7);
    int n = cost.dimension();
    Coordinates all = Coordinates.all(n);
    Enclosure enclosure = new Enclosure(cost, all);
    for (int k = 0; k < BOXES; k++) {
      double[] middle = ParameterVector.gaussian(n, 2, random).toArray();
      Box box = Box.around(middle, Math.scalb(1.0, -random.nextInt(30)));
      double[] member = member(box, random);
      if (Part.has(k)) {
        check(cost, enclosure.over(box), member);
      }
    }
  }

  /**
   * The proof's forward pass and the engine's are of one formula: where a box is one point, bounds
   * are as narrow as rounding allows and hold what the engine gives. {@code
   * -Dcostscape.proof.networks=10000} tries ten thousand networks.
   */
  @Test
  void atAPointBoundsAreTheEnginesCostGradientAndHessian() {
    List<NetworkCost> kinds = costs().toList();
    RandomGenerator random = new Well19937c(9);
    for (int k = 0; k < NETWORKS; k++) {
      NetworkCost kind = kinds.get(k % kinds.size());
      List<Integer> hidden = new ArrayList<>();
      for (int layer = random.nextInt(4); layer > 0; layer--) {
        hidden.add(1 + random.nextInt(4));
      }
      NetworkCost cost = cost(kind.dataset(), hidden, kind.network().activation(), kind.loss());
      double[] theta = ParameterVector.gaussian(cost.dimension(), 2, random).toArray();
      if (!Part.has(k)) {
        continue;
      }
      Jet jet = new Enclosure(cost, Coordinates.all(theta.length)).over(Box.point(theta));
      check(cost, jet, theta);
      for (int entry = 0; entry < jet.low.length; entry++) {
        double size = 1 + Math.max(Math.abs(jet.low[entry]), Math.abs(jet.high[entry]));
        assertTrue(
            jet.high[entry] - jet.low[entry] <= NARROW * size,
            cost.network().layout().shape() + ", entry " + entry);
      }
    }
  }

  private static void check(NetworkCost cost, Jet jet, double[] theta) {
    int n = theta.length;
    double[] gradient = new double[n];
    near(jet.value(), cost.gradient(theta, gradient));
    SymmetricMatrix hessian = cost.hessian(theta);
    for (int i = 0; i < n; i++) {
      near(jet.first(i), gradient[i]);
      for (int j = 0; j < n; j++) {
        near(jet.second(i, j), hessian.at(i, j));
      }
    }
  }

  private static void near(Interval bounds, double value) {
    double off = ROUNDING * (1 + Math.abs(value));
    assertTrue(
        bounds.low() - off <= value && value <= bounds.high() + off,
        () -> value + " is not in " + bounds);
  }

  private static double[] member(Box box, RandomGenerator random) {
    double[] member = new double[box.dimension()];
    for (int k = 0; k < member.length; k++) {
      member[k] = box.low(k) + random.nextDouble() * box.width(k);
    }
    return member;
  }
}
