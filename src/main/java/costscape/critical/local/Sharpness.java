package costscape.critical.local;

import costscape.cost.AskedCost;
import costscape.cost.DifferentiableCost;
import costscape.cost.NetworkCost;
import costscape.cost.RegressionLoss;
import costscape.cost.RegressionLoss.Smoothness;
import costscape.cost.RestrictedCost;
import costscape.critical.local.Lanczos.LanczosSteps;
import costscape.critical.local.Lanczos.Tridiagonal;
import costscape.job.Job;
import costscape.job.Runner;
import costscape.job.Several;
import costscape.space.FreeDirections;
import costscape.space.ParameterVector;
import costscape.space.Vectors;
import costscape.trace.Trajectory.Moment;
import costscape.trace.optimizer.Optimizer;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * The sharpness along a training: the largest eigenvalue of the Hessian at some steps, beside the
 * bound above which the rule diverges on a quadratic. For a rule that divides its steps by D it is
 * the largest eigenvalue of D^(−1/2) H D^(−1/2), with the D of the step from there. Gradient
 * descent on the whole cost climbs to 2/η and stays there, at the edge of stability (Cohen et al.,
 * arXiv:2103.00065; of adaptive rules arXiv:2207.14484).
 *
 * @param measures by rising step
 * @param isPreconditioned whether the rule divides by a D
 * @param formula of the bound, such as 2/η; empty where the rule has no bound, or where the unit of
 *     the gradient that it steps by is not that of the cost
 */
public record Sharpness(List<Measure> measures, boolean isPreconditioned, String formula) {
  public Sharpness {
    measures = List.copyOf(measures);
    if (measures.isEmpty()) {
      throw new IllegalArgumentException("a sharpness is measured at one step at least");
    }
  }

  /**
   * The sharpness at one step.
   *
   * @param bound NaN where the rule has none
   * @param batch the same of the cost of the rows that the next step takes; empty where it takes
   *     all
   * @param layers the largest eigenvalue of each layer's block of the plain Hessian, where all
   *     parameters of a network train
   */
  public record Measure(
      int step, double value, double bound, List<Double> batch, List<Double> layers)
      implements Serializable {
    public Measure {
      batch = List.copyOf(batch);
      layers = List.copyOf(layers);
    }

    public boolean isCrossed() {
      return value > bound;
    }
  }

  /**
   * A cost whose sharpness can be measured.
   *
   * @throws IllegalArgumentException where it has no second derivatives, or does not tell them
   */
  public static DifferentiableCost checked(DifferentiableCost cost) {
    if (cost instanceof AskedCost asked && !asked.source().hasProducts()) {
      throw new IllegalArgumentException(
          "sharpness needs products with the Hessian, which this cost does not tell");
    }
    if (cost instanceof NetworkCost network
        && network.loss() instanceof RegressionLoss loss
        && loss.smoothness() == Smoothness.KINK) {
      throw new IllegalArgumentException(
          "sharpness needs second derivatives, which the %s does not have"
              .formatted(loss.measure().quantity()));
    }
    return cost;
  }

  public Measure last() {
    return measures.get(measures.size() - 1);
  }

  /** The measure of the largest sharpness, the first of equals. */
  public Measure largest() {
    return measures.stream()
        .reduce((one, other) -> other.value > one.value || Double.isNaN(one.value) ? other : one)
        .orElseThrow();
  }

  public boolean hasBound() {
    return !Double.isNaN(last().bound);
  }

  /** The measure of the lowest bound, the last of equals. */
  public Measure lowestBound() {
    return measures.stream()
        .reduce((one, other) -> one.bound < other.bound ? one : other)
        .orElseThrow();
  }

  /** Returns whether the bound moves, as it does where a schedule changes the rate. */
  public boolean isBoundMoving() {
    return hasBound() && measures.stream().anyMatch(measure -> measure.bound != last().bound);
  }

  /** How many measures lie above the bound. */
  public long crossings() {
    return measures.stream().filter(Measure::isCrossed).count();
  }

  /** The first measured step above the bound. */
  public OptionalInt crossedAt() {
    return measures.stream().filter(Measure::isCrossed).mapToInt(Measure::step).findFirst();
  }

