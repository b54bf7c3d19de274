package costscape.critical;

import costscape.cost.Huber;
import costscape.cost.LossFunction;
import costscape.cost.MeanError;
import costscape.cost.NetworkCost;
import costscape.critical.verdict.Verdict.Kind;
import costscape.data.Dataset;
import costscape.data.Numbers;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.space.ParameterVector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.apache.commons.math3.random.Well19937c;

/**
 * Ends of absolute errors and Huber losses, and perfect fits, whose nature is known from outside: a
 * line of least absolute errors goes through two rows, so that all pairs can be tried; a median and
 * Huber's minima are closed forms; and a network that made its own targets fits them.
 */
final class KnownKinks {
  private static final int ROWS = 12;

  private final List<KnownEnd> table = new ArrayList<>();

  private KnownKinks() {}

  static List<KnownEnd> kinks() {
    KnownKinks ends = new KnownKinks();
    for (int seed = 1; seed <= 9; seed++) {
      ends.lines(seed);
    }
    ends.medians();
    ends.sharpNetworks();
    ends.silent(0.9, "a minimum on");
    ends.silent(1.1, "it is no minimum");
    for (double delta : new double[] {0.25, 1, 3}) {
      ends.huber(delta);
    }
    return ends.table;
  }

  private void add(String name, NetworkCost cost, double[] theta, Kind kind, List<String> never) {
    table.add(new KnownEnd(name, cost, theta, EnumSet.of(kind), never));
  }

  private static NetworkCost line(LossFunction loss, double[] x, double... y) {
    Dataset data =
        Dataset.of("line", List.of("x"), new double[][] {x}, Numbers.of(List.of("y"), y));
    return NetworkCost.of(Network.of(data, List.of(), ActivationFunction.IDENTITY), data, loss, 0);
  }

