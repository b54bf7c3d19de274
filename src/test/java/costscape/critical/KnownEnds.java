package costscape.critical;

import costscape.Article;
import costscape.Bowl;
import costscape.cost.DifferentiableCost;
import costscape.cost.LogisticLoss;
import costscape.cost.NetworkCost;
import costscape.critical.verdict.Verdict.Kind;
import costscape.data.Dataset;
import costscape.data.Datasets;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.space.ParameterVector;
import costscape.space.Vectors;
import costscape.trace.Training;
import costscape.trace.optimizer.Optimizers;
import costscape.trace.optimizer.Step;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.apache.commons.math3.random.Well19937c;

/**
 * The table of ends whose nature is known from outside: from theorems, from closed forms, from the
 * oracle's fifty digits.
 */
final class KnownEnds {
  private final List<KnownEnd> table = new ArrayList<>();

  private KnownEnds() {}

  static List<KnownEnd> all() {
    KnownEnds ends = new KnownEnds();
    ends.functions();
    ends.oracle();
    ends.yunSraJadbabaie(ActivationFunction.SIGMOID);
    ends.yunSraJadbabaie(ActivationFunction.TANH);
    ends.xor();
    ends.infinity();
    ends.oneClass();
    ends.contradiction();
    ends.relu();
    return ends.table;
  }

  private void add(
      String name, DifferentiableCost cost, double[] theta, Kind kind, String... never) {
    table.add(new KnownEnd(name, cost, theta, EnumSet.of(kind), List.of(never)));
  }

  private void functions() {
    String[] notFlat = {"flat", "saddle", "only slowly", "away"};
    add("bowl", new Bowl(1, 2, 3), new double[3], Kind.MINIMUM, notFlat);
    add("bowl of 1e-12", new Bowl(1e-12, 3e-12), new double[2], Kind.MINIMUM, notFlat);
    add("bowl of 1e12", new Bowl(1e12, 3e12), new double[2], Kind.MINIMUM, notFlat);
    add("beside a bowl", new Bowl(1, 2), new double[] {0.01, 0.01}, Kind.MOVING, "at a minimum");
    add("far up a bowl", new Bowl(1, 2), new double[] {1, 1}, Kind.MOVING, "minimum", "still");
    add("saddle", new Bowl(1, -1), new double[2], Kind.SADDLE, "minimum", "flat");
    add("top", new Bowl(-1, -2), new double[2], Kind.SADDLE, "minimum", "1 of 2");
    add("trough", new Bowl(2, 0), new double[] {0, 5}, Kind.MINIMUM, "every direction");
    plane(FlatPlane.FOURTH_UP, 0, 0, Kind.MINIMUM, "leaves", "saddle");
    plane(FlatPlane.FOURTH_DOWN, 0, 0, Kind.SADDLE, "minimum");
    plane(FlatPlane.CUBIC, 0, 0, Kind.SADDLE, "minimum");
    plane(FlatPlane.SIXTH_UP, 0, 0, Kind.MINIMUM, "saddle");
    plane(FlatPlane.SIXTH_DOWN, 0, 0, Kind.SADDLE, "minimum");
    plane(FlatPlane.LEDGE, 0, 0, Kind.DEGENERATE, "minimum", "stays open", "saddle");
    plane(FlatPlane.PEANO, 0, 0, Kind.SADDLE, "minimum");
    plane(FlatPlane.BENT_TROUGH, 0, 0, Kind.MINIMUM, "saddle");
    plane(FlatPlane.BENT_TROUGH, 1, 1, Kind.MINIMUM, "saddle");
    plane(FlatPlane.RUNAWAY, 12, 0, Kind.VALLEY, "at a minimum");
    plane(FlatPlane.RUNAWAY, 300, 0, Kind.VALLEY, "plateau");
  }

  private void plane(FlatPlane cost, double x, double y, Kind kind, String... never) {
    add("%s at %s, %s".formatted(cost, x, y), cost, new double[] {x, y}, kind, never);
  }

  /** Points where the oracle has all eigenvalues to 50 digits, on and off its lines, and beside. */
  private void oracle() {
    NetworkCost cost = StationaryOracle.cost();
    for (StationaryOracle row : StationaryOracle.rows()) {
      boolean minimum = row.integer("index") == 0;
      add(
          row.label(),
          cost,
          row.theta(),
          minimum ? Kind.MINIMUM : Kind.SADDLE,
          minimum ? "saddle" : "minimum");
      if (row.label().equals("L1") || row.label().equals("L2")) {
        double border = row.number("b_star");
        for (double beyond : new double[] {-0.1, 0.1, 20}) {
          double[] theta = row.theta();
          theta[2] = border + beyond;
          add(
              row.label() + " at its border + " + beyond,
              cost,
              theta,
              beyond < 0 ? Kind.SADDLE : Kind.MINIMUM,
              beyond < 0 ? "minimum" : "saddle");
        }
      }
      if (minimum) {
        double[] theta = row.theta();
        theta[0] += 0.03;
        theta[4] -= 0.02;
        add("0.036 from M1", cost, theta, Kind.MINIMUM, "at a minimum", "saddle", "plateau");
      }
    }
  }

