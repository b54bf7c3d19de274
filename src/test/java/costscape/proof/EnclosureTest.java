package costscape.proof;

import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.cost.LogisticLoss;
import costscape.cost.NetworkCost;
import costscape.data.Datasets;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.proof.interval.Box;
import costscape.proof.interval.Interval;
import costscape.proof.interval.Jet;
import costscape.proof.interval.Range;
import costscape.space.Direction;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bounds over a box hold the plain cost and its derivatives at points of the box. */
class EnclosureTest {
  /** What plain sums of up to four rows to a dozen round off, relative to the sizes that occur. */
  private static final double ROUNDING = 1e-12;

  private static final int BOXES = 40;

  static Stream<NetworkCost> costs() {
    List<NetworkCost> costs = new ArrayList<>();
    for (ActivationFunction activation : ActivationFunction.values()) {
      if (!Range.isKnown(activation)) {
        continue;
      }
      for (LogisticLoss loss : LogisticLoss.values()) {
        for (List<Integer> hidden : List.of(List.of(2), List.of(3, 2), List.<Integer>of())) {
          Network network = Network.of(2, hidden, activation);
          costs.add(NetworkCost.of(network, Datasets.XOR.dataset(), loss, 0.01));
        }
      }
    }
    return costs.stream();
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
      Box box = Box.around(middle, Math.scalb(1, -random.nextInt(30)));
      check(cost, enclosure.over(box), member(box, random));
    }
  }

  private static void check(NetworkCost cost, Jet jet, double[] theta) {
    int n = theta.length;
    double[] gradient = new double[n];
    near(jet.value(), cost.gradient(theta, gradient));
    double[] hessian = cost.hessian(theta);
    for (int i = 0; i < n; i++) {
      near(jet.first(i), gradient[i]);
      for (int j = 0; j < n; j++) {
        near(jet.second(i, j), hessian[i * n + j]);
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

  @ParameterizedTest
  @MethodSource("costs")
  void derivativesAlongAPlaneAreThoseOfTheWholeSpaceAlongIt(NetworkCost cost) {
    RandomGenerator random = new Well19937c(8);
    int n = cost.dimension();
    ParameterVector at = ParameterVector.gaussian(n, 1, random);
    double[] u = ParameterVector.gaussian(n, 1, random).toArray();
    Slice plane = Slice.through(at, Direction.of("u", u), Direction.parameter("v", n - 1, n));
    Enclosure enclosure = new Enclosure(cost, Coordinates.of(plane));
    double[] gradient = new double[n];
    for (int k = 0; k < BOXES; k++) {
      double[] place = ParameterVector.gaussian(2, 1, random).toArray();
      double[] theta = plane.at(place[0], place[1]).toArray();
      Jet jet = enclosure.over(Box.around(place, 1e-9));
      near(jet.value(), cost.gradient(theta, gradient));
      near(jet.first(0), plane.u().dot(gradient));
      near(jet.first(1), plane.v().dot(gradient));
      double[] hessian = cost.hessian(theta);
      near(jet.second(0, 0), form(u, hessian, u));
      near(jet.second(0, 1), form(u, hessian, plane.v().toArray()));
      near(jet.second(1, 1), form(plane.v().toArray(), hessian, plane.v().toArray()));
    }
  }

  private static double form(double[] left, double[] matrix, double[] right) {
    double sum = 0;
    for (int i = 0; i < left.length; i++) {
      for (int j = 0; j < right.length; j++) {
        sum += left[i] * matrix[i * right.length + j] * right[j];
      }
    }
    return sum;
  }
}