  /**
   * Measures the sharpness of some steps of a training, a few consecutive steps a piece. Within a
   * piece a search begins with what the one before found.
   *
   * @param rules the one that trains; none of checkpoints of a rule that is not known
   * @param start of the training, where what does not move stays
   * @param free what moves
   */
  public record Measuring(
      DifferentiableCost cost,
      List<Optimizer> rules,
      ParameterVector start,
      FreeDirections free,
      List<Moment> moments)
      implements Job<Several<Measure>> {
    /** Steps of one piece of work. */
    private static final int PIECE = 25;

    public Sharpness by(Runner runner) {
      List<Measure> all = new ArrayList<>();
      runner.run(this, part -> all.addAll(part.all()));
      boolean isScaled = rows() > 0 || cost.scale() != 1;
      return new Sharpness(
          all,
          rules.stream().anyMatch(rule -> rule.kind().divides()),
          isScaled || rules.isEmpty() ? "" : rules.get(0).kind().boundFormula());
    }

    @Override
    public int size() {
      return (moments.size() + PIECE - 1) / PIECE;
    }

    @Override
    public Several<Measure> run(int piece) {
      int from = piece * PIECE;
      List<Moment> some = moments.subList(from, Math.min(from + PIECE, moments.size()));
      Search whole = new Search();
      Search ofBatch = new Search();
      List<FreeDirections> layers = layers();
      List<Search> ofLayers = layers.stream().map(layer -> new Search()).toList();
      List<Measure> measures = new ArrayList<>();
      for (Moment moment : some) {
        ParameterVector at = ParameterVector.of(moment.theta());
        UnaryOperator<double[]> hessian = moved(cost).productsAt(moment.theta());
        measures.add(
            new Measure(
                moment.number(),
                whole.largest(hessian, at.dimension(), moment.divisor()),
                bound(moment),
                moment.rows().length == 0
                    ? List.of()
                    : List.of(
                        ofBatch.largest(
                            moved(batch(moment)).productsAt(moment.theta()),
                            at.dimension(),
                            moment.divisor())),
                IntStream.range(0, layers.size())
                    .mapToObj(
                        k -> {
                          RestrictedCost layer = RestrictedCost.of(cost, at, layers.get(k));
                          return ofLayers.get(k).largest(layer.within(hessian), layer.dimension());
                        })
                    .toList()));
      }
      return new Several<>(measures);
    }

    /** A cost as a function of what moves. */
    private DifferentiableCost moved(DifferentiableCost all) {
      return free.areAll() ? all : RestrictedCost.of(all, start, free);
    }

    private NetworkCost batch(Moment moment) {
      NetworkCost all = (NetworkCost) cost;
      return all.over(all.dataset().subset(moment.rows()));
    }

    /**
     * The bound in units of the cost: the rule is given the gradient of the cost over its scale, or
     * of the sum over the rows of a step.
     */
    private double bound(Moment moment) {
      int rows = moment.rows().length == 0 ? rows() : moment.rows().length;
      return moment.bound() * cost.scale() / (rows() == 0 ? 1 : rows);
    }

    /** The rows whose sum the rule steps by; 0 where it steps by their mean. */
    private int rows() {
      return rules.stream().mapToInt(Optimizer::rows).sum();
    }

    /** The parameters of each layer; of none where not all of a network's train. */
    private List<FreeDirections> layers() {
      if (!free.areAll() || !(cost instanceof NetworkCost network)) {
        return List.of();
      }
      return network.network().layout().ofLayers().stream().map(FreeDirections::of).toList();
    }
  }

  /**
   * Searches one largest eigenvalue after another, of matrices that differ little from each other,
   * by Lanczos' method. A search begins with the outermost vectors that the one before found and a
   * random part, so that an eigenvalue that overtakes the largest is met too.
   */
  private static final class Search {
    private static final int MOST = 300;

    private static final int FEWEST = 3;

    /** A search ends when an eigenvalue is known to this share of it. */
    private static final double ENOUGH = 5e-7;

    /**
     * The eigenvectors that are kept, and the random part beside them. A tenth of their shares
     * saves a tenth of the products and misses an eigenvalue of RMSProp that overtakes by 5 %.
     */
    private static final int KEPT = 3;

    private static final double RANDOM = 0.03;

    private double[] first = {};

    /** Of the matrix, or of D^(−1/2) times it times D^(−1/2). */
    double largest(UnaryOperator<double[]> matrix, int size, double... divisor) {
      double[] roots = Arrays.stream(divisor).map(d -> 1 / Math.sqrt(d)).toArray();
      return roots.length == 0
          ? largest(size, matrix)
          : largest(size, vector -> times(matrix.apply(times(vector, roots)), roots));
    }

    private static double[] times(double[] vector, double... factors) {
      double[] product = vector.clone();
      Arrays.setAll(product, k -> vector[k] * factors[k]);
      return product;
    }

    private double largest(int size, UnaryOperator<double[]> matrix) {
      double[] begin = Lanczos.randomUnit(size, List.of());
      if (first.length > 0) {
        Vectors.scale(begin, RANDOM);
        Vectors.add(begin, 1, first);
        Vectors.divide(begin, Vectors.norm(begin));
      }
      LanczosSteps basis = new LanczosSteps(matrix, begin, List.of(), MOST);
      while (true) {
        boolean isLast = !basis.step();
        if (!Double.isFinite(basis.rest())) {
          first = new double[0];
          return Double.NaN;
        }
        if (!isLast && basis.count() < FEWEST) {
          continue;
        }
        Tridiagonal eigen = new Tridiagonal(basis.diagonal(), basis.beside());
        int[] ascending = eigen.ascending();
        if (isLast || isKnown(basis, eigen, ascending)) {
          keep(basis, eigen, ascending);
          return eigen.eigenvalue(ascending[ascending.length - 1]);
        }
      }
    }

    /**
     * An eigenvalue is off by its residual at most, and by the square of it over the distance to
     * the next one (Parlett, section 11.7).
     */
    private static boolean isKnown(LanczosSteps basis, Tridiagonal eigen, int... ascending) {
      int last = ascending.length - 1;
      double value = eigen.eigenvalue(ascending[last]);
      double residual = basis.rest() * Math.abs(eigen.lastEntry(ascending[last]));
      double apart = last == 0 ? 0 : value - eigen.eigenvalue(ascending[last - 1]) - residual;
      double error = apart > residual ? residual * residual / apart : residual;
      return error <= Math.max(ENOUGH * Math.abs(value), Lanczos.ROUNDING * eigen.size());
    }

    private void keep(LanczosSteps basis, Tridiagonal eigen, int... ascending) {
      int count = Math.min(KEPT, ascending.length);
      double[] shares = new double[ascending.length];
      for (int k = 1; k <= count; k++) {
        double[] entries = eigen.entries(ascending[ascending.length - k]);
        Vectors.add(shares, 1.0 / k, entries);
      }
      first = basis.combined(shares);
    }
  }
}
