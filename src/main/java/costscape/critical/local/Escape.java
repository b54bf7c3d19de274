package costscape.critical.local;

import costscape.cost.CostFunction;
import costscape.cost.DifferentiableCost;
import costscape.cost.LogisticLoss;
import costscape.cost.NetworkCost;
import costscape.cost.Rounding;
import costscape.cost.SoftmaxLoss;
import costscape.cost.WeightedCrossEntropy;
import costscape.network.ParameterLayout;
import costscape.network.Pass;
import costscape.space.Vectors;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.PivotSelectionRule;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/**
 * A ray along which a cost falls for ever, so that there is no minimum where training went. Where
 * every row is on its right side and there is no penalty, growing the output layer is such a ray:
 * every row's loss log(1 + e⁻ˢᵐ) falls towards 0 as its scale s grows, and no θ attains 0. In the
 * output layer the cost is convex, so a cost that still falls far out has fallen all the way.
 *
 * <p>Where every row is on its right side, that holds whatever rounding and underflow have left of
 * gradient and Hessian; where the rows can be parted by the output layer, in part at least, from
 * any point. Elsewhere a ray is believed only where the cost was seen to fall on it.
 *
 * @param direction dθ/dt along the ray
 * @param limit the lowest cost seen along it
 */
public record Escape(List<Double> direction, double limit) implements Serializable {
  /**
   * The places along the ray where the cost must not rise. Behind the point, at negative places,
   * changes show that are too small to be seen ahead.
   */
  private static final double[] FALLING = {-3, -2, -1, 0, 1, 2, 4, 8, 16};

  private static final int FARTHEST = 50;

  /**
   * The cost must not rise up to 2 to this power; beyond, the last digits of a direction may lead
   * astray.
   */
  private static final int NEVER_RISING = 20;

  private static final double[] AHEAD = {0, 0.5, 1, 2, 4, 8, 16};

  /** Costs that differ by less than this, relatively, count as equal. */
  private static final double SAME = 1e-12;

  /**
   * A Newton step at least this long may lead to infinity. Down an e⁻ᵗ slope it stays at 1; near a
   * minimum it goes to 0.
   */
  private static final double LASTING_STEP = 1e-3;

  /** A logit that is on its right side by less than this may be there by rounding. */
  private static final double CLEAR_MARGIN = 1e-6;

  /** A share of the largest sum of terms that no rounding reaches. */
  private static final double CLEAR_SHARE = 1e-10;

  /** A margin up to this size may be 0 but for rounding, beside one of 1. */
  private static final double LEVEL_MARGIN = 1e-9;

  /** At so large a margin a row costs nothing. */
  private static final double FAR = 1e6;

  private static final int MOST_ENTRIES = 60;
  private static final int MOST_MARGINS = 300;
  private static final int MOST_PIVOTS = 5000;

  public Escape {
    direction = List.copyOf(direction);
  }

  /**
   * The first ray found on which the cost falls for ever, where only the entries from {@code first}
   * on move. The rays tried are scaling these entries up, and going on along Newton's step.
   */
  public static Optional<Escape> from(DifferentiableCost cost, double[] theta, int first) {
    double[] scaling = new double[theta.length];
    for (int k = first; k < theta.length; k++) {
      scaling[k] = 0.25 * theta[k];
    }
    return along(cost, theta, scaling, FALLING)
        .or(() -> along(cost, theta, newtonStep(cost, theta, first), FALLING));
  }

  /** The ray from a point in a direction; empty where the cost does not fall along it for ever. */
  public static Optional<Escape> ahead(CostFunction cost, double[] theta, double[] direction) {
    return along(cost, theta, direction, AHEAD);
  }

  public static Escape of(double[] direction, double limit) {
    return new Escape(Arrays.stream(direction).boxed().toList(), limit);
  }

