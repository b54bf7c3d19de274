package costscape.critical;

import costscape.cost.LogisticLoss;
import costscape.cost.Loss;
import costscape.cost.NetworkCost;
import costscape.data.Dataset;
import costscape.data.Datasets;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.space.ParameterVector;
import costscape.trace.Training;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Adam;
import costscape.trace.optimizer.GradientDescent;
import costscape.trace.optimizer.Lbfgs;
import costscape.trace.optimizer.Momentum;
import costscape.trace.optimizer.Optimizer;
import costscape.trace.optimizer.RmsProp;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.Well19937c;

/** A training run whose data, network, optimiser, rate and length a seed draws. */
record RandomRun(long seed, NetworkCost cost, Optimizer optimizer, int steps, Trajectory path) {
  private static final List<Dataset> DATA =
      List.of(
          Datasets.ARTICLE.dataset(),
          Datasets.TRAP.dataset(),
          Datasets.XOR.dataset(),
          every(Datasets.MOONS.dataset(), 10),
          every(Datasets.SPIRALS.dataset(), 12), // of one class only
          every(Datasets.SPIRALS.dataset(), 7));

  private static final List<List<Integer>> HIDDEN =
      List.of(List.of(1), List.of(2), List.of(2), List.of(3), List.of(4), List.of(2, 2));

  private static final double[] PENALTIES = {0, 0, 1e-4, 0.01, 0.1};

  static RandomRun of(long seed) {
    Well19937c random = new Well19937c(seed);
    Dataset data = DATA.get(random.nextInt(DATA.size()));
    List<Integer> hidden = HIDDEN.get(random.nextInt(HIDDEN.size()));
    ActivationFunction function = ActivationFunction.values()[random.nextInt(3)];
    Loss loss = random.nextInt(5) == 0 ? LogisticLoss.SQUARED : LogisticLoss.CROSS_ENTROPY;
    double penalty = PENALTIES[random.nextInt(PENALTIES.length)];
    NetworkCost cost =
        NetworkCost.of(Network.of(data.features(), hidden, function), data, loss, penalty);
    Optimizer optimizer = optimizer(random.nextInt(6), Math.pow(10, -2 + 3 * random.nextDouble()));
    int steps = (int) Math.pow(10, 1.5 + 2.3 * random.nextDouble());
    double[] scales = {0.1, 1, 1, 4};
    ParameterVector start =
        ParameterVector.gaussian(cost.dimension(), scales[random.nextInt(4)], random);
    Trajectory path = new Training(optimizer, steps, Math.max(1, steps / 50)).from(cost, start);
    return new RandomRun(seed, cost, optimizer, steps, path);
  }

  private static Optimizer optimizer(int which, double rate) {
    return switch (which) {
      case 0 -> new GradientDescent(rate);
      case 1 -> new Momentum(rate, 0.9);
      case 2 -> new RmsProp(0.1 * rate, 0.9, 1e-8);
      case 3 -> new Adam(0.1 * rate, 0.9, 0.999, 1e-8);
      default -> new Lbfgs();
    };
  }

  private static Dataset every(Dataset data, int step) {
    return data.subset(IntStream.range(0, data.rows()).filter(row -> row % step == 0).toArray());
  }

  double[] end() {
    return path.end().theta().toArray();
  }

  @Override
  public String toString() {
    return "seed %d: %s, %s, %s, l2 %s, %s, %d steps, cost %s"
        .formatted(
            seed,
            cost.dataset().name() + " " + cost.network().layout().shape(),
            cost.network().activation(),
            cost.loss(),
            cost.l2(),
            optimizer,
            path.end().number(),
            path.end().cost());
  }
}