  private static double absolute(double[] x, double[] y, double slope, double bias) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += Math.abs(slope * x[i] + bias - y[i]);
    }
    return sum;
  }

  /** Whole numbers, at places that are powers of 2 apart from the first: lines are exact. */
  private void lines(int seed) {
    Well19937c random = new Well19937c(seed);
    double[] x = {0, 1, 2, 3, 4, 5, 6};
    double[] y = new double[x.length];
    Arrays.setAll(y, i -> random.nextInt(9));
    NetworkCost cost = line(MeanError.MEAN_ABSOLUTE_ERROR, x, y);
    double best = Double.POSITIVE_INFINITY;
    List<double[]> lowest = new ArrayList<>();
    double[] highest = new double[2];
    for (int i = 0; i < x.length; i++) {
      for (int k = i + 1; k < x.length; k++) {
        double slope = (y[k] - y[i]) / (x[k] - x[i]);
        double[] theta = {slope, y[i] - slope * x[i]};
        double sum = absolute(x, y, theta[0], theta[1]);
        if (sum < best - 1e-9) {
          lowest.clear();
        }
        boolean isNew = lowest.stream().noneMatch(line -> Math.abs(line[0] - theta[0]) < 1e-9);
        if (sum <= best + 1e-9 && (isNew || lowest.isEmpty())) {
          lowest.add(theta);
        }
        best = Math.min(best, sum);
        highest = sum > absolute(x, y, highest[0], highest[1]) ? theta : highest;
      }
    }
    boolean one = lowest.size() == 1;
    List<String> never =
        one
            ? List.of("it falls", "no minimum", "stays open", "leave it", "was tried")
            : List.of("it falls", "no minimum", "stays open", "rises", "was tried");
    add("best line " + seed, cost, lowest.get(0), Kind.KINK, never);
    double[] beside = lowest.get(0).clone();
    beside[0] += 1e-4;
    beside[1] -= 1e-4;
    add("beside the best line " + seed, cost, beside, Kind.KINK, List.of("on a kink", "falls"));
    add(
        "another line through two rows " + seed,
        cost,
        highest,
        Kind.KINK,
        List.of("a minimum on", "stays open", "rises"));
  }

  /** The feature is 0 everywhere: the bias is a median, and the weight changes nothing. */
  private void medians() {
    NetworkCost odd = line(MeanError.MEAN_ABSOLUTE_ERROR, new double[3], 1, 2, 7);
    add("median of three", odd, new double[] {5, 2}, Kind.KINK, List.of("rises", "it falls"));
    add("no median", odd, new double[] {5, 1}, Kind.KINK, List.of("a minimum on"));
    NetworkCost even = line(MeanError.MEAN_ABSOLUTE_ERROR, new double[4], 1, 2, 7, 9);
    add("a median of four", even, new double[] {5, 2}, Kind.KINK, List.of("rises", "it falls"));
    add("inside the medians", even, new double[] {5, 4}, Kind.MINIMUM, List.of("rises", "kink"));
  }

  /**
   * Two rows are met by the bias alone, and a third is 2 off. A silent ReLU unit that switches at
   * the second row, w·relu(v·(x − 1)), lowers its error by w·v/3 and is worth a penalty of (w² +
   * v²)·A/6 where A is below 1.
   */
  private void silent(double penalty, String never) {
    Dataset data =
        Dataset.of(
            "two met",
            List.of("x"),
            new double[][] {{0, 1, 2}},
            Numbers.of(List.of("y"), new double[] {1, 1, 3}));
    NetworkCost cost =
        NetworkCost.of(
            Network.of(data, List.of(1), ActivationFunction.RELU),
            data,
            MeanError.MEAN_ABSOLUTE_ERROR,
            penalty);
    add(
        "a silent unit beside two absolute errors of 0, penalty " + penalty,
        cost,
        new double[] {0, 0, 0, 1},
        Kind.KINK,
        List.of(never));
  }

  /**
   * Networks that meet all rows but one exactly: the pull of one row is weaker than what the others
   * hold.
   */
  private void sharpNetworks() {
    for (ActivationFunction function :
        List.of(
            ActivationFunction.TANH,
            ActivationFunction.SIGMOID,
            ActivationFunction.SOFTPLUS,
            ActivationFunction.GELU)) {
      NetworkCost cost = fitted(function, MeanError.MEAN_ABSOLUTE_ERROR, List.of(2), 3, ROWS / 2);
      double[] theta = start(cost, 3).toArray();
      add(
          "all rows but one met, " + function,
          cost,
          theta,
          Kind.KINK,
          List.of("it falls", "stays open", "was tried"));
    }
  }

  private static ParameterVector start(NetworkCost cost, long seed) {
    return ParameterVector.gaussian(cost.dimension(), 1, new Well19937c(seed));
  }

  /**
   * The cost of a network on targets that it made itself.
   *
   * @param missed the row whose target is 0.1 off, or none if there is no such row
   */
  private static NetworkCost fitted(
      ActivationFunction function, LossFunction loss, List<Integer> hidden, long seed, int missed) {
    double[] x = new double[ROWS];
    Arrays.setAll(x, i -> -3 + 6.0 * i / (ROWS - 1));
    Dataset shape =
        Dataset.of(
            "own", List.of("x"), new double[][] {x}, Numbers.of(List.of("y"), new double[ROWS]));
    Network network = Network.of(shape, hidden, function);
    double[] theta =
        ParameterVector.gaussian(network.layout().size(), 1, new Well19937c(seed)).toArray();
    double[] y = new double[ROWS];
    Arrays.setAll(y, i -> network.logits(theta, x[i])[0] + (i == missed ? 0.1 : 0));
    Dataset data = Dataset.of("own", List.of("x"), new double[][] {x}, Numbers.of(List.of("y"), y));
    return NetworkCost.of(network, data, loss, 0);
  }

  /** Constants fitted by Huber's loss at θ = 0. Its slope over the bias b is Σ clamp(b − y, ±δ). */
  private void huber(double delta) {
    Huber loss = new Huber(delta);
    double far = 9 * delta;
    String name = ", delta " + delta;
    List<String> notStrict = List.of("rises in every", "it falls", "saddle");
    // to the right of 0 both rows are lines, to the left one is a parabola
    NetworkCost oneSided = line(loss, new double[2], -delta, far);
    add(
        "Huber's minimum, level on one side" + name,
        oneSided,
        new double[2],
        Kind.MINIMUM,
        notStrict);
    // inside: both lines
    add(
        "Huber's level stretch" + name,
        line(loss, new double[2], -far, far),
        new double[2],
        Kind.MINIMUM,
        notStrict);
    // both rows on δ: on each side one of them is a parabola; the features 1 and -1 hold the weight
    add(
        "Huber's minimum with all rows on delta" + name,
        line(loss, new double[] {1, 1, -1, -1}, delta, -delta, delta, -delta),
        new double[2],
        Kind.MINIMUM,
        List.of("saddle", "it falls", "leave"));
    add(
        "Huber's parabola" + name,
        line(
            loss,
            new double[] {1, 1, -1, -1},
            0.5 * delta,
            -0.5 * delta,
            0.5 * delta,
            -0.5 * delta),
        new double[2],
        Kind.MINIMUM,
        List.of("saddle", "flat", "slowly"));
    add(
        "no minimum of Huber's" + name,
        line(loss, new double[3], far, far, -far),
        new double[2],
        Kind.MOVING,
        List.of("minimum", "kink"));
  }

  static List<KnownEnd> perfectFits() {
    KnownKinks ends = new KnownKinks();
    List<LossFunction> losses =
        List.of(MeanError.MEAN_SQUARED_ERROR, MeanError.MEAN_ABSOLUTE_ERROR, new Huber(1));
    for (ActivationFunction function : ActivationFunction.all()) {
      for (LossFunction loss : losses) {
        List<Integer> hidden = loss == losses.get(0) ? List.of(2, 2) : List.of(3);
        NetworkCost cost = fitted(function, loss, hidden, 5, -1);
        ends.add(
            "perfect fit, %s, %s".formatted(function, loss),
            cost,
            start(cost, 5).toArray(),
            Kind.MINIMUM,
            List.of("away", "kink", "slope", "saddle"));
      }
    }
    for (double off : new double[] {1e-9, 1e-6, 1e-4}) {
      NetworkCost cost =
          fitted(ActivationFunction.TANH, MeanError.MEAN_SQUARED_ERROR, List.of(2), 5, -1);
      double[] beside = start(cost, 5).toArray();
      beside[0] += off;
      ends.add(off + " beside a perfect fit", cost, beside, Kind.MINIMUM, List.of("at a minimum"));
    }
    NetworkCost large =
        fitted(ActivationFunction.ELU, new Huber(0.25), List.of(45), 5, -1); // 136 parameters
    double[] beside = start(large, 5).toArray();
    beside[0] += 1e-6;
    ends.add(
        "beside a perfect fit of many parameters",
        large,
        beside,
        Kind.MINIMUM,
        List.of("at a minimum", "tried", "cannot be told"));
    return ends.table;
  }
}