  /**
   * arXiv:1802.03487, lemma A.4 with the loss's convexity: x = 0, ½, 1 and y = 0, 1, 0, hidden
   * units constant over the rows, logit −ln 2. Where every u·σ″(v) is positive it is a local
   * minimum, where every one is negative a saddle.
   */
  private void yunSraJadbabaie(ActivationFunction function) {
    Dataset rows =
        Dataset.of(
            "yun",
            List.of("x"),
            List.of("0", "1"),
            new double[][] {{0, 0.5, 1}},
            new byte[] {0, 1, 0});
    NetworkCost cost = NetworkCost.crossEntropy(Network.of(1, List.of(2), function), rows);
    double[][] signs = {{1, -1, 1, -2}, {-1, 1, -1, 0.7}, {1.5, -2, -0.5, 1}, {-1, -1, -2, -0.5}};
    for (int k = 0; k < signs.length; k++) {
      double[] s = signs[k]; // u0, v0, u1, v1
      boolean up = s[0] * function.secondDerivative(s[1]) > 0;
      double logit = s[0] * function.value(s[1]) + s[2] * function.value(s[3]);
      double[] theta = {0, 0, s[1], s[3], s[0], s[2], -Math.log(2) - logit};
      add(
          "Yun %s %d".formatted(function, k),
          cost,
          theta,
          up ? Kind.MINIMUM : Kind.SADDLE,
          up ? "saddle" : "minimum",
          up ? "every direction" : "no curvature leads down beyond rounding");
    }
  }

  /**
   * The exclusive or has no local minimum without a penalty but 0 at infinity (Sprinkhuizen-Kuyper,
   * Boers 1996): its plateaus at ln 2, 0.477386 and ½ ln 2 are none.
   */
  private void xor() {
    for (ActivationFunction function :
        List.of(ActivationFunction.SIGMOID, ActivationFunction.TANH)) {
      NetworkCost cost = xor(function, 0);
      add("xor at zeros, " + function, cost, new double[9], Kind.SADDLE, "minimum");
    }
    NetworkCost cost = xor(ActivationFunction.SIGMOID, 0);
    EnumSet<Kind> level = EnumSet.of(Kind.PLATEAU, Kind.VALLEY, Kind.MOVING, Kind.SADDLE);
    double[][] plateaus = {
      {0, 0, 0, 0, -40, -40, 3, 2, 0}, // ln 2: both units off
      {40, 40, 40, 40, -60, 40, -30, 1, Math.log(2) - 1}, // 0.477386: one row told
      {60, 60, 60, -60, -30, -30, 30, 30, -30}, // ½ ln 2: two rows told
    };
    double[] costs = {Math.log(2), 0.477386, 0.5 * Math.log(2)};
    for (int k = 0; k < plateaus.length; k++) {
      if (Math.abs(cost.at(plateaus[k]) - costs[k]) > 1e-5) {
        throw new AssertionError("cost " + cost.at(plateaus[k]) + " is not " + costs[k]);
      }
      table.add(new KnownEnd("xor at " + costs[k], cost, plateaus[k], level, List.of("a minimum")));
    }
  }

  private static NetworkCost xor(ActivationFunction function, double l2) {
    Network network = Network.of(2, List.of(2), function);
    return NetworkCost.of(network, Datasets.XOR.dataset(), LogisticLoss.CROSS_ENTROPY, l2);
  }

  /** Every row right and no penalty: scaling the output layer lowers the cost for ever. */
  private void infinity() {
    double[] point = Article.POINT.toArray();
    for (double scale : new double[] {0.5, 1, 2.5, 6, 12, 25, 35, 50, 74, 200, 1e4}) {
      double[] theta = point.clone();
      for (int k = 4; k < 7; k++) {
        theta[k] *= scale;
      }
      double cost = Article.cost().at(theta);
      add(
          "article's point, output times %s, cost %s".formatted(scale, cost),
          Article.cost(),
          theta,
          cost > 1e-3 ? Kind.MOVING : Kind.VALLEY,
          "minimum:",
          "plateau",
          "saddle",
          "0.67",
          "is still");
    }
  }