  /** Newton's step in the entries from {@code first} on. */
  private static double[] newtonStep(DifferentiableCost cost, double[] theta, int first) {
    int n = theta.length;
    double[] gradient = new double[n];
    cost.gradient(theta, gradient);
    double[] slope = Arrays.copyOfRange(gradient, first, n);
    Eigendecomposition spectrum =
        Eigendecomposition.of(cost.hessian(theta).part(IntStream.range(first, n).toArray()));
    double[] step =
        spectrum.combined(
            k ->
                spectrum.eigenvalue(k) > spectrum.noise()
                    ? -spectrum.along(k, slope) / spectrum.eigenvalue(k)
                    : 0);
    double[] whole = new double[n];
    System.arraycopy(step, 0, whole, first, step.length);
    return whole;
  }

  private static Optional<Escape> along(
      CostFunction cost, double[] theta, double[] direction, double... falling) {
    if (!(Vectors.norm(direction) >= LASTING_STEP)) {
      return Optional.empty();
    }
    double end = cost.at(Vectors.moved(theta, falling[falling.length - 1], direction));
    double start = cost.at(Vectors.moved(theta, falling[0], direction));
    if (!(end < start - SAME * Math.abs(start))) {
      return Optional.empty();
    }
    double before = start;
    for (double t : falling) {
      double here = cost.at(Vectors.moved(theta, t, direction));
      if (!(here <= before + SAME * Math.abs(before))) {
        return Optional.empty();
      }
      before = here;
    }
    double limit = before;
    for (int power = 5; power <= FARTHEST; power++) {
      double here = cost.at(Vectors.moved(theta, Math.scalb(1.0, power), direction));
      if (power <= NEVER_RISING && !(here <= before + SAME * Math.abs(before))) {
        return Optional.empty();
      }
      before = here;
      limit = here < limit ? here : limit;
    }
    return Optional.of(of(direction, limit));
  }

  /**
   * The ray on which the output layer grows, where every row is on its right side and nothing holds
   * the layer back. Where all rows are of one class, it is the ray on which the output bias grows,
   * which no penalty holds back.
   */
  public static Optional<Escape> ofSeparatedRows(DifferentiableCost cost, double[] theta) {
    if (!(cost instanceof NetworkCost network) || !fallsWithMargin(network)) {
      return Optional.empty();
    }
    if (isOneClass(network)) {
      return Optional.of(of(biasOf(network), network.penalty(theta)));
    }
    return network.l2() == 0 && smallestMargin(network, theta) > clearMargin(network, theta)
        ? Optional.of(of(outputLayerOf(network, theta), 0))
        : Optional.empty();
  }

  /**
   * The ray along which the output layer can grow so that no row comes nearer to its wrong side and
   * some row farther to its right one, whatever the output layer is now. Then the cost falls for
   * ever from this point, though conflicting rows may leave a floor under it that hides the fall.
   * Whether there is such a direction d is a linear programme in the margins mᵢ = d·aᵢ: the largest
   * Σ mᵢ with 0 ≤ mᵢ ≤ 1 is 0 exactly where there is none (Albert and Anderson, Biometrika 71,
   * 1984, 1). Empty also where there is a penalty, another loss, or too much work.
   */
  public static Optional<Escape> ofPartlySeparatedRows(DifferentiableCost of, double... theta) {
    if (!(of instanceof NetworkCost cost) || cost.l2() > 0 || !fallsWithMargin(cost)) {
      return Optional.empty();
    }
    ParameterLayout layout = cost.network().layout();
    int first = outputLayer(cost);
    int entries = theta.length - first;
    int outputs = layout.width(layout.layers());
    if (entries > MOST_ENTRIES || cost.dataset().rows() * outputs > MOST_MARGINS) {
      return Optional.empty();
    }
    List<double[]> margins = margins(cost, first, theta);
    double[] sum = new double[entries];
    List<LinearConstraint> limits = new ArrayList<>();
    for (double[] margin : margins) {
      double[] negative = margin.clone();
      Vectors.scale(negative, -1);
      limits.add(new LinearConstraint(negative, Relationship.LEQ, 0));
      limits.add(new LinearConstraint(margin, Relationship.LEQ, 1));
      Vectors.add(sum, 1, margin);
    }
    double[] found;
    try {
      found =
          new SimplexSolver()
              .optimize(
                  new MaxIter(MOST_PIVOTS),
                  new LinearObjectiveFunction(sum, 0),
                  new LinearConstraintSet(limits),
                  GoalType.MAXIMIZE,
                  new NonNegativeConstraint(false),
                  PivotSelectionRule.BLAND)
              .getPoint();
    } catch (MathIllegalStateException notSolved) {
      return Optional.empty();
    }
    boolean none = margins.stream().anyMatch(margin -> Vectors.dot(margin, found) < -LEVEL_MARGIN);
    double largest =
        margins.stream().mapToDouble(margin -> Vectors.dot(margin, found)).max().orElse(0);
    if (none || !(largest > CLEAR_MARGIN)) {
      return Optional.empty();
    }
    double[] direction = new double[theta.length];
    System.arraycopy(found, 0, direction, first, entries);
    return Optional.of(of(direction, cost.at(Vectors.moved(theta, FAR / largest, direction))));
  }

