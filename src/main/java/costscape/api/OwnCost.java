package costscape.api;

import costscape.cost.CostFunction;
import costscape.cost.Differences;
import java.util.List;
import java.util.stream.IntStream;

/** A user's function as the engine knows costs. */
record OwnCost(int dimension, Cost cost) implements CostFunction {
  static CostFunction of(int dimension, Cost cost) {
    if (dimension < 1) {
      throw new IllegalArgumentException("1 parameter or more, not " + dimension);
    }
    return new OwnCost(dimension, cost);
  }

  /** What its parameters are called unless they have other names. */
  static List<String> names(int dimension) {
    return IntStream.range(0, dimension).mapToObj(k -> "x" + k).toList();
  }

  /** A user's gradient as the engine asks for it. */
  static Differences.GradientFunction writing(Cost.Gradient gradient) {
    return (theta, into) -> {
      double[] there = gradient.at(theta);
      if (there.length != into.length) {
        throw new IllegalStateException(
            "the gradient has %d entries for %d parameters".formatted(there.length, into.length));
      }
      System.arraycopy(there, 0, into, 0, into.length);
    };
  }

  @Override
  public double at(double[] theta) {
    return cost.at(theta);
  }
}