  /** Rows of one class: no penalty holds the output's bias, on which the cost falls for ever. */
  private void oneClass() {
    Dataset zeros =
        Dataset.of(
            "zeros",
            List.of("x"),
            List.of("0", "1"),
            new double[][] {{0, 0.5, 1}},
            new byte[] {0, 0, 0});
    Network network = Network.of(1, List.of(2), ActivationFunction.TANH);
    NetworkCost held = NetworkCost.of(network, zeros, LogisticLoss.CROSS_ENTROPY, 0.1);
    for (double bias : new double[] {-10, -30, -300}) {
      double[] theta = {0, 0, 0.3, -0.2, 0, 0, bias};
      String name = "one class, b2_0 " + bias;
      add(name, held, theta, Kind.VALLEY, "would make", "plateau", "a minimum:");
    }
  }

  /**
   * Two rows at x = 0 contradict each other and cost ln 2 each for ever; the others, at x = ±1,
   * cost less and less as the output weight grows. So ½ ln 2 is never reached, however level it
   * gets.
   */
  private void contradiction() {
    Dataset rows =
        Dataset.of(
            "contradiction",
            List.of("x"),
            List.of("0", "1"),
            new double[][] {{-1, 0, 0, 1}},
            new byte[] {0, 0, 1, 1});
    Network network = Network.of(1, List.of(1), ActivationFunction.TANH);
    NetworkCost cost = NetworkCost.crossEntropy(network, rows);
    for (double weight : new double[] {8, 12, 20}) {
      String name = "contradiction, w2_0_0 " + weight;
      add(
          name,
          cost,
          new double[] {2, 0, weight, 0},
          Kind.VALLEY,
          "plateau",
          "a minimum:",
          "to 0,");
    }
  }

  private void relu() {
    NetworkCost article =
        NetworkCost.crossEntropy(
            Network.of(1, List.of(2), ActivationFunction.RELU), Datasets.ARTICLE.dataset());
    double[] off = {1, 1, -60, -60, 1, 1, -Math.log(2)};
    add("both ReLU units off", article, off, Kind.PLATEAU, "saturated", "saddle");
    NetworkCost xor = xor(ActivationFunction.RELU, 0);
    double[] start = {0.5, -0.3, 0.2, 0.7, 0, 0, 1, -1, 0}; // z is 0 at row (0, 0)
    add("ReLU, biases 0, row 0", xor, start, Kind.KINK, "still falling");
    silent(0.56, Kind.SADDLE, "minimum");
    silent(0.58, Kind.MINIMUM, "saddle");
    NetworkCost held = xor(ActivationFunction.RELU, 0.1);
    add("a minimum on a kink", held, kink(held), Kind.KINK, "falls", "slope", "open");
  }

  /**
   * Two ReLU units that say nothing, and rows whose answers alternate at x = −3 … 3: a unit that
   * says w·relu(x + b) is worth its penalty where the slope by its outgoing weight, Σ r·relu(x +
   * b)/7, is above A/7. Over b it is largest at a row, 4/49 at b = 0, so that the border is A =
   * 4/7.
   */
  private void silent(double penalty, Kind kind, String never) {
    Dataset rows =
        Dataset.of(
            "alternating",
            List.of("x"),
            List.of("0", "1"),
            new double[][] {{-3, -2, -1, 0, 1, 2, 3}},
            new byte[] {0, 1, 0, 1, 0, 1, 0});
    NetworkCost cost =
        NetworkCost.of(
            Network.of(1, List.of(2), ActivationFunction.RELU),
            rows,
            LogisticLoss.CROSS_ENTROPY,
            penalty);
    double[] theta = {0, 0, 0, 0, 0, 0, Math.log(0.75)};
    add("silent ReLU units, penalty " + penalty, cost, theta, kind, never);
  }

  /** The first end of L-BFGS that is steep, and yet no direction leads down from it. */
  private static double[] kink(NetworkCost cost) {
    for (long seed = 1; seed <= 100; seed++) {
      ParameterVector start = ParameterVector.gaussian(cost.dimension(), 1, new Well19937c(seed));
      Step end = new Training(Optimizers.LBFGS.usual(), 400, 400).from(cost, start).end();
      if (end.gradientNorm() > 0.01 && noDirectionLeadsDown(cost, end.theta().toArray())) {
        return end.theta().toArray();
      }
    }
    throw new AssertionError("no run ended on a kink");
  }

  /** By brute force: one-sided slopes over 1e-5 in many directions. */
  private static boolean noDirectionLeadsDown(NetworkCost cost, double[] theta) {
    Well19937c random = new Well19937c(7);
    double here = cost.at(theta);
    for (int i = 0; i < 20_000; i++) {
      double[] there = new double[theta.length];
      for (int k = 0; k < there.length; k++) {
        there[k] = random.nextGaussian();
      }
      double norm = Vectors.norm(there);
      for (int k = 0; k < there.length; k++) {
        there[k] = theta[k] + 1e-5 * there[k] / norm;
      }
      if (cost.at(there) < here) {
        return false;
      }
    }
    return true;
  }

  static ParameterVector vector(KnownEnd end) {
    return ParameterVector.of(end.theta());
  }
}