  /**
   * Returns what the margins of each row are by the entries of the output layer, relative to the
   * largest entry; rows that say the same stand once.
   */
  private static List<double[]> margins(NetworkCost cost, int first, double... theta) {
    ParameterLayout layout = cost.network().layout();
    int last = layout.layers();
    int outputs = layout.width(last);
    Pass pass = new Pass(cost.network());
    Map<List<Double>, double[]> all = new LinkedHashMap<>();
    double[] features = new double[layout.width(0)];
    for (int row = 0; row < cost.dataset().rows(); row++) {
      cost.dataset().row(row, features);
      pass.forward(theta, features);
      int label = cost.dataset().label(row);
      for (int other = 0; other < outputs; other++) {
        if (outputs > 1 && other == label) {
          continue;
        }
        double[] margin = new double[theta.length - first];
        double largest = 1;
        for (int from = 0; from <= layout.width(last - 1); from++) {
          boolean isBias = from == layout.width(last - 1);
          double size = isBias ? 1 : last == 1 ? features[from] : pass.activation(last - 1, from);
          largest = Math.max(largest, Math.abs(size));
          int up = isBias ? layout.bias(last, other) : layout.weight(last, from, other);
          margin[up - first] = outputs > 1 || label == 0 ? -size : size;
          if (outputs > 1) {
            int own = isBias ? layout.bias(last, label) : layout.weight(last, from, label);
            margin[own - first] = size;
          }
        }
        Vectors.divide(margin, largest);
        all.put(Arrays.stream(margin).boxed().toList(), margin);
      }
    }
    return List.copyOf(all.values());
  }

  /** Up for the logit of the class that all rows are of, or down where there is one logit. */
  private static double[] biasOf(NetworkCost network) {
    ParameterLayout layout = network.network().layout();
    int label = network.dataset().label(0);
    boolean single = layout.width(layout.layers()) == 1;
    double[] bias = new double[network.dimension()];
    bias[layout.bias(layout.layers(), single ? 0 : label)] = single && label == 0 ? -1 : 1;
    return bias;
  }

  private static boolean isOneClass(NetworkCost network) {
    int first = network.dataset().label(0);
    return IntStream.range(0, network.dataset().rows())
        .allMatch(row -> network.dataset().label(row) == first);
  }

  private static boolean fallsWithMargin(NetworkCost network) {
    return network.loss() instanceof LogisticLoss
        || network.loss() instanceof SoftmaxLoss
        || (network.loss() instanceof WeightedCrossEntropy weighted && weighted.smoothing() == 0);
  }

