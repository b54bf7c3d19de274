package costscape.proof;

import costscape.Article;
import costscape.cost.LogisticLoss;
import costscape.cost.NetworkCost;
import costscape.data.Datasets;
import costscape.job.Progress;
import costscape.job.Runner;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/** A line through a random point of a small network, along a parameter or any direction. */
record RandomLine(String name, NetworkCost cost, Slice line, Axis axis) {
  private static final int GRID = 20_001;
  private static final List<Datasets> DATA = List.of(Datasets.ARTICLE, Datasets.TRAP, Datasets.XOR);
  private static final double[] SCALES = {1, 4, 10};

  static RandomLine article() {
    Slice line = Slice.through(Article.POINT, Direction.parameter("w1_0_0", 0, 7));
    return new RandomLine("article", Article.cost(), line, new Axis("w1_0_0", -100, 100, GRID));
  }

  static RandomLine of(int seed) {
    return of(seed, ActivationFunction.SIGMOID);
  }

  static RandomLine of(int seed, ActivationFunction activation) {
    RandomGenerator random = new Well19937c(seed);
    Datasets data = DATA.get(seed % 3);
    Network network = Network.of(data.dataset().features(), List.of(2), activation);
    double l2 = seed % 2 == 0 ? 0 : 0.01;
    NetworkCost cost = NetworkCost.of(network, data.dataset(), LogisticLoss.CROSS_ENTROPY, l2);
    int n = cost.dimension();
    ParameterVector at = ParameterVector.gaussian(n, SCALES[random.nextInt(3)], random);
    int k = random.nextInt(n);
    boolean single = random.nextBoolean();
    Direction direction =
        single
            ? Direction.parameter(cost.parameterName(k), k, n)
            : Direction.of("u", ParameterVector.gaussian(n, 1, random).toArray());
    double reach = single ? 100 : 10;
    return new RandomLine(
        "line " + seed,
        cost,
        Slice.through(at, direction),
        new Axis(direction.name(), -reach, reach, GRID));
  }

  SliceProof proof() {
    return SliceProof.of(
        cost,
        line,
        List.of(axis),
        SliceProof.tests(cost, 1),
        () -> false,
        Runner.serial(),
        Progress.NONE);
  }

  double step() {
    return axis.step();
  }

  private double slope(double alpha) {
    double[] gradient = new double[cost.dimension()];
    cost.gradient(line.at(alpha).toArray(), gradient);
    return line.u().dot(gradient);
  }

  /** Returns whether the slope changes its sign the right way around a proved point. */
  boolean turns(ProvedPoint point) {
    double off = 1e-6 * (axis.to() - axis.from());
    double left = slope(point.place().low(0) - off);
    double right = slope(point.place().high(0) + off);
    return point.kind() == ProvedPoint.Kind.MINIMUM ? left < 0 && right > 0 : left > 0 && right < 0;
  }

  /**
   * Returns whether the slope at the ends of a proved bracket is no more than what sums round off.
   */
  boolean isFlatToRounding(ProvedPoint point) {
    double most = Math.max(Math.abs(slope(point.place().low(0))), slope(point.place().high(0)));
    return most <= 1e-12 * (1 + point.cost().high());
  }

  /** Where the slope changes its sign from one value of the axis to the next. */
  List<Double> turnsOfGrid() {
    List<Double> turns = new ArrayList<>();
    double before = slope(axis.at(0));
    for (int i = 1; i < axis.points(); i++) {
      double here = slope(axis.at(i));
      if (before < 0 != here < 0 && before != 0 && here != 0) {
        turns.add(axis.at(i));
      }
      before = here;
    }
    return turns;
  }

  @Override
  public String toString() {
    return name + " " + cost.dataset().name() + " along " + axis.name();
  }
}