  /** A margin beyond what the sums of all layers can round by, however large their terms. */
  private static double clearMargin(NetworkCost network, double... theta) {
    if (!Rounding.isLarge(network, theta)) {
      return CLEAR_MARGIN;
    }
    ParameterLayout layout = network.network().layout();
    double size = Math.max(1, network.dataset().largestFeature());
    for (int layer = 1; layer <= layout.layers(); layer++) {
      int end = layout.bias(layer, layout.width(layer) - 1) + 1;
      double largest = Vectors.largest(Arrays.copyOfRange(theta, layout.weight(layer, 0, 0), end));
      size *= Math.max(1, largest * (1 + layout.width(layer - 1)));
    }
    return Math.max(CLEAR_MARGIN, CLEAR_SHARE * size);
  }

  /**
   * How far the worst row is on its right side. For two classes that is its logit, negated for
   * label 0; for several classes it is how far the logit of the row's class is above the largest of
   * the others.
   */
  private static double smallestMargin(NetworkCost network, double... theta) {
    Pass pass = new Pass(network.network());
    double smallest = Double.POSITIVE_INFINITY;
    for (int row = 0; row < network.dataset().rows(); row++) {
      double[] logits = pass.forward(theta, network.dataset(), row);
      smallest = Math.min(smallest, margin(logits, network.dataset().label(row)));
    }
    return smallest;
  }

  private static double margin(double[] logits, int label) {
    if (logits.length == 1) {
      return label == 1 ? logits[0] : -logits[0];
    }
    double other = Double.NEGATIVE_INFINITY;
    for (int c = 0; c < logits.length; c++) {
      other = c == label ? other : Math.max(other, logits[c]);
    }
    return logits[label] - other;
  }

  /** Any ray on which the cost was seen to fall as far as doubles go. */
  public static Optional<Escape> anyRay(
      DifferentiableCost cost, double[] theta, double... gradient) {
    int first = cost instanceof NetworkCost network ? outputLayer(network) : 0;
    return from(cost, theta, first).or(() -> ofScales(cost, theta, gradient));
  }

  /** A ray along which the units' own parameters grow, found without second derivatives. */
  public static Optional<Escape> ofScales(
      DifferentiableCost cost, double[] theta, double... gradient) {
    if (!(cost instanceof NetworkCost network)) {
      return Optional.empty();
    }
    double[] steeper = steeper(network, theta, gradient);
    Optional<Escape> ray = ahead(cost, theta, steeper);
    for (int k = outputLayer(network); k < steeper.length; k++) {
      steeper[k] = 0;
    }
    return ray.isPresent() ? ray : ahead(cost, theta, steeper);
  }

  /**
   * The direction that scales up each unit's own parameters where the slope says that this lowers
   * the cost.
   */
  private static double[] steeper(NetworkCost network, double[] theta, double... gradient) {
    ParameterLayout layout = network.network().layout();
    double[] direction = new double[theta.length];
    for (int layer = 1; layer <= layout.layers(); layer++) {
      for (int unit = 0; unit < layout.width(layer); unit++) {
        int[] own = new int[layout.width(layer - 1) + 1];
        own[0] = layout.bias(layer, unit);
        for (int from = 1; from < own.length; from++) {
          own[from] = layout.weight(layer, from - 1, unit);
        }
        double rate = 0;
        for (int k : own) {
          rate += theta[k] * gradient[k];
        }
        for (int k : rate < 0 ? own : new int[0]) {
          direction[k] = theta[k];
        }
      }
    }
    return direction;
  }

  private static double[] outputLayerOf(NetworkCost network, double... theta) {
    double[] direction = theta.clone();
    Arrays.fill(direction, 0, outputLayer(network), 0);
    return direction;
  }

  private static int outputLayer(NetworkCost network) {
    ParameterLayout layout = network.network().layout();
    return layout.weight(layout.layers(), 0, 0);
  }
}
